import * as vscode from 'vscode';
import { guarded } from './failures';
import { webviewHtml, webviewResources, type WebviewPage } from './webviewPage';

/** How a tab looks, and what its page loads. */
export interface TabLook extends WebviewPage {
  /** VS Code's name for this kind of tab. */
  readonly viewType: string;
  readonly column: vscode.ViewColumn;
  /** Start of the names of its two icons in `media`; absent where VS Code's own icon does. */
  readonly icon?: string;
  /** The page stays alive while it is hidden, with what a person typed. Without this VS Code loads it again. */
  readonly keepsPage?: boolean;
}

/** What the owner of a tab does. */
export interface TabOwner<Action> {
  /** Checks a message that came out of the page. */
  readonly read: (received: unknown) => Action | undefined;
  readonly act: (action: Action) => unknown;
  /** The page was loaded, or the tab came into sight. */
  readonly onShown: () => unknown;
  readonly onClosed?: () => void;
}

/** An editor tab with a page of the extension. There is one at most; it is made when it is first shown. */
export class WebviewTab<Posted, Action extends { readonly type: string }> implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly look: TabLook,
    private readonly log: vscode.LogOutputChannel,
    private readonly owner: TabOwner<Action>,
  ) {}

  /** Shows the tab, in the place where it is open already. */
  show(): void {
    this.panel ??= this.createPanel();
    this.panel.reveal(undefined, false);
  }

  isOpen(): boolean {
    return this.panel !== undefined;
  }

  isVisible(): boolean {
    return this.panel?.visible ?? false;
  }

  setTitle(title: string): void {
    if (this.panel) this.panel.title = title;
  }

  /** Sends something to the page, as far as the page is there to take it. */
  post(posted: Posted): void {
    if (this.isReady) void this.panel?.webview.postMessage(posted);
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private createPanel(): vscode.WebviewPanel {
    const { extensionUri, look } = this;
    const { viewType, title, column, icon, keepsPage = false } = look;
    const panel = vscode.window.createWebviewPanel(viewType, title, column, {
      enableScripts: true,
      localResourceRoots: webviewResources(extensionUri),
      ...(keepsPage && { retainContextWhenHidden: true, enableFindWidget: true }),
    });
    const iconFor = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(extensionUri, 'media', `${icon}-${theme}.svg`);
    if (icon !== undefined) panel.iconPath = { light: iconFor('light'), dark: iconFor('dark') };
    panel.webview.html = webviewHtml(extensionUri, panel.webview, look);
    panel.webview.onDidReceiveMessage((received: unknown) => {
      const action = this.owner.read(received);
      if (action) void guarded(this.log, viewType, () => this.take(action));
    });
    panel.onDidChangeViewState(() => this.viewStateChanged(panel.visible));
    panel.onDidDispose(() => this.close());
    return panel;
  }

  private take(action: Action): unknown {
    if (action.type !== 'ready') return this.owner.act(action);
    this.isReady = true;
    return this.owner.onShown();
  }

  /** VS Code drops a page that is hidden, and loads it again when it is shown. */
  private viewStateChanged(isVisible: boolean): void {
    if (this.look.keepsPage) void guarded(this.log, this.look.viewType, this.owner.onShown);
    else this.isReady &&= isVisible;
  }

  private close(): void {
    this.panel = undefined;
    this.isReady = false;
    this.owner.onClosed?.();
  }
}
