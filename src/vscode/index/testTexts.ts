import type * as vscode from 'vscode';
import { listTests, type CodeLanguage, type TestText } from '../../core';
import { VscodeSourceTree } from '../platform/adapters/vscodeSourceTree';

/** How many files are read at a time. The editor's thread is free between batches. */
const BATCH = 64;

/** Reads all test files of a module. */
export async function readAllTests(root: vscode.Uri, language: CodeLanguage): Promise<readonly TestText[]> {
  const tree = new VscodeSourceTree(root);
  const paths = await listTests(tree, language);
  const found: TestText[] = [];
  for (let from = 0; from < paths.length; from += BATCH) {
    const batch = paths.slice(from, from + BATCH);
    const texts = await Promise.all(batch.map(async (path) => ({ path, text: await tree.readText(path) })));
    for (const { path, text } of texts) if (text !== undefined) found.push({ path, text });
  }
  return found;
}
