/** Pages can draw what their host cannot: the host sends a picture, and the page answers with its pixels. */

import { isCount } from './messageChecks';

/** The page is asked for the pixels of a picture. */
export interface PixelRequest {
  readonly kind: 'render';
  /** Number of the request, which the answer repeats. */
  readonly request: number;
  /** A whole SVG text. The page shows it as a picture: nothing in it runs, and nothing is fetched. */
  readonly svg: string;
  /** Pixels for each unit of the picture. */
  readonly scale: number;
}

/** The page's answer. */
export interface PixelAnswer {
  readonly type: 'rendered';
  readonly request: number;
  /** A PNG in Base64; absent when the picture cannot be drawn. */
  readonly png?: string;
}

const MOST_CHARACTERS = 64 * 1024 * 1024;

/** Checks an answer that came out of a page. */
export function asPixelAnswer({ request, png }: Record<string, unknown>): PixelAnswer | undefined {
  if (!isCount(request) || !(png === undefined || isBase64(png))) return undefined;
  return { type: 'rendered', request, ...(png !== undefined && { png }) };
}

/** True for a picture in Base64, of a size that a picture may have. */
function isBase64(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_CHARACTERS && /^[A-Za-z0-9+/]+={0,2}$/.test(value);
}
