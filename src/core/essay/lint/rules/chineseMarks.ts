import { message } from '../../../base/message';
import { isHan } from '../../document/counting';
import type { ProseBlock } from '../../document/model';
import type { Report, Rule } from '../rule';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
};

/** Left alone: port numbers, and emoji such as `:star:`. */
const MARK = /[,;!?.]|:(?![\d/]|[\w+-]{1,30}:)/g;
const NUMERALS = '一二三四五六七八九十';
const HAN = /\p{Script=Han}/u;
const OPENING = /[\p{Script=Han}（“‘《「【]/u;
const CLOSING = /[）”’》」】\])]/;
/** A sum of things that have Chinese names stays a sum. */
const FORMULA = / [-+*/=<>] /;
const BRACKETS = /\(([^()\n]{1,80})\)/g;

/** C1: Chinese text has Chinese marks. Half-width brackets are so common that they are only mentioned. */
export const chineseMarks: Rule = {
  id: 'C1',
  name: 'chinese.punctuation',
  check: ({ blocks, language }) =>
    language === 'zh-cn' ? blocks.flatMap((block) => [...marksIn(block), ...bracketsIn(block)]) : [],
};

function marksIn(block: ProseBlock): Report[] {
  const { prose, offsetOf } = block;
  return [...prose.matchAll(MARK)].flatMap(({ 0: mark, index }): Report[] => {
    const found = markAt(block, mark, index);
    if (!found) return [];
    const at = { start: offsetOf(index), end: offsetOf(index) + mark.length };
    const { full, isMentioned } = found;
    const text = message('Next to Chinese text, write "{0}" instead of "{1}".', full, mark);
    const end = offsetOf(index + mark.length + found.spaces);
    return [
      {
        severity: isMentioned ? 'information' : 'warning',
        at,
        message: text,
        fix: { title: message('Write {0}', full), edits: [{ start: at.start, end, text: full }] },
      },
    ];
  });
}

interface FoundMark {
  /** The Chinese mark. */
  readonly full: string;
  /** Number of blanks behind the mark that go with it. */
  readonly spaces: number;
  readonly isMentioned?: boolean;
}

function markAt({ prose, raw }: ProseBlock, mark: string, index: number): FoundMark | undefined {
  const full = FULL[mark] ?? mark;
  const behind = raw.slice(index + 1, index + 9);
  const spaces = /^ */.exec(behind)?.[0].length ?? 0;
  const next = behind.charAt(spaces);
  if (isHan(prose.charCodeAt(index - 1))) {
    const isEnd = mark !== '.' || (/^(?:\s|$)/.test(behind) && !NUMERALS.includes(prose.charAt(index - 1)));
    return isEnd ? { full, spaces: 0 } : undefined;
  }
  const before = /[*_~]*$/.exec(raw.slice(Math.max(0, index - 3), index))?.[0].length ?? 0;
  const last = raw.charAt(index - 1 - before);
  const isCode = last === '`' && prose.charAt(index - 1 - before) === ' ';
  // A list of names in code has a mark of its own.
  if (mark === ',' && isCode && next === '`' && HAN.test(prose))
    return { full: '、', spaces, isMentioned: spaces > 0 };
  if (!OPENING.test(next) || !isEndOfWord(last, mark, isCode)) return undefined;
  if (spaces > 0 && (mark === '.' || mark === ':')) return undefined;
  return isEmoji(raw, mark, index) ? undefined : { full, spaces };
}

/** A number before a full stop may be that of a part, such as `1.概述`. */
function isEndOfWord(last: string, mark: string, isCode: boolean): boolean {
  return (
    isCode || HAN.test(last) || CLOSING.test(last) || (mark === '.' ? /[A-Za-z]/ : /[A-Za-z\d%]/).test(last)
  );
}

function isEmoji(raw: string, mark: string, index: number): boolean {
  return mark === ':' && /:[\w+-]{1,30}$/.test(raw.slice(Math.max(0, index - 31), index));
}

function bracketsIn({ prose, offsetOf }: ProseBlock): Report[] {
  return [...prose.matchAll(BRACKETS)].flatMap(({ 0: written, 1: inner = '', index }): Report[] => {
    if (!/^\p{Script=Han}.*\p{Script=Han}$/u.test(inner) || FORMULA.test(inner)) return [];
    const [start, end] = [offsetOf(index), offsetOf(index) + written.length];
    const edits = [
      { start, end: start + 1, text: '（' },
      { start: end - 1, end, text: '）' },
    ];
    return [
      {
        severity: 'information',
        at: { start, end },
        message: message('Chinese text in brackets has full-width ones: "{0}".', `（${inner}）`),
        fix: { title: message('Write {0}', '（）'), edits },
      },
    ];
  });
}
