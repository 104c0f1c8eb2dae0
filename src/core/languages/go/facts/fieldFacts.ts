import { append } from '../../../base/append';
import type { FieldFact } from '../../../code/codeFacts';
import type { RepoPath } from '../../../base/repoPath';
import type { Call, Expression, Selector } from '../ast';
import type { TypeDeclaration } from '../calls/entities';
import { underlying } from '../calls/typeExpressions';
import { dereferenced } from '../calls/types';
import type { BodyEvents, CallEvent, Room } from './bodyEvents';
import type { FactLines } from './factLines';
import { declaringType } from './identity';
import { callsOfLocks } from './lockFacts';

/** A field that a body uses. */
export interface FieldUse {
  /** The type that declares the field. */
  readonly owner: TypeDeclaration;
  readonly name: string;
  readonly access: 'read' | 'write';
  /** UTF-16 offset of the name. */
  readonly start: number;
  /** Where it stands. */
  readonly room: Room;
  /** The expression; absent for a key of a composite literal. */
  readonly x?: Selector;
  /** The method that is called on it. */
  readonly method?: string;
  /** True if its address is passed on. */
  readonly isAddress?: boolean;
}

/** The fields that a function reads or writes, each once for each way. Locks are not among them. */
export function fieldFactsOf(events: BodyEvents, lines: FactLines): readonly FieldFact[] {
  const facts = new Map<string, FieldFact>();
  for (const { owner, name, access, start, room, x } of fieldUsesIn(events)) {
    const key = `${owner.path}#${owner.name}.${name} ${access}`;
    const known = facts.get(key);
    const isNew = x === undefined;
    // A change of a value that others have tells more.
    if (known && !(known.isNew && !isNew)) continue;
    const { path, name: type } = owner;
    const at = lines.at(start, room);
    facts.set(key, { ...at, of: name, type, path: path as RepoPath, access, ...(isNew && { isNew }) });
  }
  return [...facts.values()];
}

/** Every read and write of a field of a type that the tree declares, in the order of the text. */
export function fieldUsesIn(events: BodyEvents): readonly FieldUse[] {
  return allFieldUsesIn(events).filter(({ isAddress }) => !isAddress);
}

/** The same, and where the address of a field is passed on. */
export function allFieldUsesIn(events: BodyEvents): readonly FieldUse[] {
  const { written, updated, locks, passed } = accessesIn(events);
  const called = methodsCalledOn(events);
  const uses: FieldUse[] = [];
  for (const { x, member, room } of events.members) {
    const owner = member.kind === 'field' && member.owner ? declaringType(member.owner) : undefined;
    if (locks.has(x) || !isDeclared(owner)) continue;
    const use = { owner, name: x.name, start: x.start, room, x };
    if (passed.has(x)) {
      uses.push({ ...use, access: 'read', isAddress: true });
      continue;
    }
    const isWritten = written.has(x);
    const method = called.get(x);
    if (!isWritten || updated.has(x)) uses.push({ ...use, access: 'read', ...(method && { method }) });
    if (isWritten) uses.push({ ...use, access: 'write' });
  }
  append(uses, keysIn(events));
  return uses.sort((one, other) => one.start - other.start);
}

/** The methods that calls have on a field itself: `add` for `x.f.add()`. */
function methodsCalledOn({ calls, memberOf }: BodyEvents): ReadonlyMap<Expression, string> {
  return new Map(
    calls.flatMap(({ call: { callee } }): [Expression, string][] => {
      const isMethod = callee.kind === 'selector' && memberOf.get(callee)?.kind === 'method';
      return isMethod && callee.x.kind === 'selector' ? [[callee.x, callee.name]] : [];
    }),
  );
}

/** True for a type of a package of the tree, false for one inside a function. */
function isDeclared(owner: TypeDeclaration | undefined): owner is TypeDeclaration {
  return owner !== undefined && owner.outside === undefined && owner.scope === owner.scope.file;
}

/** `T{field: value}` */
function keysIn({ composites }: BodyEvents): FieldUse[] {
  return composites.flatMap(({ x, type, room }) => {
    const base = type && dereferenced(type);
    const owner = base?.kind === 'named' ? declaringType(base.declaration) : undefined;
    if (!base || underlying(base).kind !== 'struct' || !isDeclared(owner)) return [];
    return x.elements.flatMap(({ key }): FieldUse[] =>
      key?.kind === 'identifier' ? [{ owner, name: key.name, access: 'write', start: key.start, room }] : [],
    );
  });
}

interface Accesses {
  /** Gets a value. */
  readonly written: ReadonlySet<Expression>;
  /** Written, and read before that. */
  readonly updated: ReadonlySet<Expression>;
  /** Locks, which are told of apart. */
  readonly locks: ReadonlySet<Expression>;
  /** Its address goes to a function that may read or write it. */
  readonly passed: ReadonlySet<Expression>;
}

function accessesIn(events: BodyEvents): Accesses {
  const written = new Set<Expression>();
  const updated = new Set<Expression>();
  for (const { statement } of events.statements) {
    if (statement.kind === 'assign' && !statement.isDefinition) {
      for (const target of statement.left) {
        const changed = changedBy(target);
        if (!changed) continue;
        written.add(changed);
        if (statement.isUpdate) updated.add(changed);
      }
    }
    if (statement.kind === 'range' && !statement.isDefinition) {
      for (const target of [statement.key, statement.value]) {
        const changed = target && changedBy(target);
        if (changed) written.add(changed);
      }
    }
  }
  const addresses = new Set<Expression>();
  for (const event of events.calls) addChanged(event, written, updated, addresses);
  const locks = new Set(callsOfLocks(events).flatMap((call) => receiverOf(call) ?? []));
  const passed = new Set<Expression>();
  for (const x of events.addresses) {
    const field = changedBy(x.x);
    // What atomic functions do with an address is known.
    if (field && !addresses.has(x)) passed.add(field);
  }
  return { written, updated, locks, passed };
}

/** What calls change: arguments of builtin functions and of package sync/atomic, and atomic values. */
function addChanged(
  { call, callee: { class: own, path, symbol } }: CallEvent,
  written: Set<Expression>,
  updated: Set<Expression>,
  addresses: Set<Expression>,
): void {
  const [first] = call.args;
  if (own === 'B' && first && /^(?:delete|clear|copy)$/.test(symbol)) {
    const changed = changedBy(first);
    if (changed) written.add(changed);
  }
  if (own !== 'X' || path !== 'sync/atomic') return;
  if (first?.kind === 'unary' && first.operator === '&') {
    const changed = symbol.startsWith('Load') ? undefined : changedBy(first.x);
    addresses.add(first);
    if (changed) written.add(changed);
  }
  const receiver = receiverOf(call);
  if (!receiver || !/\)\.(?:Store|Add|Swap|CompareAndSwap|Or|And)$/.test(symbol)) return;
  written.add(receiver);
  if (!symbol.endsWith('.Store')) updated.add(receiver);
}

/** `x.f` of `x.f.Lock()`; also `f` if the receiver is an element of it. */
function receiverOf({ callee }: Call): Expression | undefined {
  return callee.kind === 'selector' ? changedBy(callee.x) : undefined;
}

/** The field that changes if an expression gets a value: `x.f` for `x.f` and for `x.f[i]`. */
function changedBy(target: Expression): Expression | undefined {
  let base = target;
  while (base.kind === 'index' || base.kind === 'slice') base = base.x;
  return base.kind === 'selector' ? base : undefined;
}
