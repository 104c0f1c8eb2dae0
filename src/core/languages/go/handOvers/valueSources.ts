import { append } from '../../../base/append';
import { ANY_KEY, entrySlot, resultSlot, type Slot } from '../../../code/handOvers/slots';
import type { Call, Expression, Index, Selector } from '../ast';
import { typeOfExpression } from '../calls/bodies';
import type { Callee } from '../calls/callee';
import { functionNamedBy } from '../calls/callees';
import type { Entity, FunctionEntity, Scope } from '../calls/entities';
import { lookupMember } from '../calls/lookup';
import { denotedType, underlying } from '../calls/typeExpressions';
import { dereferenced } from '../calls/types';
import { compositeSlot, fieldSlot, functionSlot, keyOf, literalSlot } from './slotNames';

/** Where a function or a channel comes from. */
export type Source =
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'function'; readonly path: string; readonly symbol: string }
  | { readonly kind: 'literal'; readonly start: number; readonly callable: Slot }
  | { readonly kind: 'channel' }
  | { readonly kind: 'unknown' };

const UNKNOWN_SOURCE: readonly Source[] = [{ kind: 'unknown' }];

/** What the sources of values depend on, in the function that is being read. */
export interface SourceContext {
  /** The text of the file. */
  readonly text: string;
  /** The slot of a local variable. */
  readonly localSlot: (variable: Entity) => Slot;
  /** What a call calls. */
  readonly calleeOf: (call: Call) => Callee | undefined;
  /** Names the arguments and results of a call of a function value. */
  readonly callSlot: (call: Call) => Slot;
}

/** Where the value of an expression comes from; several for one that collects values. Empty for nothing, such as `nil`. */
export function sourcesOf(x: Expression, scope: Scope, context: SourceContext): readonly Source[] {
  switch (x.kind) {
    case 'identifier':
      return x.name === 'nil' ? [] : sourcesOfEntity(scope.lookup(x.name), context);
    case 'selector':
      return sourcesOfSelector(x, scope, context);
    case 'index':
      return sourcesOfIndex(x, scope, context);
    case 'slice':
    case 'assertion':
    case 'star':
      return sourcesOf(x.x, scope, context);
    case 'unary':
      return x.operator === '&' || x.operator === '<-' ? sourcesOf(x.x, scope, context) : UNKNOWN_SOURCE;
    case 'functionLiteral':
      return [{ kind: 'literal', start: x.start, callable: literalSlot(x.start) }];
    case 'composite':
      return x.elements.length === 0 ? [] : [{ kind: 'slot', slot: compositeSlot(x.start) }];
    case 'call':
      return sourcesOfCall(x, scope, context);
    default:
      return UNKNOWN_SOURCE;
  }
}

/** The slot that an assignment to an expression fills; `undefined` if it has none. */
export function targetSlot(x: Expression, scope: Scope, context: SourceContext): Slot | undefined {
  if (x.kind === 'index') {
    const table = targetSlot(x.x, scope, context);
    const [index] = x.indices;
    if (table === undefined || !index) return undefined;
    if (!isMap(x.x, scope)) return table;
    return entrySlot(table, keyOf(index, scope, context.text) ?? ANY_KEY);
  }
  const [source] = x.kind === 'call' || x.kind === 'functionLiteral' ? [] : sourcesOf(x, scope, context);
  return source?.kind === 'slot' ? source.slot : undefined;
}

function isMap(x: Expression, scope: Scope): boolean {
  return underlying(dereferenced(typeOfExpression(x, scope))).kind === 'map';
}

function sourcesOfEntity(entity: Entity | undefined, context: SourceContext): readonly Source[] {
  if (entity?.kind === 'function') return sourcesOfFunction(entity);
  if (entity?.kind !== 'variable') return UNKNOWN_SOURCE;
  if (entity.path !== '') return [{ kind: 'slot', slot: `${entity.path}#${entity.name}` }];
  // A variable with a source and no path is one of a package outside.
  return entity.source ? UNKNOWN_SOURCE : [{ kind: 'slot', slot: context.localSlot(entity) }];
}

function sourcesOfFunction({ path, symbol, scope }: FunctionEntity): readonly Source[] {
  return scope.ownPackage.outside === undefined ? [{ kind: 'function', path, symbol }] : UNKNOWN_SOURCE;
}

function sourcesOfSelector(x: Selector, scope: Scope, context: SourceContext): readonly Source[] {
  const owner = x.x.kind === 'identifier' ? scope.lookup(x.x.name) : undefined;
  if (owner?.kind === 'package') return sourcesOfEntity(owner.package?.names.get(x.name), context);
  const member = lookupMember(denotedType(x.x, scope) ?? typeOfExpression(x.x, scope), x.name);
  switch (member?.kind) {
    case 'field': {
      const slot = fieldSlot(member);
      return slot === undefined ? UNKNOWN_SOURCE : [{ kind: 'slot', slot }];
    }
    case 'method':
      return sourcesOfFunction(member.method);
    case 'interfaceMethod': {
      const { path, symbol, isOutside } = member.method;
      return isOutside ? UNKNOWN_SOURCE : [{ kind: 'function', path, symbol }];
    }
    default:
      return UNKNOWN_SOURCE;
  }
}

function sourcesOfIndex(x: Index, scope: Scope, context: SourceContext): readonly Source[] {
  const generic = functionNamedBy(x.x, scope);
  if (generic) return sourcesOfFunction(generic);
  const [index] = x.indices;
  const key = index && keyOf(index, scope, context.text);
  return sourcesOf(x.x, scope, context).map((source) => {
    const isEntry = source.kind === 'slot' && key !== undefined && isMap(x.x, scope);
    return isEntry ? { kind: 'slot', slot: entrySlot(source.slot, key) } : source;
  });
}

function sourcesOfCall(call: Call, scope: Scope, context: SourceContext): readonly Source[] {
  const callee = context.calleeOf(call);
  const [first] = call.args;
  switch (callee?.class) {
    case 'B': {
      if (callee.symbol === 'make') return [{ kind: 'channel' }];
      // A conversion has no name.
      if (callee.symbol === '' && first) return sourcesOf(first, scope, context);
      if (callee.symbol !== 'append') return UNKNOWN_SOURCE;
      const all: Source[] = [];
      for (const argument of call.args) append(all, sourcesOf(argument, scope, context));
      return all;
    }
    case 'S':
    case 'I':
      return [{ kind: 'slot', slot: resultSlot(functionSlot(callee), 0) }];
    case 'V':
      return [{ kind: 'slot', slot: resultSlot(context.callSlot(call), 0) }];
    default:
      return UNKNOWN_SOURCE;
  }
}
