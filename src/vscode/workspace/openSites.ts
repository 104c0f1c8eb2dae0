import * as vscode from 'vscode';
import { message, type CodeLanguage, type CreateSiteFinder, type SiteFinder } from '../../core';
import { localize } from '../platform/localize';

/** What {@link openSites} needs. */
export interface SiteParts {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly createSiteFinder: CreateSiteFinder;
}

/**
 * Loads the grammar of a language from the extension's files. If that fails, tells the person what to do, and rejects: without
 * it, nothing can be found in a checkout.
 */
export async function openSites(language: CodeLanguage, parts: SiteParts): Promise<SiteFinder> {
  const read = (name: string): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(parts.extensionUri, 'dist', name));
  try {
    const [runtime, grammar] = await Promise.all([
      read('web-tree-sitter.wasm'),
      read(language.sites.grammarFile),
    ]);
    return await parts.createSiteFinder(language, { runtime, grammar });
  } catch (error) {
    const text = message(
      'The grammar of {0} cannot be read: {1}. Install the extension again.',
      language.name,
      error instanceof Error ? error.message : String(error),
    );
    parts.log.error('grammar', language.id, String(error));
    void vscode.window.showErrorMessage(localize(text));
    throw error;
  }
}
