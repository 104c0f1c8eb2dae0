import { message, type Message, LineIndex } from '../../../core';
import type { RuleProblem } from './ruleProblem';

const START = 'Issue Number:';
const LINKED = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?)\s+(?:[\w.-]+\/[\w.-]+)?#\d+\b/i;
/** Text of the project's template that the author has to replace. */
const LEFT_OVER = /^Please describe how it works[.]?$/m;

/**
 * Checks the description of a pull request. A line that begins with `Issue Number:` must link an issue; otherwise the
 * project's bot blocks the merge (`.github/pull_request_template.md`).
 */
export function checkPullRequestBody(text: string): readonly RuleProblem[] {
  const lines = new LineIndex(text);
  const seen = withoutComments(text);
  const report = (
    code: string,
    [start, end]: readonly [number, number],
    reason: Message,
    severity: RuleProblem['severity'] = 'error',
  ): RuleProblem => ({ code, severity, message: reason, range: lines.rangeOf(start, end) });
  const leftOver = LEFT_OVER.exec(seen);
  return [
    ...issueProblems(seen, report),
    ...(leftOver
      ? [
          report(
            'body.left-over',
            [leftOver.index, leftOver.index + leftOver[0].length],
            message('Replace this text of the template.'),
            'warning',
          ),
        ]
      : []),
  ];
}

type Report = (code: string, place: readonly [number, number], reason: Message) => RuleProblem;

function issueProblems(seen: string, report: Report): RuleProblem[] {
  const written = [...seen.matchAll(/^Issue Number:(.*)$/gm)];
  const example = `${START} close #123`;
  if (written.length === 0) {
    const near = /issue number/i.exec(seen);
    const place = near ? ([near.index, near.index + near[0].length] as const) : ([0, 0] as const);
    const reason = message('No line begins with "{0}". Write one, such as {1}.', START, example);
    return [report('body.no-issue-line', place, reason)];
  }
  if (written.some(([, rest = '']) => LINKED.test(rest))) return [];
  return written.slice(0, 1).map(({ 0: line, 1: rest = '', index }) => {
    const start = index + START.length;
    const reason = /#\d/.test(rest)
      ? message(
          'Say what the pull request does to the issue: close, fix, resolve or ref, such as {0}.',
          example,
        )
      : message('Name the issue by its number, such as {0}.', example);
    return report('body.no-issue', [start, index + line.length], reason);
  });
}

/** Replaces comments by blanks, so that offsets stay the same. The template has an example in a comment. */
function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?(?:-->|$(?![^]))/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}
