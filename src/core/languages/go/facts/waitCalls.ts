import type { BodyEvents, CallEvent } from './bodyEvents';
import { identityOf, type Identity } from './identity';
import { printExpression } from './printExpression';

/** A call that waits for the end of threads, or says that one has ended. */
export interface GroupCall {
  readonly event: CallEvent;
  /** The group, as the function writes it. */
  readonly written: string;
  /** `undefined` if other calls cannot mean the same group. */
  readonly identity: Identity | undefined;
  /** UTF-16 offset of the call. */
  readonly start: number;
}

/** `wg.Wait()` */
export function waitCallsIn(events: BodyEvents): readonly GroupCall[] {
  return groupCallsIn(events, 'Wait');
}

/** `wg.Done()` */
export function doneCallsIn(events: BodyEvents): readonly GroupCall[] {
  return groupCallsIn(events, 'Done');
}

function groupCallsIn(events: BodyEvents, name: string): readonly GroupCall[] {
  return events.calls.flatMap((event): GroupCall[] => {
    const { call, callee, scope } = event;
    if (call.callee.kind !== 'selector' || call.callee.name !== name || !isGroup(callee)) return [];
    const { x } = call.callee;
    const written = printExpression(x, events.text);
    return [{ event, written, identity: identityOf(x, scope, events), start: call.start }];
  });
}

function isGroup({ class: own, path, symbol }: CallEvent['callee']): boolean {
  if (own !== 'X') return false;
  return (
    (path === 'sync' && /^\(\*?WaitGroup\)/.test(symbol)) ||
    (path === 'golang.org/x/sync/errgroup' && /^\(\*?Group\)/.test(symbol))
  );
}
