import { message } from '../../base/message';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { readFlowchart } from '../../picture/mermaid/readFlowchart';
import { readSequence } from '../../picture/mermaid/readSequence';
import { readStatements } from '../../picture/mermaid/readStatements';
import type { Fence } from '../document/model';
import { callVerdict, functionsNamed } from './callClaims';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';

/** An arrow of a diagram between two functions. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  /** True if it may also mean that one runs after the other. */
  readonly mayBeOrder: boolean;
}

const MOST_ARROWS = 300;

/** The claims of diagrams that one function calls another: arrows between boxes or participants that are functions. */
export async function diagramCallClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const fences = context.essay.fences.filter(({ language }) => language === 'mermaid');
  const claims = fences.flatMap((fence) =>
    arrowsIn(fence)
      .slice(0, MOST_ARROWS)
      .map((arrow) => arrowClaim(arrow, fence, context)),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function arrowClaim(
  { from, to, mayBeOrder }: Arrow,
  { start, end }: Fence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const [callers, callees] = await Promise.all([from, to].map((label) => functionsOf(label, context)));
  if (!callers?.length || !callees?.length) return undefined;
  const verdict = await callVerdict(
    callers,
    callees,
    { isArrow: mayBeOrder, isWeak: false, certainty: 'stated', isThread: false },
    context.code,
  );
  return { kind: 'call', start, end, claim: message('{0} calls {1}', from, to), ...verdict };
}

async function functionsOf(label: string, context: ClaimContext): Promise<readonly NamedCode[]> {
  return functionsNamed(label, context);
}

/** Arrows without words of their own, or with a word for a call. Dashed and open ones mean answers and messages. */
function arrowsIn({ lines }: Fence): readonly Arrow[] {
  const text = readStatements(lines.join('\n'));
  if (!text) return [];
  const sequence = readSequence(text);
  if (sequence) {
    const labels = new Map(sequence.participants.map(({ id, label }) => [id, nameIn(label)]));
    return sequence.items.flatMap((item): Arrow[] => {
      if (item.kind !== 'message' || item.isDashed || item.head !== 'filled' || item.from === item.to)
        return [];
      return [{ from: labels.get(item.from) ?? '', to: labels.get(item.to) ?? '', mayBeOrder: false }];
    });
  }
  const graph = readFlowchart(text);
  if (!graph) return [];
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, nameIn(label)]));
  return graph.edges.flatMap(({ from, to, label, look, start, end }): Arrow[] => {
    const isPlain = look === 'solid' && start === 'none' && end === 'filled' && CALL.test(label);
    return isPlain ? [{ from: labels.get(from) ?? '', to: labels.get(to) ?? '', mayBeOrder: true }] : [];
  });
}

const CALL = /^(?:\d+[.、]?\s*)?(?:|调用|同步调用|直接调用|calls?|invokes?)$/i;

/** The name in a label: its first line, without a number and a file. */
function nameIn(label: string): string {
  const [first = ''] = label.split(/<br\s*\/?>|\n/);
  return first
    .replace(/^\s*\d+[.、)]\s*/, '')
    .replace(/<[^>]*>/g, '')
    .trim();
}
