import type { PlacedBox, Point } from './geometry';

/**
 * The corners of a line from a box back to itself, around the middle of its label. Several loops of one box leave and
 * enter it at places of their own: `part` is between 0 and 1, larger ones lie around smaller ones.
 */
export function selfLoop(box: PlacedBox, label: Point, isSideways: boolean, part: number): Point[] {
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2];
  if (isSideways) {
    const [left, right] = [box.x - halfWidth * part, box.x + halfWidth * part];
    const bottom = box.y + halfHeight;
    return [
      { x: left, y: bottom },
      { x: left, y: label.y },
      { x: right, y: label.y },
      { x: right, y: bottom },
    ];
  }
  const [top, bottom] = [box.y - halfHeight * part, box.y + halfHeight * part];
  const right = box.x + halfWidth;
  return [
    { x: right, y: top },
    { x: label.x, y: top },
    { x: label.x, y: bottom },
    { x: right, y: bottom },
  ];
}
