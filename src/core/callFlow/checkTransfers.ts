import type { CallIndex } from '../code/calls/callIndex';
import { message, type Message } from '../base/message';
import type { CodeLanguage } from '../code/language';
import { ownTransfer } from '../code/transfer';
import type { Step, Walkthrough } from '../pack/model';
import { followChain, type CallChain } from './transfers';

/** A step whose way of being reached does not stand in the code. */
export interface TransferProblem {
  readonly step: string;
  readonly message: Message;
}

/**
 * Compares how a walkthrough says that control reaches its steps with the calls in the code, at the commit that its
 * anchors were written for. Steps inside one function need no call between them.
 */
export function checkTransfers({ steps }: Walkthrough, index: CallIndex): readonly TransferProblem[] {
  return steps.flatMap((step) => {
    const from = steps.find(({ id }) => id === step.from);
    const problem = from && isCall(step, index) ? checkStep(from, step, index) : undefined;
    return problem ? [{ step: step.id, message: problem }] : [];
  });
}

/** Ways that are calls in the code; the others cross a channel, a process or a function value. */
function isCall({ reached }: Step, { language }: CallIndex): boolean {
  return reached === 'direct' || reached === 'interface' || ownTransfer(reached, language) !== undefined;
}

function checkStep(from: Step, { anchor, reached, via }: Step, index: CallIndex): Message | undefined {
  const symbol = anchor.symbol.written;
  const before = from.anchor.symbol.written;
  if (via.length === 0 && from.anchor.path === anchor.path && before === symbol) return undefined;
  const node = index.find(from.anchor.path, before);
  if (!node) return message('{0} does not declare {1}.', from.anchor.path, before);
  const chain = followChain(index, node, [...via.map(({ written }) => written), symbol]);
  if (chain.missing !== undefined) {
    return message('No call of {0} is found on the way from {1}.', chain.missing, before);
  }
  if (reached === 'interface' && !chain.hasInterface) {
    return message('No call on the way from {0} goes through an interface.', before);
  }
  return transferProblem(reached, before, chain, index.language);
}

/** Compares the transfers that the language has of its own with the marks of the calls. */
function transferProblem(
  reached: Step['reached'],
  before: string,
  chain: CallChain,
  { transfers }: CodeLanguage,
): Message | undefined {
  const problems = transfers.map(({ id, marks, missing, unexpected }) => {
    if (reached === id) return chain.hasMark(marks) ? undefined : missing?.(before);
    return chain.needsMark(marks) ? unexpected?.(before) : undefined;
  });
  return problems.find((problem) => problem !== undefined);
}
