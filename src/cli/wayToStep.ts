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
  /** Id of the step that control comes from; absent when it is the step before, or none. */
  readonly from?: string;
}

/** Nothing is known to come before. */
const START: WayToStep = { reached: 'start' };

/** A new step, and those before it. */
export interface AskedWay {
  /** Absolute path of the repository. */
  readonly root: string;
  /** In reading order; empty for the first step of a walkthrough. */
  readonly before: readonly Step[];
  /** The anchor of the new step. */
  readonly to: WrittenAnchor;
  /** The declarations of the work tree. */
  readonly index: DeclarationIndex;
}

/**
 * Looks up from which of the steps before control gets to a new one, the nearest of them first, and how. Says so when the
 * code does not show it.
 */
export async function wayToStep({ root, before, to, index }: AskedWay, io: Io): Promise<WayToStep> {
  const [last, ...earlier] = [...before].reverse();
  if (!last) return START;
  const end = await placeOf(to.path, to.symbol, index);
  const { index: calls } = await openCode(root, undefined, io);
  for (const step of [last, ...earlier]) {
    const start = await placeOf(step.anchor.path, step.anchor.symbol.written, index);
    const hop = start && end && findHop(calls, { ...QUESTION, from: start, to: end });
    const reached = hop && transferOf(hop, index);
    if (reached !== undefined) return { reached, ...(step !== last && { from: step.id }) };
  }
  const text = message(
    'No step before calls {0}, so it was recorded as a start; say with --reached how control gets there.',
    to.symbol,
  );
  io.say(io.translate(text));
  return START;
}

const QUESTION = { via: [], avoid: [], trustsLibrary: false, startsThread: false } as const;

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
