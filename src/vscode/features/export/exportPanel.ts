import * as vscode from 'vscode';
import { message, type Cancellation, type Message } from '../../../core';
import {
  asExportAction,
  type ExportAction,
  type ExportMessage,
  type ExportState,
} from '../../../webview/export/exportProtocol';
import { localize } from '../../platform/localize';
import { LongWork } from '../../platform/longWork';
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
  private readonly making = new LongWork();
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
        this.making.cancel();
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

  /**
   * Makes what the page will show. Resolves to `undefined` if the writer cancels it, closes the tab, or begins something
   * else; then {@link isMaking} tells whether something else is being made.
   */
  make<Result>(
    title: Message,
    work: (cancellation: Cancellation) => Promise<Result>,
  ): Promise<Result | undefined> {
    return this.making.run(title, work);
  }

  get isMaking(): boolean {
    return this.making.isRunning;
  }

  /** Closes the tab. */
  close(): void {
    this.tab.dispose();
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
    this.making.dispose();
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
