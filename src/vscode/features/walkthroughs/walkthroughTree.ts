import * as vscode from 'vscode';
import { CORE, coreStepsOf, isAsDescribed, message, type ReadingSession } from '../../../core';
import type { CommandId } from '../../ids';
import { localize } from '../../platform/localize';
import { readAmountText } from '../../reading/readingAmounts';
import { laneTitle, stepHeading, walkthroughTitle } from '../../reading/titles';
import { explainResolution, resolvedPlaceText, verdictIcon, verdictLabel } from '../../reading/verdicts';
import { OpenStep, OpenWalkthrough, walkthroughsOf } from '../../reading/openWalkthrough';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/** A row of the Walkthroughs view. */
export type WalkthroughNode = RootNode | OpenWalkthrough | OpenStep;

/** The root of a module. Shown only if several are open. */
export class RootNode {
  constructor(
    readonly root: vscode.Uri,
    readonly label: string,
  ) {}
}

/** The rows of the Walkthroughs view: walkthroughs and their steps, with progress and verdicts. */
export class WalkthroughTree implements vscode.TreeDataProvider<WalkthroughNode> {
  private readonly didChange = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.didChange.event;

  constructor(
    private readonly checkouts: WorkspaceCheckouts,
    private readonly session: ReadingSession,
  ) {}

  refresh(): void {
    this.didChange.fire();
  }

  getChildren(node?: WalkthroughNode): WalkthroughNode[] {
    if (node instanceof OpenStep) return [];
    if (node instanceof OpenWalkthrough) {
      return node.walkthrough.steps.map(
        (step, index) => new OpenStep(node.open, node.walkthrough, step, index),
      );
    }
    const { all } = this.checkouts;
    if (node) return walkthroughsOf(all.filter((open) => open.root.toString() === node.root.toString()));
    const roots = new Map(all.map(({ root, label }) => [root.toString(), new RootNode(root, label)]));
    return roots.size > 1 ? [...roots.values()] : walkthroughsOf(all);
  }

  async getTreeItem(node: WalkthroughNode): Promise<vscode.TreeItem> {
    if (node instanceof OpenStep) return this.stepItem(node);
    if (node instanceof OpenWalkthrough) return this.walkthroughItem(node);
    const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
    item.id = node.root.toString();
    item.iconPath = vscode.ThemeIcon.Folder;
    return item;
  }

  private walkthroughItem({ open, walkthrough }: OpenWalkthrough): vscode.TreeItem {
    const title = walkthroughTitle(walkthrough);
    const isOpen =
      this.session.current?.walkthrough === walkthrough && this.session.current.checkout === open.checkout;
    const item = new vscode.TreeItem(
      title,
      isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
    );
    const count = walkthrough.steps.length;
    const read = this.session.progressOf(open.checkout).countRead(walkthrough.id, walkthrough.steps);
    item.id = `${open.id} ${walkthrough.id}`;
    const core = coreStepsOf(walkthrough);
    const coreRead = this.session.progressOf(open.checkout).countRead(walkthrough.id, core);
    const amounts = core.length > 0 ? [`${coreRead}/${core.length}`] : [];
    item.description = [
      [...amounts, `${read}/${count}`].join(', '),
      open.home.isOwn ? open.checkout.pack.name : '',
    ]
      .filter(Boolean)
      .join(' · ');
    item.iconPath = new vscode.ThemeIcon(read === count ? 'pass-filled' : 'book');
    item.contextValue = open.home.isOwn ? 'walkthrough.own' : 'walkthrough';
    item.accessibilityInformation = {
      label: `${title}, ${readAmountText(this.session, open.checkout, walkthrough)}`,
    };
    return item;
  }

  private async stepItem(node: OpenStep): Promise<vscode.TreeItem> {
    const { open, walkthrough, step, index } = node;
    const resolution = await open.checkout.resolve(step.anchor);
    const heading = stepHeading(walkthrough, step);
    const isRead = this.session.progressOf(open.checkout).isRead(walkthrough.id, step.id);
    const label = `${index + 1}. ${heading}`;
    const item = new vscode.TreeItem(label);
    const isNoteworthy = !isAsDescribed(resolution);
    item.id = `${open.id} ${walkthrough.id} ${step.id}`;
    const note = this.session.noteOn(open.checkout, walkthrough, step.id);
    const isSharedHeading = walkthrough.steps.some(
      (other) => other !== step && stepHeading(walkthrough, other) === heading,
    );
    item.description = [
      isSharedHeading ? step.anchor.symbol.written : '',
      laneTitle(walkthrough, step),
      step.isCore ? localize(CORE) : '',
      isNoteworthy ? verdictLabel(resolution) : '',
      note === '' ? '' : localize(message('note')),
    ]
      .filter(Boolean)
      .join(' · ');
    item.iconPath = isRead && !isNoteworthy ? new vscode.ThemeIcon('check') : verdictIcon(resolution);
    item.contextValue = contextValueOf(isRead, open.home.isOwn, node.isRepairable(resolution));
    item.tooltip = [
      resolution.place?.symbol,
      resolvedPlaceText(resolution),
      explainResolution(resolution),
      note,
    ]
      .filter(Boolean)
      .join('\n');
    const start: CommandId = 'sourceGuide.walkthrough.start';
    item.command = { command: start, title: localize(message('Open Step')), arguments: [node] };
    const state = isRead ? localize(message('read')) : localize(message('not read'));
    item.accessibilityInformation = {
      label: [label, state, verdictLabel(resolution), note === '' ? '' : localize(message('note'))]
        .filter(Boolean)
        .join(', '),
    };
    return item;
  }
}

function contextValueOf(isRead: boolean, isOwn: boolean, mayBeRepaired: boolean): string {
  if (mayBeRepaired) return isRead ? 'step.read.repairable' : 'step.unread.repairable';
  if (isOwn) return isRead ? 'step.read.own' : 'step.unread.own';
  return isRead ? 'step.read' : 'step.unread';
}
