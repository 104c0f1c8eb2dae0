import type { FunctionFacts, LockFact } from './codeFacts';

/** The last line on which a function holds a lock, from 0; the line on which it takes it if it does not release it. */
export function lastHeldLine(
  {
    line,
    released,
    isDeferred,
    literalEnd,
  }: Pick<LockFact, 'line' | 'released' | 'isDeferred' | 'literalEnd'>,
  { endLine }: Pick<FunctionFacts, 'endLine'>,
): number {
  return isDeferred ? (literalEnd ?? endLine) : released.reduce((last, one) => Math.max(last, one), line);
}
