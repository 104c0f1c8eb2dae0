import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const TODAY = ['--today', '2026-09-02'];

function run(...words: string[]) {
  return runCommandLine(['program', ...words]);
}

/** A part of the licence header. */
const YEAR = 2026;

suite('program dates', () => {
  const makeFolder = useTemporaryFolders();

  test('prints the dates of the round, its warning, and what the announcement does not define', async () => {
    const { code, out, said } = await run('dates', ...TODAY);
    assert.deepEqual([code, said], [0, '']);
    assert.match(out, /^Last safe day to apply +2026-09-23$/m);
    assert.match(out, /^Reviewed +2026-09-24 to 2026-09-30$/m);
    assert.match(out, /^Or, read differently +2026-09-28$/m);
    assert.match(out, /National Day holiday/);
    assert.match(out, /Confirm with the community\.\n$/);
  });

  test('--json prints them as one document', async () => {
    const { out } = await run('dates', ...TODAY, '--json');
    const { warnings, ...dates } = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(dates, {
      today: '2026-09-02',
      submitBy: '2026-09-23',
      reviewFrom: '2026-09-24',
      reviewTo: '2026-09-30',
      expectedResult: '2026-10-05',
      otherResult: '2026-09-28',
    });
    assert.equal((warnings as string[]).length, 1);
  });

  test('takes the day of today when none is named', async () => {
    const { code, out } = await run('dates', '--json');
    const { today, submitBy } = JSON.parse(out) as { today: string; submitBy: string };
    assert.equal(code, 0);
    assert.ok(today <= submitBy);
  });

  test('a day that does not exist is misuse', async () => {
    const { code, out, said } = await run('dates', '--today', '2026-02-30');
    assert.deepEqual([code, out, said], [2, '', '--today needs a date such as 2026-01-31.\n']);
  });

  test('--ics writes a calendar', async () => {
    const file = path.join(await makeFolder(), 'program.ics');
    const { code, said } = await run('dates', ...TODAY, '--ics', file);
    assert.deepEqual([code, said], [0, `Wrote ${file}.\n`]);
    assert.match(await fs.readFile(file, 'utf8'), /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20260923\r\n/);
  });

  test('--ics leaves a file that exists as it is', async () => {
    const file = path.join(await makeFolder(), 'program.ics');
    await fs.writeFile(file, 'mine');
    const { code, out, said } = await run('dates', ...TODAY, '--ics', file);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /program\.ics already exists and was not changed\. .*--ics/);
    assert.equal(await fs.readFile(file, 'utf8'), 'mine');
  });
});

suite('program title', () => {
  test('a right title ends with 0', async () => {
    assert.deepEqual(await run('title', 'fix(cache): lock size reads'), {
      code: 0,
      out: 'No problems found.\n',
      said: '',
    });
  });

  test('a wrong one ends with 1, each problem with its column from 1', async () => {
    const { code, out } = await run('title', 'fix: 修复写入.');
    assert.equal(code, 1);
    assert.deepEqual(out.match(/^\d+:\d+: error: \w+/gm), [
      '1:6: error: A',
      '1:6: error: Begin',
      '1:10: error: Remove',
    ]);
  });

  test('--json prints the codes', async () => {
    const { code, out } = await run('title', '--json', 'fix:it');
    const [problem] = JSON.parse(out) as Record<string, unknown>[];
    assert.equal(code, 1);
    assert.deepEqual(
      [problem?.code, problem?.severity, problem?.line, problem?.column, problem?.endColumn],
      ['title.no-space', 'error', 1, 5, 5],
    );
  });

  test('prints Chinese too', async () => {
    const { out } = await runCommandLine(['program', 'title', 'fix:it'], 'zh-cn');
    assert.match(out, /^1:5: 错误：请在冒号后面加一个空格。$|^1:5: 错误: 请在冒号后面加一个空格。$/m);
  });
});

suite('program on files', () => {
  const makeFolder = useTemporaryFolders();

  async function fileWith(name: string, text: string): Promise<string> {
    const file = path.join(await makeFolder(), name);
    await fs.writeFile(file, text);
    return file;
  }

  test('commit reports the problems of a message with their places', async () => {
    const file = await fileWith('COMMIT_EDITMSG', '# hello\nfix: close it\n');
    const { code, out } = await run('commit', file);
    assert.equal(code, 1);
    assert.match(out, /COMMIT_EDITMSG:2:14: error: The sign-off is missing\./);
  });

  test('commit compares the sign-off with the author', async () => {
    const file = await fileWith('m', 'fix: close it\n\nSigned-off-by: Ada Byron <ada@mail.org>\n');
    assert.equal((await run('commit', file)).code, 0);
    assert.equal((await run('commit', file, '--author', 'Ada Byron <ada@mail.org>')).code, 0);
    assert.equal((await run('commit', file, '--author', 'Bob <bob@mail.org>')).code, 1);
    assert.equal((await run('commit', file, '--author', 'Bob')).code, 2);
  });

  test('description needs the line that names the issue', async () => {
    assert.equal((await run('description', await fileWith('b.md', 'Issue Number: close #1\n'))).code, 0);
    assert.equal((await run('description', await fileWith('b.md', 'Issue #1\n'))).code, 1);
  });

  test('header checks each file', async () => {
    const right = await fileWith('a.go', `// Copyright ${YEAR} openGemini Authors\npackage a\n`);
    const wrong = await fileWith('b.go', 'package b\n');
    const { code, out } = await run('header', right, wrong, '--json');
    const found = JSON.parse(out) as { file: string; code: string }[];
    assert.equal(code, 1);
    assert.deepEqual(
      found.map((problem) => [problem.file, problem.code]),
      [[wrong, 'file.no-licence']],
    );
  });

  test('a file that is not there is misuse', async () => {
    for (const command of ['commit', 'description', 'header']) {
      const { code, said } = await run(command, path.join(await makeFolder(), 'none'));
      assert.equal(code, 2);
      assert.match(said, /cannot be read: there is no such file/);
    }
  });
});
