import * as vscode from 'vscode';
import { message } from '../../../core';
import { asGuideAction, type GuideLacking, type GuideMessage } from '../../../webview/guide/guideProtocol';
import { VIEWS } from '../../ids';
import { inBackground, startGuarded } from '../../platform/failures';
import { localize } from '../../platform/localize';
import { onAnySettingChange } from '../../platform/settings';
import { webviewHtml, webviewResources } from '../../platform/webviewPage';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import type { LackingWords } from '../../reading/lackingWords';
import type { TextWords } from '../../reading/textWords';
import { reopenInWindow, windowPlaceText } from '../../reading/windowPlace';
import { actInGuide, type GuideParts } from './guideActions';
import { GuideCodeWords } from './guideCodeWords';
import { StepFacts } from './guideFacts';
import { guideState } from './guideState';

/** Dependencies of the Guide. */
export interface GuideViewParts extends GuideParts {
  readonly extensionUri: vscode.Uri;
  /** Know the functions that steps are about. */
  readonly indexes: ModuleIndexes;
  /** Knows the names in the texts that a checkout does not have. */
  readonly lacking: LackingWords;
  /** Knows what the words in backticks mean. */
  readonly words: TextWords;
  readonly log: vscode.LogOutputChannel;
}

/** Registers the Guide: the view with the text of the current step. */
export function registerGuide(parts: GuideViewParts): vscode.Disposable {
  const { checkouts, session } = parts.reading;
  const guide = new GuideView(parts);
  return vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(VIEWS.guide, guide),
    session.onDidChange(() => guide.follow()),
    checkouts.onDidChange(() => guide.follow()),
    parts.versions.onDidChange(() => guide.follow()),
    parts.lacking.onDidChange(() => guide.follow()),
    parts.words.onDidChange(() => guide.follow()),
    onAnySettingChange(() => guide.follow()),
  );
}

class GuideView implements vscode.WebviewViewProvider {
  private view: vscode.WebviewView | undefined;
  private updates = 0;
  private readonly facts: StepFacts;
  private readonly code: GuideCodeWords;

  constructor(private readonly parts: GuideViewParts) {
    this.facts = new StepFacts(parts.reading, parts.indexes);
    this.code = new GuideCodeWords(parts);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri, log } = this.parts;
    this.view = view;
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: webviewResources(extensionUri) };
    webview.html = webviewHtml(extensionUri, webview, {
      title: 'Guide',
      styles: ['map.css', 'guide.css'],
      script: 'guide.js',
      root: 'guide',
    });
    const page = {
      onReady: (kept: string | undefined) => this.begin(kept),
      show: (shown: GuideMessage) => this.view?.webview.postMessage(shown),
      facts: this.facts,
      code: this.code,
    };
    webview.onDidReceiveMessage((received: unknown) => {
      const action = asGuideAction(received);
      if (action) startGuarded(log, VIEWS.guide, () => actInGuide(action, this.parts, page));
    });
    view.onDidChangeVisibility(() => this.follow());
    view.onDidDispose(() => {
      if (this.view === view) this.view = undefined;
    });
  }

  private async begin(kept: string | undefined): Promise<void> {
    if (kept !== undefined) reopenInWindow(this.parts.reading, kept);
    await this.update();
  }

  /** Shows the current state soon; nobody waits for it. */
  follow(): void {
    inBackground(this.parts.log, VIEWS.guide, () => this.update());
  }

  /** Shows the current state. If a later update starts before this one is ready, this one is dropped. */
  async update(): Promise<void> {
    const update = ++this.updates;
    const { view } = this;
    if (!view?.visible) return;
    const state = await guideState(this.parts);
    if (update !== this.updates || view !== this.view) return;
    await view.webview.postMessage(state);
    await view.webview.postMessage(this.lacking());
    await view.webview.postMessage(await this.code.links());
    const kept: GuideMessage = { kind: 'window', kept: windowPlaceText(this.parts.reading) };
    await view.webview.postMessage(kept);
  }

  /** The words of the pack that is being read, because only its texts are shown then. */
  private lacking(): GuideLacking {
    const { reading, lacking } = this.parts;
    const { checkouts, session } = reading;
    const open = session.current && checkouts.openOf(session.current.checkout);
    const label = localize(message('not in this checkout'));
    return { kind: 'lacking', words: open ? lacking.of(open) : [], label };
  }
}
