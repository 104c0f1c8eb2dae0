/** A place in a picture, in pixels from its left and upper edge. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** A box by its middle. */
export interface PlacedBox extends Point, BoxSize {}
