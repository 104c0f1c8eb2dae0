import * as vscode from 'vscode';
import {
  changeDepth,
  draftOriginOf,
  message,
  originProblem,
  pictureNameFor,
  throwIfCancelled,
  type Cancellation,
  type DraftDepth,
  type EssayRegistry,
  type Message,
} from '../../core';
import type { ModuleIndexes } from '../index/moduleIndexes';
import { runLongWork } from '../platform/longWork';
import { fileNameOf } from '../platform/paths';
import { today } from '../platform/today';
import type { Reading } from '../reading/reading';
import { analysisForDraft } from './analysisForDraft';
import { withVersions } from './draftVersions';
import type { DraftSources } from './draftSources';
import { draftText, type NewDraftSubject } from './newDraft';

/** What a change of depth needs to make the draft again. */
export interface DepthParts {
  readonly reading: Reading;
  readonly sources: DraftSources;
  readonly indexes: ModuleIndexes;
  readonly registry: EssayRegistry;
}

/**
 * Changes the depth of a draft as one step that undo reverts. Returns why it did not; `undefined` if it did, or was
 * cancelled.
 */
export function changeDraftDepth(
  document: vscode.TextDocument,
  depth: DraftDepth,
  parts: DepthParts,
): Promise<Message | undefined> {
  return runLongWork(message('Changing the depth of the draft …'), (cancellation) =>
    changeNow(document, depth, parts, cancellation),
  );
}

async function changeNow(
  document: vscode.TextDocument,
  depth: DraftDepth,
  { reading, sources, indexes, registry }: DepthParts,
  cancellation: Cancellation,
): Promise<Message | undefined> {
  const open = sources.openFor(document.uri);
  if (!open) return message('No checkout is open that the draft could be compared with.');
  const { version } = document;
  const text = document.getText();
  const origin = draftOriginOf(text);
  const problem = await originProblem(origin, open.checkout);
  if (problem) return problem;
  const walkthrough = open.checkout.pack.walkthroughs.find(({ id }) => id === origin.walkthrough);
  const index = walkthrough && indexes.of(open);
  const subject: NewDraftSubject = walkthrough
    ? {
        kind: 'walkthrough',
        open,
        name: '',
        walkthrough,
        notes: reading.session.notesOn(open.checkout, walkthrough),
      }
    : { kind: 'empty', open, name: '' };
  const analysis = index && (await analysisForDraft(index, open.checkout, cancellation));
  const { language, date = today(), target } = origin;
  const request = {
    ...{ checkout: open.checkout, language, registry, today: date },
    ...analysis,
    ...(target !== undefined && { target }),
  };
  const picture = pictureNameFor(fileNameOf(document.uri));
  const shown = text.includes(`](${picture})`) ? picture : undefined;
  const changed = await withVersions(open.root, cancellation, (versions) =>
    changeDepth(text, depth, (wanted) =>
      draftText(subject, { ...request, ...(versions && { versions }), depth: wanted }, shown),
    ),
  );
  throwIfCancelled(cancellation);
  if (document.version !== version)
    return message('The draft changed in the meantime, so its depth did not. Try again.');
  await replaceText(document, changed);
  return undefined;
}

/** Replaces only what differs, so that the cursor and the folds elsewhere stay. */
async function replaceText(document: vscode.TextDocument, changed: string): Promise<void> {
  const text = document.getText();
  const shorter = Math.min(text.length, changed.length);
  let [start, end] = [0, 0];
  while (start < shorter && text[start] === changed[start]) start++;
  while (end < shorter - start && text.at(-1 - end) === changed.at(-1 - end)) end++;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(text.length - end));
  edit.replace(document.uri, range, changed.slice(start, changed.length - end));
  await vscode.workspace.applyEdit(edit);
}
