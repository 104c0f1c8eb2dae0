/** An element of a picture, with its place in the whole picture. */
export interface PaintedElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** How far the groups around it move it. */
  readonly dx: number;
  readonly dy: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The elements of a picture in the order in which they are painted. */
export function paintedElements(svg: string): PaintedElement[] {
  const elements: PaintedElement[] = [];
  const moves: Place[] = [{ x: 0, y: 0 }];
  for (const [, end, tag = '', written = '', text = ''] of svg.matchAll(/<(\/?)(\w+)([^>]*)>([^<]*)/g)) {
    if (tag === 'g' && end === '/') moves.pop();
    if (end === '/') continue;
    const attributes = Object.fromEntries(
      [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const { x, y } = moves.at(-1) ?? { x: 0, y: 0 };
    if (tag === 'g') {
      const [, right = '0', down = '0'] =
        /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.transform ?? '') ?? [];
      moves.push({ x: x + Number(right), y: y + Number(down) });
    } else elements.push({ tag, attributes, text: unescaped(text), dx: x, dy: y });
  }
  return elements;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

/** The area of a rectangle. */
export function areaOf({ attributes, dx, dy }: PaintedElement): Area {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name] ?? 0));
  const [left, top] = [(x ?? 0) + dx, (y ?? 0) + dy];
  return { left, top, right: left + (width ?? 0), bottom: top + (height ?? 0) };
}

/** The places that a path of absolute commands names: ends of its pieces, and where its curves lean to. */
export function placesOf({ attributes, dx, dy }: PaintedElement): Place[] {
  const pairs = (attributes.d ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g);
  return [...pairs].map(([, x, y]) => ({ x: Number(x) + dx, y: Number(y) + dy }));
}

/** The smallest area around some places. */
export function areaAround(places: readonly Place[]): Area {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** True when two areas share more than a hair. */
export function overlap(one: Area, other: Area): boolean {
  const hair = 0.5;
  return (
    one.left < other.right - hair &&
    other.left < one.right - hair &&
    one.top < other.bottom - hair &&
    other.top < one.bottom - hair
  );
}

/** True when one area lies in another. */
export function isWithin(inner: Area, outer: Area): boolean {
  const hair = 0.5;
  return (
    inner.left >= outer.left - hair &&
    inner.right <= outer.right + hair &&
    inner.top >= outer.top - hair &&
    inner.bottom <= outer.bottom + hair
  );
}
