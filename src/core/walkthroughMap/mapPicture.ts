import { bold, monospaced, plain, textWidth, type Font } from '../picture/textMeasure';
import { sampleArrow, SAMPLE_WIDTH } from './arrow';
import { BAND, CODE_FONT, INK, MUTED, RULE, svgDocument, svgText } from '../picture/svg';
import { ARROW_STYLES, type WalkthroughMap, type MapArrow, type MapLane, type MapNode } from './model';

/** The texts beside a step. */
export interface StepLabel {
  /** In the reader's language. */
  readonly heading: string;
  /** As its language prints it. */
  readonly symbol: string;
  /** How control gets there, in words. */
  readonly reached: string;
}

/** The texts of a picture of a map, in the reader's language. */
export interface PictureTexts {
  /** Tag for the attribute `lang`. */
  readonly language: string;
  /** Shown above the map; also the accessible name. */
  readonly title: string;
  /** What is to be seen, for those who cannot see it. */
  readonly description: string;
  /** In the order of the map's nodes. */
  readonly labels: readonly StepLabel[];
  readonly legendTitle: string;
  /** The kinds to explain, in order; empty for no legend. */
  readonly legend: readonly { readonly kind: MapArrow['kind']; readonly label: string }[];
  /** Where the map comes from: project, commit. */
  readonly source: string;
}

const SIZE = 13;
const SMALL = 11.5;
const MARGIN = 24;
const TITLE_HEIGHT = 34;
const GAP = 20;

/** Colours on white, each with a contrast of at least 4.5 to 1. */
const COLOURS: Readonly<Record<MapArrow['kind'], string>> = {
  start: INK,
  direct: '#3b434b',
  interface: '#0b62c4',
  callback: '#8a4600',
  concurrent: '#1a7431',
  deferred: '#59636e',
  channel: '#6f3cc3',
  rpc: '#b3212f',
  registration: '#0b6d75',
};

/** The SVG of a walkthrough map. It needs nothing else: it has no script and no fonts, and loads nothing. */
export function mapPicture(map: WalkthroughMap, texts: PictureTexts): string {
  const columns = columnsOf(map, texts);
  const width = Math.ceil(Math.max(columns.end, textWidth(texts.title, bold(17))) + MARGIN * 2);
  const legendTop = TITLE_HEIGHT + map.height + 30;
  const legend = legendOf(texts, width - MARGIN * 2, legendTop);
  const height = Math.ceil(legend.bottom + 34 + MARGIN);
  const parts = [
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    svgText(0, 16, texts.title, { size: 17, weight: 600 }),
    `<g transform="translate(0 ${TITLE_HEIGHT})">`,
    ...map.lanes.map((lane, index) => lanePicture(lane, index, map)),
    ...map.nodes.map((node, index) => ruleBelow(node, index, map, columns.end)),
    ...map.arrows.map(arrowPicture),
    ...map.nodes.map((node) => nodePicture(node, map.radius)),
    ...map.nodes.flatMap((node, index) => labelPicture(node, texts.labels[index], columns)),
    '</g>',
    ...legend.parts,
    svgText(0, legend.bottom + 26, texts.source, { size: SMALL, fill: MUTED }),
    '</g>',
  ];
  return svgDocument({ width, height }, texts, parts);
}

interface Columns {
  readonly heading: number;
  readonly symbol: number;
  readonly reached: number;
  readonly end: number;
}

function columnsOf({ width }: WalkthroughMap, { labels }: PictureTexts): Columns {
  const widest = (part: keyof StepLabel, font: Font): number =>
    Math.max(0, ...labels.map((label) => textWidth(label[part], font)));
  const heading = width + GAP;
  const symbol = heading + widest('heading', plain(SIZE + 0.5)) + GAP;
  const reached = symbol + widest('symbol', monospaced(SMALL)) + GAP;
  return { heading, symbol, reached, end: reached + widest('reached', plain(SMALL)) };
}

function lanePicture(
  { left, right, x, title, line }: MapLane,
  index: number,
  { height }: WalkthroughMap,
): string {
  const band =
    index % 2 === 0
      ? `<rect x="${left}" y="0" width="${right - left}" height="${height}" fill="${BAND}"/>`
      : '';
  const lines = title.lines.map((each, row) =>
    svgText(title.x, title.y + row * title.lineHeight, each, { size: 12, weight: 600, anchor: title.anchor }),
  );
  const rule = `<path d="M${x} ${line.top}V${line.bottom}" stroke="${RULE}" stroke-width="1" fill="none"/>`;
  return [band, rule, ...lines].filter(Boolean).join('\n');
}

function ruleBelow(
  { y }: MapNode,
  index: number,
  { rowHeight, width, nodes }: WalkthroughMap,
  end: number,
): string {
  if (index === nodes.length - 1) return '';
  const below = y + rowHeight / 2;
  return `<path d="M${width} ${below}H${end}" stroke="${RULE}" stroke-width="0.5" fill="none"/>`;
}

function arrowPicture({ kind, line, head, tail }: Omit<MapArrow, 'from' | 'to'>): string {
  const { width, dashes, head: form } = ARROW_STYLES[kind];
  const colour = COLOURS[kind];
  const dashed = dashes.length > 0 ? ` stroke-dasharray="${dashes.join(' ')}"` : '';
  const fill = form === 'filled' ? colour : form === 'hollow' ? '#ffffff' : 'none';
  return [
    `<path d="${line}" fill="none" stroke="${colour}" stroke-width="${width}"${dashed}/>`,
    `<path d="${head}" fill="${fill}" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round"/>`,
    ...(tail === undefined
      ? []
      : [`<path d="${tail}" fill="${colour}" stroke="${colour}" stroke-width="1.5"/>`]),
  ].join('\n');
}

function nodePicture({ number, x, y }: MapNode, radius: number): string {
  const circle = `<circle cx="${x}" cy="${y}" r="${radius}" fill="#ffffff" stroke="${INK}" stroke-width="1.25"/>`;
  return `${circle}\n${svgText(x, y + 3.5, String(number), { size: number > 99 ? 8 : 10, anchor: 'middle' })}`;
}

function labelPicture({ y }: MapNode, label: StepLabel | undefined, columns: Columns): string[] {
  if (!label) return [];
  return [
    svgText(columns.heading, y + 4.5, label.heading, { size: SIZE }),
    svgText(columns.symbol, y + 4.5, label.symbol, { size: SMALL, fill: MUTED, font: CODE_FONT }),
    svgText(columns.reached, y + 4.5, label.reached, { size: SMALL, fill: MUTED }),
  ];
}

/** Samples of the arrows with their meaning, in as many rows as they need. */
function legendOf(
  { legend, legendTitle }: PictureTexts,
  width: number,
  top: number,
): { parts: string[]; bottom: number } {
  const parts = legend.length > 0 ? [svgText(0, top, legendTitle, { size: 12, weight: 600 })] : [];
  let x = 0;
  let y = top + 20;
  for (const { kind, label } of legend) {
    const needed = SAMPLE_WIDTH + 8 + textWidth(label, plain(12)) + GAP;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += 20;
    }
    parts.push(`<g transform="translate(${x} ${y - 4})">${arrowPicture(sampleArrow(kind))}</g>`);
    parts.push(svgText(x + SAMPLE_WIDTH + 8, y, label, { size: 12 }));
    x += needed;
  }
  return { parts, bottom: legend.length > 0 ? y : top - 20 };
}
