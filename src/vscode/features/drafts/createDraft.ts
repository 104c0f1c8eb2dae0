import * as vscode from 'vscode';
import {
  createDraft,
  createEmptyDraft,
  createFlowDraft,
  draftPicture,
  pictureNameFor,
  type FrameRequest,
  type Language,
  type ReadingSession,
} from '../../../core';
import { registerCommands } from '../../platform/commands';
import { askForDraftFile } from '../../draftStore/askForDraftFile';
import { localize } from '../../platform/localize';
import { createFile, exists, offerExisting } from '../../platform/newFile';
import { contentLanguage } from '../../platform/settings';
import type { ShownFlow } from '../../index/shownFlow';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { emptySubject, pickSubject, type DraftSubject } from './draftSubject';

/** What a new draft hangs on. */
export interface DraftCreationParts {
  readonly checkouts: WorkspaceCheckouts;
  readonly session: ReadingSession;
  readonly shownFlow: ShownFlow;
  readonly log: vscode.LogOutputChannel;
}

/** How deep a draft follows a call flow. */
const FLOW_DEPTH = 2;

/** "New Essay Draft…": a Markdown file from a walkthrough, from the current call flow, or an empty one. */
export function registerDraftCreation(parts: DraftCreationParts): vscode.Disposable {
  return registerCommands(parts.log, {
    'sourceGuide.draft.create': async (kind) => {
      await parts.checkouts.settled();
      const isForCode = kind === 'empty';
      const subject = isForCode ? emptySubject(parts) : await pickSubject(parts);
      const language = contentLanguage();
      const uri = subject && (await askForFile(subject, language));
      if (!subject || !uri) return undefined;
      return (await writeDraft(subject, language, uri, isForCode)) ? uri : undefined;
    },
  });
}

/** Writes the draft, and its picture where it has one; false when a file is there already. */
async function writeDraft(
  subject: DraftSubject,
  language: Language,
  uri: vscode.Uri,
  isForCode: boolean,
): Promise<boolean> {
  if (await exists(uri)) {
    await offerExisting(uri);
    return false;
  }
  const warnings: string[] = [];
  const request: FrameRequest = {
    checkout: subject.open.checkout,
    language,
    today: new Date().toISOString().slice(0, 10),
    onWarning: (warning) => warnings.push(localize(warning)),
  };
  const picture = await writePicture(subject, request, uri);
  const text = await textOf(subject, request, picture);
  if (!(await createFile(uri, new TextEncoder().encode(text)))) {
    if (picture) await vscode.workspace.fs.delete(picture);
    await offerExisting(uri);
    return false;
  }
  // The code that is going to be added stays where it is.
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  await vscode.window.showTextDocument(uri, { preview: false, ...(isForCode && beside) });
  for (const warning of warnings) void vscode.window.showWarningMessage(warning);
  return true;
}

async function textOf(
  subject: DraftSubject,
  request: FrameRequest,
  picture: vscode.Uri | undefined,
): Promise<string> {
  switch (subject.kind) {
    case 'empty':
      return createEmptyDraft(request);
    case 'walkthrough': {
      const { walkthrough } = subject;
      return createDraft({ ...request, walkthrough, ...(picture && { picture: nameOf(picture) }) });
    }
    case 'flow': {
      const { index, node } = subject.root;
      const options = { direction: 'callees', depth: FLOW_DEPTH, includesLibrary: false } as const;
      const client = await index.client();
      return createFlowDraft({ ...request, flow: await client.ask('follow', { node, options }) });
    }
  }
}

/** The flow map beside the draft; a picture that is there already stays, and the draft draws the lanes instead. */
async function writePicture(
  subject: DraftSubject,
  request: FrameRequest,
  draft: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  if (subject.kind !== 'walkthrough') return undefined;
  const { walkthrough } = subject;
  const uri = vscode.Uri.joinPath(draft, '..', pictureNameFor(nameOf(draft)));
  if (await exists(uri)) return undefined;
  const svg = await draftPicture({ ...request, walkthrough });
  return (await createFile(uri, new TextEncoder().encode(svg))) ? uri : undefined;
}

function askForFile({ open, name }: DraftSubject, language: Language): Thenable<vscode.Uri | undefined> {
  return askForDraftFile(vscode.Uri.joinPath(open.root, `${name}.${language}.md`));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
