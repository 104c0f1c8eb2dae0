import * as vscode from 'vscode';
import {
  message,
  type CodeLanguage,
  type CreateSiteFinder,
  type SiteFinder,
  type SyntaxFiles,
} from '../../core';
import { localize } from '../platform/localize';

/** What {@link readSyntaxFiles} needs. */
export interface SyntaxFileParts {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** What {@link openSites} needs. */
export interface SiteParts extends SyntaxFileParts {
  readonly createSiteFinder: CreateSiteFinder;
}

/**
 * Loads the grammar of a language from the extension's files. If that fails, tells the person what to do, and rejects: without
 * it, nothing can be found in a checkout.
 */
export function openSites(language: CodeLanguage, parts: SiteParts): Promise<SiteFinder> {
  return orTell(language, parts, async () => parts.createSiteFinder(language, await read(language, parts)));
}

/** The Wasm files of a language. If they cannot be read, tells the person what to do, and rejects. */
export function readSyntaxFiles(language: CodeLanguage, parts: SyntaxFileParts): Promise<SyntaxFiles> {
  return orTell(language, parts, () => read(language, parts));
}

async function read({ sites }: CodeLanguage, { extensionUri }: SyntaxFileParts): Promise<SyntaxFiles> {
  const bytesOf = (name: string): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name));
  const [runtime, grammar] = await Promise.all([bytesOf('web-tree-sitter.wasm'), bytesOf(sites.grammarFile)]);
  return { runtime, grammar };
}

async function orTell<Result>(
  { id, name }: CodeLanguage,
  { log }: SyntaxFileParts,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const text = message(
      'The grammar of {0} cannot be read: {1}. Install the extension again.',
      name,
      error instanceof Error ? error.message : String(error),
    );
    log.error('grammar', id, String(error));
    void vscode.window.showErrorMessage(localize(text));
    throw error;
  }
}
