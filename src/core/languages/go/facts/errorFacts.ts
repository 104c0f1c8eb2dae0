import type { ErrorFact } from '../../../code/codeFacts';
import type { Expression } from '../ast';
import { signatureOf } from '../calls/typeExpressions';
import { ERROR } from '../calls/types';
import type { BodyEvents, CallEvent } from './bodyEvents';
import { overwrittenErrors } from './overwrittenErrors';
import { isErrorResult, givesError } from './errorResults';
import { returnedValues, type ValueSource } from './returnedValues';
import type { FactLines } from './factLines';
import { neverFails, type FunctionFinder } from './neverFails';
import { literalText } from './literals';
import { printExpression } from './printExpression';

/** The errors that a function returns, makes, wraps or drops, in the order of the text. */
export function errorFactsOf(
  events: BodyEvents,
  lines: FactLines,
  functions: FunctionFinder,
): readonly ErrorFact[] {
  return [...returnedErrors(events, lines), ...droppedErrors(events, lines, functions)].sort(
    (left, right) => left.line - right.line,
  );
}

function returnedErrors(events: BodyEvents, lines: FactLines): ErrorFact[] {
  const { results } = signatureOf(events.entity);
  const position = results.lastIndexOf(ERROR);
  if (position < 0) return [];
  return returnedValues(events, results.length, position).flatMap(({ start, source }) => {
    const fact = { ...lines.at(start, { kind: 'function' }), dropped: false };
    const made = madeBy(source, events);
    return made ? [{ ...fact, ...made }] : [];
  });
}

/** `undefined` for nil. */
function madeBy(source: ValueSource, events: BodyEvents): Pick<ErrorFact, 'of' | 'kind'> | undefined {
  if (source === 'unknown') return { of: '', kind: 'returned' };
  const { x } = source;
  if (x.kind === 'identifier' && x.name === 'nil') return undefined;
  const event = events.calleeOf.get(x);
  if (event) return { of: calledName(event, events), kind: kindOf(event, events) };
  const named = events.variables.find((one) => one.x === x);
  if (named) return { of: printExpression(x, events.text), kind: 'made' };
  return {
    of: x.kind === 'composite' || x.kind === 'unary' ? printExpression(x, events.text) : '',
    kind: x.kind === 'composite' || x.kind === 'unary' ? 'made' : 'returned',
  };
}

/** As its language prints it; outside the tree, as the function writes it. */
export function calledName(
  { call, callee: { class: own, symbol } }: CallEvent,
  { text }: BodyEvents,
): string {
  return own === 'S' || own === 'I' ? symbol : printExpression(call.callee, text);
}

function kindOf(
  { call, callee: { class: own, path, symbol } }: CallEvent,
  { text }: BodyEvents,
): ErrorFact['kind'] {
  if (own === 'X' && path === 'fmt' && symbol === 'Errorf') {
    const [format] = call.args;
    const isWrapping = format?.kind === 'literal' && literalText(format, text).includes('%w');
    return isWrapping ? 'wrapped' : 'made';
  }
  if (own === 'X' && /(?:^|\/)errors$/.test(path)) {
    return /^(?:Wrap|With|Join|Trace|Annotate|AddStack)/.test(symbol) ? 'wrapped' : 'made';
  }
  if (own === 'X' && /\/grpc\/status$/.test(path)) return 'made';
  return own === 'S' && /^(?:New|Make|new|make)?(?:Err|err)|Errorf?$/.test(symbol) ? 'made' : 'returned';
}

function droppedErrors(events: BodyEvents, lines: FactLines, functions: FunctionFinder): ErrorFact[] {
  const facts: ErrorFact[] = [];
  const drop = (event: CallEvent | undefined, start: number): void => {
    if (!event || neverFails(event.callee, functions)) return;
    facts.push({
      ...lines.at(start, event.room),
      of: calledName(event, events),
      kind: 'dropped',
      dropped: true,
    });
  };
  for (const { statement } of events.statements) {
    if (statement.kind === 'expression') dropIfFallible(statement.x);
    else if (statement.kind === 'go' || statement.kind === 'defer') dropIfFallible(statement.call);
    else if (statement.kind === 'assign') {
      const [only] = statement.right;
      const event = only && events.calleeOf.get(only);
      if (!event || statement.right.length !== 1) continue;
      const { left } = statement;
      const isDropped = left.some(
        (target, index) => isBlank(target) && isErrorResult(event.callee, index, left.length),
      );
      if (isDropped) drop(event, event.call.start);
    }
  }
  for (const call of overwrittenErrors(events)) drop(call, call.call.start);
  return facts;

  function dropIfFallible(x: Expression): void {
    const event = events.calleeOf.get(x);
    if (event && givesError(event.callee)) drop(event, event.call.start);
  }
}

function isBlank(x: Expression): boolean {
  return x.kind === 'identifier' && x.name === '_';
}
