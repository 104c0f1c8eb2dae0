import type { Slot } from '../../../code/handOvers/slots';
import type { Call, CompositeLiteral, Expression } from '../ast';
import type { Callee } from '../calls/callee';
import { beginOf } from '../calls/callees';
import type { Scope, Type, TypeDeclaration } from '../calls/entities';
import { lookupMember } from '../calls/lookup';
import { methodSetOf } from '../calls/methodSets';
import { underlying } from '../calls/typeExpressions';
import { dereferenced } from '../calls/types';
import { lastName } from '../symbol';
import { signatureIn } from './carriedTypes';
import { registeredServer, remoteCallIn } from './remoteMethods';
import { HANDLER_METHOD, isHandler, registersHandler, routeIn, wrappedIn } from './routes';
import type { SlotRecorder } from './slotRecorder';
import { sourcesOf } from './valueSources';

/** Records what code outside the tree gets, and what comes from there: callbacks, HTTP handlers, remote calls. */
export class OutsideUses {
  constructor(private readonly recorder: SlotRecorder) {}

  /** Stubs and servers of remote calls. */
  called(call: Call, callee: Callee, given: readonly Type[], scope: Scope): void {
    if (call.args.length === 2) this.noteRegistration(call, callee, given);
    else if (call.args.length > 2) this.noteRemote(call, callee, scope);
  }

  /** What a struct outside the tree gets, code outside the tree calls. */
  composed(x: CompositeLiteral, parts: readonly Type[], scope: Scope): void {
    x.elements.forEach(({ key, value }, place) => {
      const type = parts[place];
      if (!type) return;
      if (signatureIn(type)) this.giveAway(value, isHandler(type) ? 'route' : 'given', '', scope);
      else if (key?.kind === 'identifier' && key.name === 'Handler')
        this.giveHandler(value, type, '', beginOf(value));
    });
  }

  /** Functions that code outside the tree gets. */
  givenTo(call: Call, callee: Callee, given: readonly Type[], scope: Scope): void {
    if (given.length !== call.args.length || given.length === 0) return;
    for (let place = 0; place < given.length; place++) {
      const [type, argument] = [given[place], call.args[place]];
      if (!type || !argument) continue;
      if (signatureIn(type)) this.giveFunction(argument, type, call, scope);
      else if (!hasOwnMethods(type)) continue;
      else if (registersHandler(callee))
        this.giveHandler(argument, type, routeIn(call.args, this.recorder.text), callee.offset);
      else if (callee.signature ? takesInterface(callee) : mayKeep(callee))
        this.giveMethods(callee, type, place);
    }
  }

  /** Code outside the tree calls the methods of what it gets: those of its interface, or, if we do not know it, some. */
  private giveMethods(callee: Callee, type: Type, place: number): void {
    const base = dereferenced(type);
    if (base.kind !== 'named') return;
    const wanted = methodsWantedBy(callee, place) ?? exportedMethods(base.declaration);
    if (wanted.length === 0) return;
    const slot = this.recorder.fresh('O');
    for (const name of wanted) {
      const member = lookupMember(type, name);
      if (member?.kind !== 'method' || member.method.scope.ownPackage.outside !== undefined) continue;
      this.recorder.put(
        slot,
        { kind: 'function', path: member.method.path, symbol: member.method.symbol },
        callee.offset,
      );
    }
    this.recorder.use(callee.signature ? 'given' : 'offered', slot, callee.offset);
  }

  /** The functions that wrap a handler are called as well. */
  private giveFunction(x: Expression, type: Type | undefined, { args }: Call, scope: Scope): void {
    if (!type || !isHandler(type)) return this.giveAway(x, 'given', '', scope);
    const route = routeIn(args, this.recorder.text);
    for (const inner of wrappedIn(x))
      if (inner === x || this.isFunction(inner, scope)) this.giveAway(inner, 'route', route, scope);
  }

  private isFunction(x: Expression, scope: Scope): boolean {
    return (
      (x.kind === 'identifier' || x.kind === 'selector') &&
      sourcesOf(x, scope, this.recorder).some(({ kind }) => kind === 'function')
    );
  }

  /** A function or what a slot holds. */
  giveAway(x: Expression, kind: 'given' | 'route', name: string, scope: Scope): void {
    // The calls in a literal belong to the function that contains it.
    if (x.kind === 'functionLiteral') return;
    this.recorder.use(kind, this.recorder.slotOf(x, scope), beginOf(x), { name });
  }

  /** A value of the tree whose method handles HTTP requests. */
  private giveHandler(x: Expression, type: Type, name: string, offset: number): void {
    if (!hasOwnMethods(type) || x.kind === 'literal') return;
    const member = lookupMember(type, HANDLER_METHOD);
    if (member?.kind !== 'method' || member.method.scope.ownPackage.outside !== undefined) return;
    const slot = this.recorder.fresh('H');
    this.recorder.put(
      slot,
      { kind: 'function', path: member.method.path, symbol: member.method.symbol },
      offset,
    );
    this.recorder.use('route', slot, offset, { name });
  }

  private noteRemote(call: Call, callee: Callee, scope: Scope): void {
    const remote = remoteCallIn(call, callee, scope, this.recorder.text);
    if (!remote) return;
    const { server, method, name } = remote;
    const callable = `${server.path}#(${server.name}).${method}`;
    this.recorder.use('rpc', remoteSlot(callable), callee.offset, { name, callable });
  }

  /** A server that is registered: its methods answer the calls of the stubs. */
  private noteRegistration(call: Call, callee: Callee, given: readonly Type[]): void {
    const wanted = registeredServer(callee.symbol);
    const server = given[1] && dereferenced(given[1]);
    if (wanted === undefined || server?.kind !== 'named' || call.args.length !== 2) return;
    const entity = callee.signature?.parameters[1];
    const structure = entity && underlying(entity);
    if (entity?.kind !== 'named' || entity.declaration.name !== wanted || structure?.kind !== 'interface')
      return;
    if (underlying(server).kind === 'interface') return;
    for (const { name } of structure.methods) {
      const member = lookupMember(given[1] ?? server, name);
      if (member?.kind !== 'method' && member?.kind !== 'interfaceMethod') continue;
      const { path, symbol } = member.method;
      const slot = remoteSlot(`${entity.declaration.path}#(${wanted}).${name}`);
      this.recorder.put(slot, { kind: 'function', path, symbol }, callee.offset);
    }
  }
}

/** True for a type of the tree that has a name, and for a pointer to one. */
function hasOwnMethods(type: Type): boolean {
  const base = dereferenced(type);
  return base.kind === 'named' && base.declaration.outside === undefined;
}

/** Holds the functions that answer a remote call. */
function remoteSlot(method: Slot): Slot {
  return `rpc:${method}`;
}

/** True if some parameter is an interface with a name: only such an interface has methods to call. */
function takesInterface({ signature }: Callee): boolean {
  return (
    signature?.parameters.some(
      (one) => one.kind === 'named' && one.declaration.spec.type.kind === 'interfaceType',
    ) ?? false
  );
}

/** The methods of the interface that a function outside the tree takes; `undefined` if the function is unknown. */
function methodsWantedBy({ signature }: Callee, place: number): readonly string[] | undefined {
  if (!signature) return undefined;
  const last = signature.parameters.length - 1;
  const parameter = signature.parameters[signature.isVariadic ? Math.min(place, last) : place];
  if (parameter?.kind !== 'named' || underlying(parameter).kind !== 'interface') return [];
  return methodSetOf(parameter, parameter.declaration)?.methods.map(({ name }) => name) ?? [];
}

/** True for an unknown function whose name says that it keeps what it gets and works with it. */
function mayKeep({ symbol, path }: Callee): boolean {
  return path !== '' && /^(?:New|Register|Serve|Run|Start|Open|Create|Bootstrap)/.test(lastName(symbol));
}

function exportedMethods({ methods }: TypeDeclaration): readonly string[] {
  return [...methods.keys()].filter((name) => /^\p{Lu}/u.test(name));
}
