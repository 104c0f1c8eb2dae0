import * as vscode from 'vscode';
import { isFunction, message, type Cancellation, type Message } from '../../../core';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { localize } from '../../platform/localize';
import { runLongWork } from '../../platform/longWork';
import { pickOne } from '../../platform/pickOne';
import { tell } from '../../platform/tell';
import type { Reading } from '../../reading/reading';
import { showPage } from '../../reading/startWalkthrough';
import type { TextWords } from '../../reading/textWords';
import { askForCheckout } from '../../workspace/askForCheckout';
import { callsOfSteps } from './callsOfSteps';
import { codeAt, type CodeAtCursor } from './codeAtCursor';
import { entryPointsAt, stepsAt, type PlaceRow } from './placesOfCode';
import { textsAbout } from './textsAbout';

/** Dependencies of "Where Am I?". */
export interface WhereAmIParts {
  readonly reading: Reading;
  readonly indexes: ModuleIndexes;
  readonly words: TextWords;
}

interface Group {
  readonly title: Message;
  readonly rows: readonly PlaceRow[];
}

/** Lists what walkthroughs say about the function at the cursor, and shows what the reader chooses. */
export async function whereAmI(parts: WhereAmIParts): Promise<void> {
  const { checkouts } = parts.reading;
  await checkouts.settled();
  if (checkouts.all.length === 0) {
    askForCheckout(checkouts);
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const files = editor ? checkouts.filesAt(editor.document.uri) : [];
  const codes = files.flatMap((file) => codeAt(editor, file) ?? []);
  const [code] = codes;
  if (!code) {
    tell(message('Put the cursor in a function, type or value of a checkout that walkthroughs are about.'));
    return;
  }
  const { written } = code.declaration.symbol;
  const groups = await runLongWork(
    message('Looking for {0} in the walkthroughs …', written),
    (cancellation) => groupsFor(codes, parts, cancellation),
  );
  if (groups) await choose(written, groups, parts.reading);
}

async function groupsFor(
  codes: readonly CodeAtCursor[],
  { indexes, words }: WhereAmIParts,
  cancellation: Cancellation,
): Promise<readonly Group[]> {
  const rows = async (find: (code: CodeAtCursor) => Promise<PlaceRow[]>): Promise<PlaceRow[]> =>
    (await Promise.all(codes.map(find))).flat();
  const texts = await Promise.all(codes.map((code) => textsAbout(code, words)));
  const [first] = codes;
  const calls =
    first && isFunction(first.declaration)
      ? await callsOfSteps(codes, indexes, cancellation)
      : { callers: [], callees: [] };
  return [
    { title: message('Steps about this code'), rows: await rows(stepsAt) },
    { title: message('Entry points'), rows: await rows(entryPointsAt) },
    { title: message('Texts that mention it'), rows: texts.flatMap(({ certain }) => certain) },
    { title: message('Steps whose code calls it'), rows: calls.callers },
    { title: message('Steps whose code it calls'), rows: calls.callees },
    {
      title: message('Texts that mention something of this name'),
      rows: texts.flatMap(({ possible }) => possible),
    },
  ];
}

async function choose(symbol: string, groups: readonly Group[], reading: Reading): Promise<void> {
  const rows = groups.flatMap(({ title, rows: all }): (PlaceRow | vscode.QuickPickItem)[] => {
    const separator = { label: localize(title), kind: vscode.QuickPickItemKind.Separator };
    return all.length === 0 ? [] : [separator, ...all];
  });
  if (rows.length === 0) {
    tell(message('No walkthrough is about {0}: no step, no entry point, no text.', symbol));
    return;
  }
  const chosen = await pickOne(message('Where {0} is in the walkthroughs', symbol), rows, {
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen || !('target' in chosen)) return;
  const { target } = chosen;
  if ('page' in target) await showPage(reading, target);
  else await target.go();
}
