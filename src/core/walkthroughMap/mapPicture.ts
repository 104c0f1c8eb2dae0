import { bold, monospaced, plain, textWidth, wrap } from '../picture/textMeasure';
import { sampleArrow, SAMPLE_WIDTH } from './arrow';
import { BAND, CODE_FONT, INK, MUTED, RULE, svgDocument, svgText } from '../picture/svg';
import { layOutMap, PICTURE_MAP } from './layout';
import {
  ARROW_STYLES,
  type LaneToDraw,
  type MapArrow,
  type MapLane,
  type MapNode,
  type StepToDraw,
  type WalkthroughMap,
} from './model';

/** The texts beside a step. */
export interface StepLabel {
  /** In the reader's language; empty for none. */
  readonly heading: string;
  /** As its language prints it. */
  readonly symbol: string;
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
  /** False for circles without numbers; a picture whose steps have other numbers elsewhere needs that. */
  readonly isNumbered?: boolean;
  readonly legendTitle: string;
  /** The kinds to explain, in order; empty for no legend. */
  readonly legend: readonly { readonly kind: MapArrow['kind']; readonly label: string }[];
  /** Where the map comes from: project, commit. */
  readonly source: string;
}

const SIZE = 13;
const SMALL = 11;
const MARGIN = 16;
const TITLE_SIZE = 17;
const TITLE_LINE = 22;
const GAP = 14;
const LEGEND_GAP = 20;
/** Wider pictures are not readable on a phone. */
const MOST_WIDTH = 600;
const LEAST_LABEL = 240;
const LINE = 15;
const ROW_PADDING = 12;

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
export function mapPicture(
  allLanes: readonly LaneToDraw[],
  steps: readonly StepToDraw[],
  texts: PictureTexts,
): string {
  const { shared, lanes } = withoutSharedBeginning(allLanes);
  const room = layOutMap(lanes, steps, PICTURE_MAP).width;
  const labelWidth = Math.max(LEAST_LABEL, MOST_WIDTH - MARGIN * 2 - room - GAP);
  const labels = texts.labels.map((label) => linesOfLabel(label, labelWidth));
  const mostLines = Math.max(1, ...labels.map(({ length }) => length));
  const map = layOutMap(lanes, steps, { ...PICTURE_MAP, rowHeight: mostLines * LINE + ROW_PADDING });
  const end = map.width + GAP + labelWidth;
  const title = wrap(`${texts.title}${shared === '' ? '' : ` · ${shared}`}`, end, bold(TITLE_SIZE), 3);
  const mapTop = title.length * TITLE_LINE + 12;
  const legend = legendOf(texts, end, mapTop + map.height + 30);
  const source = wrap(texts.source, end, plain(SMALL), 4);
  const size = {
    width: Math.ceil(end + MARGIN * 2),
    height: Math.ceil(legend.bottom + 26 + (source.length - 1) * LINE + 8 + MARGIN * 2),
  };
  return svgDocument(size, texts, [
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...title.map((line, index) =>
      svgText(0, 16 + index * TITLE_LINE, line, { size: TITLE_SIZE, weight: 600 }),
    ),
    `<g transform="translate(0 ${mapTop})">`,
    ...map.lanes.map((lane, index) => lanePicture(lane, index, map)),
    ...map.nodes.map((node, index) => ruleBelow(node, index, map, end)),
    ...map.arrows.map(arrowPicture),
    ...map.nodes.map((node) => nodePicture(node, map.radius, texts.isNumbered !== false)),
    ...map.nodes.flatMap((node, index) => labelPicture(node, labels[index] ?? [], map.width + GAP)),
    '</g>',
    ...legend.parts,
    ...source.map((line, index) =>
      svgText(0, legend.bottom + 26 + index * LINE, line, { size: SMALL, fill: MUTED }),
    ),
    '</g>',
  ]);
}

const BEGINNING = /^([^,，:：]{2,})[,，:：]\s*(?=\S)/;

/** What the titles of all lanes begin with, such as the process, is said once. */
function withoutSharedBeginning(lanes: readonly LaneToDraw[]): {
  shared: string;
  lanes: readonly LaneToDraw[];
} {
  const [shared, ...others] = new Set(lanes.map(({ title }) => BEGINNING.exec(title)?.[1]));
  if (lanes.length < 2 || shared === undefined || others.length > 0) return { shared: '', lanes };
  return { shared, lanes: lanes.map(({ id, title }) => ({ id, title: title.replace(BEGINNING, '') })) };
}

/** A line beside a step. */
interface LabelLine {
  readonly text: string;
  readonly isCode: boolean;
}

/** The heading and below it the symbol; a long symbol is broken before its last name, so that nothing of it is lost. */
function linesOfLabel({ heading, symbol }: StepLabel, width: number): LabelLine[] {
  const code = monospaced(SMALL);
  const at = textWidth(symbol, code) > width ? symbol.lastIndexOf('.') + 1 : 0;
  const names = [symbol.slice(0, at), symbol.slice(at)].filter((text) => text !== '');
  return [
    ...(heading === '' ? [] : wrap(heading, width, plain(SIZE), 3)).map((text) => ({ text, isCode: false })),
    ...names.map((text) => ({ text, isCode: true })),
  ];
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
    svgText(title.x, title.y + row * title.lineHeight, each, {
      size: PICTURE_MAP.titleSize,
      weight: 600,
      anchor: title.anchor,
    }),
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

function nodePicture({ number, x, y }: MapNode, radius: number, isNumbered: boolean): string {
  if (!isNumbered) return `<circle cx="${x}" cy="${y}" r="${radius - 2}" fill="${INK}"/>`;
  const circle = `<circle cx="${x}" cy="${y}" r="${radius}" fill="#ffffff" stroke="${INK}" stroke-width="1.25"/>`;
  return `${circle}\n${svgText(x, y + 3.5, String(number), { size: number > 99 ? 8 : 10, anchor: 'middle' })}`;
}

function labelPicture({ y }: MapNode, lines: readonly LabelLine[], x: number): string[] {
  const first = y + 4.5 - ((lines.length - 1) * LINE) / 2;
  return lines.map(({ text, isCode }, index) =>
    svgText(
      x,
      first + index * LINE,
      text,
      isCode ? { size: SMALL, fill: MUTED, font: CODE_FONT } : { size: SIZE },
    ),
  );
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
    const needed = SAMPLE_WIDTH + 8 + textWidth(label, plain(12)) + LEGEND_GAP;
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
