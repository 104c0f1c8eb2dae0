import * as vscode from 'vscode';
import type { ReadingSession } from '../../../core';
import { asGuideAction, type GuideAction, type Remedy } from '../../../webview/protocol';
import { runCommand } from '../../commands';
import { VIEWS } from '../../ids';
import { showPlace } from '../../showPlace';
import type { WorkspaceCheckouts } from '../../workspaceCheckouts';
import { guideState } from './guideState';

/** The Guide: the text of the current step, and the way on. */
export function registerGuide(
  extensionUri: vscode.Uri,
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
): vscode.Disposable {
  const guide = new GuideView(extensionUri, checkouts, session);
  return vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(VIEWS.guide, guide),
    session.onDidChange(() => void guide.update()),
    checkouts.onDidChange(() => void guide.update()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('sourceGuide')) void guide.update();
    }),
  );
}

const REMEDIES: Readonly<Record<Remedy, string>> = {
  openFolder: 'vscode.openFolder',
  lookAgain: 'sourceGuide.checkout.refresh',
  showProblems: 'workbench.actions.view.problems',
};

class GuideView implements vscode.WebviewViewProvider {
  private view: vscode.WebviewView | undefined;
  private updates = 0;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly checkouts: WorkspaceCheckouts,
    private readonly session: ReadingSession,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    const resources = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(this.extensionUri, folder));
    view.webview.options = { enableScripts: true, localResourceRoots: resources };
    view.webview.html = this.page(view.webview);
    view.webview.onDidReceiveMessage((received: unknown) => {
      const action = asGuideAction(received);
      if (action) void this.act(action);
    });
    view.onDidChangeVisibility(() => void this.update());
    view.onDidDispose(() => (this.view = undefined));
  }

  /** Shows the state as it is now. A later update wins over one that is still being worked out. */
  async update(): Promise<void> {
    const update = ++this.updates;
    if (!this.view?.visible) return;
    const state = await guideState(this.checkouts, this.session);
    if (update === this.updates) await this.view.webview.postMessage(state);
  }

  private async act(action: GuideAction): Promise<void> {
    switch (action.type) {
      case 'ready':
        return this.update();
      case 'next':
        await runCommand('sourceGuide.step.next');
        return;
      case 'previous':
        await runCommand('sourceGuide.step.previous');
        return;
      case 'reveal':
        await runCommand('sourceGuide.step.reveal');
        return;
      case 'close':
        await runCommand('sourceGuide.walkthrough.stop');
        return;
      case 'start':
        await this.start(action.checkout, action.walkthrough);
        return;
      case 'remedy':
        await vscode.commands.executeCommand(REMEDIES[action.remedy]);
        return;
      case 'goTo': {
        const { current } = this.session;
        return current && this.session.start(current.checkout, current.walkthrough, action.step);
      }
      case 'openCandidate':
        return this.openCandidate(action.index);
    }
  }

  private async start(checkoutIndex: number, walkthroughId: string): Promise<void> {
    const checkout = this.checkouts.all[checkoutIndex]?.checkout;
    const walkthrough = checkout?.pack.walkthroughs.find(({ id }) => id === walkthroughId);
    if (checkout && walkthrough) await this.session.start(checkout, walkthrough);
  }

  private async openCandidate(index: number): Promise<void> {
    const { current } = this.session;
    const place = current && (await current.checkout.resolve(current.step.anchor)).candidates[index];
    const uri = place && this.checkouts.uriOf(current.checkout, place.path);
    if (place && uri) await showPlace(uri, place, 'keep');
  }

  private page(webview: vscode.Webview): string {
    const address = (...path: string[]): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.extensionUri, ...path)).toString();
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}`;
    return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <link rel="stylesheet" href="${address('media', 'guide.css')}">
    <title>Guide</title>
  </head>
  <body>
    <div id="guide"></div>
    <script src="${address('dist', 'webview', 'guide.js')}"></script>
  </body>
</html>`;
  }
}
