import type { Selector } from '../ast';
import { typeOfExpression } from '../calls/bodies';
import type { TypeDeclaration } from '../calls/entities';
import { outsideNameOf } from '../calls/outsideTypes';
import { dereferenced } from '../calls/types';
import type { BodyEvents, CallEvent, Room } from './bodyEvents';
import { embeddedIdentity, identityOf, type Identity } from './identity';
import { printExpression } from './printExpression';

/** A call that takes or releases a lock. */
export interface LockCall {
  readonly event: CallEvent;
  /** True for a call that releases the lock. */
  readonly isRelease: boolean;
  /** `read` if several readers can hold it. */
  readonly mode: 'read' | 'write';
  /** The lock, as the function writes it. */
  readonly written: string;
  /** `undefined` if other functions cannot mean the same lock. */
  readonly identity: Identity | undefined;
}

/** The calls in a body that take or release locks: those of package sync, and types of the tree that lock and unlock. */
export function lockCallsIn(events: BodyEvents): readonly LockCall[] {
  return events.calls.flatMap((event) => lockCall(event, events) ?? []);
}

const METHODS: Readonly<Record<string, Pick<LockCall, 'isRelease' | 'mode'>>> = {
  Lock: { isRelease: false, mode: 'write' },
  TryLock: { isRelease: false, mode: 'write' },
  RLock: { isRelease: false, mode: 'read' },
  TryRLock: { isRelease: false, mode: 'read' },
  Unlock: { isRelease: true, mode: 'write' },
  RUnlock: { isRelease: true, mode: 'read' },
};

function lockCall(event: CallEvent, events: BodyEvents): LockCall | undefined {
  const { call, scope } = event;
  const { callee } = call;
  const method = callee.kind === 'selector' ? METHODS[callee.name] : undefined;
  if (callee.kind !== 'selector' || !method) return undefined;
  const found = lockOf(callee, event, events);
  if (!found) return undefined;
  const { identity } = found;
  return { event, ...method, written: printExpression(callee.x, events.text), identity };

  function lockOf(
    selector: Selector,
    { callee: { class: own, path, symbol } }: CallEvent,
    from: BodyEvents,
  ): { identity: Identity | undefined } | undefined {
    const type = dereferenced(typeOfExpression(selector.x, scope));
    if (own === 'X') {
      if (path !== 'sync' || !/^\(\*?(?:RWMutex|Mutex|Locker)\)/.test(symbol)) return undefined;
      if (type.kind !== 'named' || type.declaration.outside !== undefined)
        return { identity: identityOf(selector.x, scope, from) };
      return {
        identity: embeddedIdentity(type.declaration, (one) => outsideNameOf(one)?.path === 'sync'),
      };
    }
    const member = from.memberOf.get(selector);
    const receiver = member?.kind === 'method' ? member.method.receiver : undefined;
    if (!receiver || !canLock(receiver)) return undefined;
    if (type.kind !== 'named' || type.declaration === receiver) {
      return { identity: identityOf(selector.x, scope, from) };
    }
    return {
      identity: embeddedIdentity(
        type.declaration,
        (one) => one.kind === 'named' && one.declaration === receiver,
      ),
    };
  }
}

function canLock({ methods }: TypeDeclaration): boolean {
  return (methods.has('Lock') && methods.has('Unlock')) || (methods.has('RLock') && methods.has('RUnlock'));
}

/** The calls that release what a call takes: those of the same lock until it is taken again. */
export function releasesOf(taken: LockCall, all: readonly LockCall[]): readonly LockCall[] {
  const same = all.filter((one) => one.written === taken.written && one.mode === taken.mode);
  const own = same.filter((one) => homeOf(one, same) === taken.event.room);
  const from = own.indexOf(taken);
  const next = own.findIndex((one, index) => index > from && !one.isRelease);
  const until = own.slice(from + 1, next < 0 ? undefined : next).filter(({ isRelease }) => isRelease);
  if (until.length > 0) return until;
  const isOnly = same.filter(({ isRelease }) => !isRelease).length === 1;
  return isOnly ? same.filter(({ isRelease }) => isRelease) : [];
}

/** What is deferred releases for the function that defers it, unless it has taken the lock itself. */
function homeOf({ event, isRelease }: LockCall, same: readonly LockCall[]): Room {
  let home = event.room;
  const hasTaken = (room: Room): boolean =>
    same.some((one) => !one.isRelease && one.event.room === room && one.event.call.start < event.call.start);
  while (isRelease && home.kind === 'deferred' && home.outer && !hasTaken(home)) home = home.outer;
  return home;
}

/** True if a call releases a lock only when the function, or the function literal, that takes it returns. */
export function isReleasedAtReturn(release: LockCall, taken: LockCall): boolean {
  const { manner, room, literal } = release.event;
  if (room === taken.event.room) return manner === 'defer' && literal === taken.event.literal;
  for (let home: Room | undefined = room; home?.kind === 'deferred'; home = home.outer)
    if (home.outer === taken.event.room) return true;
  return false;
}
