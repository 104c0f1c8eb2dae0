import * as vscode from 'vscode';
import { message, nameOf, type RepoPath } from '../../../core';
import { localize } from '../../platform/localize';
import { repoPathIn } from '../../platform/paths';
import { directionWords } from './callFlowWords';
import type { ServerRow } from './serverRow';

const SEPARATOR = ' · ';

/** The tree item of a function that a language server tells of. Its words are those of the other rows, and its source is said. */
export function serverItem(row: ServerRow): vscode.TreeItem {
  const { flow, item: own, parent, sites, isRecursive } = row;
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(own.name, !parent ? Expanded : isRecursive ? None : Collapsed);
  const path = repoPathIn(flow.root, own.uri) ?? nameOf(own.uri.path as RepoPath);
  const place = `${path}:${own.selectionRange.start.line + 1}`;
  const icon = flow.direction === 'callees' ? 'call-outgoing' : 'call-incoming';
  const words = [
    parent ? '' : localize(directionWords(flow.direction)),
    isRecursive ? localize(message('recursive')) : '',
    localize(message('from the language server')),
  ].filter(Boolean);
  item.id = row.id;
  item.iconPath = new vscode.ThemeIcon(parent ? (isRecursive ? 'sync' : 'symbol-method') : icon);
  item.description = [...(sites.length > 1 ? [`×${sites.length}`] : []), ...words, place].join(SEPARATOR);
  item.contextValue = 'server';
  item.accessibilityInformation = { label: [own.name, ...words, place].join(', ') };
  item.tooltip = [own.name, own.detail ?? '', ...words, place].filter(Boolean).join('\n');
  const { uri, range } = sites[0] ?? new vscode.Location(own.uri, own.selectionRange);
  item.command = {
    command: 'vscode.open',
    title: localize(message('Show in the Code')),
    arguments: [uri, { selection: range }],
  };
  return item;
}
