import type { GraphEdge } from '../../picture/graph/graphModel';
import { readFlowchart } from '../../picture/mermaid/readFlowchart';
import { readSequence } from '../../picture/mermaid/readSequence';
import { readStatements } from '../../picture/mermaid/readStatements';
import type { SequenceMessage } from '../../picture/mermaid/sequenceModel';
import type { Fence } from '../document/model';
import { isUnmistakable, readCodeWord } from './codeWord';

/** An arrow of a diagram that can mean a call. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What the message of a sequence diagram calls; absent for arrows between functions. */
  readonly called?: CalledName;
  /** True if it may also mean that one runs after the other. */
  readonly mayBeOrder: boolean;
  /** True if it may also mean what no call does, such as waking another thread. */
  readonly isWeak: boolean;
  /** True for a message between two functions: it skips none that the diagram shows, and goes from the one that calls. */
  readonly isStep?: boolean;
  /** True for a message that does not wait. It may be sent in other ways than by a call. */
  readonly isAsynchronous?: boolean;
}

/** A call as a message has it, with its brackets. A name without them may be that of an event. */
export interface CalledName {
  readonly name: string;
  /** What is between the brackets. */
  readonly given: string;
}

/** Arrows between boxes or participants. Dashed ones of sequences mean answers. */
export function arrowsIn({ lines }: Fence): readonly Arrow[] {
  const text = readStatements(lines.join('\n'));
  if (!text) return [];
  const sequence = readSequence(text);
  if (sequence) {
    const labels = new Map(sequence.participants.map(({ id, label }) => [id, nameIn(label)]));
    return sequence.items.flatMap((item) =>
      item.kind === 'message' ? (messageArrow(item, labels) ?? []) : [],
    );
  }
  const graph = readFlowchart(text);
  if (!graph) return [];
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, nameIn(label)]));
  const isCallGraph = [...labels.values()].every((label) => readCodeWord(label) !== undefined);
  return graph.edges.flatMap((edge) => flowArrow(edge, labels, isCallGraph) ?? []);
}

function messageArrow(
  { from, to, text, isDashed, head }: SequenceMessage,
  labels: ReadonlyMap<string, string>,
): Arrow | undefined {
  if (isDashed || (head !== 'filled' && head !== 'open')) return undefined;
  const ends = { from: labels.get(from) ?? '', to: labels.get(to) ?? '' };
  const called = calledIn(text);
  if (called) return { ...ends, called, mayBeOrder: false, isWeak: head === 'open' };
  // Between functions, a sentence says for what the one calls the other, unless it is about something that is sent.
  const isBetweenFunctions = [ends.from, ends.to].every(isWrittenAsFunction) && ends.from !== ends.to;
  if (!isBetweenFunctions || SENT.test(text)) return undefined;
  return { ...ends, mayBeOrder: true, isWeak: true, isStep: true, isAsynchronous: head === 'open' };
}

/** Words for what passes between threads without a call. */
const SENT =
  /信号|通知|唤醒|通道|管道|队列|事件|消息|发送|收到|接收|返回|响应|回调|等待|chan|signal|notif|wake|wak(?:es|ing)|queue|event|messag|send|sent|receiv|return|respon|repl(?:y|ies)|callback|wait|<-/i;

/** Arrows between functions with a word for a call, or with any other or none where all boxes have code: others show what follows what. */
function flowArrow(
  { from, to, label, look, start, end }: GraphEdge,
  labels: ReadonlyMap<string, string>,
  isCallGraph: boolean,
): Arrow | undefined {
  const isCall = CALL.test(label);
  const ends = { from: labels.get(from) ?? '', to: labels.get(to) ?? '' };
  const isPlain = look === 'solid' && start === 'none' && end === 'filled';
  if (!isPlain || !(isCall || (isCallGraph && !PASSED_ON.test(label) && !SENT.test(label)))) return undefined;
  const areFunctions = [ends.from, ends.to].every(
    (one) => isWrittenAsFunction(one) || (isCallGraph && isUnmistakable(one)),
  );
  return areFunctions ? { ...ends, mayBeOrder: !isCall, isWeak: !isCall && label !== '' } : undefined;
}

/** Words for control that gets from one function to another without a call. */
const PASSED_ON =
  /注册|登记|订阅|网络|远程|请求|协议|异步|另起|协程|线程|RPC|HTTP|TCP|\bgo\b|routine|thread|regist|subscri|network|remote|request|async|later|next|loop|循环|重试|retry/i;

/** True for `name()` and `Type.name`. A bare name may be that of a state or a step. */
function isWrittenAsFunction(label: string): boolean {
  const word = readCodeWord(label);
  return word !== undefined && (word.isCall || word.isMethod || word.names.length > 1);
}

const CALL = /^(?:\d+[.、]?\s*)?(?:(?:同步|直接|间接|先|再|逐个)?调用|calls?|invokes?)$/i;
const CALLED =
  /^\s*(?:\d+[.、)]?\s*)?(?:调用|calls?|invokes?)?\s*((?:\(\*?[\p{L}\d_.]+\)\.)?[\p{L}_][\p{L}\d_.]*)\((.*)\)(?=$|\s+[\p{Script=Han}(（]|[，,；;])/iu;

/** The call that a message begins with. */
function calledIn(text: string): CalledName | undefined {
  const [, name, given = ''] = CALLED.exec(text.replace(/`|<br\s*\/?>.*$/g, '')) ?? [];
  return name === undefined || /^\p{Script=Han}/u.test(name) ? undefined : { name, given };
}

/** The name in a label: its first line, without a number and marks. */
function nameIn(label: string): string {
  const [first = ''] = label.split(/<br\s*\/?>|\n/);
  return first
    .replace(/^\s*\d+[.、)]\s*/, '')
    .replace(/<[^>]*>|`/g, '')
    .trim();
}
