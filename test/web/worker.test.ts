import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('the web extension host', () => {
  test('is a worker of the page that was started from a blob', () => {
    const { location } = globalThis as { readonly location?: { readonly protocol: string } };
    assert.equal('importScripts' in globalThis, true);
    assert.equal(location?.protocol, 'blob:');
  });

  test('is where the extension runs', () => {
    const extension = vscode.extensions.getExtension('source-reading.source-guide');
    assert.equal(extension?.extensionKind, vscode.ExtensionKind.UI);
  });
});
