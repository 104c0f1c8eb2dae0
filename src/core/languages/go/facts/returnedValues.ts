import type { Block, Expression, Statement } from '../ast';
import type { BodyEvents } from './bodyEvents';
import { assignedNames, endsFlow, namesChangedFromAfar } from './mentions';

/** Where a value comes from: an expression, or several that cannot be told apart. */
export type ValueSource = { readonly x: Expression } | 'unknown';

/** One `return` of a function. */
export interface ReturnedValue {
  /** UTF-16 offset of the statement. */
  readonly start: number;
  /** Where the value comes from. */
  readonly source: ValueSource;
}

/** What a function returns as its result at a position, for each of its own `return` statements. */
export function returnedValues(
  { entity, body }: BodyEvents,
  count: number,
  position: number,
): readonly ReturnedValue[] {
  const { results } = entity.declaration.type;
  const walk = new ReturnWalk(count, position, results[position]?.name, namesChangedFromAfar(body));
  walk.readBlock(body, new Values(undefined, walk.shared));
  return walk.found;
}

/** The values of local variables in a block, by name. */
class Values {
  private readonly own = new Map<string, ValueSource>();
  /** Of variables that an outer block declares. */
  private readonly changed = new Map<string, ValueSource>();

  constructor(
    private readonly outer: Values | undefined,
    /** Names that can change at any time: function literals set them, or somebody has their address. */
    private readonly shared: ReadonlySet<string>,
  ) {}

  inner(): Values {
    return new Values(this, this.shared);
  }

  define(name: string, source: ValueSource): void {
    this.own.set(name, this.shared.has(name) ? 'unknown' : source);
  }

  declares(name: string): boolean {
    return this.own.has(name);
  }

  assign(name: string, source: ValueSource): void {
    const value = this.shared.has(name) ? 'unknown' : source;
    (this.own.has(name) ? this.own : this.changed).set(name, value);
  }

  of(name: string): ValueSource | undefined {
    return this.own.get(name) ?? this.changed.get(name) ?? this.outer?.of(name);
  }

  /** After a block that ran. */
  pass(): void {
    for (const [name, source] of this.changed) this.outer?.assign(name, source);
  }

  /** After a block that may have been left out. */
  forget(): void {
    for (const name of this.changed.keys()) this.outer?.assign(name, 'unknown');
  }
}

class ReturnWalk {
  readonly found: ReturnedValue[] = [];

  constructor(
    private readonly count: number,
    private readonly position: number,
    private readonly resultName: string | undefined,
    readonly shared: ReadonlySet<string>,
  ) {}

  readBlock({ statements }: Block, values: Values): void {
    this.readStatements(statements, values);
  }

  private readStatements(statements: readonly Statement[], values: Values): void {
    for (const statement of statements) this.readStatement(statement, values);
  }

  private readStatement(statement: Statement, values: Values): void {
    switch (statement.kind) {
      case 'return':
        this.take(statement.results, statement.start, values);
        return;
      case 'assign':
        assign(statement.left, statement.right, statement.isDefinition, values);
        return;
      case 'declaration':
        for (const spec of statement.specs) {
          if (spec.kind !== 'type') assign(spec.names.map(identifier), spec.values, true, values);
        }
        return;
      case 'block':
        this.readInner(statement.statements, values);
        return;
      case 'if':
        this.readIf(statement, values);
        return;
      case 'for':
      case 'range':
        this.readLoop(statement, values);
        return;
      case 'switch':
      case 'typeSwitch':
      case 'select':
        this.readClauses(statement, values);
        return;
      default:
        // The others neither return nor set a variable.
        return;
    }
  }

  private readInner(statements: readonly Statement[], outer: Values): void {
    const values = outer.inner();
    this.readStatements(statements, values);
    if (!endsFlow(statements)) values.forget();
  }

  private readIf(statement: Extract<Statement, { kind: 'if' }>, outer: Values): void {
    const head = outer.inner();
    if (statement.init) this.readStatement(statement.init, head);
    this.readInner(statement.then.statements, head);
    if (statement.otherwise?.kind === 'block') this.readInner(statement.otherwise.statements, head);
    else if (statement.otherwise) this.readStatement(statement.otherwise, head);
    head.pass();
  }

  private readLoop(statement: Extract<Statement, { kind: 'for' | 'range' }>, outer: Values): void {
    const head = outer.inner();
    if (statement.kind === 'for' && statement.init) this.readStatement(statement.init, head);
    // The body may have run before.
    for (const name of assignedNames(statement)) head.assign(name, 'unknown');
    this.readInner(statement.body.statements, head);
    head.forget();
  }

  private readClauses(
    statement: Extract<Statement, { kind: 'switch' | 'typeSwitch' | 'select' }>,
    outer: Values,
  ): void {
    const head = outer.inner();
    if (statement.kind !== 'select' && statement.init) this.readStatement(statement.init, head);
    for (const clause of statement.clauses) {
      const first = 'communication' in clause && clause.communication ? [clause.communication] : [];
      this.readInner([...first, ...clause.body], head);
    }
    head.pass();
  }

  private take(results: readonly Expression[], start: number, values: Values): void {
    const [only] = results;
    const x = results.length === this.count ? results[this.position] : only;
    if (x) this.found.push({ start, source: sourceOf(x, values) });
    else if (this.resultName !== undefined) {
      this.found.push({ start, source: values.of(this.resultName) ?? 'unknown' });
    }
  }
}

function identifier({ name, start }: { name: string; start: number }): Expression {
  return { kind: 'identifier', name, start };
}

function assign(
  targets: readonly Expression[],
  right: readonly Expression[],
  isDefinition: boolean,
  values: Values,
): void {
  targets.forEach((target, index) => {
    if (target.kind !== 'identifier' || target.name === '_') return;
    const x = right.length === targets.length ? right[index] : right.length === 1 ? right[0] : undefined;
    const source: ValueSource = x ? sourceOf(x, values) : 'unknown';
    if (isDefinition && !values.declares(target.name)) values.define(target.name, source);
    else values.assign(target.name, source);
  });
}

/** A local variable means the value that it was set to. */
function sourceOf(x: Expression, values: Values): ValueSource {
  return (x.kind === 'identifier' ? values.of(x.name) : undefined) ?? { x };
}
