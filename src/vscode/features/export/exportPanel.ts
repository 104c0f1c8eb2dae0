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

/** Pixels for each unit of a picture. Two keep it sharp on dense screens. */
const SCALE = 2;

/** What clicks in the lists of the page open. Indexes are 0-based. */
export interface PageLinks {
  /** Opens a file that the export wrote. */
  readonly openFile?: (index: number) => unknown;
  /** Shows the place of a problem in the draft. */
  readonly goToProblem?: (index: number) => unknown;
}

/** The editor tab that shows the result of an export, or a page to copy. It also turns SVG into PNG. */
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

  /** Shows a state. Reuses the tab if it is open. */
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

  /** An SVG as PNG; `undefined` if it cannot be drawn or the tab is closed. */
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
