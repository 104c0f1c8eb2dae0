import * as vscode from 'vscode';
import { emptySubject, newDraft, newEmptyDraft, type NewDraftSubject } from '../../draftStore/newDraft';
import type { OfferedEssays } from '../../draftStore/offeredEssays';
import type { IndexedFunction } from '../../index/indexedFunction';
import type { ModuleIndex } from '../../index/moduleIndex';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { message, type Way } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import type { WriterFolder } from '../../platform/writerFolder';
import { walkthroughPicks, type WalkthroughPick } from '../../reading/pickWalkthrough';
import type { OpenWalkthrough } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';

/** Dependencies of "New Essay Draft…". */
export interface DraftCreationParts {
  /** Gives the walkthroughs and the checkouts that a draft can be about. */
  readonly reading: Reading;
  /** The targets and templates to offer. */
  readonly essays: OfferedEssays;
  /** Proposes where to write a draft. */
  readonly folder: WriterFolder;
  /** The function at the root of the current call flow; `undefined` if none is shown. */
  readonly currentFlow: () => IndexedFunction | undefined;
  /** The call indexes, for facts about the code. */
  readonly indexes: ModuleIndexes;
  readonly log: vscode.LogOutputChannel;
}

interface SubjectPick extends vscode.QuickPickItem {
  readonly subject?: NewDraftSubject;
}

/** Registers "New Essay Draft…". It creates a draft from a walkthrough or the current call flow, or an empty one. */
export function registerDraftCreation(parts: DraftCreationParts): vscode.Disposable {
  const { reading, essays, folder, log } = parts;
  const writing = { registry: essays.all, folder };
  return registerCommands(log, {
    'sourceGuide.draft.create': async (kind) => {
      if (kind === 'empty') return newEmptyDraft(reading, writing);
      await reading.checkouts.settled();
      const subject = await pickSubject(parts);
      return subject && newDraft(subject, writing);
    },
  });
}

/** Makes a draft from a walkthrough and one of its ideas for essays, which is Markdown. */
export async function newDraftFromIdea(
  { open, walkthrough }: OpenWalkthrough,
  idea: string,
  { reading, indexes, essays, folder }: Omit<DraftCreationParts, 'currentFlow' | 'log'>,
): Promise<void> {
  const notes = reading.session.notesOn(open.checkout, walkthrough);
  const index = indexes.of(open);
  const subject = {
    kind: 'walkthrough',
    open,
    walkthrough,
    notes,
    index,
    idea,
    name: walkthrough.id,
  } as const;
  await newDraft(subject, { registry: essays.all, folder });
}

/** A way that a draft can be about. */
export interface FoundWay {
  /** The call index that found it. */
  readonly index: ModuleIndex;
  readonly way: Way;
  /** True if other ways lead there, too. */
  readonly hasOthers: boolean;
}

/** What makes a draft about a way. */
export function newDraftFromWay({
  reading,
  essays,
  folder,
}: Pick<DraftCreationParts, 'reading' | 'essays' | 'folder'>): (found: FoundWay) => Promise<void> {
  return async ({ index, way, hasOthers }) => {
    const open = checkoutOf(index, reading);
    const end = way.edges.at(-1)?.to.symbol;
    if (!open || end === undefined) return;
    const subject = {
      kind: 'way',
      open,
      way,
      hasOthers,
      index,
      name: `to-${fileNameOfSymbol(end)}`,
    } as const;
    await newDraft(subject, { registry: essays.all, folder });
  };
}

/** Asks what the draft is about. The walkthrough that is being read comes first. */
async function pickSubject(parts: DraftCreationParts): Promise<NewDraftSubject | undefined> {
  const { reading } = parts;
  const empty = emptySubject(reading);
  if (!empty) return undefined;
  const walkthroughs = walkthroughPicks(reading);
  const picks: SubjectPick[] = [
    ...walkthroughs.filter(({ isBeingRead }) => isBeingRead).map((pick) => toSubject(pick, parts)),
    { label: localize(message('Empty draft')), subject: empty },
    ...flowPicks(parts),
    { label: localize(message('Walkthroughs')), kind: vscode.QuickPickItemKind.Separator },
    ...walkthroughs.filter(({ isBeingRead }) => !isBeingRead).map((pick) => toSubject(pick, parts)),
  ];
  const placeHolder = message('What does the essay follow?');
  return (await pickOne(message('New Essay Draft'), picks, { placeHolder }))?.subject;
}

function toSubject(
  { target: { open, walkthrough }, ...pick }: WalkthroughPick,
  { reading, indexes }: DraftCreationParts,
): SubjectPick {
  const notes = reading.session.notesOn(open.checkout, walkthrough);
  const index = indexes.of(open);
  return { ...pick, subject: { kind: 'walkthrough', open, walkthrough, notes, index, name: walkthrough.id } };
}

function flowPicks({ reading, currentFlow }: DraftCreationParts): SubjectPick[] {
  const root = currentFlow();
  const open = root && checkoutOf(root.index, reading);
  if (!root || !open) return [];
  const { symbol } = root.node;
  const name = fileNameOfSymbol(symbol);
  return [
    {
      label: localize(message('From the current call flow')),
      description: symbol,
      subject: { kind: 'flow', open, root, index: root.index, name },
    },
  ];
}

function checkoutOf({ root }: ModuleIndex, { checkouts }: Reading): OpenCheckout | undefined {
  return [...checkouts.all, ...checkouts.plain].find((one) => one.root.toString() === root.toString());
}

/** The last name of a symbol. */
function fileNameOfSymbol(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf('.') + 1);
}
