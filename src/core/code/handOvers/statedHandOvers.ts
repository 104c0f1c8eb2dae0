import type { CallIndex, CallNode } from '../calls/callIndex';
import { inOrder, type Certainty, type HandOver } from './handOver';

/** A function as somebody outside of the call index names it. */
export type StatedFunction = Pick<CallNode, 'path' | 'symbol' | 'line'>;

/** A hand-over that a pack states, at the places that were found for it. Lines from 0. */
export interface StatedHandOver {
  /** The name of the pack. */
  readonly pack: string;
  /** The function that hands control over. */
  readonly from: StatedFunction;
  /** Line of the statement that does it; that of the function when the pack names none. */
  readonly line: number;
  /** The function that gets control. */
  readonly to: StatedFunction;
  /** Line of the statement that gets it; that of the function when the pack names none. */
  readonly toLine: number;
  /** `known` only if both places are as the authors saw them. */
  readonly certainty: Certainty;
  /** What is handed over, such as the type of a message. */
  readonly name?: string | undefined;
}

/**
 * The hand-overs that the code shows, with those that packs state. What the code shows as well is not stated again, unless
 * only the pack knows it for certain.
 */
export function withStated(
  shown: readonly HandOver[],
  stated: readonly StatedHandOver[],
  index: CallIndex,
): readonly HandOver[] {
  if (stated.length === 0) return shown;
  const known = new Set(shown.flatMap((one) => [keyOf(one), `${keyOf(one)} ${one.certainty}`]));
  const added: HandOver[] = [];
  for (const { pack, from, line, to, toLine, certainty, name } of stated) {
    const [start, end] = [
      index.find(from.path, from.symbol, from.line),
      index.find(to.path, to.symbol, to.line),
    ];
    if (!start || !end) continue;
    const one: HandOver = { kind: 'pack', certainty, from: start, line, to: end, toLine, name, pack };
    const key = keyOf(one);
    if (known.has(certainty === 'known' ? `${key} known` : key)) continue;
    known.add(key).add(`${key} ${certainty}`);
    added.push(one);
  }
  return added.length === 0 ? shown : [...shown, ...added].sort(inOrder);
}

function keyOf({ from, to }: Pick<HandOver, 'from' | 'to'>): string {
  return [from, to].map(({ path, symbol, line }) => `${path}#${symbol}#${line}`).join(' ');
}
