import { BAND, INK, MUTED, RULE, rounded, svgText } from '../svg';
import { balancedLines, labelLines, widestOf } from './breakLabel';
import { paintLine } from './paintLine';
import type { PaintedDiagram } from './paintedDiagram';
import { BOX_FONT, columnsOf, FONT, LINE_HEIGHT, WIDEST_LABEL, type Column } from './sequenceColumns';
import type { Sequence, SequenceItem, SequenceMessage, SequenceNote } from './sequenceModel';

const MARGIN = 12;
const LOOP = 30;
const BAR = 10;
/** Longer sequences show the participants below, too. */
const MOST_ITEMS_WITHOUT_FOOT = 12;

/** Draws a sequence from top to bottom. */
export function paintSequence(sequence: Sequence): PaintedDiagram {
  const painter = new Painter(columnsOf(sequence));
  for (const item of sequence.items) painter.paint(item);
  return painter.finish(sequence.items.length > MOST_ITEMS_WITHOUT_FOOT);
}

/** What a frame is drawn around. */
interface Frame {
  readonly top: number;
  readonly label: string;
  left: number;
  right: number;
}

class Painter {
  private y: number;
  private left = Infinity;
  private right = -Infinity;
  private readonly behind: string[] = [];
  private readonly bars: string[] = [];
  private readonly parts: string[] = [];
  private readonly frames: Frame[] = [];
  /** Where each participant's bars began that are still open. */
  private readonly busy = new Map<string, number[]>();
  private readonly pending: { readonly frame: Frame; readonly y: number; readonly text: string }[] = [];
  private readonly headHeight: number;

  constructor(private readonly columns: ReadonlyMap<string, Column>) {
    this.headHeight = [...columns.values()][0]?.height ?? 0;
    this.y = this.headHeight + 12;
    for (const { x, width } of columns.values()) this.reach(x - width / 2, x + width / 2);
  }

  paint(item: SequenceItem): void {
    switch (item.kind) {
      case 'message':
        return item.from === item.to ? this.paintSelf(item) : this.paintMessage(item);
      case 'note':
        return this.paintNote(item);
      case 'activate':
        return void this.busy.set(item.participant, [...(this.busy.get(item.participant) ?? []), this.y - 8]);
      case 'deactivate':
        return this.endBar(item.participant);
      case 'begin':
        return this.beginFrame(item.word, item.text);
      case 'branch':
        return this.paintBranch(item.text);
      case 'end':
        return this.endFrame();
    }
  }

  finish(hasFoot: boolean): PaintedDiagram {
    for (const [participant, { length }] of this.busy)
      for (let bar = 0; bar < length; bar++) this.endBar(participant);
    const bottom = this.y + 10;
    const columns = [...this.columns.values()];
    const lines = columns.map(
      ({ x }) =>
        `<path d="M${rounded(x)} ${this.headHeight}V${rounded(bottom)}" stroke="${MUTED}" stroke-width="1" stroke-dasharray="3 4" fill="none"/>`,
    );
    const boxes = columns.flatMap((column) => [
      ...boxPicture(column, 0),
      ...(hasFoot ? boxPicture(column, bottom) : []),
    ]);
    const width = this.right - this.left;
    return {
      width,
      height: bottom + (hasFoot ? this.headHeight : 0),
      parts: [
        `<g transform="translate(${rounded(-this.left)} 0)">`,
        ...this.behind,
        ...lines,
        ...this.bars,
        ...boxes,
        ...this.parts,
        '</g>',
      ],
    };
  }

  private paintMessage({ from, to, text, isDashed, head, tail }: SequenceMessage): void {
    const [start, end] = [this.edge(from, to), this.edge(to, from)];
    const middle = (start + end) / 2;
    const lines = balancedLines(text, Math.max(WIDEST_LABEL / 1.5, Math.abs(end - start) - 12), FONT);
    this.y += 8;
    this.paintLabel(lines, middle, this.y, 'middle');
    this.y += lines.length * LINE_HEIGHT + 4;
    const points = [
      { x: start, y: this.y },
      { x: end, y: this.y },
    ];
    this.parts.push(...paintLine({ points, look: isDashed ? 'dashed' : 'solid', start: tail, end: head }));
    this.reach(Math.min(start, end), Math.max(start, end));
    this.y += 10;
  }

  /** A message to itself: a loop at the right of the line, its text beside it. */
  private paintSelf({ from, text, isDashed, head, tail }: SequenceMessage): void {
    const x = this.xOf(from) + this.barsOf(from) * (BAR / 2);
    const lines = labelLines(text, WIDEST_LABEL, FONT);
    this.y += 10;
    const height = Math.max(18, lines.length * LINE_HEIGHT);
    const points = [
      { x, y: this.y },
      { x: x + LOOP, y: this.y },
      { x: x + LOOP, y: this.y + height },
      { x, y: this.y + height },
    ];
    const look = isDashed ? 'dashed' : 'solid';
    this.parts.push(...paintLine({ points, look, start: tail, end: head, radius: 4 }));
    const top = this.y + (height - lines.length * LINE_HEIGHT) / 2;
    this.paintLabel(lines, x + LOOP + 4, top, 'start');
    this.y += height + 8;
  }

  /** Lines of text at a place or around it, on white, so that nothing runs through them. */
  private paintLabel(lines: readonly string[], x: number, top: number, anchor: 'start' | 'middle'): void {
    const width = widestOf(lines, FONT) + 8;
    const height = lines.length * LINE_HEIGHT;
    const left = anchor === 'start' ? x : x - width / 2;
    this.reach(left, left + width);
    if (lines.join('') === '') return;
    const textX = anchor === 'start' ? x + 4 : x;
    this.parts.push(
      `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(width)}" height="${height}" fill="#ffffff" fill-opacity="0.88"/>`,
      ...lines.map((line, row) =>
        svgText(textX, top + row * LINE_HEIGHT + 12, line, { size: FONT.size, anchor }),
      ),
    );
  }

  private paintNote({ place, from, to, text }: SequenceNote): void {
    const ends = [this.xOf(from), this.xOf(to)].sort((left, right) => left - right);
    const [first = 0, last = 0] = ends;
    const lines = labelLines(text, Math.max(220, last - first), FONT);
    const width = Math.max(
      widestOf(lines, FONT) + 20,
      place === 'over' && last > first ? last - first + 40 : 60,
    );
    const left =
      place === 'over' ? (first + last - width) / 2 : place === 'left' ? first - width - 12 : last + 12;
    const height = lines.length * LINE_HEIGHT + 10;
    this.y += 8;
    this.parts.push(
      `<rect x="${rounded(left)}" y="${rounded(this.y)}" width="${rounded(width)}" height="${height}" rx="3" fill="#fff8dc" stroke="${RULE}"/>`,
      ...lines.map((line, row) =>
        svgText(left + width / 2, this.y + row * LINE_HEIGHT + 17, line, {
          size: FONT.size,
          anchor: 'middle',
        }),
      ),
    );
    this.reach(left, left + width);
    this.y += height + 6;
  }

  private beginFrame(word: string, text: string): void {
    const label = word === 'rect' ? '' : text === '' ? word : `${word} [${text.replaceAll('\n', ' ')}]`;
    this.y += 8;
    this.frames.push({ top: this.y, label, left: Infinity, right: -Infinity });
    this.y += label === '' ? 4 : 22;
  }

  private paintBranch(text: string): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    this.y += 6;
    const y = this.y;
    this.y += 20;
    // How wide the frame is shows when it ends.
    this.pending.push({ frame, y, text: text.replaceAll('\n', ' ') });
  }

  private endFrame(): void {
    const frame = this.frames.pop();
    if (!frame) return;
    const columns = [...this.columns.values()];
    const isEmpty = frame.left > frame.right;
    const texts = [frame.label, ...this.pending.flatMap((each) => (each.frame === frame ? [each.text] : []))];
    const left = (isEmpty ? (columns[0]?.x ?? 0) : frame.left) - 14;
    const widest = widestOf(texts, BOX_FONT) + 40;
    const right = Math.max(isEmpty ? (columns.at(-1)?.x ?? 0) : frame.right + 14, left + widest);
    this.y += 6;
    this.behind.push(framePicture(frame, left, right, this.y));
    this.parts.push(...tabPicture(frame, left));
    for (const { frame: owner, y, text } of this.pending) {
      if (owner !== frame) continue;
      this.behind.push(
        `<path d="M${rounded(left)} ${rounded(y)}H${rounded(right)}" stroke="${MUTED}" stroke-dasharray="5 4" fill="none"/>`,
      );
      if (text !== '') this.paintLabel([`[${text}]`], left + 6, y + 3, 'start');
    }
    this.y += 8;
    this.reach(left, right);
  }

  private endBar(participant: string): void {
    const starts = this.busy.get(participant) ?? [];
    const start = starts.at(-1);
    if (start === undefined) return;
    this.busy.set(participant, starts.slice(0, -1));
    const x = this.xOf(participant) - BAR / 2 + (starts.length - 1) * (BAR / 2);
    const height = Math.max(10, this.y - 6 - start);
    this.bars.unshift(
      `<rect x="${rounded(x)}" y="${rounded(start)}" width="${BAR}" height="${rounded(height)}" fill="${BAND}" stroke="${MUTED}"/>`,
    );
  }

  /** Where a line to another participant ends: at its own line, or at the side of its bar. */
  private edge(participant: string, other: string): number {
    const x = this.xOf(participant);
    const bars = this.barsOf(participant);
    if (bars === 0) return x;
    return this.xOf(other) > x ? x + (bars * BAR) / 2 : x - BAR / 2;
  }

  private barsOf(participant: string): number {
    return this.busy.get(participant)?.length ?? 0;
  }

  private xOf(participant: string): number {
    return this.columns.get(participant)?.x ?? 0;
  }

  private reach(left: number, right: number): void {
    this.left = Math.min(this.left, left - MARGIN);
    this.right = Math.max(this.right, right + MARGIN);
    for (const frame of this.frames) {
      frame.left = Math.min(frame.left, left);
      frame.right = Math.max(frame.right, right);
    }
  }
}

function framePicture({ top, label }: Frame, left: number, right: number, bottom: number): string {
  const [width, height] = [rounded(right - left), rounded(bottom - top)];
  return `<rect x="${rounded(left)}" y="${rounded(top)}" width="${width}" height="${height}" rx="2" fill="${label === '' ? BAND : 'none'}" stroke="${MUTED}"/>`;
}

function tabPicture({ top, label }: Frame, left: number): string[] {
  if (label === '') return [];
  const width = widestOf([label], BOX_FONT) + 14;
  return [
    `<path d="M${rounded(left)} ${rounded(top)}h${rounded(width)}v13l-6 6h-${rounded(width - 6)}z" fill="${BAND}" stroke="${MUTED}"/>`,
    svgText(left + 6, top + 14, label, { size: FONT.size, weight: 600 }),
  ];
}

function boxPicture({ x, width, height, lines, isPerson }: Column, top: number): string[] {
  const [left, middle] = [rounded(x - width / 2), rounded(x)];
  const textTop = isPerson ? top + 42 : top + (height - lines.length * LINE_HEIGHT) / 2;
  const frame = isPerson
    ? [
        `<rect x="${left}" y="${rounded(top)}" width="${rounded(width)}" height="${height}" fill="#ffffff"/>`,
        `<circle cx="${middle}" cy="${rounded(top + 9)}" r="7" fill="${BAND}" stroke="${INK}"/>`,
        `<path d="M${middle} ${rounded(top + 16)}v12m-10 -8h20m-10 8l-8 10m8 -10l8 10" fill="none" stroke="${INK}"/>`,
      ]
    : [
        `<rect x="${left}" y="${rounded(top + 0.5)}" width="${rounded(width)}" height="${height - 1}" rx="4" fill="${BAND}" stroke="${MUTED}"/>`,
      ];
  const texts = lines.map((line, row) =>
    svgText(x, textTop + row * LINE_HEIGHT + 12.5, line, {
      size: BOX_FONT.size,
      weight: 600,
      anchor: 'middle',
    }),
  );
  return [...frame, ...texts];
}
