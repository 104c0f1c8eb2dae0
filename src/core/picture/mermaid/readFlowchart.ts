import type { Direction } from '../layeredLayout';
import type { Graph, GraphEdge, GraphGroup, GraphNode, Shape } from '../graph/graphModel';
import { readLabel } from './readLabel';
import type { LineEnd, LineLook } from '../graph/lineModel';
import type { MermaidText } from './readStatements';

/** Brackets of shapes, longer ones first; Mermaid documentation, "Flowcharts – Node shapes". */
const SHAPES: readonly (readonly [open: string, close: string, shape: Shape])[] = [
  ['(((', ')))', 'circle'],
  ['([', '])', 'stadium'],
  ['((', '))', 'circle'],
  ['[[', ']]', 'subroutine'],
  ['[(', ')]', 'cylinder'],
  ['{{', '}}', 'hexagon'],
  ['[/', '/]', 'leanRight'],
  ['[/', '\\]', 'trapezoid'],
  ['[\\', '\\]', 'leanLeft'],
  ['[\\', '/]', 'upsideTrapezoid'],
  ['[', ']', 'rectangle'],
  ['(', ')', 'round'],
  ['{', '}', 'diamond'],
  ['>', ']', 'flag'],
];

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['', 'TB'],
  ['TB', 'TB'],
  ['TD', 'TB'],
  ['BT', 'BT'],
  ['LR', 'LR'],
  ['RL', 'RL'],
]);

/** Lines that change colours or what a click does, not what is connected. */
const IGNORED = /^(?:style|linkStyle|classDef|class|click)\s+[\p{L}\p{N}_]|^direction\s+(?:TB|TD|BT|LR|RL)$/u;
/** Mermaid cannot read these words as names of boxes; most of them also not where a mark and more follow. */
const KEYWORD =
  /^(?:(?:end|subgraph|graph|flowchart|style|class|classDef|linkStyle|interpolate)(?![\p{L}\p{N}_])|(?:click|href|call)$)/u;
const DEEPEST = 6;

/** Reads a flow chart; `undefined` when something in it is not understood. Mermaid documentation, "Flowcharts". */
export function readFlowchart({ detail, statements }: MermaidText): Graph | undefined {
  const direction = DIRECTIONS.get(detail.trim());
  if (!direction) return undefined;
  const reader = new Reader();
  const parts = statements.flatMap(splitStatements);
  const isRead = parts.every((part) => reader.read(part));
  return isRead && reader.isClosed ? reader.graph(direction) : undefined;
}

/** Semicolons outside texts end statements. */
function splitStatements(line: string): string[] {
  const parts = line.match(/(?:"[^"]*"|[#&]\w{1,8};|[^;])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

class Reader {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly edges: GraphEdge[] = [];
  private readonly groups: GraphGroup[] = [];
  /** Groups whose end is still to come, with the nodes that are named in them. */
  private readonly open: { readonly id: string; readonly named: Set<string> }[] = [];

  get isClosed(): boolean {
    return this.open.length === 0;
  }

  graph(direction: Direction): Graph | undefined {
    const { nodes, edges, groups } = this;
    const around = new Set(
      [...nodes.values()].map(({ group }) => group).concat(groups.map(({ parent }) => parent)),
    );
    // A group that is empty, or has the name of a box, is drawn by Mermaid in ways of its own.
    const isClear = nodes.size > 0 && groups.every(({ id }) => !nodes.has(id) && around.has(id));
    return isClear ? { direction, nodes: [...nodes.values()], edges, groups } : undefined;
  }

  /** False for what is not understood. */
  read(statement: string): boolean {
    if (IGNORED.test(statement)) return true;
    if (statement === 'end') return this.endGroup();
    const group = /^subgraph\s*(.*)$/.exec(statement);
    return group ? this.readGroup(group[1] ?? '') : this.readChain(new Scanner(statement));
  }

  private readGroup(text: string): boolean {
    const match = /^([^\s[\]"]+)\s*\[(.*)\]$/.exec(text);
    const parent = this.open.at(-1)?.id;
    const id = match?.[1] ?? (text === '' ? `group ${this.groups.length}` : text);
    if (this.open.length >= DEEPEST || this.groups.some((group) => group.id === id)) return false;
    this.open.push({ id, named: new Set() });
    const title = readLabel(match?.[2] ?? text);
    this.groups.push({ id, title, ...(parent !== undefined && { parent }) });
    return true;
  }

  /** A node lies in the group that ends first of those that name it. */
  private endGroup(): boolean {
    const ended = this.open.pop();
    for (const id of ended?.named ?? []) {
      const node = this.nodes.get(id);
      if (ended && node && node.group === undefined) this.nodes.set(id, { ...node, group: ended.id });
    }
    return ended !== undefined;
  }

  /** `A & B --> C -->|text| D`. */
  private readChain(scanner: Scanner): boolean {
    let from = this.readNodes(scanner);
    while (from && !scanner.isAtEnd) {
      const link = readLink(scanner);
      const to = link && this.readNodes(scanner);
      if (!link || !to) return false;
      for (const start of from) for (const end of to) this.edges.push({ ...link, from: start, to: end });
      from = to;
    }
    return from !== undefined;
  }

  private readNodes(scanner: Scanner): string[] | undefined {
    const ids: string[] = [];
    do {
      const id = this.readNode(scanner);
      if (id === undefined) return undefined;
      ids.push(id);
    } while (scanner.take(/\s*&\s*/y));
    return ids;
  }

  private readNode(scanner: Scanner): string | undefined {
    const id = scanner.take(/\s*([\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?![-.=>]))*)/uy)?.[1];
    if (id === undefined || KEYWORD.test(id)) return undefined;
    if (scanner.text.startsWith('@{', scanner.position)) return undefined;
    const shaped = readShape(scanner);
    if (shaped === 'broken') return undefined;
    scanner.take(/:::[\w-]+/y);
    const known = this.nodes.get(id);
    this.open.at(-1)?.named.add(id);
    const group = known?.group;
    const look = shaped ?? { label: known?.label ?? readLabel(id), shape: known?.shape ?? 'rectangle' };
    this.nodes.set(id, { id, ...look, ...(group !== undefined && { group }) });
    return id;
  }
}

function readShape(scanner: Scanner): Pick<GraphNode, 'label' | 'shape'> | 'broken' | undefined {
  const { text, position } = scanner;
  const isOpen = SHAPES.some(([open]) => text.startsWith(open, position));
  if (!isOpen) return undefined;
  for (const [open, close, shape] of SHAPES) {
    if (!text.startsWith(open, position)) continue;
    const start = position + open.length;
    const quoted = /^\s*"[^"]*"\s*/.exec(text.slice(start))?.[0];
    const end = quoted === undefined ? text.indexOf(close, start) : start + quoted.length;
    if (end < 0 || !text.startsWith(close, end)) continue;
    const inner = text.slice(start, end);
    if (quoted === undefined && /[[\](){}"|]/.test(inner)) continue;
    scanner.position = end + close.length;
    return { label: readLabel(inner), shape };
  }
  return 'broken';
}

const ENDS: Readonly<Record<string, LineEnd>> = { '>': 'filled', x: 'cross', o: 'circle', '<': 'filled' };
const LINK = /\s*(<|[xo](?=[-=]))?(--+|==+|-\.+-?|~~~+)([>xo])?\s*/uy;
const LINK_WITH_TEXT =
  /\s*(<)?(--|==|-\.)\s*(?![-=.>])("[^"]*"|(?:(?!--|==|\.-)[^|])+?)\s*(--+|==+|\.+-)([>xo])?\s*/uy;

function readLink(scanner: Scanner): Omit<GraphEdge, 'from' | 'to'> | undefined {
  const worded = scanner.take(LINK_WITH_TEXT);
  if (worded) {
    const [, start, line = '', text = '', , end] = worded;
    return { label: readLabel(text), look: lookOf(line), start: endOf(start), end: endOf(end) };
  }
  const plain = scanner.take(LINK);
  if (!plain) return undefined;
  const [, start, line = '', end] = plain;
  // Two dashes alone are half of a link with a text.
  if (line === '--' && end === undefined) return undefined;
  const label = scanner.take(/\|\s*("[^"]*"|[^|]*)\s*\|\s*/y)?.[1] ?? '';
  return { label: readLabel(label), look: lookOf(line), start: endOf(start), end: endOf(end) };
}

function endOf(mark: string | undefined): LineEnd {
  return mark === undefined ? 'none' : (ENDS[mark] ?? 'none');
}

function lookOf(line: string): LineLook {
  if (line.startsWith('=')) return 'thick';
  if (line.startsWith('~')) return 'invisible';
  return line.startsWith('-.') ? 'dashed' : 'solid';
}

/** A place in a statement. */
class Scanner {
  position = 0;

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.text.slice(this.position).trim() === '';
  }

  /** The text at this place if the pattern matches it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text) ?? undefined;
    if (match) this.position = pattern.lastIndex;
    return match;
  }
}
