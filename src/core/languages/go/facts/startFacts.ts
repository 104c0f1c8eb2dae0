import type { StartFact } from '../../../code/codeFacts';
import type { BodyEvents, CallEvent } from './bodyEvents';
import { startsArgument } from './bodyEvents';
import { calledName } from './errorFacts';
import type { FactLines } from './factLines';
import type { Waiting } from './waits';

/** The threads that a function starts, each with what waits for its end. */
export function startFactsOf(
  events: BodyEvents,
  lines: FactLines,
  waitFor: (event: CallEvent) => Waiting | undefined,
): readonly StartFact[] {
  return events.calls.flatMap((event): StartFact[] => {
    const { call, callee, manner, room } = event;
    const isGroup = startsArgument(callee);
    if (manner !== 'go' && !isGroup) return [];
    const started = isGroup ? call.args[0] : call.callee;
    const isLiteral = started?.kind === 'functionLiteral';
    const of = isLiteral || isGroup ? '' : calledName(event, events);
    const waiting = waitFor(event);
    return [
      {
        ...lines.at(call.start, room),
        of,
        ...(waiting && { waited: waiting.written, waitedAt: waiting.at }),
      },
    ];
  });
}
