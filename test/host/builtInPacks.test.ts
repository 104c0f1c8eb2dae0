import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../../src/vscode/ids';

suite('the built-in packs', function () {
  this.timeout(60_000);

  test('of those that no checkout needs, only pack.json is read', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    await extension?.activate();
    const read = await filesReadBy(() => vscode.commands.executeCommand('sourceGuide.checkout.refresh'));
    const below = (pack: string): string[] => {
      const home = `${extension?.extensionUri.path}/walkthroughs/${pack}/`;
      return read.filter((path) => path.startsWith(home)).map((path) => path.slice(home.length));
    };
    assert.ok(below('opengemini').includes('ts-sql-write/en.md'), 'the checkout that is open is openGemini');
    assert.deepEqual([...new Set(below('rosedb'))], ['pack.json']);
  });
});

/** The paths of all files that the extension reads while something runs. */
async function filesReadBy(run: () => Thenable<unknown>): Promise<string[]> {
  const { workspace } = vscode;
  const usual = workspace.fs;
  const read: string[] = [];
  const readFile = (uri: vscode.Uri): Thenable<Uint8Array> => {
    read.push(uri.path);
    return usual.readFile(uri);
  };
  const noting = { ...usual, readFile };
  Object.defineProperty(workspace, 'fs', { configurable: true, get: () => noting });
  try {
    await run();
  } finally {
    Object.defineProperty(workspace, 'fs', { configurable: true, get: () => usual });
  }
  return read;
}
