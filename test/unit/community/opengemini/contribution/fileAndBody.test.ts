import assert from 'node:assert/strict';
import { checkGoFile, checkPullRequestBody, type RuleProblem } from '../../../../../src/community/opengemini';

function shown(problems: readonly RuleProblem[]): string[] {
  return problems.map(
    ({ code, range: { start, end } }) => `${code} ${start.line}:${start.column}-${end.line}:${end.column}`,
  );
}

suite('the description of a pull request', () => {
  const right = ['close #12', ' fix #12, ref #3', ' Resolves openGemini/openGemini#12', '   refs #1'];
  for (const words of right)
    test(`names its issue: ${words}`, () =>
      assert.deepEqual(shown(checkPullRequestBody(`### What\n\nIssue Number:${words}\n`)), []));

  test('needs the line at the beginning of a line', () => {
    assert.deepEqual(shown(checkPullRequestBody('What\n\n- issue number: close #1\n')), [
      'body.no-issue-line 2:2-2:14',
    ]);
    assert.deepEqual(shown(checkPullRequestBody('')), ['body.no-issue-line 0:0-0:0']);
  });

  test('needs a number, and what it does to the issue', () => {
    const template = 'Issue Number: close/fix/resolve/ref #xxx';
    assert.deepEqual(shown(checkPullRequestBody(template)), ['body.no-issue 0:13-0:40']);
    const [problem] = checkPullRequestBody('Issue Number: #12');
    assert.match(problem?.message.template ?? '', /what the pull request does/);
  });

  test('does not count in the comments of the template', () => {
    const body = '<!--\nIssue Number: close #1\n-->\r\n\r\nIssue Number: close #xxx\r\n';
    assert.deepEqual(shown(checkPullRequestBody(body)), ['body.no-issue 4:13-4:24']);
    assert.deepEqual(shown(checkPullRequestBody('<!-- never closed\nIssue Number: close #1')), [
      'body.no-issue-line 0:0-0:0',
    ]);
  });

  test('gets a warning when text of the template is left', () => {
    const body =
      'Issue Number: close #1\n\n### What is changed and how it works?\nPlease describe how it works\n';
    assert.deepEqual(shown(checkPullRequestBody(body)), ['body.left-over 3:0-3:28']);
  });
});

suite('a Go file', () => {
  const [year, earlier] = [2026, 2022];
  const header = `// Copyright ${year} openGemini Authors\n`;

  test('has one of the two licence headers and one line break at its end', () => {
    assert.deepEqual(checkGoFile('engine/a.go', `${header}package engine\n`), []);
    const older = `// Copyright ${earlier} Huawei Cloud Computing Technologies Co., Ltd.\npackage engine\n`;
    assert.deepEqual(checkGoFile('engine/a.go', older), []);
  });

  test('without a header is refused, except where the project excepts it', () => {
    assert.deepEqual(shown(checkGoFile('engine/a.go', 'package engine\n')), ['file.no-licence 0:0-0:0']);
    assert.deepEqual(checkGoFile('lib/util/lifted/influx/a.go', 'package influx\n'), []);
  });

  test('ends with neither no line break nor several', () => {
    assert.deepEqual(shown(checkGoFile('a.go', `${header}package a`)), ['file.end 1:9-1:9']);
    assert.deepEqual(shown(checkGoFile('a.go', `${header}package a\n\n`)), ['file.end 1:9-3:0']);
  });
});
