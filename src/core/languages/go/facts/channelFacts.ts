import type { ChannelFact } from '../../../code/codeFacts';
import type { Expression } from '../ast';
import { typeOfExpression } from '../calls/bodies';
import type { Scope } from '../calls/entities';
import { underlying } from '../calls/typeExpressions';
import type { BodyEvents, Room } from './bodyEvents';
import type { FactLines } from './factLines';
import { printExpression } from './printExpression';

/** One use of a channel. */
export interface ChannelUse {
  readonly channel: Expression;
  readonly direction: ChannelFact['direction'];
  /** UTF-16 offset. */
  readonly start: number;
  /** The names that the use sees. */
  readonly scope: Scope;
  /** Where it stands. */
  readonly room: Room;
  /** True for a `close` behind `defer`. */
  readonly isDeferred: boolean;
  /** True for one of several cases of a `select`. */
  readonly isChoice: boolean;
  /** Offset of the `default` that runs if the use would have to wait. */
  readonly otherwise?: number | undefined;
}

/** What a function sends, receives and closes, in the order of the text. */
export function channelFactsOf(events: BodyEvents, lines: FactLines): readonly ChannelFact[] {
  return channelUsesIn(events).map(({ channel, direction, start, scope, room, otherwise, isDeferred }) => ({
    ...lines.at(start, room),
    ...(isSignal(channel, scope) && { isSignal: true }),
    of: printExpression(channel, events.text),
    direction,
    ...(otherwise !== undefined && { otherwise: lines.lineAt(otherwise) }),
    ...(isDeferred && { isDeferred }),
  }));
}

export function channelUsesIn({
  statements,
  receives,
  calls,
  choices,
  otherwise,
  memberOf,
}: BodyEvents): readonly ChannelUse[] {
  const uses: ChannelUse[] = [];
  const plain = { isDeferred: false, isChoice: false };
  for (const { x, scope, room } of receives) {
    uses.push({
      ...plain,
      channel: x.x,
      direction: 'receive',
      start: x.start,
      scope,
      room,
      isChoice: choices.has(x),
      otherwise: otherwise.get(x),
    });
  }
  for (const { statement, scope, room } of statements) {
    if (statement.kind === 'send') {
      const { channel, start } = statement;
      uses.push({
        ...plain,
        channel,
        direction: 'send',
        start,
        scope,
        room,
        otherwise: otherwise.get(statement),
      });
    }
    if (statement.kind === 'range' && isChannel(statement.subject, scope, memberOf)) {
      const { subject: channel } = statement;
      uses.push({ ...plain, channel, direction: 'receive', start: startOf(channel), scope, room });
    }
  }
  for (const { call, callee, scope, room, manner } of calls) {
    const [channel] = call.args;
    if (callee.class !== 'B' || callee.symbol !== 'close' || !channel) continue;
    const isDeferred = manner === 'defer';
    uses.push({ ...plain, channel, direction: 'close', start: call.start, scope, room, isDeferred });
  }
  return uses.sort((left, right) => left.start - right.start);
}

/** True for a channel of `struct{}`. */
function isSignal(channel: Expression, scope: Scope): boolean {
  const type = underlying(typeOfExpression(channel, scope));
  const element = type.kind === 'channel' ? underlying(type.element) : type;
  return element.kind === 'struct' && element.fields.length === 0 && type.kind === 'channel';
}

/** True for a channel, and for that of a ticker or a timer, which comes from the standard library. */
function isChannel(x: Expression, scope: Scope, memberOf: BodyEvents['memberOf']): boolean {
  if (underlying(typeOfExpression(x, scope)).kind === 'channel') return true;
  const member = x.kind === 'selector' && x.name === 'C' ? memberOf.get(x) : undefined;
  return member?.kind === 'external' && member.type.path === 'time';
}

/** An offset on the line of an expression. */
export function startOf(x: Expression): number {
  switch (x.kind) {
    case 'index':
    case 'slice':
    case 'assertion':
    case 'binary':
      return startOf(x.x);
    default:
      return x.start;
  }
}
