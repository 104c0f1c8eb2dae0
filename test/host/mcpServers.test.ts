import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as vscode from 'vscode';
import { ASSISTANT_TOOLS } from '../../src/core';
import { codeLanguages, createSiteFinder } from '../../src/core/languages';
import { mcpServers, type McpServer } from '../../src/vscode/features/assistant/mcpServers';
import { EXTENSION_ID } from '../../src/vscode/ids';
import { WorkspaceCheckouts } from '../../src/vscode/workspace/workspaceCheckouts';

const VERSION = '7.8.9';

suite('MCP servers for VS Code', () => {
  let extensionUri: vscode.Uri;
  let log: vscode.LogOutputChannel;
  let checkouts: WorkspaceCheckouts;

  suiteSetup(async () => {
    extensionUri = vscode.extensions.getExtension(EXTENSION_ID)?.extensionUri ?? assert.fail();
    log = vscode.window.createOutputChannel('MCP test', { log: true });
    checkouts = new WorkspaceCheckouts(extensionUri, log, codeLanguages, createSiteFinder);
    await checkouts.search();
  });

  suiteTeardown(async () => {
    await setEnabled(undefined);
    checkouts.dispose();
    log.dispose();
  });

  const offered = (): Promise<McpServer[]> => mcpServers(checkouts, { extensionUri, version: VERSION });

  test('are one for each checkout, run by the Node of the extension', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const servers = await offered();
    const script = path.join(extensionUri.fsPath, 'dist', 'essayThread.js');
    assert.deepEqual(
      servers.map(({ label, command, words, version }) => ({ label, command, words, version })),
      [
        {
          label: `Source Guide: ${folder.name}`,
          command: process.execPath,
          words: [script, folder.uri.fsPath],
          version: VERSION,
        },
      ],
    );
    assert.equal(servers[0]?.folder.toString(), folder.uri.toString());
  });

  test('answer as VS Code starts them', async function () {
    this.timeout(60_000);
    const [server] = await offered();
    assert.ok(server);
    const { command, words: args, environment: env, folder } = server;
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(
      new StdioClientTransport({ command, args, env, cwd: folder.fsPath, stderr: 'ignore' }),
    );
    const { tools } = await client.listTools();
    await client.close();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ASSISTANT_TOOLS.map(({ name }) => name),
    );
  });

  test('are none where the setting turns them off', async () => {
    await setEnabled(false);
    assert.deepEqual(await offered(), []);
  });
});

function setEnabled(isEnabled: boolean | undefined): Thenable<void> {
  const { Global } = vscode.ConfigurationTarget;
  return vscode.workspace.getConfiguration().update('sourceGuide.mcpServers.enabled', isEnabled, Global);
}
