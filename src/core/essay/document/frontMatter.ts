import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import type { Span } from '../../base/text';

/** One key at the top of the front matter. */
export interface FrontMatterEntry extends Span {
  /** As YAML reads it. */
  readonly key: string;
  /** The value after YAML parsing, of any type. */
  readonly value: unknown;
  /** The value as it is written, without a comment behind it; absent when it is no single value. */
  readonly written: (Span & { readonly text: string; readonly isQuoted: boolean }) | undefined;
  /** True when YAML took the rest of the value for a comment. */
  readonly isCutByComment: boolean;
}

/** The YAML between the first two `---` of an essay. */
export interface FrontMatter extends Span {
  /** In the order of the text. */
  readonly entries: readonly FrontMatterEntry[];
  /** What YAML cannot read, in its own words. */
  readonly problems: readonly (Span & { readonly reason: string })[];
}

const LONGEST = 20_000;

/** Where the body begins, and the YAML before it; no front matter gives 0. */
export function frontMatterSpan(text: string): {
  readonly yaml: Span | undefined;
  readonly bodyStart: number;
} {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(start, start + 200));
  if (!opening) return { yaml: undefined, bodyStart: 0 };
  const yamlStart = start + opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m;
  const rest = text.slice(yamlStart, yamlStart + LONGEST);
  const match = closing.exec(rest);
  if (!match) return { yaml: undefined, bodyStart: 0 };
  const end = yamlStart + match.index;
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(end, end + 200));
  const bodyStart = lineEnd ? end + lineEnd.index + lineEnd[0].length : text.length;
  return { yaml: { start: yamlStart, end }, bodyStart };
}

/** Reads front matter. Aliases are not followed, so that a few lines cannot become millions of values. */
export function parseFrontMatter(text: string, { start, end }: Span): FrontMatter {
  const source = text.slice(start, end);
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent', uniqueKeys: true });
  const problems = document.errors.map(({ message, pos: [from, to] }) => ({
    start: start + from,
    end: start + Math.max(to, from + 1),
    reason: message,
  }));
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { start, end, entries: [], problems: [...problems, { start, end, reason }] };
  }
  if (!isMap(document.contents) || typeof values !== 'object' || values === null)
    return { start, end, entries: [], problems };
  const plain = values as Readonly<Record<string, unknown>>;
  const entries = document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || typeof key.value !== 'string') return [];
    const written = isScalar(value) ? writtenValue(value, source, start) : undefined;
    const isCutByComment = isScalar(value) && value.type === 'PLAIN' && typeof value.comment === 'string';
    return [
      {
        key: key.value,
        value: plain[key.value],
        start: start + key.range[0],
        end: written?.end ?? start + key.range[1],
        written,
        isCutByComment,
      },
    ];
  });
  return { start, end, entries, problems };
}

function writtenValue(
  scalar: Scalar,
  source: string,
  shift: number,
): NonNullable<FrontMatterEntry['written']> | undefined {
  if (!scalar.range) return undefined;
  const [from, to] = scalar.range;
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  return { start: shift + from, end: shift + to, text: source.slice(from, to), isQuoted };
}
