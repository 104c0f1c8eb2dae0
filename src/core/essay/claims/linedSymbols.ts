import type { Span } from '../../base/text';
import type { CodeSpan, Table } from '../document/model';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { isOfAnotherTime } from './hedges';
import { CODE, wordAt, type Sentence } from './sentence';
import { bareCell, rowSpan } from './tableCells';

/** A symbol with lines, from 1, both included, and without a file. */
export interface LinedSymbol extends Span {
  readonly symbol: Pick<CodeSpan, 'text'>;
  readonly first: number;
  readonly last: number;
  /** True if a clause begins with the symbol: then the lines are its own, not those of a call of it. */
  readonly isSubject?: boolean;
}

const KIND =
  '(?:\\s*(?:函数|方法|结构体|类型|接口|常量|变量|function|method|struct|type|interface|constant))?';
const NUMBERS = '(?<first>\\d{1,6})(?:\\s*(?:[-–—~～]|到|至|to|and)\\s*(?:第\\s*)?L?(?<last>\\d{1,6}))?';
const LINES = `(?:第\\s*${NUMBERS}\\s*行|\\b(?:lines?|L)\\s*${NUMBERS.replaceAll('?<', '?<en')})`;
const HEADS = '(?:见|在|位于|起于|see|at|on|in|from|spans|covers|occupies|is at|is on|starts (?:at|on))?';
const FORMS = [
  // `f` (lines 3–5); (`f`, lines 3–5); `f` at lines 3–5
  `(?<symbol>${CODE})${KIND}\\s*[（(,，]?\\s*${HEADS}\\s*${LINES}(?!\\s*(?:的|处的|里的|中的)?\\s*${CODE})`,
  // lines 3–5 of `f`
  `\\b(?:lines?|L)\\s*${NUMBERS} (?:of|in) (?:the )?(?:function |method )?(?<symbol>${CODE})`,
  // 第 3–5 行的 `f`
  `第\\s*${NUMBERS}\\s*行(?:处)?的\\s*(?<symbol>${CODE})`,
].map((form) => new RegExp(form, 'gi'));

/** The symbols with lines of the sentences and tables of an essay. */
export function linedSymbols({ sentences, essay }: ClaimContext): readonly LinedSymbol[] {
  const inProse = sentences.flatMap((sentence) => (isOfAnotherTime(sentence) ? [] : inSentence(sentence)));
  const inTables = essay.tables.flatMap((table) => inTable(table, essay));
  return [...inProse, ...inTables];
}

/** Before a symbol: it is how something is done, and the lines may be those of what is done. */
const MANNER =
  /(?:\b(?:under|with|without|while|holding|behind|by|before|after|via|through|using)(?: the)?|持有?|借助|通过|经由?|用)\s*$/i;

/** Before a symbol: nothing, or another clause. */
const SUBJECT = /(?:^|[。；;：:.]\s*|[，,]\s*(?:and |but |then |而)?)$/i;

/** Behind the lines: something is said of the symbol. */
const PREDICATE = /^\s*[）)]\s*[^\s，,。.；;：:、）)]/;

function inSentence(sentence: Sentence): readonly LinedSymbol[] {
  const matches = FORMS.flatMap((form) => sentence.readings.matches(form, sentence.form));
  const found = matches.flatMap(({ index, 0: written, groups = {} }) => {
    if (MANNER.test(sentence.form.slice(0, index))) return [];
    const symbol = wordAt(sentence, groups['symbol']);
    const first = Number(groups['first'] ?? groups['enfirst']);
    const last = Number(groups['last'] ?? groups['enlast'] ?? first);
    if (!symbol || !isSymbol(symbol.text)) return [];
    const mark = sentence.form.indexOf(groups['symbol'] ?? '');
    const isSubject =
      SUBJECT.test(sentence.form.slice(0, mark)) &&
      PREDICATE.test(sentence.form.slice(index + written.length));
    return [{ symbol, first, last, isSubject, start: symbol.start, end: symbol.end }];
  });
  return [...new Map(found.map((one) => [`${one.start} ${one.first}`, one])).values()];
}

function isSymbol(text: string): boolean {
  return readCodeWord(text) !== undefined && !text.includes('/');
}

const LINE_HEAD = /^(?:行|行号|行数范围|所在行|代码行|lines?|line numbers?)$/i;
const SYMBOL_HEAD = /^(?:符号|函数|方法|类型|函数名|方法名|symbols?|functions?|methods?|types?)$/i;

/** The rows of a table that has a column of symbols and one of lines. */
function inTable(table: Table, essay: ClaimContext['essay']): readonly LinedSymbol[] {
  const heads = table.head.map(bareCell);
  const [lines, symbols] = [LINE_HEAD, SYMBOL_HEAD].map((head) => heads.findIndex((one) => head.test(one)));
  if (lines === undefined || symbols === undefined || lines < 0 || symbols < 0) return [];
  return table.rows.flatMap((row, index) => {
    const text = bareCell(row[symbols] ?? '');
    const [, first, last] =
      /^(?:第\s*|L)?(\d{1,6})(?:\s*[-–—~～]\s*L?(\d{1,6}))?\s*行?$/.exec(bareCell(row[lines] ?? '')) ?? [];
    if (first === undefined || !isSymbol(text)) return [];
    const place = rowSpan(table, index, essay);
    return [{ symbol: { text }, first: Number(first), last: Number(last ?? first), ...place }];
  });
}
