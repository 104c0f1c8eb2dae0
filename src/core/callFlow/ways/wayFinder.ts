import type { CallNode } from '../../code/calls/callIndex';
import type { IndexData } from '../../code/calls/indexData';
import type { HandOver } from '../../code/handOvers/handOver';
import type { StatedFunction } from '../../code/handOvers/statedHandOvers';
import type { CodeLanguage } from '../../code/language';
import type { Sliced } from '../../base/slices';
import { PLAIN_CALL } from '../callFlow';
import { hopsIn, reachFrom, uncertainEdgesIn, type Reach } from './graphSearch';
import type { FoundWays, Way, WayEdge } from './way';
import { isOtherWay } from './otherWay';
import { WayGraph, type FunctionEdge } from './wayGraph';

/** So many ways are tried for each that is wanted. Most of them are detours. */
const TRIES = 400;

/** Other ways may have so many more uncertain edges than the best one, and be so many times longer. */
const MORE_UNCERTAIN = 2;
const LONGER = 2;

/** Which ways somebody looks for. */
export interface WantedWays {
  /** Where they begin; without it, where control enters the tree. */
  readonly from?: CallNode | undefined;
  /** Where they lead. */
  readonly to: CallNode;
  /** How many are wanted. */
  readonly most: number;
  /** Further functions at which control enters. */
  readonly entries: readonly StatedFunction[];
}

/** Finds the ways of calls and hand-overs between the functions of a source tree. Builds its graph once. */
export class WayFinder {
  private readonly graph: WayGraph;

  constructor(
    data: IndexData,
    private readonly language: CodeLanguage,
    handOvers: readonly HandOver[],
  ) {
    this.graph = new WayGraph(data, language, handOvers);
  }

  /** {@link ways}, or without `from` {@link waysFromEntries}; says if there is only a way back. */
  *find({ from, to, most, entries }: WantedWays): Sliced<FoundWays> {
    const ways = yield* from ? this.ways(from, to, most) : this.waysFromEntries(to, entries, most);
    const back = from && ways.length === 0 ? yield* this.ways(to, from, 1) : [];
    return { ways, hasWayBack: back.length > 0 };
  }

  /**
   * The ways from one function to another: those with the fewest uncertain edges first, then the shortest ones. Further
   * ways are no detours of those before them. Empty if there is none.
   * @param most how many ways are wanted.
   */
  *ways(from: CallNode, to: CallNode, most: number): Sliced<readonly Way[]> {
    const [start, end] = [this.graph.numberOf(from), this.graph.numberOf(to)];
    if (start === undefined || end === undefined || start === end) return [];
    const ahead = yield* reachFrom(this.graph, start, 'from');
    const best = ahead.costs[end] ?? Infinity;
    if (best === Infinity) return [];
    const back = yield* reachFrom(this.graph, end, 'to');
    const found: (readonly FunctionEdge[])[] = [];
    const known = new Set<string>();
    let tries = TRIES * most;
    for (const middle of this.middles(ahead, back, best)) {
      if (found.length >= most || tries-- === 0) break;
      const edges = [...edgesTo(ahead, start, middle), ...edgesFrom(back, middle, end)];
      const key = edges.map(({ to: next }) => next).join();
      if (known.has(key) || !isSimple(edges)) continue;
      known.add(key);
      if (found.every((other) => isOtherWay(edges, other))) found.push(edges);
    }
    return found.map((edges) => this.wayOf(edges));
  }

  /**
   * Why a function is called: ways to it from where control enters the tree, the best first, one for each place of entry.
   * @param entries further functions at which control enters.
   */
  *waysFromEntries(to: CallNode, entries: readonly StatedFunction[], most: number): Sliced<readonly Way[]> {
    const end = this.graph.numberOf(to);
    if (end === undefined) return [];
    const named = new Set(entries.map((node) => this.graph.numberOf(node)));
    const rankOf = (number: number): number | undefined => this.entryRank(number, named);
    const back = yield* reachFrom(this.graph, end, 'to', (number) => rankOf(number) !== undefined);
    const starts: { readonly number: number; readonly cost: number }[] = [];
    back.costs.forEach((cost, number) => {
      const rank = number === end || cost === Infinity ? undefined : rankOf(number);
      // What nobody calls may be unused.
      if (rank !== undefined) starts.push({ number, cost: cost + rank });
    });
    return starts
      .sort((left, right) => left.cost - right.cost || left.number - right.number)
      .slice(0, most)
      .map(({ number }) => this.wayOf(edgesFrom(back, number, end)));
  }

  /** How unlikely control enters at a function; `undefined` if it gets there only by calls. */
  private entryRank(number: number, named: ReadonlySet<number | undefined>): number | undefined {
    if (named.has(number)) return 0;
    const incoming = this.graph.to(number);
    if (incoming.some(({ kind }) => ENTERING.has(kind))) return 0;
    if (incoming.length > 0) return undefined;
    return this.language.programStarts.has(this.graph.nodeAt(number).symbol) ? 0 : UNUSED;
  }

  /** The functions between, in the order of the best ways through them. */
  private middles(ahead: Reach, back: Reach, best: number): readonly number[] {
    const mostUncertain = uncertainEdgesIn(best) + MORE_UNCERTAIN;
    const longest = LONGER * hopsIn(best) + LONGER;
    const found: { readonly number: number; readonly cost: number }[] = [];
    ahead.costs.forEach((cost, number) => {
      const whole = cost + (back.costs[number] ?? Infinity);
      if (whole === Infinity || uncertainEdgesIn(whole) > mostUncertain || hopsIn(whole) > longest) return;
      found.push({ number, cost: whole });
    });
    return found
      .sort((left, right) => left.cost - right.cost || left.number - right.number)
      .map(({ number }) => number);
  }

  private wayOf(edges: readonly FunctionEdge[]): Way {
    const found: WayEdge[] = [];
    edges.forEach((edge, place) => {
      const next = edges[place + 1];
      if (edge.kind === 'implements') {
        // The call of the method is already there, unless the way begins with the method.
        if (edges[place - 1]?.kind !== 'I') found.push(this.edgeOf(edge, 'I', edge));
        return;
      }
      if (edge.kind === 'I' && next?.kind === 'implements') found.push(this.edgeOf(edge, 'I', next, edge.to));
      else found.push(this.edgeOf(edge, edge.kind, edge));
    });
    return { isCertain: found.every(({ certainty }) => certainty === 'known'), edges: found };
  }

  private edgeOf(first: FunctionEdge, kind: WayEdge['kind'], last: FunctionEdge, via?: number): WayEdge {
    const from = this.graph.nodeAt(first.from);
    return {
      from,
      line: first.line === -1 ? from.line : first.line,
      to: this.graph.nodeAt(last.to),
      kind,
      certainty: first.isKnown && last.isKnown ? 'known' : 'possible',
      via: via === undefined ? undefined : this.graph.nodeAt(via),
      transfer: this.language.transferOf(first.marks)?.id ?? PLAIN_CALL,
      handOver: first.handOver,
    };
  }
}

/** Control that comes this way comes from outside, or from a place that says nothing of why. */
const ENTERING: ReadonlySet<string> = new Set(['http', 'rpc', 'registered']);

/** More than any cost. */
const UNUSED = 1e9;

function edgesTo({ edges }: Reach, start: number, middle: number): readonly FunctionEdge[] {
  const found: FunctionEdge[] = [];
  for (let at = middle; at !== start;) {
    const edge = edges[at];
    if (!edge) break;
    found.push(edge);
    at = edge.from;
  }
  return found.reverse();
}

function edgesFrom({ edges }: Reach, middle: number, end: number): readonly FunctionEdge[] {
  const found: FunctionEdge[] = [];
  for (let at = middle; at !== end;) {
    const edge = edges[at];
    if (!edge) break;
    found.push(edge);
    at = edge.to;
  }
  return found;
}

function isSimple(edges: readonly FunctionEdge[]): boolean {
  const nodes = new Set([edges[0]?.from, ...edges.map(({ to }) => to)]);
  return nodes.size === edges.length + 1;
}
