import { append } from '../../../base/append';
import type { AssignStatement, Expression, Statement } from '../ast';
import type { BodyEvents, CallEvent } from './bodyEvents';
import { isErrorResult } from './errorResults';
import { mentionsName, namesChangedFromAfar, namesInLiterals, walkSyntax } from './mentions';

/** Calls whose error a local variable gets, which then gets another value before anybody looks at it. */
export function overwrittenErrors(events: BodyEvents): readonly CallEvent[] {
  const { body, entity } = events;
  const unsafe = new Set([...namesChangedFromAfar(body), ...namesInLiterals(body)]);
  for (const { name } of entity.declaration.type.results) if (name !== undefined) unsafe.add(name);
  const found: CallEvent[] = [];
  for (const statements of listsIn(body)) {
    statements.forEach((statement, index) => {
      const set = errorSetBy(statement, events);
      if (!set || unsafe.has(set.name)) return;
      const later = statements.slice(index + 1);
      const next = later.findIndex((one) => mentionsName(one, set.name));
      const overwriting = later[next];
      // A block on the way may leave the list.
      const isReached = later.slice(0, Math.max(0, next)).every(({ kind }) => SIMPLE.has(kind));
      if (overwriting && isReached && overwrites(overwriting, set.name)) found.push(set.event);
    });
  }
  return found;
}

const SIMPLE = new Set<Statement['kind']>(['expression', 'assign', 'send', 'go', 'defer', 'declaration']);

/** The lists of statements in a part of the syntax. */
export function listsIn(body: unknown): (readonly Statement[])[] {
  const lists: (readonly Statement[])[] = [];
  walkSyntax(body, (part) => {
    if (part.kind === 'block') lists.push(part.statements);
    if (part.kind === 'switch' || part.kind === 'typeSwitch' || part.kind === 'select') {
      append(
        lists,
        part.clauses.map((clause) => clause.body),
      );
    }
    return true;
  });
  return lists;
}

/** The local variable that gets the error of a call. */
export function errorSetBy(
  statement: Statement,
  events: BodyEvents,
): { readonly name: string; readonly event: CallEvent } | undefined {
  if (statement.kind !== 'assign' || statement.isUpdate) return undefined;
  const [only, ...more] = statement.right;
  const event = only && more.length === 0 ? events.calleeOf.get(only) : undefined;
  if (!event) return undefined;
  const { left } = statement;
  const position = left.findIndex((_, index) => isErrorResult(event.callee, index, left.length));
  const target = left[position];
  return target?.kind === 'identifier' && target.name !== '_' ? { name: target.name, event } : undefined;
}

/** True if a statement sets a variable and does not read it. */
function overwrites(statement: Statement, name: string): boolean {
  const assignment = assignmentIn(statement);
  if (!assignment || assignment.isUpdate) return false;
  const { left, right } = assignment;
  const isTarget = (x: Expression): boolean => x.kind === 'identifier' && x.name === name;
  return (
    left.some(isTarget) &&
    !mentionsName(right, name) &&
    !left.some((x) => !isTarget(x) && mentionsName(x, name))
  );
}

/** The assignment that certainly runs first: the statement, or the one in the head of an `if` that sets an outer variable. */
function assignmentIn(statement: Statement): AssignStatement | undefined {
  if (statement.kind === 'assign') return statement;
  const init = statement.kind === 'if' ? statement.init : undefined;
  return init?.kind === 'assign' && !init.isDefinition ? init : undefined;
}
