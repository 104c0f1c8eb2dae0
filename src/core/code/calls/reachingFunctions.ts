import { append } from '../../base/append';
import type { ReachingFunction } from '../factReader';
import type { CallIndex, CallNode } from './callIndex';

/** More callers away, a function has little to do with the one that it reaches. */
const FARTHEST = 3;

/** So many functions reach what nearly everybody calls; more would only cost time. */
const MOST = 300;

/** A function and those that reach it through a few calls, without interfaces; the closest first. */
export function reachingFunctions(index: CallIndex, node: CallNode): readonly ReachingFunction[] {
  const found = new Map<string, ReachingFunction>();
  let level: readonly CallNode[] = [node];
  for (let distance = 0; distance <= FARTHEST && level.length > 0; distance++) {
    const next: CallNode[] = [];
    for (const one of level) {
      const key = `${one.path}#${one.symbol}`;
      if (found.has(key) || found.size === MOST) continue;
      found.set(key, { path: one.path, symbol: one.symbol, distance });
      const callers = index.callersOf(one).filter(({ via }) => via === undefined);
      append(
        next,
        callers.map(({ caller }) => caller),
      );
    }
    level = next;
  }
  return [...found.values()];
}
