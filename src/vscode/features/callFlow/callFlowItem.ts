import * as vscode from 'vscode';
import { folderOf, message, nameOf, transferText, type CodeLanguage, type Message } from '../../../core';
import type { CommandId } from '../../ids';
import { localize } from '../../platform/localize';
import { resolvedPlaceText, verdictLabel } from '../../reading/verdicts';
import { COMPARED_DEPTH, depthOf, stepsIn, type ComparedPlace } from './comparison';
import { declarationOf, placeOfRow, sitesOf } from './callFlowPlaces';
import {
  ComparedRow,
  ComparisonRow,
  NoteRow,
  RootRow,
  type CallFlowRow,
  type FunctionRow,
  type StepRow,
} from './callFlowRows';
import { directionWords, iconOf, serverWords, titleOfRow, wordsOf } from './callFlowWords';
import { serverItem } from './serverItem';
import { ServerRow } from './serverRow';

const SEPARATOR = ' · ';

/** The tree item of a row of the Call Flow view: texts, icon, label for screen readers, and what a click does. */
export function callFlowItem(row: CallFlowRow): vscode.TreeItem {
  if (row instanceof RootRow) return rootItem(row);
  if (row instanceof ComparisonRow) return comparisonItem(row);
  if (row instanceof ComparedRow) return comparedItem(row);
  if (row instanceof NoteRow) return noteItem(row);
  if (row instanceof ServerRow) return serverItem(row);
  return stepItem(row);
}

function rootItem(row: RootRow): vscode.TreeItem {
  const { node, root } = row;
  const item = new vscode.TreeItem(node.symbol, vscode.TreeItemCollapsibleState.Expanded);
  const icon = root.direction === 'callees' ? 'call-outgoing' : 'call-incoming';
  const place = `${node.path}:${node.line + 1}`;
  const words = [
    localize(directionWords(root.direction, node.kind)),
    ...(root.isPinned ? [localize(message('pinned'))] : []),
    ...stepWords(row),
  ];
  item.id = row.id;
  item.iconPath = new vscode.ThemeIcon(root.isPinned ? 'pinned' : icon);
  item.description = [place, ...words].join(SEPARATOR);
  item.contextValue = root.isPinned ? 'flow.pinnedRoot' : 'flow.root';
  item.accessibilityInformation = { label: [node.symbol, ...words, place].join(', ') };
  item.tooltip = tooltip(node.symbol, root.index.language, [...words, place]);
  addOpening(item, row);
  return item;
}

function stepItem(row: StepRow): vscode.TreeItem {
  const { step, server } = row;
  const { TreeItemCollapsibleState } = vscode;
  const title = titleOfRow(row);
  const item = new vscode.TreeItem(
    title,
    step.hasNext ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const place = step.node ? `${step.path}:${step.node.line + 1}` : step.path;
  const how = [...wordsOf(step, row.root.index.language).map(localize), ...stepWords(row)];
  const said = serverWords(server).map(localize);
  const count = step.sites.length;
  item.id = row.id;
  item.iconPath = new vscode.ThemeIcon(iconOf(step, row.root.index.language));
  item.description = [
    count > 1 ? `×${count}` : '',
    ...how,
    ...(server === 'only' ? said : []),
    newFolderOf(row),
  ]
    .filter(Boolean)
    .join(SEPARATOR);
  item.contextValue = contextValueOf(row);
  const calls = count > 1 ? [localize(message('{0} calls', count))] : [];
  item.accessibilityInformation = {
    label: [title, ...how, ...calls, place, ...said].filter(Boolean).join(', '),
  };
  item.tooltip = tooltip(title, row.root.index.language, [...how, place, ...said, sitesText(row)]);
  addOpening(item, row);
  return item;
}

/**
 * The last part of a folder or package, where the row above is in another one. The whole path would push the names of
 * deep rows out of a narrow view, so it is in the tooltip.
 */
function newFolderOf({ step, parent }: StepRow): string {
  if (!step.node) return step.path;
  const folder = folderOf(step.node.path);
  const isNew = parent.node === undefined || folderOf(parent.node.path) !== folder;
  return isNew ? nameOf(folder) : '';
}

/** "step 7 of …", if the call flow is compared with a walkthrough. */
function stepWords({ root, node }: FunctionRow): string[] {
  const { comparison } = root;
  const steps = stepsIn(comparison, node);
  if (!comparison || steps.length === 0) return [];
  const numbers = steps.map(({ number }) => number).join(', ');
  return [
    localize(
      steps.length === 1
        ? message('step {0} of “{1}”', numbers, comparison.title)
        : message('steps {0} of “{1}”', numbers, comparison.title),
    ),
  ];
}

function contextValueOf(row: StepRow): string {
  const hasSeveral = row.step.sites.length > 1;
  if (row.node) return hasSeveral ? 'flow.function.several' : 'flow.function';
  if (declarationOf(row)) return hasSeveral ? 'flow.declared.several' : 'flow.declared';
  return hasSeveral ? 'flow.other.several' : 'flow.other';
}

function sitesText(row: StepRow): string {
  const lines = sitesOf(row).map(({ range }) => range.start.line + 1);
  if (lines.length === 0) return '';
  return lines.length === 1
    ? localize(message('Called in line {0}.', lines[0] ?? 0))
    : localize(message('Called in lines {0}.', lines.join(', ')));
}

function comparisonItem(row: ComparisonRow): vscode.TreeItem {
  const { comparison } = row.root;
  const item = new vscode.TreeItem(
    localize(message('Compared with “{0}”', comparison?.title ?? '')),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  const places = comparison?.places ?? [];
  const found = places.filter(({ chain }) => chain !== undefined).length;
  item.id = row.id;
  item.iconPath = new vscode.ThemeIcon('list-ordered');
  item.description = localize(
    message('{0} of {1} steps within {2} calls', found, places.length, COMPARED_DEPTH),
  );
  item.contextValue = 'flow.comparison';
  item.accessibilityInformation = { label: `${textOf(item.label)}, ${item.description}` };
  return item;
}

function comparedItem(row: ComparedRow): vscode.TreeItem {
  const { number, heading, chain, resolution } = row.place;
  const item = new vscode.TreeItem(`${number}. ${heading}`);
  const words = comparedWords(row.place, row.root.index.language);
  item.id = row.id;
  item.iconPath = new vscode.ThemeIcon(chain ? 'check' : resolution.place ? 'circle-slash' : 'question');
  item.description = words.join(SEPARATOR);
  item.contextValue = 'flow.compared';
  item.accessibilityInformation = { label: [textOf(item.label), ...words].join(', ') };
  const way = chain?.map(({ title }) => title).join(' → ') ?? '';
  item.tooltip = tooltip(textOf(item.label), row.root.index.language, [
    ...words,
    way,
    resolvedPlaceText(resolution) ?? '',
  ]);
  const command: CommandId = 'sourceGuide.callFlow.showStep';
  item.command = { command, title: localize(message('Show Step in Call Flow')), arguments: [row] };
  return item;
}

function comparedWords(
  { chain, resolution, step, isFromReached }: ComparedPlace,
  language: CodeLanguage,
): string[] {
  if (chain) {
    const depth = depthOf(chain);
    if (depth === 0) return [localize(message('here'))];
    return [localize(depth === 1 ? message('1 call deep') : message('{0} calls deep', depth))];
  }
  if (!resolution.place) return [verdictLabel(resolution), step.anchor.symbol.written];
  // If the call flow breaks off before this step, the kind of transfer explains why.
  return [
    localize(message('not reached')),
    ...(isFromReached ? [localize(transferText(step.reached, language))] : []),
  ];
}

function noteItem(row: NoteRow): vscode.TreeItem {
  const text = localize(row.note);
  const item = new vscode.TreeItem('');
  item.id = row.id;
  item.iconPath = new vscode.ThemeIcon('info');
  item.description = text;
  item.tooltip = text;
  item.accessibilityInformation = { label: text };
  return item;
}

/** Uses the command of VS Code's own tree views, so that preview tabs and keys work in the same way. */
function addOpening(item: vscode.TreeItem, row: FunctionRow): void {
  const place = placeOfRow(row);
  if (!place) return;
  const title = localize(message('Show in the Code'));
  item.command = { command: 'vscode.open', title, arguments: [place.uri, { selection: place.range }] };
}

/** A tooltip. Names and paths come from the repository, so they are escaped and never rendered as Markdown. */
function tooltip(
  title: string,
  { fenceNames }: CodeLanguage,
  lines: readonly string[],
): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendCodeblock(title, fenceNames[0]);
  for (const line of lines.filter(Boolean)) text.appendText(`${line}\n`);
  return text;
}

function textOf(text: string | Message | vscode.TreeItemLabel | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return 'template' in text ? localize(text) : text.label;
}
