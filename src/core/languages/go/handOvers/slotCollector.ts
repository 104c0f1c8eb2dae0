import type { LineIndex } from '../../../base/text';
import {
  ANY_KEY,
  entrySlot,
  parameterSlot,
  resultSlot,
  type FileSlots,
  type Slot,
} from '../../../code/handOvers/slots';
import type {
  Call,
  CompositeLiteral,
  Expression,
  FunctionLiteral,
  Parameter,
  RangeStatement,
  SendStatement,
  ValueSpec,
} from '../ast';
import { typeOfExpression } from '../calls/bodies';
import type { Callee } from '../calls/callee';
import { beginOf } from '../calls/callees';
import type { FunctionEntity, Scope, Type } from '../calls/entities';
import { signatureOf, underlying } from '../calls/typeExpressions';
import { dereferenced, UNKNOWN } from '../calls/types';
import type { ValueWatcher } from '../calls/valueWatcher';
import { outsideNameOf } from '../calls/outsideTypes';
import { isCarried, isChannelType } from './carriedTypes';
import { OutsideUses } from './outsideUses';
import { mayBeMessage, mayHoldMessage, messageSlot, takesMessages } from './messages';
import { isHandler, routeIn } from './routes';
import { compositeSlot, functionSlot, keyOf, literalSlot, ownedFieldSlot } from './slotNames';
import { SlotRecorder } from './slotRecorder';
import { targetSlot } from './valueSources';

/** Collects what the functions of a file do with functions and channels that they store. */
export class SlotCollector implements ValueWatcher {
  private readonly recorder: SlotRecorder;
  private readonly outside: OutsideUses;
  /** The functions and function literals that are being read, the innermost last. */
  private readonly callables: Slot[] = [];
  /** The result types of the function that is being read. */
  private results: readonly Type[] = [];

  constructor(
    private readonly text: string,
    lines: LineIndex,
  ) {
    this.recorder = new SlotRecorder(text, lines);
    this.outside = new OutsideUses(this.recorder);
  }

  get slots(): FileSlots {
    return this.recorder.slots;
  }

  /** Call this before a function or the value of a package variable is read: its index in the declarations of the file. */
  begin(owner: number): void {
    this.recorder.begin(owner);
    this.callables.length = 0;
  }

  /** A package variable is set to a value. */
  initialised(slot: Slot, x: Expression, type: Type, scope: Scope): void {
    if (isCarried(type)) this.recorder.flowInto(slot, x, scope);
  }

  /** A function that runs when whatever gets the variable calls it. */
  calledInLiteral(callee: { readonly path: string; readonly symbol: string }, offset: number): void {
    const slot = this.recorder.fresh('D');
    this.recorder.put(slot, { kind: 'function', ...callee }, offset);
    this.recorder.use('given', slot, offset);
  }

  enterFunction(entity: FunctionEntity, scope: Scope): void {
    const callable = functionSlot(entity);
    this.callables.push(callable);
    this.results = signatureOf(entity).results;
    this.nameParameters(callable, entity.declaration.type, scope);
  }

  enterLiteral(x: FunctionLiteral, scope: Scope): void {
    const callable = literalSlot(x.start);
    this.callables.push(callable);
    this.nameParameters(callable, x.type, scope);
  }

  leaveLiteral(): void {
    this.callables.pop();
  }

  called(call: Call, callee: Callee, given: readonly Type[], scope: Scope): void {
    if (mayGiveCarried(callee)) this.recorder.noteCallee(call, callee);
    switch (callee.class) {
      case 'S':
      case 'I':
        this.give(call, callee, functionSlot(callee), given, scope);
        this.outside.called(call, callee, given, scope);
        return;
      case 'V':
        this.calledValue(call, callee, given, scope);
        return;
      case 'X':
        this.outside.givenTo(call, callee, given, scope);
        this.outside.called(call, callee, given, scope);
        return;
      default:
    }
  }

  assigned(
    left: readonly Expression[],
    right: readonly Expression[],
    types: readonly Type[],
    scope: Scope,
  ): void {
    left.forEach((target, place) => {
      if (isBlank(target)) return;
      const type = types[place];
      const isFilled = isCarried(type) || (isForeign(type) && isCarried(typeOfExpression(target, scope)));
      if (!isFilled) return;
      const slot = targetSlot(target, scope, this.recorder);
      if (slot !== undefined) this.recorder.flowAt(slot, right, place, left.length, scope);
    });
  }

  declared({ names, values, kind }: ValueSpec, types: readonly Type[], scope: Scope): void {
    if (kind === 'const') return;
    names.forEach(({ name }, place) => {
      const entity = isCarried(types[place]) ? scope.lookup(name) : undefined;
      if (entity) this.recorder.flowAt(this.recorder.localSlot(entity), values, place, names.length, scope);
    });
  }

  returned(results: readonly Expression[], types: readonly Type[], scope: Scope): void {
    const callable = this.callables.at(-1);
    if (callable === undefined) return;
    results.forEach((result, place) => {
      const wanted = this.callables.length === 1 ? this.results[place] : undefined;
      const isFilled = isCarried(types[place]) || (isForeign(types[place]) && isCarried(wanted));
      if (isFilled) this.recorder.flowInto(resultSlot(callable, place), result, scope);
    });
  }

  sent({ channel, value, start }: SendStatement, type: Type, scope: Scope): void {
    const slot = this.recorder.slotOf(channel, scope);
    this.recorder.use('send', slot, start);
    if (isCarried(type)) this.recorder.flowInto(slot, value, scope);
  }

  received(channel: Expression, start: number, scope: Scope): void {
    this.recorder.use('receive', this.recorder.slotOf(channel, scope), start);
  }

  ranged({ key, value, subject }: RangeStatement, type: Type, scope: Scope): void {
    const isChannel = isChannelType(type);
    if (isChannel) this.received(subject, beginOf(subject), scope);
    const target = isChannel ? key : value;
    const element = isChannel || isCarried(type) ? target : undefined;
    if (!element || isBlank(element) || !isCarried(elementType(type))) return;
    const slot = targetSlot(element, scope, this.recorder);
    if (slot !== undefined) this.recorder.flowInto(slot, subject, scope);
  }

  composed(x: CompositeLiteral, type: Type | undefined, parts: readonly Type[], scope: Scope): void {
    const base = type && dereferenced(type);
    if (base && outsideNameOf(base)) this.outside.composed(x, parts, scope);
    else if (parts.some((part) => isCarried(part) || isForeign(part)))
      this.composedHere(x, base, parts, scope);
  }

  private composedHere(
    x: CompositeLiteral,
    base: Type | undefined,
    parts: readonly Type[],
    scope: Scope,
  ): void {
    const structure = base && underlying(base);
    if (structure?.kind === 'struct') this.composedStruct(x, structure, base, parts, scope);
    else this.composedList(x, structure?.kind === 'map', parts, scope);
  }

  asserted(type: Type, before: Type, subject: Expression): void {
    const slot = mayHoldMessage(before) ? messageSlot(type) : undefined;
    if (slot !== undefined) this.recorder.use('take', slot, beginOf(subject));
  }

  bound(name: string, subject: Expression, type: Type, scope: Scope): void {
    const entity = isCarried(type) ? scope.lookup(name) : undefined;
    if (entity) this.recorder.flowInto(this.recorder.localSlot(entity), subject, scope);
  }

  private composedStruct(
    x: CompositeLiteral,
    structure: Extract<Type, { kind: 'struct' }>,
    base: Type | undefined,
    parts: readonly Type[],
    scope: Scope,
  ): void {
    const route = routeIn(
      x.elements.map(({ value }) => value),
      this.text,
    );
    const owner = base?.kind === 'named' ? base.declaration : undefined;
    x.elements.forEach(({ key, value }, place) => {
      const type = parts[place];
      const name = key?.kind === 'identifier' ? key.name : structure.fields[place]?.name;
      const field = structure.fields.find((one) => one.name === name);
      if (!type || name === undefined || !field) return;
      if (!isCarried(type) && !(isForeign(type) && isCarried(field.type))) return;
      this.recorder.flowInto(owner ? ownedFieldSlot(owner, name) : `${field.path}#.${name}`, value, scope);
      if (route !== '' && isHandler(type)) this.outside.giveAway(value, 'route', route, scope);
    });
  }

  private composedList(x: CompositeLiteral, isMap: boolean, parts: readonly Type[], scope: Scope): void {
    const table = compositeSlot(x.start);
    x.elements.forEach(({ key, value }, place) => {
      if (!isCarried(parts[place])) return;
      const entry = isMap && key ? entrySlot(table, keyOf(key, scope, this.text) ?? ANY_KEY) : table;
      this.recorder.flowInto(entry, value, scope);
    });
  }

  /** The arguments of a call get to the parameters. */
  private give(
    call: Call,
    { signature }: Callee,
    callable: Slot,
    given: readonly Type[],
    scope: Scope,
  ): void {
    if (given.length !== call.args.length) return;
    const last = (signature?.parameters.length ?? call.args.length) - 1;
    // Half of all arguments are values of basic types; a loop over them costs least.
    for (let place = 0; place < given.length; place++) {
      const [type, argument] = [given[place], call.args[place]];
      if (!type || !argument || type.kind === 'basic') continue;
      const target = signature?.isVariadic ? Math.min(place, last) : place;
      const parameter = signature?.parameters[target];
      const message = mayBeMessage(type) && takesMessages(parameter) ? messageSlot(type) : undefined;
      if (message !== undefined) this.recorder.use('post', message, beginOf(argument));
      if (isCarried(type) || (isForeign(type) && isCarried(parameter)))
        this.recorder.flowInto(parameterSlot(callable, target), argument, scope);
    }
  }

  private calledValue(call: Call, callee: Callee, given: readonly Type[], scope: Scope): void {
    if (call.callee.kind === 'functionLiteral') {
      this.give(
        call,
        { ...callee, ...withSignature(call.callee) },
        literalSlot(call.callee.start),
        given,
        scope,
      );
      return;
    }
    const callable = this.recorder.callSlot(call);
    const slot = this.recorder.slotOf(call.callee, scope);
    this.recorder.use('call', slot, callee.offset, { callable });
    this.give(call, callee, callable, given, scope);
  }

  /** Parameters and named results are variables in the body. */
  private nameParameters(
    callable: Slot,
    type: { readonly parameters: readonly Parameter[]; readonly results: readonly Parameter[] },
    scope: Scope,
  ): void {
    const name = (parameters: readonly Parameter[], slotAt: (callable: Slot, place: number) => Slot): void =>
      parameters.forEach((parameter, place) => {
        const isNamed = parameter.name !== undefined && parameter.type.kind !== 'star';
        const entity = isNamed ? scope.lookup(parameter.name) : undefined;
        if (entity?.kind === 'variable' && isCarried(entity.type))
          this.recorder.nameLocal(entity, slotAt(callable, place));
      });
    name(type.parameters, parameterSlot);
    name(type.results, resultSlot);
  }
}

function withSignature({ type }: FunctionLiteral): Pick<Callee, 'signature'> {
  const { parameters } = type;
  const isVariadic = parameters.at(-1)?.isVariadic ?? false;
  return {
    signature: { kind: 'signature', parameters: parameters.map(() => UNKNOWN), results: [], isVariadic },
  };
}

function elementType(type: Type): Type | undefined {
  const base = underlying(dereferenced(type));
  if (base.kind === 'channel' || base.kind === 'sequence') return base.element;
  return base.kind === 'map' ? base.value : undefined;
}

/** False for a call of which nobody will ask where its result comes from. */
function mayGiveCarried({ class: own, symbol, signature, result }: Callee): boolean {
  if (own === 'B') return symbol === 'make' || symbol === 'append' || (symbol === '' && isCarried(result));
  if (own === 'S' || own === 'I') return signature?.results.some((type) => isCarried(type)) ?? false;
  return own === 'V';
}

/** True for a value of which we do not know the type; it may be a function. */
function isForeign(type: Type | undefined): boolean {
  return type?.kind === 'external' || type?.kind === 'unknown';
}

function isBlank(x: Expression): boolean {
  return x.kind === 'identifier' && x.name === '_';
}
