import type { Fact, LogFact } from '../../../code/codeFacts';
import { folderOf, nameOf, type RepoPath } from '../../../base/repoPath';
import type { Expression } from '../ast';
import type { BodyEvents, CallEvent } from './bodyEvents';
import { fieldUsesIn } from './fieldFacts';
import type { FactLines } from './factLines';
import { literalText, unquote } from './literals';

/** The calls that run when a function, or a function literal in it, returns. */
export function deferFactsOf(events: BodyEvents, lines: FactLines): readonly Fact[] {
  return factsOfCalls(events, lines, ({ manner }) => manner === 'defer');
}

/** The calls that end the thread or the process. */
export function panicFactsOf(events: BodyEvents, lines: FactLines): readonly Fact[] {
  return factsOfCalls(events, lines, endsProcess);
}

/** The calls that write a log, without those that never run; the text is the message if that is a literal. */
export function logFactsOf(
  events: BodyEvents,
  lines: FactLines,
  dead: ReadonlySet<Expression>,
): readonly LogFact[] {
  const live = events.calls.filter((event) => writesLog(event) && !dead.has(event.call));
  return live.map(({ call, room, callee }): LogFact => {
    const level = levelOf(callee.symbol);
    const fact = { ...lines.at(call.start, room), ...(level && { level }) };
    for (const argument of call.args) {
      if (argument.kind !== 'literal' || argument.type !== 'string') continue;
      const written = unquote(literalText(argument, events.text))?.trim() ?? '';
      return written === '' ? fact : { ...fact, text: written };
    }
    return fact;
  });
}

/** The places at which a function counts or measures. */
export function metricFactsOf(events: BodyEvents, lines: FactLines): readonly Fact[] {
  const calls = factsOfCalls(events, lines, measures);
  const fields = fieldUsesIn(events)
    .filter(({ owner, access, x }) => access === 'write' && x && isMeasuring(owner.path))
    .map(({ start, room }) => lines.at(start, room));
  const byLine = new Map([...calls, ...fields].map((fact) => [fact.line, fact]));
  return [...byLine.values()].sort((left, right) => left.line - right.line);
}

function factsOfCalls(
  { calls }: BodyEvents,
  lines: FactLines,
  isWanted: (event: CallEvent) => boolean,
): readonly Fact[] {
  return calls.filter(isWanted).map(({ call, room }) => lines.at(call.start, room));
}

function endsProcess({ callee: { class: own, path, symbol } }: CallEvent): boolean {
  if (own === 'B') return symbol === 'panic';
  if (own !== 'X') return false;
  if (path === 'os') return symbol === 'Exit';
  if (path === 'log') return /^(?:\(\*?Logger\)\.)?(?:Fatal|Panic)(?:f|ln)?$/.test(symbol);
  return LOGGERS.test(path) && /(?:^|\.)(?:Fatal|Panic)(?:f|ln|w)?$/.test(symbol);
}

/** Packages outside the tree that write logs. */
const LOGGERS =
  /^(?:log|log\/slog|go\.uber\.org\/zap|github\.com\/(?:sirupsen\/logrus|rs\/zerolog(?:\/log)?|golang\/glog|pingcap\/log|go-kit\/log|hashicorp\/go-hclog)|k8s\.io\/klog(?:\/v\d+)?)$/;

/** Their functions make parts of messages. */
const METHODS_ONLY = /^(?:go\.uber\.org\/zap|github\.com\/(?:rs\/zerolog|go-kit\/log|hashicorp\/go-hclog))$/;

const LOG_METHODS =
  /^(?:Debug|Info|Warn|Warning|Error|Fatal|Panic|DPanic|Trace|Print|Notice)(?:f|ln|w|S|Context)?$/;

function writesLog({ callee: { class: own, path, symbol } }: CallEvent): boolean {
  const name = symbol.slice(symbol.lastIndexOf('.') + 1);
  if (!LOG_METHODS.test(name)) return false;
  if (own === 'X') return LOGGERS.test(path) && (symbol.startsWith('(') || !METHODS_ONLY.test(path));
  if (own !== 'S' && own !== 'I') return false;
  const owner = /^\(\*?(\w+)\)/.exec(symbol)?.[1];
  const isLogger = owner !== undefined && /(?:Logger|^Log)$/i.test(owner);
  return (
    isLogger || (owner === undefined && /^z?log(?:ger|ging|s)?$/i.test(nameOf(folderOf(path as RepoPath))))
  );
}

/** By the beginning of the name of the method. */
function levelOf(symbol: string): LogFact['level'] {
  const name = symbol.slice(symbol.lastIndexOf('.') + 1);
  if (/^(?:Debug|Trace)/.test(name)) return 'detail';
  if (/^(?:Info|Notice)/.test(name)) return 'news';
  return name.startsWith('Print') ? undefined : 'failure';
}

/** Packages outside the tree that count and measure. */
const METERS =
  /^(?:github\.com\/(?:prometheus\/client_golang|rcrowley\/go-metrics|VictoriaMetrics\/metrics|armon\/go-metrics|uber-go\/tally)|go\.opentelemetry\.io\/otel\/metric|expvar$)/;

function measures({ callee: { class: own, path } }: CallEvent): boolean {
  if (own === 'X') return METERS.test(path);
  return (own === 'S' || own === 'I') && isMeasuring(path);
}

/** True for a file of a package that is about statistics, by the name of its folder. */
function isMeasuring(path: string): boolean {
  return /^(?:stats?|statistics?|metrics?|prom(?:etheus)?)$/i.test(nameOf(folderOf(path as RepoPath)));
}
