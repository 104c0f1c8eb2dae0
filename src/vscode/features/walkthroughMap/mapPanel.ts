import * as vscode from 'vscode';
import { message, WIDE_MAP, type Checkout, type Walkthrough } from '../../../core';
import {
  asWalkthroughMapAction,
  type WalkthroughMapAction,
  type WalkthroughMapMessage,
  type WalkthroughMapState,
} from '../../../webview/walkthroughMap/walkthroughMapProtocol';
import { setContext } from '../../platform/commands';
import { inBackground } from '../../platform/failures';
import { localize } from '../../platform/localize';
import { PixelRequests } from '../../platform/pixelRequests';
import { contentLanguage } from '../../platform/settings';
import { WebviewTab } from '../../platform/webviewTab';
import { mapContent } from '../../reading/mapContent';
import type { Reading } from '../../reading/reading';
import { revealCurrentStep } from '../../reading/showCurrentStep';
import { startWalkthrough } from '../../reading/startWalkthrough';
import { readAmountText } from '../../reading/readingAmounts';
import { walkthroughTitle } from '../../reading/titles';

/** The walkthrough whose map is shown, and its checkout. */
export interface MapSubject {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
}

/** Dependencies of the panel. */
export interface MapPanelParts {
  readonly extensionUri: vscode.Uri;
  readonly reading: Reading;
  /** Asks where to save the walkthrough map as a picture, and saves it. */
  readonly save: (ending: 'svg' | 'png') => Promise<void>;
  readonly log: vscode.LogOutputChannel;
}

/** The editor tab that shows a walkthrough map. It also turns SVG into PNG. */
export class MapPanel implements vscode.Disposable {
  private readonly tab: WebviewTab<WalkthroughMapMessage, WalkthroughMapAction>;
  private readonly pixels = new PixelRequests((request) => this.tab.post(request));
  private subject: MapSubject | undefined;
  private updates = 0;

  constructor(private readonly parts: MapPanelParts) {
    const look = {
      viewType: 'sourceGuide.flowMap',
      column: vscode.ViewColumn.Beside,
      icon: 'walkthrough-map',
      title: localize(message('Walkthrough Map')),
      styles: ['map.css', 'walkthroughMap.css'],
      script: 'walkthroughMap.js',
      root: 'walkthrough-map',
      makesPictures: true,
    };
    this.tab = new WebviewTab(parts.extensionUri, look, parts.log, {
      read: asWalkthroughMapAction,
      act: (action) => this.act(action),
      onShown: () => {
        this.pixels.askAgain();
        return this.update();
      },
      onClosed: () => this.pixels.giveUp(),
    });
  }

  /** The walkthrough whose map is shown; `undefined` if the tab is closed. */
  get shown(): MapSubject | undefined {
    return this.tab.isOpen() ? this.subject : undefined;
  }

  /** Shows a walkthrough map. Reuses the tab if it is open. */
  show(subject: MapSubject): void {
    this.subject = subject;
    this.tab.show();
    setContext('sourceGuide.hasOpenedMap', true);
    this.follow();
  }

  /** Shows the current state soon; nobody waits for it. */
  follow(): void {
    inBackground(this.parts.log, 'walkthrough map', () => this.update());
  }

  /** Shows the current state. If a walkthrough is being read, switches to its map. */
  async update(): Promise<void> {
    const { session } = this.parts.reading;
    if (session.current) this.subject = session.current;
    const { subject } = this;
    const update = ++this.updates;
    if (!this.tab.isVisible() || !subject) return;
    const state = await mapState(subject, this.parts.reading);
    if (update !== this.updates || !this.tab.isVisible()) return;
    this.tab.setTitle(state.title);
    this.tab.post(state);
  }

  /** An SVG as PNG; `undefined` if it cannot be drawn. Shows the tab, because only visible pages can draw. */
  render(subject: MapSubject, svg: string, scale: number): Promise<Uint8Array | undefined> {
    this.show(subject);
    return this.pixels.toPng(svg, scale);
  }

  dispose(): void {
    this.tab.dispose();
  }

  private act(action: WalkthroughMapAction): unknown {
    switch (action.type) {
      case 'saveSvg':
        return this.parts.save('svg');
      case 'savePng':
        return this.parts.save('png');
      case 'goTo':
        return this.goTo(action.step);
      case 'rendered':
        return this.pixels.take(action);
      case 'ready':
        return undefined;
    }
  }

  private async goTo(step: string): Promise<void> {
    const { subject } = this;
    if (!subject) return;
    const { reading } = this.parts;
    const { checkouts, session } = reading;
    const latest = checkouts.latestOf(subject.checkout, subject.walkthrough.id);
    if (!latest) {
      await startWalkthrough(reading, subject.walkthrough.id, step);
      return;
    }
    const { open, walkthrough } = latest;
    const { current } = session;
    const isReading = current?.checkout === open.checkout && current.walkthrough === walkthrough;
    if (isReading) session.goTo({ step });
    else session.start(open.checkout, walkthrough, step);
    await revealCurrentStep(reading);
  }
}

async function mapState(
  { checkout, walkthrough }: MapSubject,
  { session }: Reading,
): Promise<WalkthroughMapState> {
  return {
    kind: 'map',
    language: contentLanguage(),
    title: localize(message('Walkthrough map: {0}', walkthroughTitle(walkthrough))),
    heading: walkthroughTitle(walkthrough),
    detail: readAmountText(session, checkout, walkthrough),
    map: await mapContent(checkout, walkthrough, session, WIDE_MAP),
    labels: {
      saveSvg: localize(message('Save as SVG…')),
      savePng: localize(message('Save as PNG…')),
    },
    zoom: {
      group: localize(message('Size of the map')),
      smaller: localize(message('Smaller')),
      larger: localize(message('Larger')),
      usual: localize(message('Usual size')),
    },
  };
}
