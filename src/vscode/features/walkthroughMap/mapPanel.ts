import * as vscode from 'vscode';
import { message, WIDE_MAP, type Checkout, type Walkthrough } from '../../../core';
import {
  asWalkthroughMapAction,
  type WalkthroughMapAction,
  type WalkthroughMapMessage,
  type WalkthroughMapState,
} from '../../../webview/walkthroughMap/walkthroughMapProtocol';
import { localize } from '../../platform/localize';
import { PixelRequests } from '../../platform/pixelRequests';
import { contentLanguage } from '../../platform/settings';
import { WebviewTab } from '../../platform/webviewTab';
import { mapContent } from '../../reading/mapContent';
import type { Reading } from '../../reading/reading';
import { revealCurrentStep } from '../../reading/showCurrentStep';
import { startWalkthrough } from '../../reading/startWalkthrough';
import { walkthroughTitle } from '../../reading/titles';

/** A walkthrough and the checkout that it is read in. */
export interface MapSubject {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
}

/** What the panel needs. */
export interface MapPanelParts {
  readonly extensionUri: vscode.Uri;
  readonly reading: Reading;
  /** Saves the map that is shown as a picture. Asks where. */
  readonly save: (ending: 'svg' | 'png') => Promise<void>;
  readonly log: vscode.LogOutputChannel;
}

/** The editor tab that shows a walkthrough's map, and makes pixels of pictures. */
export class MapPanel implements vscode.Disposable {
  private readonly tab: WebviewTab<WalkthroughMapMessage, WalkthroughMapAction>;
  private readonly pixels = new PixelRequests((request) => this.tab.post(request));
  private subject: MapSubject | undefined;
  private updates = 0;

  constructor(private readonly parts: MapPanelParts) {
    const look = {
      viewType: 'sourceGuide.flowMap',
      column: vscode.ViewColumn.Active,
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

  /** The map that is shown; `undefined` when the tab is closed. */
  get shown(): MapSubject | undefined {
    return this.tab.isOpen() ? this.subject : undefined;
  }

  /** Shows a map, in the tab that is open already if there is one. */
  show(subject: MapSubject): void {
    this.subject = subject;
    this.tab.show();
    void this.update();
  }

  /** Shows the state as it is now, of what is being read if that is another walkthrough. */
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

  /** A picture's pixels as PNG; `undefined` when they cannot be made. Shows the tab: only pages that are seen can draw. */
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
  const read = session.progressOf(checkout).countRead(walkthrough.id, walkthrough.steps);
  return {
    kind: 'map',
    language: contentLanguage(),
    title: localize(message('Walkthrough map: {0}', walkthroughTitle(walkthrough))),
    detail: localize(message('{0} of {1} steps read', read, walkthrough.steps.length)),
    map: await mapContent(checkout, walkthrough, session, WIDE_MAP),
    labels: {
      saveSvg: localize(message('Save as SVG…')),
      savePng: localize(message('Save as PNG…')),
    },
  };
}
