import type { Language } from '../base/language';
import type { Verdict } from '../anchor/resolution';
import type { SharedTransfer } from '../code/transfer';

/** What a tour says beside the prose of the walkthrough, in the tour's own language. */
export interface TourTexts {
  /** What was read, and what became of the steps. */
  readonly about: (project: string, version: string, found: number, all: number) => string;
  readonly unknownVersion: string;
  readonly lane: (title: string) => string;
  readonly reached: (kind: string, from: string | undefined) => string;
  readonly kinds: Readonly<Record<SharedTransfer, string>>;
  readonly stepName: (number: number, heading: string) => string;
  readonly via: (symbols: string) => string;
  readonly place: (symbol: string, path: string) => string;
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'exact'>, string>>;
  readonly movedFrom: (symbol: string, path: string) => string;
  readonly asWritten: (symbol: string, path: string) => string;
  readonly candidates: (places: string) => string;
  readonly statementMissing: string;
  readonly words: string;
  readonly word: (name: string, meaning: string) => string;
  readonly comma: string;
  readonly elsewhere: (label: string, title: string, heading: string) => string;
  readonly separator: string;
}

const chinese: TourTexts = {
  about: (project, version, found, all) =>
    `以上内容由 Source Guide 导出，行号对应 ${project} ${version}，${all} 步中有 ${found} 步找到了位置。`,
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
    changed: '函数体与文字写成时相比有改动。',
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
  elsewhere: (label, title, heading) => `${label}（见《${title}》${heading === '' ? '' : `的“${heading}”`}）`,
  separator: '、',
};

const english: TourTexts = {
  about: (project, version, found, all) =>
    `Exported by Source Guide. The lines are those of ${project} ${version}; ${found} of ${all} steps have a place there.`,
  unknownVersion: 'of an unknown version, for there is no git history to read',
  lane: (title) => `**Runs in**: ${title}`,
  reached: (kind, from) => `**Reached**: ${kind}${from === undefined ? '' : `, from ${from}`}`,
  kinds: {
    start: 'the flow begins here',
    direct: 'by a direct call',
    interface: 'through an interface',
    callback: 'through a callback',
    channel: 'through a channel',
    rpc: 'by a remote call',
    registration: 'registered at start-up, used later',
  },
  stepName: (number, heading) => `step ${number}, “${heading}”`,
  via: (symbols) => `by way of ${symbols}`,
  place: (symbol, path) => `**Place**: ${symbol} in ${path}`,
  verdicts: {
    changed: 'The body was edited since this text was written.',
    moved: 'The place or the name is not the one that this text was written for.',
    ambiguous: 'Several places fit in this version and none is chosen, so this step has no code.',
    absent: 'This version does not have this code, so this step has no place.',
    lost: 'This code was not found in this version, so this step has no place.',
  },
  movedFrom: (symbol, path) => `It was ${symbol} in ${path}.`,
  asWritten: (symbol, path) => `The text is about ${symbol} in ${path}.`,
  candidates: (places) => `What may be meant: ${places}.`,
  statementMissing:
    'The statement that this step is about is no longer in the function; the line is that of its name.',
  words: '**Words**',
  word: (name, meaning) => `- **${name}**: ${meaning}`,
  comma: ', ',
  elsewhere: (label, title, heading) => `${label} (see “${title}”${heading === '' ? '' : `, “${heading}”`})`,
  separator: ', ',
};

export const TOUR_TEXTS: Readonly<Record<Language, TourTexts>> = { 'zh-cn': chinese, en: english };
