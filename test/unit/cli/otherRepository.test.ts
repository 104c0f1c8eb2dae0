import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { repositoryRoot } from '../../../src/development/repositoryRoot';
import { runCommandLine } from '../../support/commandLine';
import { createRepository } from '../../support/gitRepository';
import { writeFile } from '../../support/sampleModule';
import { writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

/** Words of one project that mean nothing to readers of another. */
const OF_OPENGEMINI = /gemini|line.protocol|行协议|ts-sql|ts-store|人才培养|talent/i;

suite('a repository that has nothing to do with openGemini', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  /** Everything that is said and written when an author of a pack and an essay writer work on it. */
  async function workOnKiln(language: string): Promise<Record<string, string>> {
    const repo = await makeFolder();
    await writeFile(repo, 'go.mod', 'module example.com/kiln\n');
    await writeFile(repo, 'kiln.go', 'package kiln\n\nfunc Open() { go fire() }\n\nfunc fire() {}\n');
    const base = await createRepository(repo);
    const steps = [
      { id: 'open', path: 'kiln.go', symbol: 'Open' },
      { id: 'fire', path: 'kiln.go', symbol: 'fire' },
    ];
    const pack = await writePack(makeFolder, {
      module: 'example.com/kiln',
      base,
      walkthroughs: { firing: steps },
    });
    const out = await makeFolder();
    const essay = path.join(out, 'essay.md');
    const about = ['--repo', repo, '--pack', pack];
    const texts: Record<string, string> = {};
    for (const words of [
      ['check', '--repo', repo],
      ['check', ...about, '--write'],
      ['list', ...about],
      ['pack', 'releases', ...about],
      ['draft', ...about, '--walkthrough', 'firing', '--lang', language, '--out', essay],
      ['lint', essay, '--repo', repo],
      ['export', essay, '--repo', repo, '--target', 'markdown', '--out', path.join(out, 'exported')],
      ['tour', 'export', ...about, '--walkthrough', 'firing', '--out', path.join(out, 'tours')],
    ]) {
      const { out: printed, said } = await runCommandLine(words);
      texts[words.slice(0, 2).join(' ')] = printed + said;
    }
    for (const file of await fs.readdir(out, { recursive: true })) {
      if (path.extname(file) !== '') texts[file] = await fs.readFile(path.join(out, file), 'utf8');
    }
    return texts;
  }

  for (const language of ['en', 'zh-cn']) {
    test(`is worked on without a word of openGemini: ${language}`, async () => {
      const texts = await workOnKiln(language);
      assert.ok(['essay.md', 'exported/essay.md'].every((file) => (texts[file] ?? '').includes('kiln')));
      assert.deepEqual(
        Object.entries(texts).flatMap(
          ([what, text]) => OF_OPENGEMINI.exec(text)?.[0].concat(': ', what) ?? [],
        ),
        [],
      );
    });
  }

  test('is welcomed by views that do not name openGemini', async () => {
    const files = ['package.nls.json', 'package.nls.zh-cn.json'].map((name) =>
      path.join(repositoryRoot, name),
    );
    const texts = await Promise.all(files.map((file) => fs.readFile(file, 'utf8')));
    const shown = texts.flatMap((text) =>
      Object.entries(JSON.parse(text) as Record<string, string>).filter(([key]) =>
        /^welcome\.\w+\.(?!noFolder)/.test(key),
      ),
    );
    assert.ok(shown.length > 20);
    assert.deepEqual(
      shown.filter(([, text]) => OF_OPENGEMINI.test(text)),
      [],
    );
  });
});
