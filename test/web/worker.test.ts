import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeLanguages, createSiteFinder } from '../../src/core/languages';
import { mcpServers } from '../../src/vscode/features/assistant/mcpServers';
import { WorkspaceCheckouts } from '../../src/vscode/workspace/workspaceCheckouts';

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

  test('offers no MCP server, because it cannot start one', async () => {
    const { extensionUri } = vscode.extensions.getExtension('source-reading.source-guide') ?? assert.fail();
    const log = vscode.window.createOutputChannel('MCP test', { log: true });
    const checkouts = new WorkspaceCheckouts(extensionUri, log, codeLanguages, createSiteFinder);
    await checkouts.search();
    const offered = await mcpServers(checkouts, { extensionUri, version: '1.0.0' });
    assert.ok(checkouts.all.length + checkouts.plain.length > 0);
    assert.deepEqual(offered, []);
    checkouts.dispose();
    log.dispose();
  });
});
