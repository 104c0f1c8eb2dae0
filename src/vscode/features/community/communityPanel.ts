import * as vscode from 'vscode';
import { message } from '../../../core';
import {
  asProgramAction,
  type ProgramAction,
  type ProgramMessage,
} from '../../../webview/community/communityProtocol';
import { runCommand } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { webviewHtml, webviewResources } from '../../platform/webviewPage';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { checkTexts } from './fieldChecks';
import { programState } from './communityState';

const PANEL = 'sourceGuide.program';

/** The editor tab with the page of the program. There is one at most. */
export class ProgramPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private updates = 0;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly checkouts: WorkspaceCheckouts,
  ) {}

  show(): void {
    this.panel ??= this.createPanel();
    this.panel.reveal(undefined, false);
  }

  /** Shows what is true now: another day may have begun, another checkout be open. */
  async update(): Promise<void> {
    const { panel } = this;
    const update = ++this.updates;
    if (!panel?.visible) return;
    const state = await programState(this.checkouts, Date.now());
    if (update === this.updates && panel === this.panel) this.post(state);
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private createPanel(): vscode.WebviewPanel {
    const { extensionUri } = this;
    const title = localize(message('Talent Program'));
    const panel = vscode.window.createWebviewPanel(PANEL, title, vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: webviewResources(extensionUri),
      // What is typed is stored nowhere, so a page that is only out of sight has to keep it in its own memory.
      retainContextWhenHidden: true,
      enableFindWidget: true,
    });
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(extensionUri, 'media', `community-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.html = webviewHtml(extensionUri, panel.webview, {
      title,
      styles: ['community.css'],
      script: 'community.js',
      root: 'program',
    });
    panel.webview.onDidReceiveMessage((received: unknown) => {
      const action = asProgramAction(received);
      if (action) void this.act(action);
    });
    panel.onDidChangeViewState(() => void this.update());
    panel.onDidDispose(() => (this.panel = undefined));
    return panel;
  }

  private async act(action: ProgramAction): Promise<void> {
    switch (action.type) {
      case 'ready':
        return this.update();
      case 'saveDates':
        await runCommand('sourceGuide.program.saveDates');
        return;
      case 'check':
        this.post({ kind: 'checked', problems: checkTexts(action.texts) });
    }
  }

  private post(posted: ProgramMessage): void {
    void this.panel?.webview.postMessage(posted);
  }
}
