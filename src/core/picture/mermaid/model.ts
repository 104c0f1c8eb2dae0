/** What was drawn of a diagram: parts of a picture, and how much room they need, in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly string[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Kinds of ends that a line between two boxes may have. */
export type LineEnd =
  'none' | 'filled' | 'open' | 'cross' | 'circle' | 'triangle' | 'diamond' | 'hollowDiamond';

/** How a line is drawn. */
export type LineLook = 'solid' | 'dashed' | 'thick' | 'invisible';
