import { parseRepoPath, type RepoPath } from '../../base/repoPath';
import type { Span } from '../../base/text';
import type { CodeSpan, Link, ProseBlock, Table } from '../document/model';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { filedNames } from './fileTables';
import { isHedgedAt } from './hedges';
import { linkedFile } from './linkedFile';
import { MEANING_WORDS, namesMeant } from './namesMeant';
import { readPathWord } from './pathWord';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';
import { bareCell, rowSpan } from './tableCells';

/** Where an essay says that a symbol is. Lines from 1, both included. */
export interface StatedPlace extends Span {
  readonly symbol: Pick<CodeSpan, 'text'>;
  /** Absent for a name that several files have. */
  readonly path?: RepoPath;
  /** Files that may be meant; absent if any may. */
  readonly paths?: readonly RepoPath[];
  readonly lines?: { readonly first: number; readonly last: number } | undefined;
  /** The link that has the lines, so that they can be put right. */
  readonly link?: Link;
  /** True if the essay says that the symbol is declared there. It may only be mentioned, or called, otherwise. */
  readonly isDeclaration?: boolean;
}

/** The places of symbols that links, sentences and tables state. */
export async function statedPlaces(context: ClaimContext): Promise<readonly StatedPlace[]> {
  const inProse = context.sentences.map((sentence) => placesIn(sentence, context));
  const inTables = context.essay.tables.flatMap((table) => [
    placesInTable(table, context),
    placesInFileTable(table, context),
  ]);
  const linked = context.essay.links.flatMap((link) => placesOfLink(link, context));
  return [...linked, ...(await Promise.all([...inProse, ...inTables])).flat()];
}

/** Beside a symbol in the text of a link: words that say no more than what it is. */
const PLAIN_LABEL =
  /^[\s`()（）*&]*(?:(?:函数|方法|结构体|类型|接口|常量|变量|的?定义|的?实现|源码|源代码|代码|the|function|method|struct|type|interface|definition|source|code|in|[\w./-]+\.\w+|[:：#L\d–~-]+|第|行|lines?)[\s`()（）,，·:：—–-]*)*$/i;
const DEFINITION =
  /^(?:的?(?:定义|声明)(?:处|在此|见此)?|definition|declaration|defined here|declared here)$/i;
/** A symbol in the text of a link to lines, right before the link of a caption, or in the clause of a link to a definition. */
function placesOfLink(link: Link, { essay, pin }: ClaimContext): StatedPlace[] {
  const { code, label, block, start, end } = link;
  const path = code && parseRepoPath(code.path);
  if (!path || code.view !== 'file' || code.ref !== pin || !label) return [];
  const own = essay.codeSpans.filter((span) => span.block === block);
  const inside = own.filter((span) => span.start >= label.start && span.end <= label.end);
  const symbols = inside.filter(isSymbol);
  const before = own.filter((span) => span.end <= start).at(-1);
  const isCaption = before && /^\s*(?:·|—|–|-|：|:|\|)?\s*$/.test(essay.text.slice(before.end, start));
  const text = essay.text.slice(label.start, label.end);
  const isPlace = symbols.length === 0 && /\d|\//.test(text);
  const place = { path, lines: code.lines, link, start, end };
  if (DEFINITION.test(text)) {
    const named = namedInClause(own, block, start);
    return named ? [{ ...place, symbol: named, isDeclaration: true }] : [];
  }
  const [symbol = isCaption && isPlace ? before : undefined, ...more] = symbols;
  if (!symbol || more.length > 0) return [];
  // With other words in the text, the symbol may only be mentioned.
  if (symbol !== before && !PLAIN_LABEL.test(text.replace(symbol.text, ''))) return [];
  return [{ ...place, symbol }];
}

/** The only symbol of the clause before a place of a block. */
function namedInClause(
  own: readonly CodeSpan[],
  { raw, offsetOf }: ProseBlock,
  end: number,
): CodeSpan | undefined {
  let clause = offsetOf(0);
  for (const { index, 0: mark } of raw.matchAll(/[。！？；;，,、]|[.:：]\s/g)) {
    const at = offsetOf(index + mark.length);
    if (at <= end && !own.some((span) => span.start < at && at <= span.end)) clause = at;
  }
  const [only, ...more] = own.filter((span) => span.start >= clause && span.end <= end && isSymbol(span));
  return more.length === 0 ? only : undefined;
}

function isSymbol({ text }: CodeSpan): boolean {
  return readCodeWord(text) !== undefined && !text.includes('/');
}

const KIND =
  '(?:\\s*(?:函数|方法|结构体|类型|接口|常量|变量|function|method|struct|type|interface|constant))?';
const IN = '(?:文件)?\\s*(?:中|里面?|内)';
const LIST = `${CODE}(?:\\s*(?:、|和|与|以及|,|，|and|, and)\\s*${CODE})*`;

const RANGE = '\\d{1,6}(?:\\s*[-–—~～]\\s*\\d{1,6})?';
const LINES = `(?:第\\s*(?<lines>${RANGE})\\s*行|lines?\\s+(?<enlines>${RANGE}))`;

/** A symbol and a file. `declared`: the words say that the symbol is declared there. */
const PLACE_FORMS = [
  `(?<symbol>${CODE})${KIND}\\s*[（(]\\s*(?:见|在|位于|see|in|at|from)?\\s*(?<place>${CODE})\\s*[）)]`,
  `(?<symbol>${CODE})${KIND}\\s*(?:都|也|就)?(?<declared>定义|声明|实现|写|放|住)?(?:在|于|位于)\\s*(?:文件)?\\s*(?<place>${CODE})(?!\\s*[\\uE000-\\uE7FF])\\s*(?:文件)?(?:中|里|内|定义|声明|，|。|；|$)(?!\\s*(?:被|调用|使用|引用))`,
  `(?<place>${CODE})\\s*${IN}的\\s*(?<symbol>${LIST})`,
  `(?<place>${CODE})\\s*(?:文件)?的\\s*(?<symbol>${CODE})(?=${KIND}\\s*(?:里|中|内|负责|完成|用|把|将|会|就|，|。|$))`,
  `(?<place>${CODE})\\s*(?:文件)?(?:里|中)?(?<declared>定义|声明|实现)(?:了|有|着)?(?:一个)?\\s*(?:函数|方法|结构体|类型|接口)?\\s*(?<symbol>${LIST})`,
  `^(?<place>${CODE})\\s*[：:]\\s*(?<symbol>${LIST})\\s*[。.；;]?$`,
  `(?<symbol>${CODE})${KIND},?\\s+(?:(?:which |that )?is\\s+)?(?<declared>defined|declared|implemented|located|found|lives|sits|resides)\\s+(?:in|at)\\s+(?:the file\\s+)?(?<place>${CODE})`,
  `(?<symbol>${CODE})${KIND},?\\s+(?:in|from|of)\\s+(?:the file\\s+)?(?<place>${CODE})`,
  `(?:the )?(?:file )?(?<place>${CODE})(?: file)? (?<declared>declares|defines|contains|has|implements|holds)(?: the| an?)?(?: function| method| type)? (?<symbol>${LIST})`,
  `(?<meant>${MEANING_WORDS})\\s*(?:都|也|就|均)?(?:定义|声明|实现|写|放)?(?:在|于|位于)\\s*(?:文件)?\\s*(?<place>${CODE})\\s*(?:文件)?(?:中|里|内|定义|声明|，|。|；|$)`,
  `(?<meant>${MEANING_WORDS}) (?:is|are|lives?|sits?|resides?|is found|are found|can be found)(?: both| all)?(?: defined| declared| implemented)? in (?:the file )?(?<place>${CODE})`,
  `(?<symbol>${CODE}),? (?<declared>an?|the|one of the) (?:\\w+ ){1,3}(?:in|of|from) (?:the file )?(?<place>${CODE})`,
  `(?<symbol>${LIST})${KIND}\\s*(?<declared>都|均)(?:定义|声明|实现)?(?:在|于|位于)\\s*(?:文件)?\\s*(?<place>${CODE})\\s*(?:文件)?(?:中|里|内|，|。|；|$)`,
  `(?<symbol>${LIST}) (?:are|is) (?:both |all )?(?<declared>in|defined in|declared in) (?:the file )?(?<place>${CODE})`,
  // Behind a clause with the same subject.
  `^(?:\\s|the )*(?<symbol>${CODE})[^。；;\\uE000-\\uE7FF]{0,20}(?:${CODE})?[^。；;\\uE000-\\uE7FF]{0,20}[，,]\\s*(?:它|其)?(?:也|都|就)?(?<declared>声明|定义|实现)(?:在|于|位于)\\s*(?:文件)?\\s*(?<place>${CODE})\\s*(?:文件)?(?:中|里|内|，|。|；|$)`,
  `^(?:the )?(?<symbol>${CODE})[^.;\\uE000-\\uE7FF]{1,40}(?:${CODE})?[^.;\\uE000-\\uE7FF]{0,20}(?:,| and) (?:and )?(?:it )?(?:is |was )?(?<declared>declared|defined|implemented) in (?:the file )?(?<place>${CODE})`,
  // With its lines.
  `(?<symbol>${CODE})${KIND}\\s*[（(，,：:]\\s*(?:见|在|位于|see|in|at)?\\s*(?<place>${CODE})\\s*[，,：:]?\\s*的?${LINES}`,
].map((form) => new RegExp(form, 'gi'));

/** Before a symbol with a file: the symbol is what acts, or it is said what it is. Others may only use it in the file. */
const DECLARED_BEFORE =
  /(?:^|[。，；,;:：]\s*|\b(?:by|see|namely|functions?|methods?|type|struct|interface|constant|variable|helper|called|named)(?: the)?\s+|(?:由|见|函数|方法|类型|结构体|接口|常量|变量|名为|叫做?)\s*)$/i;

function placesNamed(form: string): readonly RegExpExecArray[] {
  return PLACE_FORMS.flatMap((pattern) => [...form.matchAll(pattern)]);
}

/** Symbols with a file. */
async function placesIn(sentence: Sentence, context: ClaimContext): Promise<StatedPlace[]> {
  const isStated = ({ index, 0: written }: RegExpExecArray): boolean =>
    !isHedgedAt(sentence, index, index + written.length);
  const joined = sentence.words.map(async (word): Promise<StatedPlace[]> => {
    const [, file = '', name] = /^([\w@./-]+\.\w+)[#:]([A-Za-z_(*][\w.()*]*)$/.exec(word.text) ?? [];
    const path = name === undefined ? undefined : await onlyFile(file, context);
    return name !== undefined && path
      ? [{ symbol: { text: name }, path, isDeclaration: true, start: word.start, end: word.end }]
      : [];
  });
  const filed = context.readings
    .of(placesNamed, sentence.form)
    .filter(isStated)
    .map(async ({ groups, index, 0: written }): Promise<StatedPlace[]> => {
      const place = wordAt(sentence, groups?.['place']);
      const meant = groups?.['meant'];
      const symbols = meant
        ? namesMeant(meant, index + written.indexOf(meant), sentence)
        : (groups?.['symbol']?.match(new RegExp(CODE, 'g')) ?? []).flatMap(
            (mark) => wordAt(sentence, mark) ?? [],
          );
      const word = place && readPathWord(place.text, context.languages);
      const linked = place && word && linkedFile(place, word.path, context);
      const paths = linked ? [linked] : word?.isSource ? await filesNamed(word.path, context) : [];
      const [path, ...more] = paths;
      if (!place || !path) return [];
      const isDeclaration =
        groups?.['declared'] !== undefined ||
        meant !== undefined ||
        DECLARED_BEFORE.test(sentence.form.slice(0, index + written.search(CODE)));
      const named = symbols.filter(({ text }) => !context.languages.some((one) => one.commonNames.has(text)));
      return named.map((symbol) => ({
        symbol,
        ...(more.length > 0 ? { paths } : { path }),
        lines: word?.lines ?? linesIn(groups?.['lines'] ?? groups?.['enlines']),
        isDeclaration,
        ...spanAround([symbol, place]),
      }));
    });
  return (await Promise.all([...joined, ...filed])).flat();
}

function linesIn(range: string | undefined): StatedPlace['lines'] {
  const [first, last = first] = (range?.match(/\d+/g) ?? []).map(Number);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The file that a path can only mean. */
async function onlyFile(path: string, context: ClaimContext): Promise<RepoPath | undefined> {
  const [only, ...more] = await filesNamed(path, context);
  return more.length === 0 ? only : undefined;
}

async function filesNamed(path: string, { code }: ClaimContext): Promise<readonly RepoPath[]> {
  const found = (await code.pathsEnding(path)) ?? [];
  return found.flatMap((one) => (one.isFolder ? [] : [one.path]));
}

const FILES = /^(?:文件|路径|所在文件|源文件|文件路径|位置|files?|paths?|source files?|locations?)$/i;
const SYMBOLS =
  /^(?:符号|函数|方法|类型|接口|结构体|函数名|方法名|标识符|入口|入口函数|symbols?|functions?|methods?|types?|structs?|interfaces?|identifiers?|entry(?: points?)?)$/i;

/** The rows of a table that has a column of files and one of symbols. */
async function placesInTable(table: Table, context: ClaimContext): Promise<StatedPlace[]> {
  const heads = table.head.map(bareCell);
  const files = heads.findIndex((head) => FILES.test(head));
  const symbols = heads.findIndex((head) => SYMBOLS.test(head));
  if (files < 0 || symbols < 0) return [];
  const rows = table.rows.map(async (row, index): Promise<StatedPlace[]> => {
    const word = readPathWord(bareCell(row[files] ?? ''), context.languages);
    const path = word?.isSource ? await onlyFile(word.path, context) : undefined;
    const text = bareCell(row[symbols] ?? '');
    if (!path || readCodeWord(text) === undefined) return [];
    const isDeclaration = word?.lines === undefined;
    return [
      { symbol: { text }, path, lines: word?.lines, isDeclaration, ...rowSpan(table, index, context.essay) },
    ];
  });
  return (await Promise.all(rows)).flat();
}

/** The rows of a table of files that says what each of them has. */
async function placesInFileTable(table: Table, context: ClaimContext): Promise<StatedPlace[]> {
  const rows = filedNames(table).map(async ({ file, names, row, areDeclared }): Promise<StatedPlace[]> => {
    const word = readPathWord(file, context.languages);
    const path = word?.isSource && !word.lines ? await onlyFile(word.path, context) : undefined;
    const place = rowSpan(table, row, context.essay);
    return path
      ? names.map((text) => ({ symbol: { text }, path, isDeclaration: areDeclared, ...place }))
      : [];
  });
  return (await Promise.all(rows)).flat();
}
