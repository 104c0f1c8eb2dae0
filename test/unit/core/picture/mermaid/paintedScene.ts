import { bold, monospaced, plain, textWidth } from '../../../../../src/core/picture/textMeasure';
import { BAND, CODE_FONT, INK, MUTED } from '../../../../../src/core/picture/svg';
import {
  areaAround,
  areaOf,
  paintedElements,
  placesOf,
  type Area,
  type PaintedElement,
  type Place,
} from './paintedElements';

/** A box of a picture, by the corners of its outline. */
export interface PaintedBox {
  readonly area: Area;
  readonly outline: readonly Place[];
}

export interface PaintedText {
  readonly text: string;
  readonly area: Area;
}

/** A line between boxes, with the places where one of its ends may be: where it stops, and the tips of its ends. */
export interface PaintedEdge {
  readonly start: readonly Place[];
  readonly end: readonly Place[];
}

/** What a picture shows, read from its SVG by how things look there. */
export interface PaintedScene {
  readonly whole: Area;
  /** Nodes, classes, participants, notes. */
  readonly boxes: readonly PaintedBox[];
  /** Groups of nodes, frames of sequences. */
  readonly surroundings: readonly Area[];
  readonly texts: readonly PaintedText[];
  readonly edges: readonly PaintedEdge[];
  /** Lines of participants, and their bars. */
  readonly lifelines: readonly Area[];
}

/** Reads a picture. */
export function paintedScene(svg: string): PaintedScene {
  const [root, ...elements] = paintedElements(svg);
  const size = { width: Number(root?.attributes.width), height: Number(root?.attributes.height) };
  return {
    whole: { left: 0, top: 0, right: size.width, bottom: size.height },
    boxes: elements.flatMap(boxOf),
    surroundings: elements.filter(isSurrounding).map(areaOf),
    texts: elements.filter(({ tag }) => tag === 'text').map(textOf),
    edges: elements.flatMap((element, index) => (isEdge(element) ? [edgeOf(element, elements, index)] : [])),
    lifelines: elements.flatMap(lifelineOf),
  };
}

function boxOf(element: PaintedElement, index: number, all: readonly PaintedElement[]): PaintedBox[] {
  const { tag, attributes, dx, dy } = element;
  const { fill, stroke, d = '' } = attributes;
  const isNode = attributes['stroke-width'] === '1.2' && stroke === INK;
  if (tag === 'rect') {
    const isParticipant = fill === BAND && stroke === MUTED && attributes.rx === '4';
    const isPerson = all[index + 1]?.attributes.r === '7';
    return isNode || isParticipant || isPerson || fill === '#fff8dc' ? [rectangle(element)] : [];
  }
  if (tag === 'circle' && (isNode || (fill === INK && attributes.r === '9'))) {
    const middle = { x: Number(attributes.cx) + dx, y: Number(attributes.cy) + dy };
    return [boxBy(ellipse(middle, Number(attributes.r), Number(attributes.r), 0, 2))];
  }
  if (tag !== 'path' || !isNode) return [];
  if (d.endsWith('Z')) return [boxBy(placesOf(element))];
  const [, x, y, height, half, cap] =
    /^M([-\d.]+) ([-\d.]+)v([\d.]+)a([\d.]+) ([\d.]+) /.exec(d)?.map(Number) ?? [];
  const middle = { x: (x ?? NaN) + (half ?? NaN) + dx, y: (y ?? NaN) + dy };
  return [
    boxBy([
      ...ellipse(middle, half ?? NaN, cap ?? NaN, 1, 2),
      ...ellipse({ ...middle, y: middle.y + (height ?? NaN) }, half ?? NaN, cap ?? NaN, 0, 1),
    ]),
  ];
}

function boxBy(outline: readonly Place[]): PaintedBox {
  return { area: areaAround(outline), outline };
}

function rectangle(element: PaintedElement): PaintedBox {
  const { left, top, right, bottom } = areaOf(element);
  const radius = Number(element.attributes.rx);
  const y = (top + bottom) / 2;
  if (Math.abs(radius * 2 - (bottom - top)) < 0.1 && radius > 0)
    return boxBy([
      ...ellipse({ x: right - radius, y }, radius, radius, -0.5, 0.5),
      ...ellipse({ x: left + radius, y }, radius, radius, 0.5, 1.5),
    ]);
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return boxBy(corners.map(([cornerX, cornerY]) => ({ x: cornerX, y: cornerY })));
}

function ellipse({ x, y }: Place, across: number, along: number, from: number, to: number): Place[] {
  return Array.from({ length: 91 }, (_, step) => {
    const angle = (from + ((to - from) * step) / 90) * Math.PI;
    return { x: x + across * Math.cos(angle), y: y + along * Math.sin(angle) };
  });
}

function isSurrounding({ tag, attributes: { fill, stroke, rx } }: PaintedElement): boolean {
  return tag === 'rect' && ((fill === '#fbfcfd' && stroke !== undefined) || (stroke === MUTED && rx === '2'));
}

function textOf({ attributes, text, dx, dy }: PaintedElement): PaintedText {
  const size = Number(attributes['font-size']);
  const isCode = attributes['font-family'] === CODE_FONT;
  const font = isCode ? monospaced(size) : attributes['font-weight'] === undefined ? plain(size) : bold(size);
  const width = textWidth(text, font);
  const left = Number(attributes.x) + dx - (attributes['text-anchor'] === 'middle' ? width / 2 : 0);
  const baseline = Number(attributes.y) + dy;
  return {
    text,
    area: { left, top: baseline - size * 0.8, right: left + width, bottom: baseline + size * 0.2 },
  };
}

function isEdge({ tag, attributes }: PaintedElement): boolean {
  const width = attributes['stroke-width'];
  return (
    tag === 'path' &&
    attributes.stroke === INK &&
    (width === '1.3' || width === '2.5') &&
    attributes['stroke-linejoin'] === undefined
  );
}

function edgeOf(element: PaintedElement, all: readonly PaintedElement[], index: number): PaintedEdge {
  const places = placesOf(element);
  const heads = all
    .slice(index + 1, index + 3)
    .filter(({ attributes }) => attributes['stroke-linejoin'] !== undefined || attributes.r === '4');
  const tips = heads.flatMap((head) => (head.tag === 'circle' ? ringOf(head) : placesOf(head)));
  const near = (place: Place | undefined): Place[] =>
    place ? [place, ...tips.filter((tip) => Math.hypot(tip.x - place.x, tip.y - place.y) < 20)] : [];
  return { start: near(places[0]), end: near(places.at(-1)) };
}

function ringOf({ attributes, dx, dy }: PaintedElement): Place[] {
  return ellipse({ x: Number(attributes.cx) + dx, y: Number(attributes.cy) + dy }, 4, 4, 0, 2);
}

function lifelineOf(element: PaintedElement): Area[] {
  const { tag, attributes, dx, dy } = element;
  const isBar = tag === 'rect' && attributes.width === '10' && attributes.stroke === MUTED;
  if (isBar) return [areaOf(element)];
  const line = /^M([-\d.]+) ([-\d.]+)V([-\d.]+)$/.exec(attributes.d ?? '')?.map(Number);
  if (attributes['stroke-dasharray'] !== '3 4' || !line) return [];
  const [, x = NaN, top = NaN, bottom = NaN] = line;
  return [{ left: x + dx, right: x + dx, top: top + dy, bottom: bottom + dy }];
}
