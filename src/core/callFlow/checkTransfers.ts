import type { CallIndex } from '../code/calls/callIndex';
import { message, type Message } from '../base/message';
import type { CodeLanguage } from '../code/language';
import { ownTransfer } from '../code/transfer';
import type { Step, Walkthrough } from '../pack/model';
import { followChain, type CallChain } from './callChain';

/** A step whose `reached` does not match the calls in the code. */
export interface TransferProblem {
  /** Id of the step. */
  readonly step: string;
  readonly message: Message;
}

/**
 * Checks, for each step, that the calls in the code lead to it as the walkthrough says. The index must be that of the
 * commit that the anchors were written for. Two steps inside one function need no call between them.
 */
export function checkTransfers({ steps }: Walkthrough, index: CallIndex): readonly TransferProblem[] {
  return steps.flatMap((step) =>
    [step, ...step.also].flatMap((way) => {
      const from = steps.find(({ id }) => id === way.from);
      const { reached, via } = way;
      const problem =
        from && isCall(way, index)
          ? checkStep(from, { anchor: step.anchor, reached, via }, index)
          : undefined;
      return problem ? [{ step: step.id, message: problem }] : [];
    }),
  );
}

/** True when control gets to the step by a call in the code, not through a channel, a process or a function value. */
function isCall({ reached }: Pick<Step, 'reached'>, { language }: CallIndex): boolean {
  return reached === 'direct' || reached === 'interface' || ownTransfer(reached, language) !== undefined;
}

function checkStep(
  from: Step,
  { anchor, reached, via }: Pick<Step, 'anchor' | 'reached' | 'via'>,
  index: CallIndex,
): Message | undefined {
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

/** Compares the transfers that only this language has with the marks of the calls. */
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
