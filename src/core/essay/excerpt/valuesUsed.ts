import type { StatementLines } from './declarationLines';

/**
 * For each statement, those above it that gave the names which it uses the values that it finds there: for each name
 * the nearest one that it must have passed. Names from outside the declaration have none. The statements come in the
 * order of the source.
 */
export function valuesUsed(
  statements: readonly StatementLines[],
): ReadonlyMap<StatementLines, readonly StatementLines[]> {
  const settersByName = new Map<string, StatementLines[]>();
  const used = new Map<StatementLines, readonly StatementLines[]>();
  for (const each of statements) {
    const setters = namesUsedBy(each).flatMap((name) => lastPassed(each, settersByName.get(name) ?? []));
    used.set(each, [...new Set(setters)]);
    for (const { name } of each.statement.sets ?? [])
      settersByName.set(name, [...(settersByName.get(name) ?? []), each]);
  }
  return used;
}

function lastPassed(statement: StatementLines, setters: readonly StatementLines[]): StatementLines[] {
  return setters.filter(({ around }) => around === undefined || isInside(statement, around)).slice(-1);
}

function isInside(statement: StatementLines, outer: StatementLines): boolean {
  for (let around = statement.around; around; around = around.around) if (around === outer) return true;
  return false;
}

/** Members, as behind a dot, are no names; neither is what a statement only sets. */
function namesUsedBy({ tokens, statement }: StatementLines): string[] {
  const words = tokens.split('\u0000');
  const names = words.filter((word, index) => /^[\p{L}_]/u.test(word) && words[index - 1] !== '.');
  for (const { name } of statement.sets ?? []) {
    const place = names.indexOf(name);
    if (place >= 0) names.splice(place, 1);
  }
  return [...new Set(names)];
}
