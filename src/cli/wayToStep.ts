import {
  findHop,
  message,
  parseRepoPath,
  type DeclarationIndex,
  type FunctionPlace,
  type Hop,
  type Step,
  type WrittenAnchor,
} from '../core';
import type { Io } from './io';
import { openCode } from './openCode';

/** How control gets to a step, as a pack writes it. */
export interface WayToStep {
  /** A transfer. */
  readonly reached: string;
  /** The functions between, in order. */
  readonly via: readonly string[];
}

/** Nothing is known to come before. */
const START: WayToStep = { reached: 'start', via: [] };

/** The steps between which an author wants to know the way. */
export interface AskedWay {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Absent for the first step of a walkthrough. */
  readonly from: Step | undefined;
  /** The anchor of the new step. */
  readonly to: WrittenAnchor;
  /** The declarations of the work tree. */
  readonly index: DeclarationIndex;
}

/** Looks up how control gets from one step to the next. Says so when the code does not show it. */
export async function wayToStep({ root, from, to, index }: AskedWay, io: Io): Promise<WayToStep> {
  if (!from) return START;
  const start = await placeOf(from.anchor.path, from.anchor.symbol.written, index);
  const end = await placeOf(to.path, to.symbol, index);
  const hop = start && end ? await hopBetween(root, start, end, io) : undefined;
  const reached = hop && transferOf(hop, index);
  if (reached !== undefined) return { reached, via: [] };
  const between = hop?.kind === 'way' ? hop.between : 0;
  const text =
    between > 0
      ? message(
          '{0} is {1} calls away from {2}; say with --reached how control gets there.',
          to.symbol,
          between + 1,
          from.id,
        )
      : message(
          'No call leads from {0} to {1}; say with --reached how control gets there.',
          from.id,
          to.symbol,
        );
  io.say(io.translate(text));
  return START;
}

async function hopBetween(root: string, from: FunctionPlace, to: FunctionPlace, io: Io): Promise<Hop> {
  const { index } = await openCode(root, undefined, io);
  return findHop(index, { from, to, via: [], avoid: [], trustsLibrary: false, startsThread: false });
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
