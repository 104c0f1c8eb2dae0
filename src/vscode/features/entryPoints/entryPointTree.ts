import * as vscode from 'vscode';
import { isAsDescribed, message, type Topic } from '../../../core';
import type { CommandId } from '../../ids';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import { explainResolution, resolvedPlaceText, verdictIcon, verdictLabel } from '../../reading/verdicts';
import { OpenEntryPoint } from '../../reading/openEntryPoint';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/** A row of the Entry Points view. */
export type EntryPointTreeNode = TopicNode | OpenEntryPoint;

/** A topic of a pack, with its entry points. */
export class TopicNode {
  constructor(
    readonly open: OpenCheckout,
    readonly topic: Topic,
    /** Distinguishes its checkout from the other open ones; may be empty. */
    readonly distinction: string,
  ) {}
}

/** The rows of the Entry Points view: topics, and below them entry points. */
export class EntryPointTree implements vscode.TreeDataProvider<EntryPointTreeNode> {
  private readonly didChange = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.didChange.event;

  constructor(private readonly checkouts: WorkspaceCheckouts) {}

  refresh(): void {
    this.didChange.fire();
  }

  getChildren(node?: EntryPointTreeNode): EntryPointTreeNode[] {
    if (node instanceof OpenEntryPoint) return [];
    if (node) {
      const { entryPoints } = node.open.checkout.pack;
      return entryPoints
        .filter(({ topic }) => topic === node.topic.id)
        .map((entryPoint) => new OpenEntryPoint(node.open, entryPoint));
    }
    return this.checkouts.all.flatMap((open) =>
      open.checkout.pack.topics.map(
        (topic) => new TopicNode(open, topic, this.checkouts.distinctionOf(open)),
      ),
    );
  }

  async getTreeItem(node: EntryPointTreeNode): Promise<vscode.TreeItem> {
    if (node instanceof OpenEntryPoint) return entryPointItem(node);
    const item = new vscode.TreeItem(
      node.topic.title[contentLanguage()],
      vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.id = `${node.open.id} ${node.topic.id}`;
    item.iconPath = new vscode.ThemeIcon('symbol-namespace');
    item.description = node.distinction;
    return item;
  }
}

async function entryPointItem(node: OpenEntryPoint): Promise<vscode.TreeItem> {
  const { open, entryPoint } = node;
  const resolution = await open.checkout.resolve(entryPoint.anchor);
  const title = entryPoint.title[contentLanguage()];
  const item = new vscode.TreeItem(title);
  const place = resolvedPlaceText(resolution);
  item.id = `${open.id} ${entryPoint.id}`;
  item.description = (isAsDescribed(resolution) && resolution.place?.symbol) || verdictLabel(resolution);
  item.iconPath =
    resolution.verdict === 'exact' ? new vscode.ThemeIcon('symbol-method') : verdictIcon(resolution);
  item.tooltip = [resolution.place?.symbol, place, explainResolution(resolution)].filter(Boolean).join('\n');
  const goTo: CommandId = 'sourceGuide.entryPoint.goTo';
  item.command = { command: goTo, title: localize(message('Go to Entry Point')), arguments: [node] };
  item.accessibilityInformation = {
    label: [title, place, verdictLabel(resolution)].filter(Boolean).join(', '),
  };
  return item;
}
