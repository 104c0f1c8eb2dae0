import * as vscode from 'vscode';
import { message, type Disposable } from '../../../core';
import { MCP_PROVIDER } from '../../ids';
import { localize } from '../../platform/localize';
import { contentLanguage, onSettingChange, readSetting } from '../../platform/settings';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/** An MCP server that VS Code can start: the constructor's arguments of its `McpStdioServerDefinition`, and a folder. */
export interface McpServer {
  readonly label: string;
  /** The Node that runs the extension. */
  readonly command: string;
  readonly words: string[];
  readonly environment: Record<string, string>;
  readonly version: string;
  /** The root of the checkout. */
  readonly folder: vscode.Uri;
}

/** What VS Code has since version 1.101, and other editors may lack; the types of the oldest version do not name it. */
interface McpSupport {
  readonly lm: {
    registerMcpServerDefinitionProvider?: (
      id: string,
      provider: {
        readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
        readonly provideMcpServerDefinitions: () => Promise<object[]>;
      },
    ) => vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    words: string[],
    environment: Record<string, string>,
    version: string,
  ) => { cwd?: vscode.Uri };
}

/** Offers VS Code an MCP server for each open checkout, where it can have one. VS Code starts and ends them. */
export function registerMcpServers(
  checkouts: WorkspaceCheckouts,
  { extension: { extensionUri, packageJSON } }: vscode.ExtensionContext,
): vscode.Disposable {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as McpSupport;
  if (!lm.registerMcpServerDefinitionProvider || !Definition) return vscode.Disposable.from();
  const { version } = packageJSON as { readonly version: string };
  const didChange = new vscode.EventEmitter<void>();
  const change = (): void => didChange.fire();
  return vscode.Disposable.from(
    didChange,
    onChangedRoots(checkouts, change),
    vscode.workspace.onDidGrantWorkspaceTrust(change),
    onSettingChange('sourceGuide.mcpServers.enabled', change),
    onSettingChange('sourceGuide.contentLanguage', change),
    lm.registerMcpServerDefinitionProvider(MCP_PROVIDER, {
      onDidChangeMcpServerDefinitions: didChange.event,
      provideMcpServerDefinitions: async () => {
        const servers = await mcpServers(checkouts, { extensionUri, version });
        return servers.map(({ label, command, words, environment, version: of, folder: cwd }) =>
          Object.assign(new Definition(label, command, words, environment, of), { cwd }),
        );
      },
    }),
  );
}

/**
 * One server for each open checkout on a disk. None in a browser, which starts no programs, and none in a workspace that
 * is not trusted, because the servers run git.
 */
export async function mcpServers(
  checkouts: WorkspaceCheckouts,
  extension: { readonly extensionUri: vscode.Uri; readonly version: string },
): Promise<McpServer[]> {
  const command = nodeProgram();
  const isWanted = readSetting('sourceGuide.mcpServers.enabled') === true && vscode.workspace.isTrusted;
  if (!isWanted || command === undefined) return [];
  await checkouts.settled();
  const script = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'essayThread.js').fsPath;
  return [...rootsOf(checkouts).values()].map(({ label, root }) => ({
    label: localize(message('Source Guide: {0}', label)),
    command,
    words: [script, root.fsPath],
    environment: {
      // On the desktop, the program is VS Code itself.
      ELECTRON_RUN_AS_NODE: '1',
      LC_ALL: contentLanguage() === 'zh-cn' ? 'zh_CN.UTF-8' : 'C.UTF-8',
    },
    version: extension.version,
    folder: root,
  }));
}

/** The checkouts on a disk by their roots: one checkout can have several packs. */
function rootsOf({ all, plain }: WorkspaceCheckouts): Map<string, { label: string; root: vscode.Uri }> {
  const onDisk = [...all, ...plain].filter(({ root }) => root.scheme === 'file');
  return new Map(onDisk.map(({ label, root }) => [root.toString(), { label, root }]));
}

/** Files change all the time, but VS Code asks for the servers again after each event. */
function onChangedRoots(checkouts: WorkspaceCheckouts, change: () => void): Disposable {
  let known = '';
  return checkouts.onDidChange(() => {
    const roots = [...rootsOf(checkouts).keys()].join('\n');
    if (roots === known) return;
    known = roots;
    change();
  });
}

/** The Node that the extension runs in; in a browser, there is none. */
function nodeProgram(): string | undefined {
  const { process } = globalThis as { readonly process?: { readonly execPath?: unknown } };
  return typeof process?.execPath === 'string' && process.execPath !== '' ? process.execPath : undefined;
}
