import type { Expression, IfStatement, Statement } from '../ast';
import type { BodyEvents } from './bodyEvents';
import { foldExpression, type TextOf } from './foldConstant';
import { walkSyntax } from './mentions';
import { neverFails, type FunctionFinder } from './neverFails';
import { errorSetBy, listsIn } from './overwrittenErrors';

/**
 * The calls that certainly never run: those behind a condition that is always the same, and those that handle the error of a
 * call that never fails.
 */
export function deadCalls(
  events: BodyEvents,
  functions: FunctionFinder,
  textOf: TextOf,
): ReadonlySet<Expression> {
  const dead = new Set<Expression>();
  const add = (part: Statement | undefined): void => {
    walkSyntax(part, (one) => {
      if (one.kind === 'call') dead.add(one);
      return true;
    });
  };
  for (const { statement, scope } of events.statements) {
    if (statement.kind !== 'if' || !statement.condition) continue;
    const value = foldExpression(statement.condition, scope, textOf);
    if (value?.kind === 'boolean') add(value.value ? statement.otherwise : statement.then);
  }
  for (const statements of listsIn(events.body))
    statements.forEach((statement, index) => {
      if (statement.kind !== 'if') return;
      const checked = checkedError(statement);
      const setting = statement.init ?? statements[index - 1];
      const set = setting && errorSetBy(setting, events);
      if (set && set.name === checked && neverFails(set.event.callee, functions)) add(statement.then);
    });
  return dead;
}

/** `err` of `if err != nil`. */
function checkedError({ condition }: IfStatement): string | undefined {
  if (condition?.kind !== 'binary' || condition.operator !== '!=') return undefined;
  const { x, y } = condition;
  return x.kind === 'identifier' && y.kind === 'identifier' && y.name === 'nil' ? x.name : undefined;
}
