import type { Declaration } from './declaration';
import type { CodeLanguage } from './language';
import type { TreeFile } from './treeFile';

/** The declaration that contains a line, or whose comment does; `undefined` for none, and for one of several. The line is 0-based. */
export function declarationAtLine(
  { scanned, lines }: TreeFile,
  line: number,
  { lineComment }: CodeLanguage,
): Declaration | undefined {
  if (line >= lines.lineCount) return undefined;
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const holding = scanned.declarations.filter(
    ({ start, end }) => lineOf(start) <= line && line <= lineOf(end),
  );
  if (holding.length > 0) return onlyOne(innermost(holding));
  let below = line;
  while (lines.lineText(below).trimStart().startsWith(lineComment)) below++;
  if (below === line) return undefined;
  return onlyOne(scanned.declarations.filter(({ start }) => lineOf(start) === below));
}

/** Without declarations that contain another one of them. */
export function innermost(declarations: readonly Declaration[]): readonly Declaration[] {
  const contains = (outer: Declaration, inner: Declaration): boolean =>
    outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
  return declarations.filter((outer) => !declarations.some((inner) => contains(outer, inner)));
}

/** Names declared together count as one place. Of several declarations in one line, none is meant. */
function onlyOne(declarations: readonly Declaration[]): Declaration | undefined {
  const [first] = declarations;
  return declarations.every(({ start }) => start === first?.start) ? first : undefined;
}
