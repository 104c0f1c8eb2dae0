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

/** Left alone: port numbers, emoji such as `:star:`, and numbers of headings such as `四.`. */
const MARK = /[,;!?]|:(?![\d/]|[\w+-]{1,30}:)|\.(?=\s|$)/g;
const NUMERALS = '一二三四五六七八九十';
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

function marksIn({ prose, offsetOf }: ProseBlock): Report[] {
  return [...prose.matchAll(MARK)].flatMap(({ 0: mark, index }): Report[] => {
    if (!isHan(prose.charCodeAt(index - 1))) return [];
    if (mark === '.' && NUMERALS.includes(prose.charAt(index - 1))) return [];
    const full = FULL[mark] ?? mark;
    const at = { start: offsetOf(index), end: offsetOf(index) + mark.length };
    const text = message('Next to Chinese text, write "{0}" instead of "{1}".', full, mark);
    return [
      {
        severity: 'warning',
        at,
        message: text,
        fix: { title: message('Write {0}', full), edits: [{ ...at, text: full }] },
      },
    ];
  });
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
