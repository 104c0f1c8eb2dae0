import { append } from '../../../base/append';
import type { RepoPath } from '../../../base/repoPath';
import type { StartFact } from '../../../code/codeFacts';
import type { Block, Expression } from '../ast';
import type { FunctionEntity } from '../calls/entities';
import { readEvents, startsArgument, type BodyEvents, type CallEvent, type Room } from './bodyEvents';
import { channelUsesIn } from './channelFacts';
import type { FactLines } from './factLines';
import { identityOf, isShared, type Identity } from './identity';
import { printExpression } from './printExpression';
import type { SharedUses } from './sharedUses';
import { doneCallsIn, waitCallsIn } from './waitCalls';

/** What waits for the end of a thread. */
export interface Waiting {
  /** As the source writes it: `s.wg`. */
  readonly written: string;
  /** The function and the line. */
  readonly at: NonNullable<StartFact['waitedAt']>;
}

/** What the search for a wait needs. */
export interface WaitContext {
  /** The function that starts the thread. */
  readonly events: BodyEvents;
  /** The lines of its file. */
  readonly lines: FactLines;
  /** Finds waits in other functions. */
  readonly shared: SharedUses;
  /** A function of the tree, with the text of its file. */
  readonly functionOf: (
    path: string,
    symbol: string,
  ) => { readonly entity: FunctionEntity; readonly text: string } | undefined;
}

/** What waits for the end of the thread that a call starts; `undefined` if nothing certainly does. */
export function waitingFor(event: CallEvent, context: WaitContext): Waiting | undefined {
  for (const signal of signalsOf(event, context)) {
    const found = inFunction(signal, context) ?? elsewhere(signal, context);
    if (found) return found;
  }
  return undefined;
}

/** What a thread does at its end. */
interface EndSignal {
  readonly kind: 'group' | 'channel';
  readonly identity: Identity;
  /** The room of the thread, if it is a function literal. */
  readonly room?: Room | undefined;
}

function signalsOf(event: CallEvent, context: WaitContext): readonly EndSignal[] {
  const { call, callee, scope } = event;
  const { events } = context;
  const isGroup = startsArgument(callee);
  const signals: EndSignal[] = [];
  if (isGroup && call.callee.kind === 'selector') {
    const identity = identityOf(call.callee.x, scope, events);
    if (identity !== undefined) signals.push({ kind: 'group', identity });
  }
  const started = isGroup ? call.args[0] : call.callee;
  if (started?.kind === 'functionLiteral') {
    const room = events.rooms.get(started.body);
    if (room) append(signals, endsOf(events, started.body, room));
  } else if (!isGroup && callee.class === 'S') {
    append(signals, endsOfCalled(event, context));
  }
  return signals;
}

/** The ends of a function of the tree, as its caller knows them. */
function endsOfCalled({ call, callee, scope }: CallEvent, { events, functionOf }: WaitContext): EndSignal[] {
  const called = functionOf(callee.path, callee.symbol);
  const inside = called && readEvents(called.entity, called.text);
  if (!inside) return [];
  const parameters = inside.entity.declaration.type.parameters.map(({ name }) => name);
  return endsOf(inside, inside.body).flatMap(({ kind, identity }): EndSignal[] => {
    if (isShared(identity)) return [{ kind, identity }];
    const argument: Expression | undefined = call.args[parameters.indexOf(identity.name)];
    const given = argument && identityOf(argument, scope, events);
    return given === undefined ? [] : [{ kind, identity: given }];
  });
}

/** What a body does at its end: it is done for a group, or sends to or closes a channel as the last thing. */
function endsOf(events: BodyEvents, body: Block, room?: Room): EndSignal[] {
  const isOwn = (one: Room): boolean => {
    const home = one.kind === 'deferred' ? one.outer : one;
    return room ? home === room : home?.kind === 'function';
  };
  const last = body.statements.at(-1);
  const isLast = (start: number): boolean =>
    (last?.kind === 'send' && last.start === start) ||
    (last?.kind === 'expression' && last.x.kind === 'call' && last.x.start === start);
  const signals: EndSignal[] = [];
  for (const { event, identity, start } of doneCallsIn(events)) {
    const isDeferred = event.manner === 'defer' || event.room.kind === 'deferred';
    if (!isOwn(event.room) || !(isDeferred || isLast(start))) continue;
    if (identity !== undefined) signals.push({ kind: 'group', identity, room });
  }
  for (const use of channelUsesIn(events)) {
    if (use.direction === 'receive' || !isOwn(use.room)) continue;
    const isDeferred = use.direction === 'close' && (use.isDeferred || use.room.kind === 'deferred');
    if (!isDeferred && !isLast(use.start)) continue;
    const identity = identityOf(use.channel, use.scope, events);
    if (identity !== undefined) signals.push({ kind: 'channel', identity, room });
  }
  return signals;
}

/** A wait in the function that starts the thread, outside of the thread. */
function inFunction(signal: EndSignal, { events, lines }: WaitContext): Waiting | undefined {
  const { kind, identity, room } = signal;
  const { path, symbol } = events.entity;
  const at = (start: number): Waiting['at'] => ({
    path: path as RepoPath,
    symbol,
    line: lines.lineAt(start),
  });
  if (kind === 'group') {
    const wait = waitCallsIn(events).find(
      (one) => one.identity === identity && !isWithin(one.event.room, room),
    );
    return wait && { written: wait.written, at: at(wait.start) };
  }
  const receive = channelUsesIn(events).find(
    (use) =>
      use.direction === 'receive' &&
      !isWithin(use.room, room) &&
      identityOf(use.channel, use.scope, events) === identity,
  );
  return receive && { written: printExpression(receive.channel, events.text), at: at(receive.start) };
}

function isWithin(room: Room, around: Room | undefined): boolean {
  for (let one: Room | undefined = room; one; one = one.outer) if (one === around) return true;
  return false;
}

function elsewhere({ kind, identity }: EndSignal, { shared, events }: WaitContext): Waiting | undefined {
  if (!isShared(identity)) return undefined;
  const { path: own, symbol: ownSymbol } = events.entity;
  const found = shared
    .of(identity)
    .find(
      (use) =>
        use.kind === (kind === 'group' ? 'wait' : 'receive') &&
        !(use.path === own && use.symbol === ownSymbol),
    );
  if (!found) return undefined;
  const { written, path, symbol, line } = found;
  return { written, at: { path, symbol, line } };
}
