import type { CodeLanguage } from '../../code/language';

/** A code span of Markdown, whatever number of backticks it has. */
const CODE_SPAN = /(`+)(.+?)\1(?!`)/gsu;

/**
 * The names that a text has in backticks, as they may occur in code: `wg.Add` of `s.wg.Add(1)`, `Close` of
 * `(*shard).Close`. Names that prove nothing are left out, unless something qualifies them.
 */
export function namedInProse(text: string, code: CodeLanguage): string[] {
  const spans = [...text.matchAll(CODE_SPAN)].map(([, , span = '']) => span.trim());
  return [...new Set(spans.flatMap((span) => namesIn(span, code)))];
}

function namesIn(span: string, code: CodeLanguage): string[] {
  const symbol = code.parseSymbol(span);
  if (symbol && symbol.owner !== undefined) return [symbol.name];
  const chains: string[][] = [];
  let isJoined = false;
  for (const { kind, value } of code.lexemes(span)) {
    if (kind === 'name' && isJoined) chains.at(-1)?.push(value);
    else if (kind === 'name') chains.push([value]);
    isJoined = kind === 'joiner';
  }
  return chains.flatMap((chain) => {
    const last = chain.at(-1) ?? '';
    const isTelling = chain.length > 1 || !code.commonNames.has(last);
    return isTelling && code.parseSymbol(last) ? [chain.join(code.joiner)] : [];
  });
}
