import { folderOf, type RepoPath } from '../../base/repoPath';
import type { FunctionFacts, TestFact } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { functionName, isLineQuoted, keyOfFunction, type KnownCode } from './quotedFunction';
import { table } from './table';

const MOST_TESTS = 5;
const MOST_LOGS = 8;
const MOST_REACHED = 2;

/** What the writer can run to see that it is so: tests, places for breakpoints, lines in the log. */
export function evidenceBlocks(known: KnownCode, texts: EssayTexts, named: readonly string[]): string[] {
  const tests = closestTests(known, named).map((test) => ({ test, reached: reachedBy(test, known) }));
  const breakpoints = known.quoted.flatMap((one) => {
    const line = one.siteLine ?? one.facts?.line;
    return line === undefined ? [] : [`- ${placeOf(one.code.path, line)} ${functionName(one)}`];
  });
  const list = (lead: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [lead, lines.join('\n')];
  return [
    ...(tests.length === 0 ? [] : [texts.facts.testsLead, testTable(tests, texts)]),
    ...list(texts.facts.breakpointsLead, breakpoints),
    ...list(texts.facts.logsLead, logLines(known)),
  ];
}

/** Lines of the log, each text once: those of quoted code, or else those of the subject. */
function logLines({ all, quoted }: KnownCode): string[] {
  const logs = all.flatMap((one) =>
    // Without its text, a line in the log cannot be looked for.
    one.logs
      .filter(({ line }) => one.panics.every((panic) => panic.line !== line))
      .filter(({ text, level }) => level !== 'detail' && !/[()]/.test(text) && text.includes(' '))
      .map(({ line, text }) => ({ one, line, text })),
  );
  const inExcerpts = logs.filter(({ one, line }) => isLineQuoted(one, line, quoted));
  const chosen = new Map((inExcerpts.length > 0 ? inExcerpts : logs).map((log) => [log.text, log]));
  return [...chosen.values()]
    .slice(0, MOST_LOGS)
    .map(({ one, line, text }) => `- ${placeOf(one.path, line)} ${codeSpan(text)}`);
}

/** A test that is named in a text counts as much as so many functions. */
const NAMED = 10;
/** A test that calls a quoted function itself shows what the text is about. */
const OF_QUOTED = 6;
/** A test in the folder of the function is about it. */
const BESIDE = 2;

/**
 * The tests that somebody named, and for each quoted function one that calls it itself; then those that reach the most functions
 * of the subject.
 */
function closestTests({ all, subject, quoted }: KnownCode, named: readonly string[]): TestFact[] {
  const tests = new Map<string, { readonly test: TestFact; weight: number }>();
  const shown = new Set(quoted.flatMap(({ facts }) => (facts ? [keyOfFunction(facts)] : [])));
  for (const one of all)
    for (const test of one.tests) {
      const known = tests.get(test.command) ?? { test, weight: named.includes(test.of) ? NAMED : 0 };
      const beside = folderOf(test.path) === folderOf(one.path) ? BESIDE : 1;
      const isDirect = test.distance === 1 && shown.has(keyOfFunction(one));
      known.weight += (beside * subject.closeness(one)) / test.distance ** 3 + (isDirect ? OF_QUOTED : 0);
      tests.set(test.command, known);
    }
  const closeness = ({ of, path }: TestFact): number => 1 + subject.closeness({ path, symbol: of });
  const sorted = [...tests.values()]
    .sort((one, other) => other.weight * closeness(other.test) - one.weight * closeness(one.test))
    .map(({ test }) => test);
  const direct = quoted.flatMap(({ facts }) => {
    const commands = new Set(facts?.tests.flatMap((test) => (test.distance === 1 ? [test.command] : [])));
    return sorted.find(({ command }) => commands.has(command)) ?? [];
  });
  const chosen = [...sorted.filter(({ of }) => named.includes(of)), ...direct, ...sorted];
  const first = new Set([...new Set(chosen)].slice(0, MOST_TESTS));
  return sorted.filter((test) => first.has(test));
}

/** A test, and the functions that it leads to. */
interface ReachingTest {
  readonly test: TestFact;
  readonly reached: readonly FunctionFacts[];
}

/** The functions that a test leads to: those with the fewest calls between first, of these the quoted ones. */
function reachedBy({ command }: TestFact, { all, quoted }: KnownCode): FunctionFacts[] {
  const shown = new Set(quoted.flatMap(({ facts }) => (facts ? [keyOfFunction(facts)] : [])));
  const distances = all.flatMap((one) => {
    const distance = one.tests.find((test) => test.command === command)?.distance;
    return distance === undefined ? [] : [{ one, far: distance + (shown.has(keyOfFunction(one)) ? 0 : 0.5) }];
  });
  return distances.sort((one, other) => one.far - other.far).map(({ one }) => one);
}

function testTable(tests: readonly ReachingTest[], texts: EssayTexts): string {
  const namesOf = (reached: readonly FunctionFacts[]): string => {
    const names = reached.slice(0, MOST_REACHED).map(({ symbol }) => codeSpan(symbol));
    return names.join(texts.and) + (reached.length > names.length ? texts.andOthers : '');
  };
  const rows = tests.map(({ test: { of, path, line, command }, reached }) => [
    `${codeSpan(of)} ${placeOf(path, line)}`,
    namesOf(reached),
    codeSpan(command.replace(/\|/g, '\\|')),
  ]);
  return table(texts.testColumns, rows);
}

function placeOf(path: RepoPath, line: number): string {
  return `\`${path}:${line + 1}\``;
}
