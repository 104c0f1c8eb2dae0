import type { CallIndex, CallNode } from '../calls/callIndex';
import { hasWord } from './wordSearch';

/** What a function does, a call or two further on, is often told of the function. */
const DEEPEST = 2;
const MOST = 400;

/** Whether some functions, or what they call, have a word in their text; `undefined` if they call too much. */
export function useWord(
  index: CallIndex,
  from: readonly CallNode[],
  word: string,
  textOf: (node: CallNode) => string,
): boolean | undefined {
  const seen = new Set(from);
  let layer = [...from];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    if (layer.some((node) => hasWord(textOf(node), word))) return true;
    if (seen.size > MOST) return undefined;
    const next = layer.flatMap((node) => [
      ...index.calleesOf(node).flatMap(({ callee }) => (callee ? [callee] : [])),
      ...index.implementationsOf(node).map(({ method }) => method),
    ]);
    layer = next.filter((node) => !seen.has(node) && seen.add(node).size > 0);
  }
  return false;
}
