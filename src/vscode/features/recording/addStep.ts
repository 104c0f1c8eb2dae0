import * as vscode from 'vscode';
import {
  addSteps,
  clientHops,
  filesToEdit,
  leavesThread,
  message,
  NO_WAY,
  prosePath,
  stepIdFor,
  throwIfCancelled,
  untilCancelled,
  walkthroughIdFor,
  wayToStep,
  type AnchorAt,
  type Cancellation,
  type EarlierStep,
  type FunctionPlace,
  type Message,
  type NewStep,
  type Step,
  type Walkthrough,
  type Way,
  type WayToStep,
  type WrittenAnchor,
} from '../../../core';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { VIEWS } from '../../ids';
import { showView } from '../../platform/commands';
import { runLongWork } from '../../platform/longWork';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { contentLanguage } from '../../platform/settings';
import { tell } from '../../platform/tell';
import type { Reading } from '../../reading/reading';
import { stepHeading } from '../../reading/titles';
import type { PackFolder } from '../../workspace/packFiles';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';
import { packFor, withPack } from './newPackFiles';
import { newPackFolder } from './newWalkthrough';
import type { BegunWalkthrough, Recorder } from './recorder';
import { anchorOf, type RecordableCode } from './recordableCode';
import { packFolderOf, type StepTarget } from './target';
import { showSection, textLanguageOf } from './texts';

/** Dependencies of adding steps. */
export interface AddStepParts {
  readonly reading: Reading;
  readonly recorder: Recorder;
  /** Know how control gets from step to step. */
  readonly indexes: ModuleIndexes;
  readonly log: vscode.LogOutputChannel;
}

type Anchored = Extract<AnchorAt, { anchor: WrittenAnchor }>;

/** Adds the code that an author shows as a step, and opens it in the Guide. Tells the author why if it cannot. */
export async function addShownStep(
  parts: AddStepParts,
  code: RecordableCode,
  target: StepTarget,
): Promise<boolean> {
  const found = await runLongWork(
    message('Looking for how control gets to the step …'),
    async (cancellation) => {
      const made = await untilCancelled(anchorOf(code), cancellation);
      if (!made.anchor) return made;
      const before = target.kind === 'known' ? target.before : [];
      const way = await wayFrom(parts.indexes, code.open, { before, to: made.anchor }, cancellation);
      throwIfCancelled(cancellation);
      return { ...made, way };
    },
  );
  if (!found) return false;
  if (!found.anchor) {
    tell(found.refusal);
    return false;
  }
  return target.kind === 'known'
    ? addToKnown(parts, target, { ...found, isAtCursor: code.isAtCursor })
    : addFirst(parts, target.begun, code, [{ ...found, lane: undefined }]);
}

/**
 * How control gets to a place from the steps before; `undefined` if the code does not show it, or if the call index
 * failed.
 */
export async function wayFrom(
  indexes: ModuleIndexes,
  { root, checkout }: OpenCheckout,
  asked: { readonly before: readonly EarlierStep[]; readonly to: Pick<WrittenAnchor, 'path' | 'symbol'> },
  cancellation: Cancellation,
): Promise<WayToStep | undefined> {
  if (asked.before.length === 0) return NO_WAY;
  if (checkout.language !== indexes.language) return undefined;
  const client = await untilCancelled(indexes.of({ root }).client(), cancellation);
  const wayBetween = async (start: FunctionPlace, end: FunctionPlace): Promise<Way | undefined> => {
    const from = await client.ask('find', start, cancellation);
    const to = await client.ask('find', end, cancellation);
    if (!from || !to) return undefined;
    // What only another pack states is not repeated in this one.
    const wanted = { from, to, most: 1, entries: [], stated: [] };
    return (await client.ask('ways', wanted, cancellation)).ways[0];
  };
  const hops = clientHops(client, cancellation);
  return wayToStep({ ...asked, index: checkout.declarations, hops, wayBetween });
}

async function addToKnown(
  { reading, recorder }: AddStepParts,
  { target, before }: Extract<StepTarget, { kind: 'known' }>,
  {
    anchor,
    alike,
    way,
    isAtCursor,
  }: Anchored & Pick<RecordableCode, 'isAtCursor'> & { readonly way: WayToStep | undefined },
): Promise<boolean> {
  const { open, walkthrough } = target;
  const { steps } = walkthrough;
  const there = steps.find((each) => isAt(each, anchor));
  if (there) {
    reading.session.start(open.checkout, walkthrough, there.id);
    await showView(VIEWS.guide);
    tell(message('This place is already the step “{0}”.', stepHeading(walkthrough, there)));
    return false;
  }
  const { language } = open.checkout;
  const after = before.at(-1);
  const sender = steps.find(({ id }) => id === (way?.from ?? after?.id));
  const step = stepIdFor(
    anchor,
    steps.map(({ id }) => id),
  );
  const reached = way ?? NO_WAY;
  const added: NewStep = {
    ...reached,
    walkthrough: walkthrough.id,
    step,
    heading: headingFor(anchor),
    anchor,
    after: after?.id,
    isFirst: after === undefined,
    lane: leavesThread(reached.reached, language) ? step : sender?.lane,
  };
  const isAdded = await recorder.change({
    place: packFolderOf(open),
    files: filesToEdit(walkthrough.id),
    make: (texts) => addSteps(texts, [added], language),
    what: message('the step {0} was added.', anchor.symbol),
  });
  if (!isAdded) return false;
  if (isAtCursor) recorder.noteAtCursor(step);
  await showRecorded({ reading, recorder }, packFolderOf(open), walkthrough.id, step);
  sayInStatusBar(saidOf(anchor, alike, way));
  return true;
}

function isAt({ anchor: known }: Step, { path, symbol, site }: WrittenAnchor): boolean {
  const isSamePlace = known.path === path && known.symbol.written === symbol;
  if (!isSamePlace || known.site?.kind !== site?.kind || known.site?.name !== site?.name) return false;
  return site === undefined || (known.site?.nth ?? 1) === (site.nth ?? 1);
}

/** The heading until the author writes another one: steps in the same function need different ones. */
function headingFor({ symbol, site }: WrittenAnchor): string {
  if (!site) return symbol;
  return `${symbol}: ${site.name ?? site.kind}`;
}

/** What the step is anchored to, in a sentence. */
function saidOf(
  { symbol, site }: WrittenAnchor,
  alike: number | undefined,
  way: WayToStep | undefined,
): Message {
  const place = site
    ? message('{0} {1} in {2}', site.kind, site.name ?? '', symbol)
    : message('the whole of {0}', symbol);
  const said =
    alike === undefined || alike === 1
      ? message('Added as a step: {0}.', place)
      : message('Added as a step: {0}, number {1} of {2} alike.', place, site?.nth ?? 1, alike);
  return way ? said : message('{0} The code does not show how control gets there from a step before.', said);
}

/** A step that begins a walkthrough, or follows in it. */
export interface NewFirstStep {
  readonly anchor: WrittenAnchor;
  readonly way: WayToStep | undefined;
  /** Its id, where others refer to it. */
  readonly id?: string;
  readonly lane: string | undefined;
}

/** Writes a new walkthrough with its first steps, in a new pack if the module has none. */
export async function addFirst(
  { reading, recorder }: Pick<AddStepParts, 'reading' | 'recorder'>,
  begun: BegunWalkthrough,
  { open, isAtCursor }: Pick<RecordableCode, 'open' | 'isAtCursor'>,
  found: readonly NewFirstStep[],
): Promise<boolean> {
  const { language } = open.checkout;
  const place = 'folder' in begun.pack ? begun.pack : await newPackFolder(open, reading.checkouts.storage);
  const made = 'languages' in begun.pack ? await packFor(open, place, begun.pack.languages) : undefined;
  const own = reading.checkouts.all.find(({ home }) => home.folder.toString() === place.folder.toString());
  const taken = own?.checkout.pack.walkthroughs.map(({ id }) => id) ?? [];
  const walkthrough = walkthroughIdFor(begun.title, taken);
  const ids: string[] = [];
  for (const { anchor, id } of found) ids.push(id ?? stepIdFor(anchor, ids));
  const steps = found.map(({ anchor, way = NO_WAY, id, lane }, index): NewStep => ({
    ...way,
    walkthrough,
    title: begun.title,
    step: ids[index] ?? '',
    heading: id === undefined ? headingFor(anchor) : anchor.symbol,
    anchor,
    lane,
  }));
  const isAdded = await recorder.change({
    place,
    files: filesToEdit(walkthrough),
    make: (texts) => withPack(texts, made, (known) => addSteps(known, steps, language)),
    what: message('the walkthrough “{0}” was made.', begun.title),
  });
  const [first] = ids;
  if (!isAdded || first === undefined) return false;
  recorder.noteBegun(undefined);
  if (isAtCursor) recorder.noteAtCursor(first);
  await showRecorded({ reading, recorder }, place, walkthrough, first);
  sayInStatusBar(message('“{0}” begins here. Go on with “Add Step Here”.', begun.title));
  return true;
}

/** Opens a step that was just written. */
export async function showRecorded(
  { reading, recorder }: Pick<AddStepParts, 'reading' | 'recorder'>,
  { folder }: PackFolder,
  id: string,
  step: string,
): Promise<void> {
  recorder.noteRecorded({ folder, walkthrough: id });
  const { checkouts, session } = reading;
  const open = checkouts.all.find(({ home }) => home.folder.toString() === folder.toString());
  const walkthrough = open?.checkout.pack.walkthroughs.find((each) => each.id === id);
  if (!open || !walkthrough?.steps.some((each) => each.id === step)) {
    tell(message('The walkthrough was written, but cannot be read yet. The Problems panel says why.'));
    return;
  }
  session.start(open.checkout, walkthrough, step);
  await showView(VIEWS.guide);
  await followInText(open, walkthrough, step);
}

/** Opens the text beside the code for the first step; later, shows the section if the text can be seen. The focus stays. */
async function followInText(open: OpenCheckout, { id, steps }: Walkthrough, step: string): Promise<void> {
  const language = textLanguageOf(open, contentLanguage());
  const uri = vscode.Uri.joinPath(open.home.folder, prosePath(id, language));
  const isShown = vscode.window.visibleTextEditors.some(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  if (isShown || steps.length === 1) await showSection(uri, step, true);
}
