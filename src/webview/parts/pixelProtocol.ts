/** The host has no canvas. It sends an SVG to a page, and the page answers with a PNG. */

import { isCount } from './messageChecks';

/** Asks the page for a picture as PNG. */
export interface PixelRequest {
  readonly kind: 'render';
  /** Number of the request, which the answer repeats. */
  readonly request: number;
  /** A whole SVG text. The page loads it as a picture, so it runs no scripts and fetches nothing. */
  readonly svg: string;
  /** Pixels for each unit of the SVG. */
  readonly scale: number;
}

/** The page's answer. */
export interface PixelAnswer {
  readonly type: 'rendered';
  /** Number of the request. */
  readonly request: number;
  /** The PNG in Base64; absent if the page cannot draw the picture. */
  readonly png?: string;
}

const MOST_CHARACTERS = 64 * 1024 * 1024;

/** Validates an answer from a page; `undefined` if it has another form. */
export function asPixelAnswer({ request, png }: Record<string, unknown>): PixelAnswer | undefined {
  if (!isCount(request) || !(png === undefined || isBase64(png))) return undefined;
  return { type: 'rendered', request, ...(png !== undefined && { png }) };
}

/** True for Base64 of an acceptable size. */
function isBase64(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_CHARACTERS && /^[A-Za-z0-9+/]+={0,2}$/.test(value);
}
