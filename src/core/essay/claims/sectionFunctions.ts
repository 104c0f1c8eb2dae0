import { KeptAnswers } from '../../base/kept';
import type { FunctionName } from '../../code/lookup/codeLookup';
import type { ClaimContext } from './claimContext';
import { functionsNamed } from './functionsNamed';

/** More functions of one name do not tell which is meant. */
const MOST_OF_NAME = 30;
/** More names are about too much. */
const MOST_NAMES = 150;

/** Finds the functions that the section around a place names or quotes, each section once. */
export function sectionFunctions(context: ClaimContext): (at: number) => Promise<readonly FunctionName[]> {
  const starts = context.essay.headings.map(({ start }) => start);
  const sections = new KeptAnswers<string, readonly FunctionName[]>();
  return (at) => {
    const start = Math.max(0, ...starts.filter((one) => one <= at));
    const end = Math.min(Infinity, ...starts.filter((one) => one > at));
    return sections.get(String(start), () => functionsBetween(start, end, context));
  };
}

async function functionsBetween(
  start: number,
  end: number,
  context: ClaimContext,
): Promise<readonly FunctionName[]> {
  const { essay, languages } = context;
  const isHere = (one: { readonly start: number }): boolean => one.start >= start && one.start < end;
  const quoted = essay.fences.filter(isHere).flatMap(({ comment, lines, language }) =>
    comment
      ? [comment.symbol]
      : languages
          .filter(({ fenceNames }) => fenceNames.includes(language))
          .flatMap((one) => one.scan(lines.join('\n')).declarations)
          .map(({ symbol }) => symbol.written),
  );
  const texts = new Set([...essay.codeSpans.filter(isHere).map(({ text }) => text), ...quoted]);
  if (texts.size > MOST_NAMES) return [];
  const named = await Promise.all([...texts].map((text) => functionsNamed(text, context, start)));
  const clear = named.filter(({ length }) => length <= MOST_OF_NAME).flat();
  return [...new Map(clear.map(({ path, symbol }) => [`${path} ${symbol}`, { path, symbol }])).values()];
}
