import { message, type Message } from '../../base/message';
import { parseRepoPath, type RepoPath } from '../../base/repoPath';
import { linesOf, type Span } from '../../base/text';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { hasWord } from '../../code/lookup/wordSearch';
import type { CodeSpan, Link } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord, type CodeWord } from './codeWord';
import { isHedged } from './hedges';
import { readPathWord } from './pathWord';
import { resolveWord } from './resolveWord';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';

/** Where an essay says that a symbol is. Lines from 1, both included. */
interface StatedPlace extends Span {
  readonly symbol: CodeSpan;
  readonly path: RepoPath;
  readonly lines?: { readonly first: number; readonly last: number } | undefined;
  /** The link that has the lines, so that they can be put right. */
  readonly link?: Link;
  /** True if the essay says that the symbol is declared there. It may only be mentioned, or called, otherwise. */
  readonly isDeclaration?: boolean;
}

/** The claims of links, captions and sentences about the file and the lines of a symbol. */
export async function lineClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const stated = [
    ...context.essay.links.flatMap((link) => placesOfLink(link, context)),
    ...(await Promise.all(context.sentences.map((sentence) => placesIn(sentence, context)))).flat(),
  ];
  const claims = await Promise.all(stated.map((one) => claimOf(one, context)));
  const labels = context.essay.links.map((link) => labelClaim(link, context.essay.text));
  return [...labels, ...claims].filter((claim) => claim !== undefined);
}

const LABELLED = /(?:第\s*|\blines?\s+)(\d{1,6})(?:\s*[–—~-]\s*(\d{1,6}))?/i;

/** A link whose text names other lines than it leads to. Lines that overlap may be meant so. */
function labelClaim({ code, label, start, end }: Link, text: string): CheckedClaim | undefined {
  const written = label && LABELLED.exec(text.slice(label.start, label.end));
  if (!written || !code?.lines) return undefined;
  const { first, last } = code.lines;
  const [from, to] = [Number(written[1]), Number(written[2] ?? written[1])];
  if (from <= last && to >= first) return undefined;
  const claim = message('{0} is at lines {1}–{2}', code.path, from, to);
  const evidence = message('The text says lines {0}–{1}; the link leads to {2}–{3}.', from, to, first, last);
  return { kind: 'lines', start, end, claim, answer: 'contradicted', evidence };
}

/** A symbol in the text of a link to lines, or right before the link of a caption. */
function placesOfLink(link: Link, { essay, pin }: ClaimContext): StatedPlace[] {
  const { code, label, block, start, end } = link;
  const path = code && parseRepoPath(code.path);
  if (!path || code.view !== 'file' || code.ref !== pin || !label) return [];
  const own = essay.codeSpans.filter((span) => span.block === block);
  const inside = own.filter((span) => span.start >= label.start && span.end <= label.end);
  const symbols = inside.filter(({ text }) => readCodeWord(text) !== undefined && !text.includes('/'));
  const before = own.filter((span) => span.end <= start).at(-1);
  const isCaption = before && /^\s*(?:·|—|–|-|：|:|\|)?\s*$/.test(essay.text.slice(before.end, start));
  const isPlace = symbols.length === 0 && /\d|\//.test(essay.text.slice(label.start, label.end));
  const [symbol = isCaption && isPlace ? before : undefined, ...more] = symbols;
  if (!symbol || more.length > 0) return [];
  // In a longer text, the symbol may only be mentioned.
  if (symbol !== before && label.end - label.start > symbol.end - symbol.start + LONGEST_ADDITION) return [];
  return [{ symbol, path, lines: code.lines, link, start, end }];
}

/** Such as `函数` or `the method` beside the symbol. */
const LONGEST_ADDITION = 12;

const PLACE_FORMS = [
  new RegExp(`(${CODE})\\s*(?:函数|方法)?\\s*[（(]\\s*(?:见|在|位于|see|in|at)?\\s*(${CODE})\\s*[）)]`, 'g'),
  new RegExp(
    `(${CODE})\\s*(?:函数|方法|结构体|类型|接口|常量)?\\s*(?:定义|声明|实现)?(?:在|于|位于)\\s*(?:文件)?\\s*(${CODE})(?!\\s*[\\uE000-\\uE7FF])\\s*(?:文件)?(?:中|里|内|定义|声明|，|。|；|$)`,
    'g',
  ),
  new RegExp(
    `(${CODE})(?:\\s+function|\\s+method|\\s+type)?\\s+(?:is\\s+)?(?:defined|declared|implemented|located|found)\\s+(?:in|at)\\s+(?:the file\\s+)?(${CODE})`,
    'gi',
  ),
];

/** A symbol with a file in brackets behind it, or said to be declared in a file. */
async function placesIn(sentence: Sentence, { languages, code }: ClaimContext): Promise<StatedPlace[]> {
  if (isHedged(sentence)) return [];
  const places = PLACE_FORMS.flatMap((form) => [...sentence.form.matchAll(form)]).map(
    async ([written, first, second]): Promise<StatedPlace[]> => {
      const [symbol, place] = [wordAt(sentence, first), wordAt(sentence, second)];
      const word = place && readPathWord(place.text, languages);
      if (!symbol || !place || !word?.isSource) return [];
      const found = (await code.pathsEnding(word.path)) ?? [];
      const [only, ...more] = found;
      if (!only || more.length > 0) return [];
      const isDeclaration = /定义|声明|defined|declared|implemented/i.test(written);
      const around = spanAround([symbol, place]);
      return [{ symbol, path: only.path, lines: word.lines, isDeclaration, ...around }];
    },
  );
  return (await Promise.all(places)).flat();
}

async function claimOf(stated: StatedPlace, context: ClaimContext): Promise<CheckedClaim | undefined> {
  const { symbol, path, lines, start, end } = stated;
  const word = readCodeWord(symbol.text);
  if (!word || context.isSketched(word.names.at(-1) ?? '')) return undefined;
  const claim = lines
    ? message('{0} is at {1}:{2}', symbol.text, path, lines.first)
    : message('{0} is in {1}', symbol.text, path);
  return { kind: 'lines', start, end, claim, ...(await verdictOf(stated, word, context)) };
}

async function verdictOf(stated: StatedPlace, word: CodeWord, context: ClaimContext): Promise<ClaimVerdict> {
  const { path, lines } = stated;
  const text = await context.source.textAt(context.pin, path);
  const resolved = await resolveWord(word, context.code);
  if (typeof text !== 'string' || resolved.state !== 'declared') return CANNOT_TELL;
  const source = linesOf(text);
  const name = word.names.at(-1) ?? '';
  const own = resolved.places.filter((place) => place.path === path);
  if (lines && lines.first > source.length) {
    const evidence = message('{0} has only {1} lines.', path, source.length);
    return { answer: 'contradicted', evidence, ...fixOf(stated, own) };
  }
  const shown = lines ? source.slice(lines.first - 1, lines.last).join('\n') : text;
  if (own.some((place) => isWithin(place, stated, source)) || isMentioned(name, shown, stated))
    return { answer: 'holds' };
  const [place] = own.length > 0 ? own : resolved.places;
  if (!place || (own.length === 0 && resolved.places.length > MOST_PLACES)) return CANNOT_TELL;
  return { answer: 'contradicted', evidence: truthOf(stated, place), ...fixOf(stated, own) };
}

/** A link may lead to a use of the symbol; many write the first letter otherwise. */
function isMentioned(name: string, shown: string, { lines, isDeclaration }: StatedPlace): boolean {
  if (isDeclaration) return false;
  return hasWord(shown, name) || (lines !== undefined && hasWord(shown.toLowerCase(), name.toLowerCase()));
}

const MOST_PLACES = 3;

/** True if the lines and the declaration overlap, the comment above it included. */
function isWithin({ line, endLine }: NamedCode, { lines }: StatedPlace, source: readonly string[]): boolean {
  if (!lines) return true;
  let first = line;
  while (first > 0 && /^\s*(?:\/\/|\/\*|\*|#|@)/.test(source[first - 1] ?? '')) first--;
  return lines.first - 1 <= endLine && lines.last - 1 >= first;
}

function truthOf({ symbol, path, lines }: StatedPlace, { path: own, line, endLine }: NamedCode): Message {
  const place = `${own}:${line + 1}-${endLine + 1}`;
  return lines
    ? message(
        'Lines {0}–{1} of {2} are not of {3}; it is at {4}.',
        lines.first,
        lines.last,
        path,
        symbol.text,
        place,
      )
    : message('{0} does not have {1}; it is at {2}.', path, symbol.text, place);
}

/** The lines of the one declaration in the file that a link leads to. */
function fixOf({ link }: StatedPlace, [place, ...more]: readonly NamedCode[]): Pick<ClaimVerdict, 'fix'> {
  const fragment = link && /#L\d+(?:-L?\d+)?$/.exec(link.address)?.[0];
  if (!link || fragment === undefined || !place || more.length > 0) return {};
  const end = link.end - 1;
  const start = end - fragment.length;
  const isRange = place.endLine > place.line;
  const text = `#L${place.line + 1}${isRange ? `-L${place.endLine + 1}` : ''}`;
  return { fix: { title: message('Link to the lines of {0}', place.symbol), edits: [{ start, end, text }] } };
}
