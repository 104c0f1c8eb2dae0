import * as vscode from 'vscode';
import { HAND_OVER_KINDS, message, wayEdgeNotes, wayHeading, type WayEdge } from '../../../core';
import { localize } from '../../platform/localize';
import { WayRow, type HopRow, type WaysRow } from './wayRows';

const SEPARATOR = ' · ';

/** The tree item of a row of the Ways view. */
export function wayItem(row: WaysRow): vscode.TreeItem {
  return row instanceof WayRow ? headingItem(row) : hopItem(row);
}

function headingItem(row: WayRow): vscode.TreeItem {
  const { way, number } = row;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(localize(wayHeading(way, number)), number === 1 ? Expanded : Collapsed);
  const [first] = way.edges;
  item.id = row.id;
  item.iconPath = new vscode.ThemeIcon(way.isCertain ? 'pass' : 'question');
  item.description = first?.from.symbol ?? '';
  item.contextValue = 'ways.way';
  return item;
}

/** As in the Call Flow view, a click opens the call. */
function hopItem(row: HopRow): vscode.TreeItem {
  const { edge, isStart, parent } = row;
  const { from, to, line, handOver } = edge;
  const node = isStart ? from : to;
  const { language, root } = parent.shown.index;
  const notes = isStart ? [] : wayEdgeNotes(edge, language).map(localize);
  const declared = `${node.path}:${(isStart ? node.line : (handOver?.toLine ?? node.line)) + 1}`;
  const item = new vscode.TreeItem(node.symbol);
  item.id = row.id;
  item.iconPath = new vscode.ThemeIcon(isStart ? 'circle-filled' : iconOf(edge));
  item.description = [...notes, declared].join(SEPARATOR);
  item.contextValue = 'ways.hop';
  item.accessibilityInformation = { label: [node.symbol, ...notes, declared].join(', ') };
  const site = isStart ? [] : [localize(message('from {0}:{1}', from.path, line + 1))];
  item.tooltip = [node.symbol, ...notes, declared, ...site].join('\n');
  const at = new vscode.Range(isStart ? node.line : line, 0, isStart ? node.line : line, 0);
  item.command = {
    command: 'vscode.open',
    title: localize(message('Show in the Code')),
    arguments: [vscode.Uri.joinPath(root, from.path), { selection: at }],
  };
  return item;
}

function iconOf({ kind, certainty }: WayEdge): string {
  if (certainty === 'possible') return 'question';
  if ((HAND_OVER_KINDS as readonly string[]).includes(kind)) return 'arrow-swap';
  return kind === 'I' ? 'symbol-interface' : 'symbol-method';
}
