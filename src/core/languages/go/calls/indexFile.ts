import { append } from '../../../base/append';
import { LineIndex } from '../../../base/text';
import type { RepoPath } from '../../../base/repoPath';
import type { InterfaceMethod, TypeSpec, ValueSpec } from '../ast';
import type { FunctionDeclaration } from '../sourceFile';
import { parseFunctionBody } from '../parser/parse';
import { interfaceMethod } from '../symbol';
import { anonymousInterfacesIn } from './anonymousInterfaces';
import { readFunction, readValue } from './bodies';
import type { FunctionEntity, GoPackage, PackageFile, TypeDeclaration } from './entities';
import type { CallSink } from './expressions';
import { methodsFromOutside } from './methodSets';
import { SlotCollector } from '../handOvers/slotCollector';
import { NO_SLOTS } from '../../../code/handOvers/slots';
import {
  ANONYMOUS,
  type IndexedCall,
  type IndexedDeclaration,
  type IndexedFile,
  type IndexedKind,
} from '../../../code/calls/indexData';

/** Like {@link indexFile}. A fault of ours must not cost the index of all other files: the file then is partial, without calls. */
export function indexedOrPartial(
  file: PackageFile,
  text: string,
  hash: string,
  isWithoutHandOvers = false,
): IndexedFile {
  try {
    return indexFile(file, text, hash, isWithoutHandOvers);
  } catch {
    const nothing = { declarations: [], undeclaredMethods: [], calls: [], slots: NO_SLOTS };
    return { path: file.path as RepoPath, hash, isPartial: true, ...nothing };
  }
}

/** Lists the declarations of a file and resolves every call in its functions. */
function indexFile(file: PackageFile, text: string, hash: string, isWithoutHandOvers: boolean): IndexedFile {
  const lines = new LineIndex(text);
  const listed = new Listing(lines);
  let next = 0;
  for (const declaration of file.source.declarations) {
    if (declaration.kind === 'func') listed.addFunction(declaration, file.functions[next++]);
    else if (declaration.kind === 'type') listed.addType(declaration, file.scope.ownPackage);
    else listed.addVariables(declaration);
  }
  for (const { methods } of anonymousInterfacesIn(file.source)) listed.addAnonymous(methods);
  const { declarations, undeclaredMethods, functions } = listed;
  const calls: IndexedCall[] = [];
  let isPartial = file.source.isPartial;
  const collector = isWithoutHandOvers ? undefined : new SlotCollector(text, lines);
  for (const { entity, caller } of functions) {
    collector?.begin(caller);
    if (addCalls({ entity, caller, text, lines, collector }, calls)) isPartial = true;
  }
  if (collector) for (const { spec, owner } of listed.variables) addValues(spec, owner, file, collector);
  const slots = collector?.slots ?? NO_SLOTS;
  return { path: file.path as RepoPath, hash, isPartial, declarations, undeclaredMethods, calls, slots };
}

class Listing {
  readonly declarations: IndexedDeclaration[] = [];
  readonly undeclaredMethods: IndexedDeclaration[] = [];
  readonly functions: { entity: FunctionEntity; caller: number }[] = [];
  /** Package variables with values. */
  readonly variables: { spec: ValueSpec; owner: number }[] = [];

  constructor(private readonly lines: LineIndex) {}

  add(kind: IndexedKind, symbol: string, start: number, end = start): void {
    this.declarations.push(this.declared(kind, symbol, start, end));
  }

  addVariables(spec: ValueSpec): void {
    if (spec.kind === 'var' && spec.values.length > 0)
      this.variables.push({ spec, owner: this.declarations.length });
    for (const { name, start } of spec.names) this.add(spec.kind, name, start);
  }

  addAnonymous(methods: readonly InterfaceMethod[]): void {
    for (const { name, start } of methods) {
      this.undeclaredMethods.push(
        this.declared('interface-method', interfaceMethod(ANONYMOUS, name).written, start, start),
      );
    }
  }

  private declared(kind: IndexedKind, symbol: string, start: number, end: number): IndexedDeclaration {
    const { line, column } = this.lines.positionAt(start);
    const endLine = end === start ? line : this.lines.positionAt(end).line;
    return { kind, symbol, line, column, endLine };
  }

  addFunction({ receiver, start, body }: FunctionDeclaration, entity: FunctionEntity | undefined): void {
    if (!entity) return;
    this.functions.push({ entity, caller: this.declarations.length });
    this.add(receiver ? 'method' : 'func', entity.symbol, start, body?.end);
  }

  addType({ name, start, type }: TypeSpec, { names }: GoPackage): void {
    this.add('type', name, start);
    if (type.kind !== 'interfaceType') return;
    for (const method of type.methods)
      this.add('interface-method', interfaceMethod(name, method.name).written, method.start);
    const entity = names.get(name);
    if (type.embedded.length > 0 && entity?.kind === 'type') this.addFromOutside(entity, start);
  }

  /** What an interface takes from outside is listed where the interface is declared. */
  private addFromOutside(type: TypeDeclaration, start: number): void {
    for (const { symbol } of methodsFromOutside(type))
      this.undeclaredMethods.push(this.declared('interface-method', symbol, start, start));
  }
}

/** A function whose calls are wanted. */
interface ReadFunction {
  readonly entity: FunctionEntity;
  /** Its index in the declarations of the file. */
  readonly caller: number;
  readonly text: string;
  readonly lines: LineIndex;
  /** Absent if nobody wants to know what it stores. */
  readonly collector: SlotCollector | undefined;
}

/** True when the body could not be read to its end. */
function addCalls({ entity, caller, text, lines, collector }: ReadFunction, calls: IndexedCall[]): boolean {
  const { body } = entity.declaration;
  if (!body) return false;
  const { block, isPartial } = parseFunctionBody(text, body);
  const own: IndexedCall[] = [];
  const sink: CallSink = ({ offset, class: callClass, calleePath, calleeSymbol, marks }) => {
    const { line, column } = lines.positionAt(offset);
    own.push({ caller, line, column, class: callClass, calleePath, calleeSymbol, marks: marksOf(marks) });
  };
  const isWhole = readFunction(entity, block, sink, undefined, collector);
  append(
    calls,
    own.sort((left, right) => left.line - right.line || left.column - right.column),
  );
  return isPartial || !isWhole;
}

/** Values of package variables make no calls, but they may store functions. */
function addValues(
  { names, values }: ValueSpec,
  owner: number,
  file: PackageFile,
  collector: SlotCollector,
): void {
  values.forEach((value, place) => {
    if (value.kind === 'literal' || value.kind === 'binary') return;
    const name = names[place]?.name ?? '';
    collector.begin(owner + place);
    const sink: CallSink = ({ class: own, calleePath, calleeSymbol, offset, marks }) => {
      const isOfTree = own === 'S' || own === 'I';
      if (isOfTree && marks !== '')
        collector.calledInLiteral({ path: calleePath, symbol: calleeSymbol }, offset);
    };
    const type = readValue(value, file.scope, sink, collector);
    if (values.length === names.length)
      collector.initialised(`${file.path}#${name}`, value, type, file.scope);
  });
}

const NO_MARKS: readonly string[] = [];

function marksOf(marks: string): readonly string[] {
  return marks === '' ? NO_MARKS : marks.split(',');
}
