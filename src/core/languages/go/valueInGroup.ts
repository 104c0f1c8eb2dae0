import type { Declaration, ScannedFile, ValueInGroup } from '../../code/declaration';
import { hashTokens } from '../../code/bodyHash';
import { tokensOf } from './tokens';

/**
 * What decides the value of a constant in a group, beside its own text: the number of its line, if the expression uses
 * `iota`, and the expression of a line above, if it has none. `undefined` if its text says everything.
 */
export function valueInGroup(
  text: string,
  { declarations }: ScannedFile,
  { group, start }: Declaration,
): ValueInGroup | undefined {
  if (group === undefined) return undefined;
  // Several names of one line have the same start.
  const specs = new Map(declarations.filter((one) => one.group === group).map((one) => [one.start, one.end]));
  const starts = [...specs.keys()];
  const index = starts.indexOf(start);
  for (let at = index; at >= 0; at--) {
    const from = starts[at] ?? 0;
    const tokens = tokensOf(text.slice(from, specs.get(from)));
    const equals = tokens.indexOf('=');
    if (equals < 0) continue;
    const expression = tokens.slice(equals + 1);
    const isCounted = expression.includes('iota');
    if (at === index && !isCounted) return undefined;
    return { expression: hashTokens(expression), ...(isCounted && { position: index + 1 }) };
  }
  return undefined;
}
