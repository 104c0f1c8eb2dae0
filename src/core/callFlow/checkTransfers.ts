import type { CallIndex } from '../code/calls/callIndex';
import { message, type Message } from '../base/message';
import { formatSymbol } from '../languages/go/symbol';
import type { Step, Walkthrough } from '../pack/model';
import { followChain } from './transfers';

/** A step whose way of being reached does not stand in the code. */
export interface TransferProblem {
  readonly step: string;
  readonly message: Message;
}

/** Ways that are calls in the code; the others cross a channel, a process or a function value. */
const CALLS: ReadonlySet<Step['reached']> = new Set(['direct', 'interface', 'goroutine', 'deferred']);

/**
 * Compares how a walkthrough says that control reaches its steps with the calls in the code, at the commit that its
 * anchors were written for. Steps inside one function need no call between them.
 */
export function checkTransfers({ steps }: Walkthrough, index: CallIndex): readonly TransferProblem[] {
  return steps.flatMap((step) => {
    const from = steps.find(({ id }) => id === step.from);
    const problem = from && CALLS.has(step.reached) ? checkStep(from, step, index) : undefined;
    return problem ? [{ step: step.id, message: problem }] : [];
  });
}

function checkStep(from: Step, { anchor, reached, via }: Step, index: CallIndex): Message | undefined {
  const symbol = formatSymbol(anchor.symbol);
  const before = formatSymbol(from.anchor.symbol);
  if (via.length === 0 && from.anchor.path === anchor.path && before === symbol) return undefined;
  const node = index.find(from.anchor.path, before);
  if (!node) return message('{0} does not declare {1}.', from.anchor.path, before);
  const chain = followChain(index, node, [...via.map(formatSymbol), symbol]);
  if (chain.missing !== undefined) {
    return message('No call of {0} is found on the way from {1}.', chain.missing, before);
  }
  if (reached === 'interface' && !chain.hasInterface) {
    return message('No call on the way from {0} goes through an interface.', before);
  }
  if (reached === 'goroutine' && !chain.hasGoroutine) {
    return message('No call on the way from {0} starts a goroutine.', before);
  }
  if (reached !== 'goroutine' && chain.needsGoroutine) {
    return message('A call on the way from {0} starts a goroutine.', before);
  }
  return undefined;
}
