/** Messages of the page that shows a walkthrough map in an editor tab. All texts are in the reader's language. */

import type { MapContent } from '../parts/mapProtocol';
import { asMessage } from '../parts/messageChecks';
import { asPixelAnswer, type PixelAnswer, type PixelRequest } from '../parts/pixelProtocol';

/** What the page shows. */
export interface WalkthroughMapState {
  readonly kind: 'map';
  readonly language: string;
  /** Title of the tab, which names the walkthrough. */
  readonly title: string;
  /** Title of the walkthrough. */
  readonly heading: string;
  /** How many steps were read, in words. */
  readonly detail: string;
  readonly map: MapContent;
  /** Labels of the buttons that save the picture. */
  readonly labels: { readonly saveSvg: string; readonly savePng: string };
  readonly zoom: ZoomLabels;
}

/** Labels of the buttons that change the size of the map. */
export interface ZoomLabels {
  /** Of all three together. */
  readonly group: string;
  readonly smaller: string;
  readonly larger: string;
  /** Of the button that goes back to the usual size, and shows the present one. */
  readonly usual: string;
}

export type WalkthroughMapMessage = WalkthroughMapState | PixelRequest;

/** Messages from the page to its host. */
export type WalkthroughMapAction =
  | { readonly type: 'ready' }
  | { readonly type: 'saveSvg' }
  | { readonly type: 'savePng' }
  | { readonly type: 'goTo'; readonly step: string }
  | PixelAnswer;

/** Validates a message from the page; `undefined` if it has another form. */
export function asWalkthroughMapAction(value: unknown): WalkthroughMapAction | undefined {
  const action = asMessage(value);
  if (!action) return undefined;
  const { type, step } = action;
  switch (type) {
    case 'ready':
    case 'saveSvg':
    case 'savePng':
      return { type };
    case 'goTo':
      return typeof step === 'string' ? { type, step } : undefined;
    case 'rendered':
      return asPixelAnswer(action);
    default:
      return undefined;
  }
}
