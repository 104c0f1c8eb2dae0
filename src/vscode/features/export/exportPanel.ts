import * as vscode from 'vscode';
import { message } from '../../../core';
import {
  asExportAction,
  type ExportAction,
  type ExportMessage,
  type ExportState,
  type Rendering,
} from '../../../webview/export/exportProtocol';
import { localize } from '../../platform/localize';
import { webviewHtml, webviewResources } from '../../platform/webviewPage';

const PANEL = 'sourceGuide.export';

/** Pixels for each unit of a picture, so that it stays sharp on dense screens. */
const SCALE = 2;

/** What the page leads to, by the places in its lists. */
export interface PageLinks {
  readonly openFile?: (index: number) => unknown;
  readonly goToProblem?: (index: number) => unknown;
}

/** The editor tab that shows what an export left to do, or a page to be copied, and makes pixels of pictures. There is one at most. */
export class ExportPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;
  private state: ExportState | undefined;
  private links: PageLinks = {};
  private requests = 0;
  /** Pictures that are not drawn yet. */
  private readonly waiting = new Map<
    number,
    { readonly rendering: Rendering; readonly resolve: (png: string | undefined) => void }
  >();

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Shows a state, in the tab that is open already if there is one. */
  show(state: ExportState, links: PageLinks = {}): void {
    this.state = state;
    this.links = links;
    this.panel ??= this.createPanel();
    this.panel.title = state.title;
    this.panel.reveal(undefined, false);
    this.post(state);
  }

  /** True while the tab is open. */
  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  /** An SVG as PNG; `undefined` when it cannot be drawn, or the tab was closed. */
  async toPng(svg: string | Uint8Array): Promise<Uint8Array | undefined> {
    if (!this.panel) return undefined;
    const request = ++this.requests;
    const text = typeof svg === 'string' ? svg : new TextDecoder().decode(svg);
    const rendering: Rendering = { kind: 'render', request, svg: text, scale: SCALE };
    const png = await new Promise<string | undefined>((resolve) => {
      this.waiting.set(request, { rendering, resolve });
      this.post(rendering);
    });
    return png === undefined ? undefined : Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0));
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private post(posted: ExportMessage): void {
    if (this.isReady) void this.panel?.webview.postMessage(posted);
  }

  private createPanel(): vscode.WebviewPanel {
    const { extensionUri } = this;
    const title = localize(message('Export'));
    const panel = vscode.window.createWebviewPanel(PANEL, title, vscode.ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: webviewResources(extensionUri),
    });
    panel.webview.html = webviewHtml(extensionUri, panel.webview, {
      title,
      styles: ['export.css'],
      script: 'export.js',
      root: 'export',
      makesPictures: true,
      hasOwnStyles: true,
    });
    panel.webview.onDidReceiveMessage((received: unknown) => {
      const action = asExportAction(received);
      if (action) this.act(action);
    });
    // A page that is hidden is let go of, and begins anew when it is seen again.
    panel.onDidChangeViewState(() => (this.isReady &&= panel.visible));
    panel.onDidDispose(() => this.close());
    return panel;
  }

  private close(): void {
    this.panel = undefined;
    this.isReady = false;
    this.state = undefined;
    for (const { resolve } of this.waiting.values()) resolve(undefined);
    this.waiting.clear();
  }

  private act(action: ExportAction): void {
    switch (action.type) {
      case 'ready':
        this.isReady = true;
        if (this.state) this.post(this.state);
        for (const { rendering } of this.waiting.values()) this.post(rendering);
        return;
      case 'openFile':
        return void this.links.openFile?.(action.index);
      case 'goToProblem':
        return void this.links.goToProblem?.(action.index);
      case 'copied':
        return;
      case 'rendered':
        this.waiting.get(action.request)?.resolve(action.png);
        this.waiting.delete(action.request);
    }
  }
}
