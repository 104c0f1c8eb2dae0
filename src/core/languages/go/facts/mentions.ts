import type { AssignStatement, Block, Expression, FunctionLiteral, Statement } from '../ast';

type Part = Statement | Expression | Block;

/** Calls a function for a part of the syntax and everything in it. It stops above the parts for which it returns `false`. */
export function walkSyntax(part: unknown, visit: (part: Part) => boolean): void {
  if (Array.isArray(part)) {
    for (const one of part) walkSyntax(one, visit);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  if ('kind' in part && !visit(part as Part)) return;
  for (const value of Object.values(part)) if (typeof value === 'object') walkSyntax(value, visit);
}

/** True if a name stands anywhere in a part of the syntax. */
export function mentionsName(part: unknown, name: string): boolean {
  let isFound = false;
  walkSyntax(part, (one) => {
    if (one.kind === 'identifier' && one.name === name) isFound = true;
    return !isFound;
  });
  return isFound;
}

/** The variables that statements set with `=`, those inside function literals included. */
export function assignedNames(part: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  walkSyntax(part, (one) => {
    if (one.kind === 'assign' && !one.isDefinition) addNames(one.left, names);
    if (one.kind === 'range' && !one.isDefinition) addNames([one.key, one.value], names);
    return true;
  });
  return names;
}

/** The variables that function literals set, and those whose address is taken. */
export function namesChangedFromAfar(body: Block): ReadonlySet<string> {
  const names = new Set<string>();
  walkSyntax(body, (one) => {
    if (one.kind === 'functionLiteral') for (const name of assignedNames(one.body)) names.add(name);
    if (one.kind === 'unary' && one.operator === '&') addNames([one.x], names);
    return true;
  });
  return names;
}

/** The variables that function literals mention. */
export function namesInLiterals(body: Block): ReadonlySet<string> {
  const names = new Set<string>();
  walkSyntax(body, (one) => {
    if (one.kind !== 'functionLiteral') return true;
    addMentioned(one, names);
    return false;
  });
  return names;
}

function addMentioned({ body }: FunctionLiteral, names: Set<string>): void {
  walkSyntax(body, (one) => {
    if (one.kind === 'identifier') names.add(one.name);
    return true;
  });
}

function addNames(
  targets: AssignStatement['left'] | readonly (Expression | undefined)[],
  names: Set<string>,
): void {
  for (const target of targets) if (target?.kind === 'identifier') names.add(target.name);
}

/** True if nothing after the statements runs: they end with `return` or `panic`. */
export function endsFlow(statements: readonly Statement[]): boolean {
  const last = statements.at(-1);
  if (last?.kind === 'return') return true;
  return (
    last?.kind === 'expression' &&
    last.x.kind === 'call' &&
    last.x.callee.kind === 'identifier' &&
    last.x.callee.name === 'panic'
  );
}
