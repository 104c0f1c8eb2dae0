/** The page that shows the map of a walkthrough alone. All texts are in the reader's language. */

import type { MapContent } from '../parts/mapProtocol';
import { asMessage } from '../parts/messageChecks';
import { asPixelAnswer, type PixelAnswer, type PixelRequest } from '../parts/pixelProtocol';

/** The page shows a walkthrough's map. */
export interface WalkthroughMapState {
  readonly kind: 'map';
  readonly language: string;
  readonly title: string;
  readonly detail: string;
  readonly map: MapContent;
  readonly labels: { readonly saveSvg: string; readonly savePng: string };
}

export type WalkthroughMapMessage = WalkthroughMapState | PixelRequest;

/** What a person did in the page, and what the page answers. */
export type WalkthroughMapAction =
  | { readonly type: 'ready' }
  | { readonly type: 'saveSvg' }
  | { readonly type: 'savePng' }
  | { readonly type: 'goTo'; readonly step: string }
  | PixelAnswer;

/** Checks a message that came out of the page. */
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
