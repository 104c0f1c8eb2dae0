import * as vscode from 'vscode';
import { message } from '../../../core';
import {
  asExportAction,
  type ExportAction,
  type ExportMessage,
  type ExportState,
} from '../../../webview/export/exportProtocol';
import { localize } from '../../platform/localize';
import { PixelRequests } from '../../platform/pixelRequests';
import { WebviewTab } from '../../platform/webviewTab';

/** Pixels for each unit of a picture, so that it stays sharp on dense screens. */
const SCALE = 2;

/** What the page leads to, by the places in its lists. */
export interface PageLinks {
  readonly openFile?: (index: number) => unknown;
  readonly goToProblem?: (index: number) => unknown;
}

/** The editor tab that shows what an export left to do, or a page to be copied, and makes pixels of pictures. */
export class ExportPanel implements vscode.Disposable {
  private readonly tab: WebviewTab<ExportMessage, ExportAction>;
  private readonly pixels = new PixelRequests((request) => this.tab.post(request));
  private state: ExportState | undefined;
  private links: PageLinks = {};

  constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    const look = {
      viewType: 'sourceGuide.export',
      column: vscode.ViewColumn.Beside,
      title: localize(message('Export')),
      styles: ['export.css'],
      script: 'export.js',
      root: 'export',
      makesPictures: true,
      hasOwnStyles: true,
    };
    this.tab = new WebviewTab(extensionUri, look, log, {
      read: asExportAction,
      act: (action) => this.act(action),
      onShown: () => {
        if (this.state) this.tab.post(this.state);
        this.pixels.askAgain();
      },
      onClosed: () => {
        this.state = undefined;
        this.pixels.giveUp();
      },
    });
  }

  /** Shows a state, in the tab that is open already if there is one. */
  show(state: ExportState, links: PageLinks = {}): void {
    this.state = state;
    this.links = links;
    this.tab.show();
    this.tab.setTitle(state.title);
    this.tab.post(state);
  }

  get isOpen(): boolean {
    return this.tab.isOpen();
  }

  /** An SVG as PNG; `undefined` when it cannot be drawn, or the tab was closed. */
  async toPng(svg: string | Uint8Array): Promise<Uint8Array | undefined> {
    if (!this.isOpen) return undefined;
    const text = typeof svg === 'string' ? svg : new TextDecoder().decode(svg);
    return this.pixels.toPng(text, SCALE);
  }

  dispose(): void {
    this.tab.dispose();
  }

  private act(action: ExportAction): unknown {
    switch (action.type) {
      case 'openFile':
        return this.links.openFile?.(action.index);
      case 'goToProblem':
        return this.links.goToProblem?.(action.index);
      case 'rendered':
        return this.pixels.take(action);
      case 'ready':
      case 'copied':
        return undefined;
    }
  }
}
