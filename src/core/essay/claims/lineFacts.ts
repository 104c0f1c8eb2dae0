import { message, type Message } from '../../base/message';
import { parseRepoPath, type RepoPath } from '../../base/repoPath';
import { linesOf } from '../../base/text';
import type { Fact, FunctionFacts } from '../../code/codeFacts';
import { hasWord } from '../../code/lookup/wordSearch';
import { captionOf } from '../document/captionOf';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { functionsNamed, isCallable } from './functionsNamed';
import { CODE, wordAt, type Sentence } from './sentence';

/** What an essay says that some lines do: "line 5: holds `s.mu`". */
interface LineFact {
  /** Lines from 1, both included. */
  readonly first: number;
  readonly last: number;
  /** The function whose lines they are, as the essay writes it; absent for those of the excerpt above. */
  readonly symbol: string | undefined;
  /** What they do, without the code. */
  readonly verb: string;
  readonly code: string;
}

const LINES =
  '(?:第\\s*(?<first>\\d{1,6})(?:\\s*[-–—~～]\\s*(?<last>\\d{1,6}))?\\s*行|lines?\\s+(?<enfirst>\\d{1,6})(?:\\s*[-–—~～]\\s*(?<enlast>\\d{1,6}))?)';
const DOES =
  '启动|持有|修改|通道|panic|返回的错误|操作文件|调用|写日志|starts|holds|changes|channel|error of|works on files|calls|logs';
const FORM = new RegExp(
  `^(?:(?<symbol>${CODE})\\s*)?${LINES}\\s*[：:]\\s*(?<verb>[^\\uE000-\\uE7FF，,]{0,30}?(?:${DOES})[^\\uE000-\\uE7FF，,]{0,16})(?<code>${CODE})(?<more>(?:\\s*[、,]\\s*${CODE})*)(?<tail>[^，,；;]{0,12})`,
  'i',
);

/** The claims of sentences that begin with lines, and say what happens there. */
export async function lineFactClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.map((sentence) => claimsOf(sentence, context));
  return (await Promise.all(claims)).flat();
}

async function claimsOf(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim[]> {
  const { groups } = FORM.exec(sentence.form) ?? {};
  if (!groups || sentence.block.quoteDepth > 0) return [];
  const first = Number(groups['first'] ?? groups['enfirst']);
  const last = Number(groups['last'] ?? groups['enlast'] ?? first);
  const symbol = wordAt(sentence, groups['symbol'])?.text;
  const marks = `${groups['code'] ?? ''}${groups['more'] ?? ''}`.match(new RegExp(CODE, 'g')) ?? [];
  const verb = `${groups['verb'] ?? ''} ${groups['tail'] ?? ''}`;
  const claims = marks.map(async (mark): Promise<CheckedClaim | undefined> => {
    const word = wordAt(sentence, mark);
    if (!word) return undefined;
    const fact = { first, last, symbol, verb, code: word.text };
    const path = await fileOf(fact, sentence, context);
    if (!path) return undefined;
    const claim = message('{0} is at {1}:{2}', word.text, path, first);
    const verdict = await verdictOf(fact, path, context);
    return { kind: 'lines', start: word.start, end: word.end, claim, ...verdict };
  });
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

/** The file of the function that is named, else that of the last excerpt of the section. */
async function fileOf(
  { symbol, first }: LineFact,
  { block }: Sentence,
  context: ClaimContext,
): Promise<RepoPath | undefined> {
  const { essay, pin } = context;
  if (symbol !== undefined) {
    const named = await functionsNamed(symbol, context);
    const at = context.nearby.likely(named, block.start);
    return at.length === 1 ? at[0]?.path : undefined;
  }
  const heading = essay.headings.filter(({ start }) => start < block.start).at(-1)?.start ?? 0;
  const fence = essay.fences
    .filter(({ start, shows }) => start > heading && start < block.start && shows === 'source')
    .at(-1);
  if (!fence) return undefined;
  if (fence.comment) return fence.comment.path;
  const caption = captionOf(fence, essay);
  const link = caption && essay.fileLinkIn(caption);
  const isOfFile = link?.ref === pin && link.lines && link.lines.first <= first && first <= link.lines.last;
  return link && isOfFile ? parseRepoPath(link.path) : undefined;
}

async function verdictOf(fact: LineFact, path: RepoPath, context: ClaimContext): Promise<ClaimVerdict> {
  const text = await context.source.textAt(context.pin, path);
  if (typeof text !== 'string') return CANNOT_TELL;
  const source = context.readings.of(linesOf, text);
  const shown = source.slice(fact.first - 1, fact.last).join('\n');
  const { code, first, last } = fact;
  if (!hasCode(shown, code)) {
    const evidence = message('Lines {0}–{1} of {2} do not have {3}.', first, last, path, code);
    return { answer: 'contradicted', evidence };
  }
  const known = await functionAround(path, first - 1, context);
  const truth = known && otherwise(fact, known);
  return truth ? { answer: 'contradicted', evidence: truth } : { answer: 'holds' };
}

/** True if a text has a statement, or the last name of a piece of code. A long statement or its arguments may end in an ellipsis. */
function hasCode(text: string, code: string): boolean {
  const bare = (one: string): string => one.replace(/\s+/g, '').replace(/…\)?$/, '');
  if (bare(text).includes(bare(code))) return true;
  const word = readCodeWord(code);
  const hasArguments = /\([^()*]/.test(code.replace(/^\([^()]*\)\./, ''));
  return word === undefined
    ? !/^[\w.]+$/.test(code)
    : !hasArguments && hasWord(text, word.names.at(-1) ?? '');
}

async function functionAround(
  path: RepoPath,
  line: number,
  { code }: ClaimContext,
): Promise<FunctionFacts | undefined> {
  const declared = (await code.declaredIn(path)) ?? [];
  const around = declared.find((one) => isCallable(one) && one.line <= line && line <= one.endLine);
  return around && code.functionAt(path, around.symbol);
}

const DIRECTIONS = [
  ['send', /发送|\bsends?\b/i],
  ['receive', /接收|\breceives?\b/i],
  ['close', /关闭|\bcloses?\b/i],
] as const;

/** What is done instead of what is said; `undefined` if nothing is known to be otherwise. */
function otherwise({ first, verb, code }: LineFact, facts: FunctionFacts): Message | undefined {
  const line = first - 1;
  if (/通道|channel/i.test(verb)) {
    const said = DIRECTIONS.find(([, words]) => words.test(verb))?.[0];
    const uses = facts.channels.filter(({ of }) => of === code);
    return said && truthOf(line, uses, ({ direction }) => direction === said);
  }
  if (/持有|\bholds\b/i.test(verb)) {
    const isRead = /读锁|for reading/i.test(verb);
    const locks = facts.locks.filter(({ of }) => of === code);
    return truthOf(line, locks, ({ mode }) => (mode === 'read') === isRead);
  }
  const isStart = /启动|\bstarts\b/i.test(verb);
  const isKnown = facts.started.some((one) => one.line === line || one.of === code);
  return isStart && !isKnown ? message('Line {0} starts nothing.', first) : undefined;
}

/** The fact at a line, or the first of all, if none at the line is as it is said to be. */
function truthOf<One extends Fact>(
  line: number,
  facts: readonly One[],
  isSaid: (fact: One) => boolean,
): Message | undefined {
  const here = facts.filter((one) => one.line === line);
  if (here.some(isSaid)) return undefined;
  const other = here[0] ?? facts[0];
  return other && message('Line {0} says {1}.', other.line + 1, other.text);
}
