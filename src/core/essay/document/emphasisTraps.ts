import { message, type Message } from '../../base/message';
import type { Span } from '../../base/text';
import type { Replacement } from './edits';
import { MOST_EMPHASIS_MARKS } from './markdown/parser';
import type { ProseBlock } from './model';

/** Marks of emphasis that a reader will see as asterisks, underscores or tildes. */
export interface EmphasisTrap {
  /** The marks that fail and what is between them, as offsets in the essay. */
  readonly at: Span;
  /** What is wrong and what the writer can do. */
  readonly message: Message;
  /** The edit that repairs it. */
  readonly fix: { readonly title: Message; readonly edits: readonly Replacement[] };
}

const HAN = /\p{Script=Han}/u;
const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const WORD = /[\p{L}\p{N}]/u;
const OPENING = /[\p{Ps}\p{Pi}`]/u;
const CLOSING = /[\p{Pe}\p{Pf}\p{Po}\p{Pd}`]/u;
/** Marks that can be behind emphasis as well as in it. */
const MOVABLE = /[。，、；：！？…,.;:!?]+$/u;
const BRACKETS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '「': '」',
  '【': '】',
};

/** A run of the same mark, as a place in the raw text of a block. */
interface Run {
  readonly index: number;
  readonly mark: string;
}

/** Two runs that are meant to be around a text. */
interface Pair {
  readonly open: number;
  readonly close: number;
  readonly mark: string;
}

/**
 * Marks of emphasis that stay marks, since CommonMark ("Left-flanking delimiter run") knows spaces and punctuation but no
 * Chinese words. Which marks belong together is what the writer meant: the first with the second, the third with the fourth.
 */
export function emphasisTraps(block: ProseBlock): EmphasisTrap[] {
  const runs = runsIn(block);
  const { raw, prose, emphasis } = block;
  if (runs.every(({ index }) => emphasis.has(index)) || !CJK.test(prose) || hasManyMarks(raw)) return [];
  const marks = [...new Set(runs.map(({ mark }) => mark))];
  return marks
    .flatMap((mark) =>
      pairsOf(
        runs.filter((run) => run.mark === mark),
        block,
      ),
    )
    .filter((pair) => isOpenBroken(pair, raw) || isCloseBroken(pair, raw))
    .sort((left, right) => left.open - right.open)
    .map((pair) => trapOf(pair, block));
}

function runsIn({ prose, raw }: ProseBlock): Run[] {
  return [...prose.matchAll(/\*{1,3}(?!\*)|_{1,3}(?!_)|~~(?!~)/g)].flatMap(({ 0: mark, index }): Run[] => {
    const before = raw[index - 1] ?? '';
    return before === '\\' || before === mark[0] ? [] : [{ index, mark }];
  });
}

/** Then some of them were not looked at. */
function hasManyMarks(raw: string): boolean {
  return (raw.match(/[*_~]+/g)?.length ?? 0) > MOST_EMPHASIS_MARKS;
}

/** All runs in twos if that makes sense of each; else only those that stayed marks. */
function pairsOf(runs: readonly Run[], { raw, emphasis }: ProseBlock): Pair[] {
  const all = inTwos(runs);
  const isSensible = runs.length % 2 === 0 && all.every((pair) => isPair(pair, raw));
  const pairs = isSensible ? all : inTwos(runs.filter(({ index }) => !emphasis.has(index)));
  return pairs.filter((pair) => {
    return isPair(pair, raw) && !(emphasis.has(pair.open) && emphasis.has(pair.close));
  });
}

function inTwos(runs: readonly Run[]): Pair[] {
  return runs.flatMap(({ index, mark }, nth) => {
    const close = runs[nth + 1];
    return nth % 2 === 0 && close ? [{ open: index, close: close.index, mark }] : [];
  });
}

/** Text touches both marks from within, and no mark is the star of a pointer such as `(*T)`. */
function isPair({ open, close, mark }: Pair, raw: string): boolean {
  const inner = raw.slice(open + mark.length, close);
  if (inner.trim() === '' || inner !== inner.trim()) return false;
  if (mark.startsWith('_') && !HAN.test(inner)) return false;
  return !/[\p{Ps}\p{Pi}]$/u.test(inner) && !/^[\p{Pe}\p{Pf}]/u.test(inner);
}

function isOpenBroken({ open, mark }: Pair, raw: string): boolean {
  const [before, first] = [raw[open - 1] ?? '', raw[open + mark.length] ?? ''];
  if (!WORD.test(before)) return false;
  return mark.startsWith('_') ? HAN.test(before) : OPENING.test(first) && isChinese(before, first, mark);
}

function isCloseBroken({ close, mark }: Pair, raw: string): boolean {
  const [last, after] = [raw[close - 1] ?? '', raw[close + mark.length] ?? ''];
  if (!WORD.test(after)) return false;
  return mark.startsWith('_') ? HAN.test(after) : CLOSING.test(last) && isChinese(after, last, mark);
}

/** A single asterisk between numbers and brackets multiplies. */
function isChinese(outside: string, inside: string, mark: string): boolean {
  return HAN.test(outside) || (mark.length > 1 && CJK.test(inside));
}

function trapOf(pair: Pair, { raw, offsetOf }: ProseBlock): EmphasisTrap {
  const { open, close, mark } = pair;
  const at = { start: offsetOf(open), end: offsetOf(close + mark.length) };
  const text = message(
    'These marks will show as "{0}": next to Chinese text, emphasis may not begin or end with a mark or with code. Move the mark out, or put spaces around.',
    mark,
  );
  const edit = { ...at, text: repaired(pair, raw) };
  return { at, message: text, fix: { title: message('Write {0}', edit.text), edits: [edit] } };
}

function repaired(pair: Pair, raw: string): string {
  const { open, close, mark } = pair;
  const written = raw.slice(open + mark.length, close);
  const star = mark.replaceAll('_', '*');
  const [first, last] = [written[0] ?? '', written.at(-1) ?? ''];
  const within = written.slice(1, -1);
  if (BRACKETS[first] === last && within !== '' && !within.includes(first) && !within.includes(last))
    return `${first}${star}${within}${star}${last}`;
  const moved = MOVABLE.exec(written)?.[0] ?? '';
  const inner = written.slice(0, written.length - moved.length);
  const isMoved = isCloseBroken(pair, raw) && moved !== '' && inner !== '';
  const kept = isMoved ? inner : written;
  const before = OPENING.test(first) && WORD.test(raw[open - 1] ?? '') ? ' ' : '';
  const isAfter =
    CLOSING.test(kept.at(-1) ?? '') && (isMoved ? false : WORD.test(raw[close + mark.length] ?? ''));
  return `${before}${star}${kept}${star}${isMoved ? moved : ''}${isAfter ? ' ' : ''}`;
}
