import { BAND, MUTED, RULE, rounded, svgText } from '../svg';
import { balancedLines, labelLines, widestOf } from '../breakLabel';
import { paintFrame, paintTab, tabHeight, tabLines, tabWidth, type Frame } from './paintFrame';
import { paintLine } from '../graph/paintLine';
import { paintParticipant } from './paintParticipant';
import type { PaintedDiagram } from '../paintedDiagram';
import { columnsOf, FONT, LINE_HEIGHT, WIDEST_LABEL, type Column } from './sequenceColumns';
import type { Sequence, SequenceItem, SequenceMessage, SequenceNote } from './sequenceModel';

const MARGIN = 12;
const LOOP = 30;
const BAR = 10;
/** Longer descriptions of branches are broken into lines. */
const WIDEST_BRANCH = 340;
/** Longer sequences show the participants below, too. */
const MOST_ITEMS_WITHOUT_FOOT = 12;

/** Draws a sequence from top to bottom. */
export function paintSequence(sequence: Sequence): PaintedDiagram {
  const painter = new Painter(columnsOf(sequence));
  for (const item of sequence.items) painter.paint(item);
  return painter.finish(sequence.items.length > MOST_ITEMS_WITHOUT_FOOT);
}

/** Another branch of a frame: how wide it is shows when the frame ends. */
interface Branch {
  readonly frame: Frame;
  readonly y: number;
  readonly lines: readonly string[];
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
  private readonly branches: Branch[] = [];
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
        return this.beginBranch(item.text);
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
      ...paintParticipant(column, 0),
      ...(hasFoot ? paintParticipant(column, bottom) : []),
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
    this.reach(this.xOf(from), x + LOOP);
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
    const label = tabLines(word, text);
    this.y += 8;
    this.frames.push({ top: this.y, label, left: Infinity, right: -Infinity });
    this.y += tabHeight(label);
  }

  private beginBranch(text: string): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    this.y += 6;
    const shown = text === '' ? '' : `[${text.replaceAll('\n', ' ')}]`;
    const lines = labelLines(shown, WIDEST_BRANCH, FONT);
    this.branches.push({ frame, y: this.y, lines });
    this.y += Math.max(1, lines.length) * LINE_HEIGHT + 4;
  }

  private endFrame(): void {
    const frame = this.frames.pop();
    if (!frame) return;
    const columns = [...this.columns.values()];
    const branches = this.branches.filter((branch) => branch.frame === frame);
    const isEmpty = frame.left > frame.right;
    const left = (isEmpty ? (columns[0]?.x ?? 0) : frame.left) - 14;
    const widest = Math.max(
      tabWidth(frame.label),
      ...branches.map(({ lines }) => widestOf(lines, FONT) + 14),
    );
    const right = Math.max(isEmpty ? (columns.at(-1)?.x ?? 0) : frame.right + 14, left + widest + 14);
    this.y += 6;
    this.behind.unshift(
      paintFrame(frame, left, right, this.y),
      ...branches.map(
        ({ y }) =>
          `<path d="M${rounded(left)} ${rounded(y)}H${rounded(right)}" stroke="${MUTED}" stroke-dasharray="5 4" fill="none"/>`,
      ),
    );
    this.parts.push(...paintTab(frame, left));
    for (const { y, lines } of branches) this.paintLabel(lines, left + 6, y + 3, 'start');
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
