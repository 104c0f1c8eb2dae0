import type {
  Block,
  Call,
  CompositeLiteral,
  Expression,
  FunctionLiteral,
  Selector,
  SelectStatement,
  Statement,
  Unary,
} from '../ast';
import type { Identifier } from '../astLeaves';
import { readFunction } from '../calls/bodies';
import type { Callee } from '../calls/callee';
import type { FunctionEntity, Scope, Type, Variable } from '../calls/entities';
import type { Member } from '../calls/lookup';
import type { ReadingObserver } from '../calls/readingObserver';
import { parseFunctionBody } from '../parser/parse';
import { walkSyntax } from './mentions';

/** The function, or one of the function literals in it. */
export interface Room {
  /** `started` runs at the same time as the function, `deferred` when it returns; nobody knows when a `literal` runs. */
  readonly kind: 'function' | 'started' | 'deferred' | 'literal';
  /** What it is in; absent for the function itself. */
  readonly outer?: Room;
}

/** A call in a body. */
export interface CallEvent {
  readonly call: Call;
  /** What it calls. */
  readonly callee: Callee;
  /** The names that it sees. */
  readonly scope: Scope;
  /** Where it stands. */
  readonly room: Room;
  /** Body of the function literal around it; absent in the function itself. */
  readonly literal: Block | undefined;
  /** The keyword before the call. */
  readonly manner: 'plain' | 'go' | 'defer';
}

/** A member that a body names. */
export interface MemberEvent {
  readonly x: Selector;
  /** What the selector means. */
  readonly member: Member;
  /** Where it stands. */
  readonly room: Room;
}

/** A variable or constant of a package that a body names. */
export interface VariableEvent {
  readonly x: Identifier | Selector;
  /** What the name means. */
  readonly variable: Variable;
  /** Where it stands. */
  readonly room: Room;
}

/** A simple statement of a body, after everything in it. */
export interface StatementEvent {
  readonly statement: Statement;
  /** The names that it sees, its own included. */
  readonly scope: Scope;
  /** Where it stands. */
  readonly room: Room;
}

/** Everything in the body of a function that facts are made of, in the order of the text. */
export interface BodyEvents {
  /** The function. */
  readonly entity: FunctionEntity;
  /** Text of the file. */
  readonly text: string;
  readonly body: Block;
  /** Calls of function literals included. */
  readonly calls: readonly CallEvent[];
  /** Fields and methods. */
  readonly members: readonly MemberEvent[];
  /** Not those of the function itself. */
  readonly variables: readonly VariableEvent[];
  /** An outer statement comes after the statements in it. */
  readonly statements: readonly StatementEvent[];
  /** `<-x` */
  readonly receives: readonly { readonly x: Unary; readonly scope: Scope; readonly room: Room }[];
  /** Receives that are one of several cases of a `select`. */
  readonly choices: ReadonlySet<Expression>;
  /** Sends and receives that do not wait, with the offset of the `default` that runs instead. */
  readonly otherwise: ReadonlyMap<Statement | Expression, number>;
  /** `&x` */
  readonly addresses: readonly Unary[];
  /** `T{…}` */
  readonly composites: readonly {
    readonly x: CompositeLiteral;
    readonly type: Type | undefined;
    readonly scope: Scope;
    readonly room: Room;
  }[];
  /** What each call calls. */
  readonly calleeOf: ReadonlyMap<Expression, CallEvent>;
  /** What each selector means. */
  readonly memberOf: ReadonlyMap<Expression, Member>;
  /** The function literals, each with its room. */
  readonly rooms: ReadonlyMap<Block, Room>;
}

/** Reads the body of a function; `undefined` for a function without one. */
export function readEvents(entity: FunctionEntity, text: string): BodyEvents | undefined {
  const span = entity.declaration.body;
  if (!span) return undefined;
  const { block } = parseFunctionBody(text, span);
  const collector = new Collector(entity, text, block);
  readFunction(entity, block, () => undefined, collector);
  return collector;
}

const OWN: Room = { kind: 'function' };

class Collector implements ReadingObserver, BodyEvents {
  readonly calls: CallEvent[] = [];
  readonly members: MemberEvent[] = [];
  readonly variables: VariableEvent[] = [];
  readonly statements: StatementEvent[] = [];
  readonly receives: { x: Unary; scope: Scope; room: Room }[] = [];
  readonly choices = new Set<Expression>();
  readonly otherwise = new Map<Statement | Expression, number>();
  readonly addresses: Unary[] = [];
  readonly composites: { x: CompositeLiteral; type: Type | undefined; scope: Scope; room: Room }[] = [];
  readonly calleeOf = new Map<Expression, CallEvent>();
  readonly memberOf = new Map<Expression, Member>();
  readonly rooms = new Map<Block, Room>();
  private readonly kinds = new Map<FunctionLiteral | Block, Room['kind']>();
  private readonly manners = new Map<Expression, 'go' | 'defer'>();
  private room: Room = OWN;
  private readonly literals: Block[] = [];

  constructor(
    readonly entity: FunctionEntity,
    readonly text: string,
    readonly body: Block,
  ) {}

  enter(statement: Statement): void {
    if (statement.kind === 'select') this.addChoices(statement);
    if (statement.kind === 'assign') {
      for (const x of statement.right) if (x.kind === 'call') this.place(x.callee, 'function');
    }
    if (statement.kind !== 'go' && statement.kind !== 'defer') return;
    const { call, kind } = statement;
    this.manners.set(call, kind);
    if (call.kind === 'call') this.place(call.callee, kind === 'go' ? 'started' : 'deferred');
  }

  leave(statement: Statement, scope: Scope): void {
    this.statements.push({ statement, scope, room: this.room });
  }

  value(x: Expression, scope: Scope): void {
    if (x.kind === 'call') this.place(x.callee, 'function');
    else if (x.kind === 'unary' && x.operator === '<-') this.receives.push({ x, scope, room: this.room });
    else if (x.kind === 'unary' && x.operator === '&') this.addresses.push(x);
    else if (x.kind === 'identifier') this.name(x, scope.lookup(x.name));
    else if (x.kind === 'selector' && x.x.kind === 'identifier') {
      const owner = scope.lookup(x.x.name);
      if (owner?.kind === 'package') this.name(x, owner.package?.names.get(x.name));
    }
  }

  called(call: Call, callee: Callee, scope: Scope): void {
    const manner = this.manners.get(call) ?? 'plain';
    const literal = this.literals.at(-1);
    const event: CallEvent = { call, callee, scope, room: this.room, literal, manner };
    this.calls.push(event);
    this.calleeOf.set(call, event);
    if (startsArgument(callee)) for (const argument of call.args) this.place(argument, 'started');
    if (runsArgument(callee)) for (const argument of call.args) this.place(argument, 'function');
  }

  selected(x: Selector, member: Member): void {
    this.memberOf.set(x, member);
    this.members.push({ x, member, room: this.room });
  }

  composed(x: CompositeLiteral, type: Type | undefined, scope: Scope): void {
    this.composites.push({ x, type, scope, room: this.room });
  }

  enterBody(body: Block): void {
    if (body === this.body) return;
    this.literals.push(body);
    const kind = this.kinds.get(body) ?? 'literal';
    // A literal that is called where it stands is part of what is around it.
    this.room = kind === 'function' ? this.room : { kind, outer: this.room };
    this.rooms.set(body, this.room);
  }

  leaveBody(body: Block): void {
    if (body === this.body) return;
    this.literals.pop();
    if (this.kinds.get(body) !== 'function') this.room = this.room.outer ?? OWN;
  }

  private addChoices({ clauses }: SelectStatement): void {
    if (clauses.length < 2) return;
    const otherwise = clauses.find(({ communication }) => !communication)?.start;
    for (const { communication } of clauses) {
      if (communication?.kind === 'send' && otherwise !== undefined)
        this.otherwise.set(communication, otherwise);
      walkSyntax([communication], (part) => {
        if (part.kind === 'unary') {
          this.choices.add(part);
          if (otherwise !== undefined) this.otherwise.set(part, otherwise);
        }
        return part.kind !== 'functionLiteral';
      });
    }
  }

  /** Says when a function literal runs. The first to say so knows best. */
  private place(x: Expression, kind: Room['kind']): void {
    if (x.kind === 'functionLiteral' && !this.kinds.has(x.body)) this.kinds.set(x.body, kind);
  }

  private name(x: Identifier | Selector, entity: ReturnType<Scope['lookup']>): void {
    if (entity?.kind !== 'variable' || !entity.source || entity.name === '_') return;
    this.variables.push({ x, variable: entity, room: this.room });
  }
}

/** True for what runs a function beside its caller. */
export function startsArgument({ path, symbol }: Pick<Callee, 'path' | 'symbol'>): boolean {
  return isMethod(symbol, 'Go') && (path === 'golang.org/x/sync/errgroup' || path === 'sync');
}

function runsArgument({ path, symbol }: Callee): boolean {
  return path === 'sync' && isMethod(symbol, 'Do');
}

function isMethod(symbol: string, name: string): boolean {
  return symbol.startsWith('(') && symbol.endsWith(`).${name}`);
}
