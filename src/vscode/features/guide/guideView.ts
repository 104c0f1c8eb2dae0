import * as vscode from 'vscode';
import { pagesOf, type ReadingSession } from '../../../core';
import { asGuideAction, type GuideAction, type Remedy } from '../../../webview/guide/guideProtocol';
import { runCommand } from '../../platform/commands';
import { VIEWS } from '../../ids';
import { showPlace } from '../../platform/showPlace';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { webviewHtml, webviewResources } from '../../platform/webviewPage';
import { guideState } from './guideState';
import { guideWord } from './guideWord';

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

type Follow = Extract<GuideAction, { type: 'follow' }>;

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
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: webviewResources(this.extensionUri) };
    webview.html = webviewHtml(this.extensionUri, webview, {
      title: 'Guide',
      styles: ['map.css', 'guide.css'],
      script: 'guide.js',
      root: 'guide',
    });
    webview.onDidReceiveMessage((received: unknown) => {
      const action = asGuideAction(received);
      if (action) void this.act(action);
    });
    view.onDidChangeVisibility(() => void this.update());
    view.onDidDispose(() => {
      if (this.view === view) this.view = undefined;
    });
  }

  /** Shows the state as it is now. A later update wins over one that is still being worked out. */
  async update(): Promise<void> {
    const update = ++this.updates;
    const { view } = this;
    if (!view?.visible) return;
    const state = await guideState(this.checkouts, this.session);
    if (update === this.updates && view === this.view) await view.webview.postMessage(state);
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
        this.start(action.checkout, action.walkthrough);
        return;
      case 'remedy':
        await vscode.commands.executeCommand(REMEDIES[action.remedy]);
        return;
      case 'goTo':
        this.session.goTo({ step: action.step });
        return;
      case 'goToPage':
        this.goToPage(action.page);
        return;
      case 'follow':
        return this.follow(action);
      case 'goBack':
        this.session.goBack();
        return;
      case 'explain':
        return this.explain(action.word);
      case 'openMap':
        await runCommand('sourceGuide.flowMap.open');
        return;
      case 'openCandidate':
        return this.openCandidate(action.index);
    }
  }

  private start(checkoutIndex: number, walkthroughId: string): void {
    const checkout = this.checkouts.all[checkoutIndex]?.checkout;
    const walkthrough = checkout?.pack.walkthroughs.find(({ id }) => id === walkthroughId);
    if (checkout && walkthrough) this.session.start(checkout, walkthrough);
  }

  private async openCandidate(index: number): Promise<void> {
    const { current } = this.session;
    const place = current && (await current.checkout.resolve(current.step.anchor)).candidates[index];
    const uri = place && this.checkouts.uriOf(current.checkout, place.path);
    if (place && uri && this.session.current?.step === current.step) await showPlace(uri, place, 'keep');
  }

  private goToPage(wanted: string): void {
    const { current } = this.session;
    const page = current && pagesOf(current.walkthrough).find((at) => at.page === wanted)?.page;
    if (page && page !== 'step') this.session.goTo({ page });
  }

  /** A link to a walkthrough alone leads to its beginning, not to where it was left. */
  private async follow({ walkthrough: id, step, page }: Follow): Promise<void> {
    const { current } = this.session;
    const walkthrough = current?.checkout.pack.walkthroughs.find((each) => each.id === id);
    if (!walkthrough) {
      await runCommand('sourceGuide.walkthrough.start', id, step);
      return;
    }
    const pages = pagesOf(walkthrough);
    const wanted =
      pages.find((at) => at.page === page)?.page ?? (step === undefined ? pages[0]?.page : 'step');
    const first = walkthrough.steps[0]?.id;
    this.session.follow({ walkthrough, step: step ?? first, ...(wanted && { page: wanted }) });
  }

  private async explain(word: string): Promise<void> {
    const { current } = this.session;
    const packs = current ? [current.checkout.pack] : this.checkouts.all.map(({ checkout }) => checkout.pack);
    const explained = packs.map((pack) => guideWord(pack, word)).find((each) => each !== undefined);
    if (explained) await this.view?.webview.postMessage(explained);
  }
}
