import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { LANGUAGES, type Language } from '../../../src/core';
import { runCommandLine, type CommandLineRun } from '../../support/commandLine';
import { fillDraft } from '../../support/fillDraft';
import { copySampleRepository, editFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

interface PrintedFinding {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The rules that only the writer can satisfy. */
const WRITING = ['A1', 'P1', 'P2', 'P3', 'X4'];

suite('lint', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let repo: string;
  let folder: string;
  const drafts = new Map<Language, string>();

  suiteSetup(async () => {
    ({ folder: repo } = await copySampleRepository(makeFolder));
    for (const language of LANGUAGES) {
      const words = ['--walkthrough', 'ts-sql-write', '--lang', language];
      const { out } = await runCommandLine(['draft', '--repo', repo, ...words]);
      drafts.set(language, out);
    }
  });

  setup(async () => (folder = await makeFolder()));

  async function lint(text: string, ...words: string[]): Promise<CommandLineRun> {
    const file = path.join(folder, 'essay.md');
    await fs.writeFile(file, text);
    return runCommandLine(['lint', file, '--repo', repo, ...words]);
  }

  async function findings(text: string, ...words: string[]): Promise<PrintedFinding[]> {
    return JSON.parse((await lint(text, '--json', ...words)).out) as PrintedFinding[];
  }

  for (const language of LANGUAGES) {
    test(`asks the writer of a new draft for text only, in ${language}`, async () => {
      const found = await findings(drafts.get(language) ?? '');
      assert.deepEqual(
        found.filter(({ code }) => !WRITING.includes(code)),
        [],
      );
      assert.ok(found.some(({ code }) => code === 'A1'));
    });

    test(`ends with 0 and an empty list once the draft is written, in ${language}`, async () => {
      const run = await lint(fillDraft(drafts.get(language) ?? '', language), '--json');
      assert.deepEqual([JSON.parse(run.out), run.code, run.said], [[], 0, '']);
    });
  }

  test('prints each finding with its code and name, severity, line, column and message, from 1', async () => {
    const [found] = await findings(
      'Text\n\n[a](https://example.com/a/b/blob/main/x.go#L1)\n',
      '--disable',
      'V1',
    );
    const v3 = (await findings('Text\n\nSee [a](https://example.com/a/b/blob/main/x.go#L1)\n')).find(
      ({ code }) => code === 'V3',
    );
    assert.deepEqual(v3, {
      code: 'V3',
      rule: 'link.without-commit',
      severity: 'error',
      line: 3,
      column: 5,
      message: 'This link shows what the branch main is at that day. Link to the full commit instead.',
    });
    assert.deepEqual(Object.keys(found ?? {}), ['code', 'rule', 'severity', 'line', 'column', 'message']);
  });

  test('prints lines that an editor can open, and the counts', async () => {
    const { out, code } = await lint('Text\n\nSee [a](https://example.com/a/b/blob/main/x.go#L1)\n');
    assert.match(out, /essay\.md:3:5: error link\.without-commit \(V3\): This link shows/);
    assert.match(out, /\d+ errors, \d+ warnings, \d+ notes\n$/);
    assert.equal(code, 1);
  });

  test('compares excerpts with the commit', async () => {
    const draft = fillDraft(drafts.get('en') ?? '', 'en').replace('\nfunc ', '\nfunc  Other');
    const found = await findings(draft);
    assert.deepEqual(
      found.map(({ code, severity }) => `${severity} ${code}`),
      ['error X2'],
    );
  });

  test('mentions what has changed in the work tree since, and ends with 0', async () => {
    const draft = fillDraft(drafts.get('en') ?? '', 'en');
    const [, changed = ''] = /"path":"([^"]+)"/.exec(draft) ?? [];
    const original = await fs.readFile(path.join(repo, changed), 'utf8');
    await editFile(repo, changed, () => 'package changed\n');
    const run = await lint(draft, '--json');
    await editFile(repo, changed, () => original);
    const found = (JSON.parse(run.out) as PrintedFinding[]).map(
      ({ code, severity }) => `${severity} ${code}`,
    );
    assert.deepEqual([[...new Set(found)], run.code], [['information X2'], 0]);
  });

  test('finds text that is copied from a post beside it', async () => {
    const post =
      '陶坯入窑以后先用小火烘干，等水气散尽再慢慢加柴，让窑温一点点升高，到了火候再封住窑口，静静等它冷却下来。';
    await fs.writeFile(path.join(folder, 'old.md'), post);
    const found = (await findings(`${post}\n`)).find(({ code }) => code === 'L2');
    assert.match(found?.message ?? '', /old\.md/);
  });

  test('checks what the target allows', async () => {
    const codes = (await findings('```mermaid\nflowchart LR\n```\n', '--target', 'zhihu')).map(
      ({ code }) => code,
    );
    assert.ok(codes.includes('T1'));
  });

  test('turns rules off by name', async () => {
    const text = fillDraft(drafts.get('en') ?? '', 'en') + '\nTODO\n';
    assert.equal((await lint(text)).code, 1);
    assert.equal((await lint(text, '--disable', 'A1, P1')).code, 0);
    assert.equal((await lint(text, '--disable', 'draft.open-place,P1')).code, 0);
  });

  test('misuse ends with 2', async () => {
    const missing = ['lint', path.join(folder, 'none.md'), '--repo', repo];
    assert.match((await runCommandLine(missing)).said, /cannot be read: there is no such file/);
    assert.equal((await runCommandLine(missing)).code, 2);
    assert.equal((await runCommandLine(['lint', folder, '--repo', repo])).code, 2);
    assert.equal((await runCommandLine(['lint', '--repo', repo])).code, 2);
    assert.equal((await runCommandLine(['lint', path.join(folder, 'none.md')])).code, 2);
    assert.equal((await lint('x', '--target', 'nowhere')).code, 2);
    assert.match(
      (await lint('x', '--disable', 'Z9')).said,
      /There is no rule "Z9"\. Known: version\.missing \(V1\), /,
    );
    assert.equal(
      (await runCommandLine(['lint', path.join(folder, 'essay.md'), '--repo', path.join(folder, 'none')]))
        .code,
      2,
    );
  });
});
