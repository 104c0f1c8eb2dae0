import * as vscode from 'vscode';
import {
  createDraft,
  createEmptyDraft,
  createFlowDraft,
  createWayDraft,
  draftPicture,
  message,
  pictureNameFor,
  planDraft,
  throwIfCancelled,
  type Cancellation,
  type DraftPlan,
  type EssayRegistry,
  type FrameRequest,
  type Walkthrough,
  type Way,
} from '../../core';
import type { IndexedFunction } from '../index/indexedFunction';
import type { ModuleIndex } from '../index/moduleIndex';
import { localize } from '../platform/localize';
import { runLongWork } from '../platform/longWork';
import { createFile, exists, offerExisting, type FileToCreate } from '../platform/newFile';
import { fileNameOf } from '../platform/paths';
import { contentLanguage, draftDepth } from '../platform/settings';
import { today } from '../platform/today';
import type { WriterFolder } from '../platform/writerFolder';
import type { Reading } from '../reading/reading';
import { askForCheckout } from '../workspace/askForCheckout';
import type { OpenCheckout } from '../workspace/workspaceCheckouts';
import { analysisForDraft, type DraftAnalysis } from './analysisForDraft';
import { askForDraftFile } from './askForDraftFile';
import { withVersions } from './draftVersions';

/** What a new draft is about: a walkthrough, a call flow, a way between two functions, or nothing yet. */
export type NewDraftSubject = {
  readonly open: OpenCheckout;
  /** Start of the proposed file name. */
  readonly name: string;
  /** Knows the code; absent for a draft that quotes nothing. */
  readonly index?: ModuleIndex;
} & (
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'walkthrough';
      readonly walkthrough: Walkthrough;
      /** The reader's notes, by the id of the step. */
      readonly notes: ReadonlyMap<string, string>;
      /** One of its ideas for essays, which the writer chose. */
      readonly idea?: string;
    }
  | { readonly kind: 'flow'; readonly root: IndexedFunction }
  | { readonly kind: 'way'; readonly way: Way; readonly hasOthers: boolean }
);

/** What every new draft needs. */
export interface NewDraftParts {
  /** The targets and templates to offer. */
  readonly registry: EssayRegistry;
  /** Proposes where to write it. */
  readonly folder: WriterFolder;
}

type NewDraftRequest = FrameRequest & Partial<DraftAnalysis> & { readonly plan?: DraftPlan };

/** How many calls deep a draft follows a call flow. */
const FLOW_DEPTH = 2;

/**
 * The subject of an empty draft: the checkout of the file in the editor, else the one that is read, else the first.
 * Tells the writer if none is open.
 */
export function emptySubject({ checkouts, session }: Reading): NewDraftSubject | undefined {
  const editor = vscode.window.activeTextEditor?.document.uri;
  const file = editor && checkouts.quotableAt(editor);
  const read = session.current && checkouts.openOf(session.current.checkout);
  const open = file?.open ?? read ?? checkouts.all[0] ?? checkouts.plain[0];
  if (open) return { kind: 'empty', open, name: 'draft' };
  askForCheckout(checkouts);
  return undefined;
}

/**
 * Asks where to write an empty draft, writes it and opens it beside the code. Returns its URI; `undefined` if none was
 * written.
 */
export async function newEmptyDraft(reading: Reading, parts: NewDraftParts): Promise<vscode.Uri | undefined> {
  await reading.checkouts.settled();
  const subject = emptySubject(reading);
  // The code that will be added stays in its editor.
  return subject && newDraft(subject, parts, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

/** Asks where to write a draft, writes it and shows it. Returns its URI; `undefined` if none was written. */
export async function newDraft(
  subject: NewDraftSubject,
  { registry, folder }: NewDraftParts,
  where: vscode.TextDocumentShowOptions = {},
): Promise<vscode.Uri | undefined> {
  const language = contentLanguage();
  const uri = await askForDraftFile(folder, subject.open.root, `${subject.name}.${language}.md`);
  if (!uri) return undefined;
  const warnings: string[] = [];
  const request: NewDraftRequest = {
    checkout: subject.open.checkout,
    language,
    depth: draftDepth(),
    registry,
    today: today(),
    onWarning: (warning) => warnings.push(localize(warning)),
  };
  const isWritten = await runLongWork(message('Writing the draft …'), (cancellation) =>
    writeAnalysed(subject, request, uri, cancellation),
  );
  if (isWritten === false) await offerExisting(uri);
  if (!isWritten) return undefined;
  await vscode.window.showTextDocument(uri, { preview: false, ...where });
  for (const warning of warnings) void vscode.window.showWarningMessage(warning);
  return uri;
}

/** Writes the draft with what is known of the code; false if the file already exists. */
async function writeAnalysed(
  subject: NewDraftSubject,
  request: NewDraftRequest,
  uri: vscode.Uri,
  cancellation: Cancellation,
): Promise<boolean> {
  const { index, open } = subject;
  if (!index) return write(subject, request, uri, cancellation);
  const analysis = await analysisForDraft(index, open.checkout, cancellation);
  return withVersions(open.root, cancellation, (versions) =>
    write(subject, { ...request, ...analysis, ...(versions && { versions }) }, uri, cancellation),
  );
}

/**
 * Writes the draft, and its picture if it has one; false if the file already exists. Nothing is written before all is made,
 * so that a cancelled draft leaves nothing behind.
 */
async function write(
  subject: NewDraftSubject,
  request: NewDraftRequest,
  uri: vscode.Uri,
  cancellation: Cancellation,
): Promise<boolean> {
  if (await exists(uri)) return false;
  const { walkthrough } = subject.kind === 'walkthrough' ? subject : {};
  const planned = walkthrough ? { ...request, plan: await planDraft({ ...request, walkthrough }) } : request;
  const picture = await pictureFor(subject, planned, uri);
  const text = await draftText(subject, planned, picture && fileNameOf(picture.uri));
  throwIfCancelled(cancellation);
  const isTaken = picture && !(await createFile(picture.uri, picture.contents));
  // Somebody else has written a file of that name in the meantime: the draft does without.
  if (isTaken) return write(subject, request, uri, cancellation);
  if (await createFile(uri, new TextEncoder().encode(text))) return true;
  if (picture) await vscode.workspace.fs.delete(picture.uri);
  return false;
}

/** The text of a draft; `picture` is the name of the file beside it that has the walkthrough map. */
export async function draftText(
  subject: NewDraftSubject,
  request: NewDraftRequest,
  picture: string | undefined,
): Promise<string> {
  switch (subject.kind) {
    case 'empty':
      return createEmptyDraft(request);
    case 'walkthrough': {
      const { walkthrough, notes, idea } = subject;
      return createDraft({
        ...request,
        walkthrough,
        notes,
        ...(idea !== undefined && { idea }),
        ...(picture !== undefined && { picture }),
      });
    }
    case 'way':
      return createWayDraft({ ...request, way: subject.way, hasOthers: subject.hasOthers });
    case 'flow': {
      const { index, node } = subject.root;
      const options = { direction: 'callees', depth: FLOW_DEPTH, includesLibrary: false } as const;
      const client = await index.client();
      return createFlowDraft({ ...request, flow: await client.ask('follow', { node, options }) });
    }
  }
}

/**
 * The walkthrough map, as a file beside the draft. If that file already exists, it stays, and the draft gets a diagram of
 * the lanes instead.
 */
async function pictureFor(
  subject: NewDraftSubject,
  request: NewDraftRequest,
  draft: vscode.Uri,
): Promise<FileToCreate | undefined> {
  if (subject.kind !== 'walkthrough') return undefined;
  const { walkthrough } = subject;
  const uri = vscode.Uri.joinPath(draft, '..', pictureNameFor(fileNameOf(draft)));
  if (await exists(uri)) return undefined;
  const svg = await draftPicture({ ...request, walkthrough });
  return { uri, contents: new TextEncoder().encode(svg) };
}
