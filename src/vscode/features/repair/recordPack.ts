import * as vscode from 'vscode';
import {
  anchorsOfPack,
  isUnrecorded,
  message,
  type Anchor,
  type AnchorRepair,
  type Checkout,
} from '../../../core';
import { pickOne } from '../../platform/pickOne';
import { tell } from '../../platform/tell';
import { OpenStep, OpenWalkthrough } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';
import { askToRecord } from './questions';
import { fileBefore, writeRepairs } from './writeRepair';

/** The records to write into one file of a pack. */
interface FileRecords {
  readonly file: vscode.Uri;
  readonly records: readonly AnchorRepair[];
}

/**
 * Records in a pack of the workspace which code its texts describe, for all places without such a record. The author has to
 * agree. Takes a row of the Walkthroughs view; without one, the pack that is being read, else one that the author chooses.
 */
export async function recordPack(reading: Reading, item?: unknown): Promise<void> {
  await reading.checkouts.settled();
  const open = await wantedPack(reading, item);
  if (!open) return;
  const { checkout } = open;
  const files = await recordsOf(open);
  const count = files.reduce((sum, { records }) => sum + records.length, 0);
  if (count === 0) {
    tell(message('Nothing to record: {0} has a record for every place that was found.', checkout.pack.name));
    return;
  }
  const before = await Promise.all(files.map(({ file }) => fileBefore(file)));
  const commit = (await checkout.head())?.commit;
  if (!(await askToRecord({ pack: checkout.pack, count, commit }))) return;
  const outcomes = [];
  for (const [index, { records }] of files.entries()) {
    const file = before[index];
    if (file) outcomes.push(await writeRepairs(file, records));
  }
  if (outcomes.includes('stale')) tell(message('A file of the pack changed in the meantime. Try again.'));
  else if (outcomes.includes('unsaved'))
    tell(message('Recorded places: {0}. A file has other edits, so it was not saved.', count));
  else tell(message('Recorded places: {0}.', count));
}

async function wantedPack({ checkouts, session }: Reading, item: unknown): Promise<OpenCheckout | undefined> {
  const isRow = item instanceof OpenStep || item instanceof OpenWalkthrough;
  const named = isRow ? item.open : session.current && checkouts.openOf(session.current.checkout);
  if (named?.home.isOwn) return named;
  const own = checkouts.all.filter(({ home }) => home.isOwn);
  if (own.length === 0) {
    return tell(message('Only your own packs in .source-guide can be changed, and there is none here.'));
  }
  if (own.length === 1) return own[0];
  const picks = own.map((open) => ({ label: open.checkout.pack.name, description: open.label, open }));
  const title = message('Of which pack should the described code be recorded?');
  return (await pickOne(title, picks))?.open;
}

async function recordsOf({ checkout, home }: OpenCheckout): Promise<FileRecords[]> {
  const anchors = anchorsOfPack(checkout.pack);
  const folders = [...checkout.pack.walkthroughs.map(({ id }) => id), undefined];
  const files = await Promise.all(
    folders.map(async (folder): Promise<FileRecords> => {
      const records = await Promise.all(
        anchors
          .filter(({ walkthrough }) => walkthrough === folder)
          .map(async ({ entry, anchor }) => {
            const change = await recordOf(checkout, anchor);
            return change && { ...entry, ...change };
          }),
      );
      const path = folder === undefined ? ['pack.json'] : [folder, 'walkthrough.json'];
      return {
        file: vscode.Uri.joinPath(home.folder, ...path),
        records: records.filter((record) => record !== undefined),
      };
    }),
  );
  return files.filter((each) => each.records.length > 0);
}

/** The change of one anchor; `undefined` if it has a record, or if its place was not found. */
async function recordOf(
  checkout: Checkout,
  anchor: Anchor,
): Promise<Pick<AnchorRepair, 'from' | 'to'> | undefined> {
  if (!isUnrecorded(await checkout.resolve(anchor))) return undefined;
  const to = await checkout.record(anchor);
  return to && { from: { path: anchor.path, symbol: anchor.symbol.written }, to };
}
