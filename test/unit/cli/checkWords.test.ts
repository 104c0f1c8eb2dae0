import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { checkFolder, runCommandLine } from '../../support/commandLine';
import { commitAll, createRepository } from '../../support/gitRepository';
import { copySample, editFile, writeFile } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const FILE = 'engine/wal.go';

suite('check and the words of the prose', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  /** A repository whose release had a function `syncNow`, and a pack about its next commit with this text. */
  async function makePack(text: string): Promise<{ folder: string; pack: string }> {
    const folder = await copySample(makeFolder);
    const withSync = (source: string): string => `${source}\nfunc syncNow() {}\n`;
    await editFile(folder, FILE, withSync);
    const release = await createRepository(folder);
    await editFile(folder, FILE, (source) => source.replace('\nfunc syncNow() {}\n', ''));
    const base = await commitAll(folder);
    const step = await stepOn(folder, 'wal', FILE, '(*WAL).Write');
    const pack = await writePack(makeFolder, { base, walkthroughs: { first: [step] } });
    const releases = [{ tag: 'v1.0.0', commit: release, manifestHash: '0'.repeat(16) }];
    await editFile(pack, 'pack.json', (json) =>
      JSON.stringify({ ...(JSON.parse(json) as object), releases, plainCode: ['clay'] }),
    );
    for (const language of ['en', 'zh-cn'])
      await writeFile(pack, `first/${language}.md`, `# T\n\n## S {#wal}\n\n${text}\n`);
    return { folder, pack };
  }

  async function written(pack: string): Promise<unknown> {
    const json = JSON.parse(await fs.readFile(path.join(pack, 'symbols.json'), 'utf8')) as { words: unknown };
    return json.words;
  }

  test('--write records what they are, in the work tree or in a release', async () => {
    const { folder, pack } = await makePack(
      '`(*WAL).Write` `engine/wal.go` `syncNow` `204` `clay` `nowhere`',
    );
    const run = await checkFolder(folder, '--pack', pack, '--write');
    assert.match(run.said, /3 words of the prose recorded, 1 not found\./);
    assert.deepEqual(await written(pack), {
      '(*WAL).Write': 'method',
      'engine/wal.go': 'file',
      syncNow: 'func, v1.0.0',
    });
  });

  test('what is not recorded is a problem with its place, and leaves the run clean', async () => {
    const { folder, pack } = await makePack('`(*WAL).Write`\n`nowhere`');
    await runCommandLine(['check', '--repo', folder, '--pack', pack, '--write']);
    const { code, report } = await checkFolder(folder, '--pack', pack);
    const unknown = report.packProblems.filter((problem) => problem.code === 'content.unknown-code');
    assert.deepEqual(
      unknown.map(({ path: file, line, severity }) => `${file}:${line} ${severity}`),
      ['first/zh-cn.md:6 warning', 'first/en.md:6 warning'],
    );
    assert.equal(code, 0);
  });

  test('are not looked at before they were recorded', async () => {
    const { folder, pack } = await makePack('`nowhere`');
    const { report } = await checkFolder(folder, '--pack', pack);
    assert.deepEqual(report.packProblems, []);
  });
});
