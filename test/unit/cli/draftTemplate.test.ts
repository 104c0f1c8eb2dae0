import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { SAMPLE } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

suite('draft --template', () => {
  const makeFolder = useTemporaryFolders();

  test('writes each kind of text without a checkout', async () => {
    for (const kind of ['community-survey', 'year-in-review', 'community-journey', 'sig-onboarding']) {
      const { code, out, said } = await runCommandLine(['draft', '--template', kind]);
      assert.deepEqual([code, said], [0, '']);
      assert.ok(out.includes(`\n---\n<!-- source-guide-draft {"kind":"${kind}"} -->\n`), kind);
    }
  });

  test('writes in the language asked for, into a file that is new', async () => {
    const file = path.join(await makeFolder(), 'survey.md');
    const words = ['draft', '--template', 'community-survey', '--lang', 'zh-cn', '--out', file];
    assert.deepEqual(await runCommandLine(words), { code: 0, out: '', said: `Wrote ${file}.\n` });
    assert.match(await fs.readFile(file, 'utf8'), /^## 议题与 PR 的处理$/m);
    assert.equal((await runCommandLine(words)).code, 2);
  });

  test('goes without what only a walkthrough needs, and nothing at all is misuse', async () => {
    const template = ['--template', 'year-in-review'];
    for (const words of [
      [],
      ['--repo', SAMPLE],
      ['--walkthrough', 'ts-sql-write'],
      [...template, '--repo', SAMPLE],
      [...template, '--walkthrough', 'ts-sql-write'],
    ]) {
      const { code, out, said } = await runCommandLine(['draft', ...words]);
      assert.deepEqual([code, out], [2, ''], words.join(' '));
      assert.match(said, /--template|--repo/);
    }
  });

  test('an unknown kind is misuse, and the known ones are named', async () => {
    const { code, said } = await runCommandLine(['draft', '--template', 'poem']);
    assert.equal(code, 2);
    assert.match(said, /community-survey, year-in-review, community-journey, sig-onboarding/);
  });
});
