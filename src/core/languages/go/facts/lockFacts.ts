import type { Call, Selector } from '../ast';
import { typeOfExpression } from '../calls/bodies';
import type { FunctionEntity, TypeDeclaration } from '../calls/entities';
import { outsideNameOf } from '../calls/outsideTypes';
import { dereferenced } from '../calls/types';
import { readEvents, type BodyEvents, type CallEvent, type Room } from './bodyEvents';
import type { TextOf } from './foldConstant';
import { embeddedIdentity, identityOf, isShared, type Identity } from './identity';
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
export function lockCallsIn(events: BodyEvents, textOf: TextOf): readonly LockCall[] {
  return events.calls.flatMap((event) => lockCall(event, events, textOf) ?? []);
}

/** The same calls without their locks, which need no other file. */
export function callsOfLocks(events: BodyEvents): readonly Call[] {
  return lockCallsIn(events, () => undefined).map(({ event }) => event.call);
}

/**
 * The lock of a method that does nothing but take or release a lock of its receiver in the way that its own name says,
 * as in `func (s *Store) RLock() { s.mu.RLock() }`: who calls it takes that lock. `undefined` for any other function.
 */
export function lockPassedOn(method: FunctionEntity, textOf: TextOf): string | undefined {
  if (!METHODS[method.declaration.name] || !method.receiver) return undefined;
  const text = textOf(method.path);
  const events = text === undefined ? undefined : readEvents(method, text);
  const [event, ...others] = events?.calls ?? [];
  if (!events || !event || others.length > 0 || events.body.statements.length !== 1) return undefined;
  const { callee } = event.call;
  if (callee.kind !== 'selector' || callee.name !== method.declaration.name) return undefined;
  const identity = lockOfLibrary(callee, event, events)?.identity;
  return isShared(identity) ? identity : undefined;
}

const METHODS: Readonly<Record<string, Pick<LockCall, 'isRelease' | 'mode'>>> = {
  Lock: { isRelease: false, mode: 'write' },
  TryLock: { isRelease: false, mode: 'write' },
  RLock: { isRelease: false, mode: 'read' },
  TryRLock: { isRelease: false, mode: 'read' },
  Unlock: { isRelease: true, mode: 'write' },
  RUnlock: { isRelease: true, mode: 'read' },
};

function lockCall(event: CallEvent, events: BodyEvents, textOf: TextOf): LockCall | undefined {
  const { callee } = event.call;
  const method = callee.kind === 'selector' ? METHODS[callee.name] : undefined;
  if (callee.kind !== 'selector' || !method) return undefined;
  const found =
    event.callee.class === 'X'
      ? lockOfLibrary(callee, event, events)
      : lockOfTree(callee, event, events, textOf);
  if (!found) return undefined;
  return { event, ...method, written: printExpression(callee.x, events.text), identity: found.identity };
}

interface FoundLock {
  readonly identity: Identity | undefined;
}

function lockOfLibrary(selector: Selector, event: CallEvent, events: BodyEvents): FoundLock | undefined {
  const { scope, callee } = event;
  if (callee.class !== 'X' || callee.path !== 'sync') return undefined;
  if (!/^\(\*?(?:RWMutex|Mutex|Locker)\)/.test(callee.symbol)) return undefined;
  const type = dereferenced(typeOfExpression(selector.x, scope));
  if (type.kind !== 'named' || type.declaration.outside !== undefined)
    return { identity: identityOf(selector.x, scope, events) };
  return { identity: embeddedIdentity(type.declaration, (one) => outsideNameOf(one)?.path === 'sync') };
}

function lockOfTree(
  selector: Selector,
  { scope }: CallEvent,
  events: BodyEvents,
  textOf: TextOf,
): FoundLock | undefined {
  const member = events.memberOf.get(selector);
  if (member?.kind !== 'method') return undefined;
  const { receiver } = member.method;
  if (!receiver || !canLock(receiver)) return undefined;
  const passedOn = lockPassedOn(member.method, textOf);
  if (passedOn !== undefined) return { identity: passedOn };
  const type = dereferenced(typeOfExpression(selector.x, scope));
  if (type.kind !== 'named' || type.declaration === receiver)
    return { identity: identityOf(selector.x, scope, events) };
  return {
    identity: embeddedIdentity(
      type.declaration,
      (one) => one.kind === 'named' && one.declaration === receiver,
    ),
  };
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
