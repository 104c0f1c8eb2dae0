/** The result of a painter: SVG elements, and the room that they need, in pixels. */
export interface PaintedDiagram {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly string[];
}
