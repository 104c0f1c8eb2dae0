import type { ValueFact } from '../../../code/codeFacts';
import { typeOfVariable } from '../calls/bodies';
import { ERROR } from '../calls/types';
import type { BodyEvents } from './bodyEvents';
import { printConstant } from './constantValue';
import type { FactLines } from './factLines';
import { foldDeclared, type TextOf } from './foldConstant';
import { printExpression } from './printExpression';

/** The constants and variables of packages that a function names, each once. Errors are facts of their own. */
export function constantFactsOf(events: BodyEvents, lines: FactLines, textOf: TextOf): readonly ValueFact[] {
  const facts = new Map<object, ValueFact>();
  for (const { x, variable, room } of events.variables) {
    if (facts.has(variable) || !variable.source || typeOfVariable(variable) === ERROR) continue;
    const { spec, index, scope } = variable.source;
    // The value of a variable may have changed.
    const value = spec.kind === 'const' ? foldDeclared(spec, index, scope, textOf) : undefined;
    const printed = value && printConstant(value);
    facts.set(variable, {
      ...lines.at(x.start, room),
      of: printExpression(x, events.text),
      ...(printed !== undefined && { value: printed }),
    });
  }
  return [...facts.values()];
}
