import type { RepoPath } from '../../base/repoPath';
import type { TestFact } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { functionName, type QuotedFunction } from './quotedFunction';
import { table } from './table';

const MOST_TESTS = 6;
const MOST_LOGS = 6;

/** What the writer can run to see that it is so: tests, places for breakpoints, lines in the log. */
export function evidenceBlocks(functions: readonly QuotedFunction[], texts: EssayTexts): string[] {
  const tests = closestTests(functions);
  const logs = functions.flatMap(({ code, facts }) =>
    (facts?.logs ?? []).map(({ line, text }) => `- ${placeOf(code.path, line)} ${codeSpan(text)}`),
  );
  const breakpoints = functions.flatMap((one) => {
    const line = one.siteLine ?? one.facts?.line;
    return line === undefined ? [] : [`- ${placeOf(one.code.path, line)} ${functionName(one)}`];
  });
  const list = (lead: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [lead, lines.join('\n')];
  return [
    ...(tests.length === 0 ? [] : [texts.facts.testsLead, testTable(tests, texts)]),
    ...list(texts.facts.breakpointsLead, breakpoints),
    ...list(texts.facts.logsLead, logs.slice(0, MOST_LOGS)),
  ];
}

/** The tests that are closest to each function in turn, each once. */
function closestTests(functions: readonly QuotedFunction[]): TestFact[] {
  const lists = functions.map(({ facts }) => facts?.tests ?? []);
  const chosen = new Map<string, TestFact>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let rank = 0; rank < longest && chosen.size < MOST_TESTS; rank++)
    for (const list of lists) {
      const test = list[rank];
      if (test && chosen.size < MOST_TESTS) chosen.set(test.command, test);
    }
  return [...chosen.values()];
}

function testTable(tests: readonly TestFact[], texts: EssayTexts): string {
  const rows = tests.map(({ of, path, line, command }) => [
    `${codeSpan(of)} ${placeOf(path, line)}`,
    codeSpan(command.replace(/\|/g, '\\|')),
  ]);
  return table(texts.testColumns, rows);
}

function placeOf(path: RepoPath, line: number): string {
  return `\`${path}:${line + 1}\``;
}
