import * as vscode from 'vscode';
import { message, type Step } from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { OpenStep, walkthroughsOf, type OpenWalkthrough } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { repoPathIn } from '../../platform/paths';
import { NOT_READING, walkthroughTitle } from '../../reading/titles';
import { tell } from '../../platform/tell';
import type { PackFolder } from '../../workspace/packFiles';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';
import type { BegunWalkthrough, Recorder } from './recorder';

/** Where a new step goes: into a walkthrough, after one of its steps, or into one that it begins. */
export type StepTarget =
  | { readonly kind: 'known'; readonly target: OpenWalkthrough; readonly before: readonly Step[] }
  | { readonly kind: 'begun'; readonly begun: BegunWalkthrough };

/** The walkthroughs of packs of the workspace at a root. */
export function ownWalkthroughs({ checkouts }: Reading, root: vscode.Uri): OpenWalkthrough[] {
  return walkthroughsOf(ownAt(checkouts.all, root));
}

/** A walkthrough that its author is recording in this window. */
export interface BeingRecorded {
  /** The root of its module. */
  readonly root: vscode.Uri;
  readonly title: string;
  /** What its steps show as a whole function, as `PATH#SYMBOL`. */
  readonly places: readonly string[];
}

/** The walkthrough that waits for its first step, else the one that is open and got a step in this window. */
export function walkthroughBeingRecorded(
  { checkouts, session: { current } }: Reading,
  { begun, recorded }: Recorder,
): BeingRecorded | undefined {
  if (begun) return { root: begun.root, title: begun.title, places: [] };
  const open = current && checkouts.openOf(current.checkout);
  if (!open || current.walkthrough.id !== recorded?.walkthrough) return undefined;
  if (open.home.folder.toString() !== recorded.folder.toString()) return undefined;
  const whole = current.walkthrough.steps.filter(({ anchor }) => anchor.site === undefined);
  return {
    root: open.root,
    title: walkthroughTitle(current.walkthrough),
    places: whole.map(({ anchor: { path, symbol } }) => `${path}#${symbol.written}`),
  };
}

/** The packs of the workspace at a root. */
export function ownAt(open: readonly OpenCheckout[], root: vscode.Uri): OpenCheckout[] {
  return open.filter((each) => each.home.isOwn && each.root.toString() === root.toString());
}

/** The folder of a pack, for writing. */
export function packFolderOf({ home, root }: OpenCheckout): PackFolder {
  const { folder } = home;
  const around = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? root;
  // A pack in the storage of the extension is in neither.
  return { folder, home: repoPathIn(around, folder) === undefined ? folder : around };
}

/**
 * The walkthrough that waits for its first step, else the one that is being read, after the current step, else the one that
 * was recorded last, at its end. Else asks; `begin` asks for a new one. `undefined` if the author cancels.
 */
export async function stepTarget(
  reading: Reading,
  recorder: Recorder,
  root: vscode.Uri,
  begin: () => Promise<BegunWalkthrough | undefined>,
): Promise<StepTarget | undefined> {
  const own = ownWalkthroughs(reading, root);
  const { begun, recorded } = recorder;
  if (begun?.root.toString() === root.toString()) return { kind: 'begun', begun };
  const { current } = reading.session;
  const read = own.find(({ walkthrough }) => walkthrough === current?.walkthrough);
  if (read && current) {
    const { page, index } = current;
    const end = page === 'introduction' ? 0 : page === 'step' ? index + 1 : undefined;
    return { kind: 'known', target: read, before: read.walkthrough.steps.slice(0, end) };
  }
  const last = own.find(
    ({ open, walkthrough }) =>
      walkthrough.id === recorded?.walkthrough && open.home.folder.toString() === recorded.folder.toString(),
  );
  return last ? atEnd(last) : asked(own, begin);
}

function atEnd(target: OpenWalkthrough): StepTarget {
  return { kind: 'known', target, before: target.walkthrough.steps };
}

async function asked(
  own: readonly OpenWalkthrough[],
  begin: () => Promise<BegunWalkthrough | undefined>,
): Promise<StepTarget | undefined> {
  const picks = own.map((target) => ({
    label: walkthroughTitle(target.walkthrough),
    description: target.open.checkout.pack.name,
    target,
  }));
  const another = { label: localize(message('New Walkthrough…')), description: '', target: undefined };
  const chosen =
    picks.length === 0 ? another : await pickOne(message('Add the Step to …'), [...picks, another]);
  if (!chosen) return undefined;
  if (chosen.target) return atEnd(chosen.target);
  const begun = await begin();
  return begun && { kind: 'begun', begun };
}

/**
 * The step of a pack of the workspace that a command changes: that of a row, else the current one. Tells the author if there
 * is none.
 */
export async function stepToChange(
  { checkouts, session }: Reading,
  item: unknown,
): Promise<OpenStep | undefined> {
  await checkouts.settled();
  const { current } = session;
  const row = item instanceof OpenStep ? item : undefined;
  const named = row ?? current;
  const checkout = row ? row.open.checkout : current?.checkout;
  if (!named || !checkout) return tell(NOT_READING);
  const latest = checkouts.latestOf(checkout, named.walkthrough.id);
  const index = latest?.walkthrough.steps.findIndex(({ id }) => id === named.step.id) ?? -1;
  const step = latest?.walkthrough.steps[index];
  if (!latest || !step) return tell(message('This step no longer exists.'));
  if (!latest.open.home.isOwn) return tell(NOT_OWN);
  return new OpenStep(latest.open, latest.walkthrough, step, index);
}

/** Said when a walkthrough cannot be changed. */
export const NOT_OWN = message(
  'This walkthrough comes with the extension and cannot be changed. “New Walkthrough…” makes one of your own.',
);
