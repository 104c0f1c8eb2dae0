import { parseRepoPath } from '../base/repoPath';
import type { DeclarationIndex } from '../code/declarationIndex';
import type { WayToStep } from '../pack/authoring/deleteStep';
import type { WrittenAnchor } from '../pack/written';
import type { CallHops, FunctionPlace, Hop } from './hops';
import type { Way } from './ways/way';
import { wayTransfer } from './ways/wayTransfers';

/** A step that control may come from, written or still to be written. */
export interface EarlierStep {
  readonly id: string;
  readonly anchor: { readonly path: string; readonly symbol: { readonly written: string } };
}

/** A step, and those that come before it. */
export interface AskedWay {
  /** In reading order; empty for the first step of a walkthrough. */
  readonly before: readonly EarlierStep[];
  /** The anchor of the step. */
  readonly to: Pick<WrittenAnchor, 'path' | 'symbol' | 'lines'>;
  /** The declarations of the source tree. */
  readonly index: DeclarationIndex;
  readonly hops: CallHops;
  /** The best way between two functions; absent where only calls count. */
  readonly wayBetween?: (from: FunctionPlace, to: FunctionPlace) => Promise<Way | undefined>;
}

/** A longer way says little about how control gets to a step. */
const MOST_EDGES = 4;

/** Nothing is known to come before. */
export const NO_WAY: WayToStep = { reached: 'start' };

/**
 * Looks up from which of the steps before control gets to a step, the nearest of them first, and how. `undefined` when the
 * code does not show it.
 */
export async function wayToStep(asked: AskedWay): Promise<WayToStep | undefined> {
  const { before, to, index, hops } = asked;
  const [last, ...earlier] = [...before].reverse();
  // No control gets to lines of a configuration or a text.
  if (!last || to.lines) return NO_WAY;
  const end = await placeOf(to.path, to.symbol, index);
  for (const step of [last, ...earlier]) {
    const start = await placeOf(step.anchor.path, step.anchor.symbol.written, index);
    const hop = start && end && (await hops.hop({ ...QUESTION, from: start, to: end }));
    const reached = hop && transferOf(hop, index);
    if (reached !== undefined) return { reached, ...(step !== last && { from: step.id }) };
  }
  return longerWay(asked, last, end);
}

const QUESTION = { via: [], avoid: [], trustsLibrary: false, startsThread: false } as const;

/** A way with functions between, from the step right before. */
async function longerWay(
  { wayBetween, index }: AskedWay,
  last: EarlierStep,
  end: FunctionPlace | undefined,
): Promise<WayToStep | undefined> {
  const start = await placeOf(last.anchor.path, last.anchor.symbol.written, index);
  const way = start && end && (await wayBetween?.(start, end));
  if (!way?.isCertain || way.edges.length > MOST_EDGES) return undefined;
  const { reached, via } = wayTransfer(way, index.language);
  if (reached === 'start') return undefined;
  return { reached, ...(via.length > 0 && { via }) };
}

/** The transfer of a way without functions between; `undefined` for any other. */
function transferOf(hop: Hop, { language }: DeclarationIndex): string | undefined {
  if (hop.kind === 'same') return 'direct';
  if (hop.kind !== 'way' || hop.between > 0) return undefined;
  const manner = hop.isConcurrent ? 'concurrent' : hop.isDeferred ? 'deferred' : undefined;
  const own = language.transfers.find((transfer) => transfer.manner === manner);
  if (manner !== undefined && own) return own.id;
  return hop.hasInterface ? 'interface' : 'direct';
}

async function placeOf(
  written: string,
  symbol: string,
  index: DeclarationIndex,
): Promise<FunctionPlace | undefined> {
  const path = parseRepoPath(written);
  const parsed = index.language.parseSymbol(symbol);
  const [found] = path !== undefined && parsed ? await index.inFile(path, parsed) : [];
  if (!found || path === undefined) return undefined;
  return { path, symbol, line: found.file.lines.lineAt(found.declaration.nameStart) };
}
