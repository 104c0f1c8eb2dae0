import * as vscode from 'vscode';
import { startGuarded } from './failures';
import { webviewHtml, webviewResources, type WebviewPage } from './webviewPage';

/** How a tab looks, and what its page loads. */
export interface TabLook extends WebviewPage {
  /** Id of this kind of tab in VS Code. */
  readonly viewType: string;
  /** Where the tab opens first. */
  readonly column: vscode.ViewColumn;
  /** Start of the file names of its icons in `media` (`-light.svg`, `-dark.svg`); absent for VS Code's own icon. */
  readonly icon?: string;
  /** True if the page stays loaded while it is hidden. Otherwise VS Code loads it again and typed texts are lost. */
  readonly keepsPage?: boolean;
}

/** The callbacks of the owner of a tab. */
export interface TabOwner<Action> {
  /** Validates a message from the page; `undefined` if it has another form. */
  readonly read: (received: unknown) => Action | undefined;
  /** Handles a valid message. Errors are logged and shown. */
  readonly act: (action: Action) => unknown;
  /** Called when the page is loaded or becomes visible. */
  readonly onShown: () => unknown;
  /** Called when the tab was closed. */
  readonly onClosed?: () => void;
}

/** An editor tab with a page of the extension. It is created when it is first shown; a second call reuses it. */
export class WebviewTab<Posted, Action extends { readonly type: string }> implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly look: TabLook,
    private readonly log: vscode.LogOutputChannel,
    private readonly owner: TabOwner<Action>,
  ) {}

  /** Shows the tab. If it is open, it stays in its place. */
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

  /** Sends a message to the page. Does nothing while the page is not loaded. */
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
      if (action) startGuarded(this.log, viewType, () => this.take(action));
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

  /** VS Code unloads a hidden page and loads it again when it is shown. */
  private viewStateChanged(isVisible: boolean): void {
    if (this.look.keepsPage) startGuarded(this.log, this.look.viewType, this.owner.onShown);
    else this.isReady &&= isVisible;
  }

  private close(): void {
    this.panel = undefined;
    this.isReady = false;
    this.owner.onClosed?.();
  }
}
