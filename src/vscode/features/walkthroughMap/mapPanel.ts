import * as vscode from 'vscode';
import { message, WIDE_MAP, type Checkout, type ReadingSession, type Walkthrough } from '../../../core';
import {
  asFlowMapAction,
  type FlowMapAction,
  type FlowMapMessage,
  type FlowMapState,
} from '../../../webview/parts/mapProtocol';
import { runCommand } from '../../platform/commands';
import { drawnMap } from '../../reading/mapContent';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { webviewHtml, webviewResources } from '../../platform/webviewPage';

/** A walkthrough in an open checkout. */
export interface MapSubject {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
}

interface WaitingPicture {
  readonly asked: FlowMapMessage;
  /** Without pixels when they cannot be made. */
  readonly resolve: (png: string | undefined) => void;
}

const PANEL = 'sourceGuide.flowMap';

/** The editor tab that shows a walkthrough's map, and makes pixels of pictures. There is one at most. */
export class FlowMapPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private subject: MapSubject | undefined;
  private updates = 0;
  private requests = 0;
  /** Who waits for pixels, and of what. */
  private readonly waiting = new Map<number, WaitingPicture>();
  private isReady = false;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly checkouts: WorkspaceCheckouts,
    private readonly session: ReadingSession,
  ) {}

  get shown(): MapSubject | undefined {
    return this.panel && this.subject;
  }

  /** Shows a map, in the tab that is open already if there is one. */
  show(subject: MapSubject): void {
    this.subject = subject;
    this.panel ??= this.createPanel();
    this.panel.reveal(undefined, false);
    void this.update();
  }

  /** Shows the state as it is now, of what is being read if that is another walkthrough. */
  async update(): Promise<void> {
    const { panel } = this;
    const { current } = this.session;
    if (current) this.subject = current;
    const { subject } = this;
    const update = ++this.updates;
    if (!panel?.visible || !subject) return;
    const state = await mapState(subject, this.session);
    if (update !== this.updates || panel !== this.panel || !this.panel.visible) return;
    panel.title = state.title;
    this.post(state);
  }

  /** A picture's pixels as PNG; `undefined` when they cannot be made. Shows the tab: only pages that are seen can draw. */
  async render(subject: MapSubject, svg: string, scale: number): Promise<Uint8Array | undefined> {
    this.show(subject);
    const request = ++this.requests;
    const png = await new Promise<string | undefined>((resolve) => {
      const asked = { kind: 'render', request, svg, scale } as const;
      this.waiting.set(request, { asked, resolve });
      this.post(asked);
    });
    return png === undefined ? undefined : Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0));
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private post(posted: FlowMapMessage): void {
    if (this.isReady) void this.panel?.webview.postMessage(posted);
  }

  private createPanel(): vscode.WebviewPanel {
    const { extensionUri } = this;
    const title = localize(message('Flow Map'));
    const panel = vscode.window.createWebviewPanel(PANEL, title, vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: webviewResources(extensionUri),
    });
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(extensionUri, 'media', `walkthrough-map-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.html = webviewHtml(extensionUri, panel.webview, {
      title,
      styles: ['map.css', 'walkthroughMap.css'],
      script: 'walkthroughMap.js',
      root: 'flow-map',
      makesPictures: true,
    });
    panel.webview.onDidReceiveMessage((received: unknown) => {
      const action = asFlowMapAction(received);
      if (action) void this.act(action);
    });
    // A page that is hidden is let go of, and begins anew when it is seen again.
    panel.onDidChangeViewState(() => (this.isReady &&= panel.visible));
    panel.onDidDispose(() => this.close());
    return panel;
  }

  private close(): void {
    this.panel = undefined;
    this.isReady = false;
    for (const { resolve } of this.waiting.values()) resolve(undefined);
    this.waiting.clear();
  }

  private async act(action: FlowMapAction): Promise<void> {
    switch (action.type) {
      case 'ready':
        this.isReady = true;
        // A page that was hidden before it answered is asked again.
        for (const { asked } of this.waiting.values()) this.post(asked);
        return this.update();
      case 'saveSvg':
        await runCommand('sourceGuide.flowMap.saveSvg');
        return;
      case 'savePng':
        await runCommand('sourceGuide.flowMap.savePng');
        return;
      case 'goTo':
        return this.goTo(action.step);
      case 'rendered':
        this.waiting.get(action.request)?.resolve(action.png);
        this.waiting.delete(action.request);
    }
  }

  private async goTo(step: string): Promise<void> {
    const { subject, session } = this;
    if (!subject) return;
    const latest = this.checkouts.latestOf(subject.checkout, subject.walkthrough.id);
    if (!latest) {
      await runCommand('sourceGuide.walkthrough.start', subject.walkthrough.id, step);
      return;
    }
    const { open, walkthrough } = latest;
    const { current } = session;
    const isReading = current?.checkout === open.checkout && current.walkthrough === walkthrough;
    if (isReading) session.goTo({ step });
    else session.start(open.checkout, walkthrough, step);
    await runCommand('sourceGuide.step.reveal');
  }
}

async function mapState(
  { checkout, walkthrough }: MapSubject,
  session: ReadingSession,
): Promise<FlowMapState> {
  const read = session.progressOf(checkout).countRead(walkthrough.id, walkthrough.steps);
  const title = walkthrough.prose[contentLanguage()].title || walkthrough.id;
  return {
    kind: 'map',
    language: contentLanguage(),
    title: localize(message('Flow map: {0}', title)),
    detail: localize(message('{0} of {1} steps read', read, walkthrough.steps.length)),
    map: await drawnMap(checkout, walkthrough, session, WIDE_MAP),
    labels: {
      saveSvg: localize(message('Save as SVG…')),
      savePng: localize(message('Save as PNG…')),
    },
  };
}
