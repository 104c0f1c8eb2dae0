import { message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';
import { linesOf } from '../../base/text';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { hasWord } from '../../code/lookup/wordSearch';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import type { LinedSymbol } from './linedSymbols';
import { resolveWord } from './resolveWord';

const MOST_PLACES = 8;
const MOST_FILES = 30;
/** Some count the comment above a declaration, some the line below it. */
const SLACK = 1;

/** The claim that lines are those of a symbol, or hold a use of it. */
export async function linedClaim(
  stated: LinedSymbol,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const { symbol, first, start, end } = stated;
  const word = readCodeWord(symbol.text);
  if (!word || context.isSketched(word.names.at(-1) ?? '')) return undefined;
  const resolved = await resolveWord(word, context.code);
  if (resolved.state !== 'declared') return undefined;
  const { path, ...verdict } = await verdictOf(stated, word.names.at(-1) ?? '', resolved.places, context);
  const claim = message('{0} is at {1}:{2}', symbol.text, path ?? resolved.places[0]?.path ?? '', first);
  return { kind: 'lines', start, end, claim, ...verdict };
}

/** An answer, and the file that it is about. */
type FileVerdict = ClaimVerdict & { readonly path?: RepoPath };

/** That it holds, if one file can be meant. */
function holdsIn(paths: readonly RepoPath[]): FileVerdict {
  const [path, ...more] = new Set(paths);
  return path === undefined || more.length > 0 ? CANNOT_TELL : { answer: 'holds', path };
}

async function verdictOf(
  stated: LinedSymbol,
  name: string,
  places: readonly NamedCode[],
  context: ClaimContext,
): Promise<FileVerdict> {
  const likely = context.nearby.likely(places, stated.start);
  if (likely.length > MOST_PLACES) return CANNOT_TELL;
  const agreeing = likely.filter((place) => agrees(place, stated));
  if (agreeing.length > 0) return holdsIn(agreeing.map(({ path }) => path));
  // It may be one that the text does not lead to.
  if (places.some((place) => agrees(place, stated))) return CANNOT_TELL;
  if (isInExcerpt(name, stated, context)) return CANNOT_TELL;
  const isRange = stated.last > stated.first;
  const around = isRange ? context.nearby.around(stated.start) : context.nearby.paths;
  const files = [...new Set([...likely.map(({ path }) => path), ...around])];
  if (files.length > MOST_FILES) return CANNOT_TELL;
  const isOwn = stated.isSubject && isRange && likely.every(({ kind }) => BODIES.has(kind));
  const uses = isOwn ? [] : await Promise.all(files.map((path) => useIn(path, name, stated, context)));
  if (uses.includes('unread')) return CANNOT_TELL;
  const used = files.filter((_, index) => uses[index] === 'used');
  if (used.length > 0) return holdsIn(used);
  const [place] = likely;
  if (!place) return CANNOT_TELL;
  const { path, line, endLine } = place;
  const evidence = message(
    'Lines {0}–{1} of {2} are not of {3}; it is at {4}.',
    stated.first,
    stated.last,
    path,
    stated.symbol.text,
    `${path}:${line + 1}-${endLine + 1}`,
  );
  return { answer: 'contradicted', evidence, path };
}

/** What has lines of its own. */
const BODIES: ReadonlySet<NamedCode['kind']> = new Set(['func', 'method', 'type']);

/** True if the lines are inside the declaration, contain all of it, or its first line. */
function agrees({ line, endLine }: NamedCode, { first, last }: LinedSymbol): boolean {
  const isInside = first - 1 >= line - SLACK && last - 1 <= endLine + SLACK;
  return isInside || (first - 1 <= line && last - 1 >= line);
}

/** True if the lines may be those of a quoted piece of code, counted from its beginning. */
function isInExcerpt(name: string, { first, last }: LinedSymbol, { essay }: ClaimContext): boolean {
  return essay.fences.some(({ lines }) => hasWord(lines.slice(first - 1, last).join('\n'), name));
}

/** Whether lines of a file use a name. Nobody knows what is on the lines of a file that cannot be read. */
async function useIn(
  path: RepoPath,
  name: string,
  { first, last }: LinedSymbol,
  { source, pin, readings }: ClaimContext,
): Promise<'used' | 'unused' | 'unread'> {
  const text = await source.textAt(pin, path);
  if (typeof text !== 'string') return 'unread';
  const shown = readings
    .of(linesOf, text)
    .slice(first - 1, last)
    .join('\n');
  return hasWord(shown.toLowerCase(), name.toLowerCase()) ? 'used' : 'unused';
}
