import type { CallIndex, CallNode } from '../calls/callIndex';
import { hasWord } from './wordSearch';

/** What a function does, a call or two further on, is often told of the function. */
const DEEPEST = 2;
const MOST = 400;

/** How many calls away from some functions a text has a word: 0 for their own; `null` if none near has it, `undefined` if they call too much. */
export function distanceToWord(
  index: CallIndex,
  from: readonly CallNode[],
  word: string,
  textOf: (node: CallNode) => string,
): number | null | undefined {
  const seen = new Set(from);
  let layer = [...from];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    if (layer.some((node) => hasWord(textOf(node), word))) return depth;
    if (seen.size > MOST) return undefined;
    const next = layer.flatMap((node) => [
      ...index.calleesOf(node).flatMap(({ callee }) => (callee ? [callee] : [])),
      ...index.implementationsOf(node).map(({ method }) => method),
    ]);
    layer = next.filter((node) => !seen.has(node) && seen.add(node).size > 0);
  }
  return null;
}
