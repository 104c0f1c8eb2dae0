import type { Language } from '../base/language';
import type { Verdict } from '../anchor/resolution';
import type { SharedTransfer } from '../code/transfer';

/** The texts that an exported tour adds to the prose of the walkthrough. Arguments are Markdown. */
export interface TourTexts {
  /** Which version the line numbers belong to, and how many of the steps we found in it. */
  readonly about: (project: string, version: string, found: number, all: number) => string;
  /** The `version` for `about` when git history is missing. */
  readonly unknownVersion: string;
  /** In which lane the step runs. */
  readonly lane: (title: string) => string;
  /** How control gets to the step. `kind` is one of `kinds`, or the text of a transfer of the code's language. */
  readonly reached: (kind: string, from: string | undefined) => string;
  readonly kinds: Readonly<Record<SharedTransfer, string>>;
  /** Label of a link to a step; `number` is 1-based. */
  readonly stepName: (number: number, heading: string) => string;
  /** Which functions lie between the step before and this one. */
  readonly via: (symbols: string) => string;
  /** Where the step is. */
  readonly place: (symbol: string, path: string) => string;
  /** What each verdict means for the reader. */
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'exact'>, string>>;
  /** Where the pack has a step that has moved. */
  readonly movedFrom: (symbol: string, path: string) => string;
  /** Where the pack has a step that was not found. */
  readonly asWritten: (symbol: string, path: string) => string;
  /** The places among which no choice was made. */
  readonly candidates: (places: string) => string;
  /** The function is there, the statement in it is not. */
  readonly statementMissing: string;
  /** Heading of the words that a step explains. */
  readonly words: string;
  /** One word with its explanation. */
  readonly word: (name: string, meaning: string) => string;
  /** Between the parts of a sentence. */
  readonly comma: string;
  /** Replaces a link into another walkthrough, whose tour the reader may not have. `heading` may be empty. */
  readonly otherWalkthrough: (label: string, title: string, heading: string) => string;
  /** Between the items of a list. */
  readonly separator: string;
}

const chinese: TourTexts = {
  about: (project, version, found, all) =>
    `以上内容由 Source Guide 导出。行号对应 ${project} ${version}；${all} 步中有 ${found} 步找到了位置。`,
  unknownVersion: '（版本未知，没有可读的 git 历史）',
  lane: (title) => `**所在**：${title}`,
  reached: (kind, from) => `**如何到达**：${kind}${from === undefined ? '' : `，来自${from}`}`,
  kinds: {
    start: '流程从这里开始',
    direct: '直接调用',
    interface: '经接口调用',
    callback: '经回调',
    channel: '经通道',
    rpc: '远程调用',
    registration: '启动时注册，之后使用',
  },
  stepName: (number, heading) => `第 ${number} 步“${heading}”`,
  via: (symbols) => `途经 ${symbols}`,
  place: (symbol, path) => `**位置**：${symbol}，${path}`,
  verdicts: {
    changed: '代码与文字写成时相比有改动。',
    moved: '位置或名字与文字写成时不同。',
    ambiguous: '这个版本里有多个位置符合，无法确定是哪一个，因此这一步没有代码。',
    absent: '这个版本没有这段代码，因此这一步没有位置。',
    lost: '在这个版本里没有找到这段代码，因此这一步没有位置。',
  },
  movedFrom: (symbol, path) => `原先是 ${path} 的 ${symbol}。`,
  asWritten: (symbol, path) => `文字写的是 ${path} 的 ${symbol}。`,
  candidates: (places) => `可能是：${places}。`,
  statementMissing: '这一步所指的语句已不在函数中，行号是函数名所在的行。',
  words: '**词语**',
  word: (name, meaning) => `- **${name}**：${meaning}`,
  comma: '，',
  otherWalkthrough: (label, title, heading) =>
    `${label}（见《${title}》${heading === '' ? '' : `的“${heading}”`}）`,
  separator: '、',
};

const english: TourTexts = {
  about: (project, version, found, all) =>
    `Exported by Source Guide. The line numbers are for ${project} ${version}; ${found} of ${all} steps were found there.`,
  unknownVersion: '(version unknown: there is no git history)',
  lane: (title) => `**Runs in**: ${title}`,
  reached: (kind, from) => `**Reached**: ${kind}${from === undefined ? '' : `, from ${from}`}`,
  kinds: {
    start: 'the walkthrough starts here',
    direct: 'by a direct call',
    interface: 'through an interface',
    callback: 'through a callback',
    channel: 'through a channel',
    rpc: 'by a remote call',
    registration: 'registered at start-up, used later',
  },
  stepName: (number, heading) => `step ${number}, “${heading}”`,
  via: (symbols) => `via ${symbols}`,
  place: (symbol, path) => `**Place**: ${symbol} in ${path}`,
  verdicts: {
    changed: 'The code has changed since this text was written.',
    moved: 'The code has moved or been renamed since this text was written.',
    ambiguous:
      'Several places match in this version and it is not clear which is meant, so this step has no code.',
    absent: 'This version does not have this code, so this step has no place.',
    lost: 'This code was not found in this version, so this step has no place.',
  },
  movedFrom: (symbol, path) => `It was ${symbol} in ${path}.`,
  asWritten: (symbol, path) => `The text is about ${symbol} in ${path}.`,
  candidates: (places) => `Candidates: ${places}.`,
  statementMissing:
    'The statement of this step is no longer in the function; the line is that of the function’s name.',
  words: '**Words**',
  word: (name, meaning) => `- **${name}**: ${meaning}`,
  comma: ', ',
  otherWalkthrough: (label, title, heading) =>
    `${label} (see “${title}”${heading === '' ? '' : `, “${heading}”`})`,
  separator: ', ',
};

export const TOUR_TEXTS: Readonly<Record<Language, TourTexts>> = { 'zh-cn': chinese, en: english };
