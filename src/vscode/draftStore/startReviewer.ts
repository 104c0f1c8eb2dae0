import type * as vscode from 'vscode';
import {
  directChannel,
  ReviewClient,
  serveReviews,
  type FromReviewer,
  type ReviewerParts,
  type SyntaxFiles,
  type ToReviewer,
} from '../../core';
import { startWorker, type RunningClient } from '../platform/startWorker';
import { readSyntaxFiles } from '../workspace/openSites';

/** The client of a running reviewer. */
export type RunningReviewer = RunningClient<ReviewClient>;

/**
 * Starts a reviewer in a worker. If the worker cannot start, the reviewer runs in the editor's thread, and checks no claims: that
 * would block the editor.
 */
export async function startReviewer(
  extensionUri: vscode.Uri,
  parts: Omit<ReviewerParts, 'checkClaims'>,
  log: vscode.LogOutputChannel,
): Promise<RunningReviewer> {
  const syntaxFiles: ReadSyntaxFiles = async (id) => {
    const language = parts.languages.all.find((each) => each.id === id);
    if (!language) throw new Error(`no language ${id}`);
    return readSyntaxFiles(language, { extensionUri, log });
  };
  try {
    return await startWorker<ToReviewer, FromReviewer, ReviewClient>(extensionUri, {
      name: 'essayThread',
      connect: (channel) => new ReviewClient(channel, syntaxFiles),
      signOfLife: ({ ready }) => ready,
    });
  } catch (error) {
    log.warn('no thread for essays, so their claims are not checked', String(error));
    return startInEditor({ ...parts, checkClaims: undefined }, syntaxFiles);
  }
}

type ReadSyntaxFiles = (language: string) => Promise<SyntaxFiles>;

function startInEditor(parts: ReviewerParts, syntaxFiles: ReadSyntaxFiles): RunningReviewer {
  const { near, far, cut } = directChannel<ToReviewer, FromReviewer>();
  const client = new ReviewClient(near, syntaxFiles);
  serveReviews(far, parts, () => new Promise((resolve) => setTimeout(resolve, 0)));
  return { client, place: 'editor', onFailure: () => undefined, end: cut };
}
