import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { repositoryRoot } from '../../../src/development/repositoryRoot';
import { runAsProcess, runCommandLine, runUntilFirstOutput } from '../../support/commandLine';
import { samplePack } from '../../support/samplePack';
import { copySample, copySampleRepository, cutFunction, SAMPLE } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

suite('command line', function () {
  this.timeout(20_000);

  async function checkMisuse(words: readonly string[], reason: RegExp): Promise<void> {
    const { code, out, said } = await runCommandLine(words);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, reason);
  }

  test('--help prints the commands and ends with 0', async () => {
    const { code, out, said } = await runCommandLine(['--help']);
    for (const name of ['check', 'list', 'draft']) assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
    assert.deepEqual([code, said], [0, '']);
  });

  test('--version prints the version of the package', async () => {
    const manifest = await fs.readFile(path.join(repositoryRoot, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    assert.deepEqual(await runCommandLine(['--version']), { code: 0, out: `${version}\n`, said: '' });
  });

  test('every option of every command is described in Chinese too', async () => {
    for (const name of ['check', 'list', 'draft']) {
      const { out } = await runCommandLine([name, '--help'], 'zh-cn');
      const described = out.split('\n').filter((line) => /^ {2}--/.test(line));
      assert.ok(described.length >= 4, name);
      for (const line of described) assert.match(line, /\p{Script=Han}/u);
    }
  });

  test('no command at all is misuse', async () => {
    const { code, said } = await runCommandLine([]);
    assert.equal(code, 2);
    assert.match(said, /Usage: source-guide/);
  });

  test('an unknown command is misuse', async () => {
    await checkMisuse(['chekc', '--repo', SAMPLE], /unknown command 'chekc'/);
  });

  test('an unknown option is misuse', async () => {
    await checkMisuse(['check', '--repo', SAMPLE, '--revs', 'HEAD'], /unknown option '--revs'/);
  });

  test('a word that belongs to no option is misuse', async () => {
    await checkMisuse(['check', '--repo', SAMPLE, 'more'], /too many arguments/);
  });

  test('a command without --repo is misuse', async () => {
    await checkMisuse(['check'], /required option '--repo <dir>'/);
  });
});

suite('command line as a process', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('ends with 0 and prints the result alone to standard output', async () => {
    const { code, out, said } = await runAsProcess(['list', '--repo', SAMPLE, '--json']);
    assert.deepEqual([code, said], [0, '']);
    assert.deepEqual(Object.keys(JSON.parse(out) as object), ['module', 'walkthroughs', 'entryPoints']);
  });

  test('ends with 1 when something is lost', async () => {
    const folder = await copySample(makeFolder);
    await cutFunction(folder, 'engine/wal.go', '(*WAL).Write');
    const { code, out } = await runAsProcess(['check', '--repo', folder, '--pack', await samplePack()]);
    assert.equal(code, 1);
    assert.match(out, /^worktree .* 1 lost$/m);
  });

  test('ends with 2 and writes to standard error when misused', async () => {
    const { code, out, said } = await runAsProcess(['check', '--repo', await makeFolder()]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /with the name of a module: go\.mod/);
  });

  test('writes Chinese if the environment asks for it', async () => {
    const words = ['list', '--repo', SAMPLE, '--entry-points'];
    const { out } = await runAsProcess(words, { LANG: 'zh_CN.UTF-8' });
    assert.match(out, /^代码入口\n.*数据订阅/);
  });

  test('prefers LC_ALL to LANG', async () => {
    const environment = { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' };
    const { said } = await runAsProcess(['check', '--repo', await makeFolder()], environment);
    assert.match(said, /with the name of a module: go\.mod/);
  });

  test('ignores a reader that stops early', async () => {
    const { folder } = await copySampleRepository(makeFolder);
    const longerThanAPipe = Array(8).fill('HEAD').join(',');
    const words = ['check', '--repo', folder, '--json', '--rev', longerThanAPipe];
    const { said } = await runUntilFirstOutput(words);
    assert.deepEqual(
      said.split('\n').filter((line) => !/^(Checking HEAD …)?$/.test(line)),
      [],
    );
  });
});
