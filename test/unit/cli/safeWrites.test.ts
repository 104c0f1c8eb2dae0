import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { repositoryRoot } from '../../../src/development/repositoryRoot';
import { runCommandLine } from '../../support/commandLine';
import { createRepository } from '../../support/gitRepository';
import { copySample, SAMPLE } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const MINE = 'words of a person\n';

suite('what a command writes', function () {
  this.timeout(30_000);
  const makeFolder = useTemporaryFolders();

  suite('as tables of the index', () => {
    const index = (...words: string[]): ReturnType<typeof runCommandLine> =>
      runCommandLine(['index', '--repo', SAMPLE, ...words]);

    test('replaces its own tables and empty files', async () => {
      const file = path.join(await makeFolder(), 'table.tsv');
      await fs.writeFile(file, '');
      assert.equal((await index('--decls', file)).code, 0);
      const first = await fs.readFile(file, 'utf8');
      assert.match(first, /^path\tline\tkind\tsymbol\n/);
      assert.equal((await index('--calls', file)).code, 0);
      assert.notEqual(await fs.readFile(file, 'utf8'), first);
    });

    for (const option of ['--decls', '--calls', '--impls']) {
      test(`leaves alone what a person wrote, also behind a link: ${option}`, async () => {
        const folder = await makeFolder();
        const [file, link, other] = ['mine.tsv', 'link', 'other.tsv'].map((name) => path.join(folder, name));
        assert.ok(file && link && other);
        await fs.writeFile(file, MINE);
        await fs.symlink(file, link);
        for (const place of [file, link]) {
          const { code, said } = await index(option, place);
          assert.equal(code, 2);
          assert.match(said, new RegExp(`is not a table .* so it was not replaced\\..*${option}\\.`));
        }
        assert.equal(await fs.readFile(file, 'utf8'), MINE);
        const others = ['--decls', '--calls', '--impls'].filter((each) => each !== option);
        await index(option, file, ...others.flatMap((each) => [each, `${other}${each}`]));
        assert.deepEqual(await fs.readdir(folder), ['link', 'mine.tsv'], 'all of the tables or none');
      });
    }

    test('keeps each row on its line, whatever names the files have', async () => {
      const [folder, home] = [await makeFolder(), await makeFolder()];
      await fs.writeFile(path.join(folder, 'a\tb\nc.go'), 'package p\nfunc F() {}\n');
      await index('--decls', path.join(home, 'd.tsv'));
      await runCommandLine(['index', '--repo', folder, '--decls', path.join(home, 'd.tsv')]);
      const [, row, ...rest] = (await fs.readFile(path.join(home, 'd.tsv'), 'utf8')).split('\n');
      assert.deepEqual([row, rest], ['a\\tb\\nc.go\t2\tfunc\tF', ['']]);
    });
  });

  suite('into a pack', () => {
    async function makePack(): Promise<{ folder: string; pack: string; file: string }> {
      const folder = await copySample(makeFolder);
      const base = await createRepository(folder);
      const step = await stepOn(folder, 'wal', 'engine/wal.go', '(*WAL).Write');
      const walkthroughs = { first: [{ ...step, body: '0'.repeat(16) }] };
      const pack = await writePack(makeFolder, { base, walkthroughs });
      return { folder, pack, file: path.join(pack, 'first', 'walkthrough.json') };
    }
    const write = (folder: string, pack: string): ReturnType<typeof runCommandLine> =>
      runCommandLine(['check', '--repo', folder, '--pack', pack, '--write']);

    test('goes through no link beside a file, and leaves alone a file beside it', async () => {
      const { folder, pack, file } = await makePack();
      const precious = path.join(await makeFolder(), 'precious');
      await fs.writeFile(precious, MINE);
      await fs.symlink(precious, `${file}.new`);
      await fs.writeFile(path.join(pack, 'symbols.json.new'), MINE);
      const before = await fs.readFile(file, 'utf8');
      await write(folder, pack);
      assert.notEqual(await fs.readFile(file, 'utf8'), before);
      assert.equal(await fs.readFile(precious, 'utf8'), MINE);
      assert.equal(await fs.readFile(path.join(pack, 'symbols.json.new'), 'utf8'), MINE);
      assert.equal((await fs.lstat(file)).isSymbolicLink(), false);
    });

    test('keeps the permissions of a file', async () => {
      const { folder, pack, file } = await makePack();
      await fs.chmod(file, 0o600);
      await write(folder, pack);
      assert.equal((await fs.stat(file)).mode & 0o777, 0o600);
    });

    test('replaces no link, and then changes nothing at all', async () => {
      const { folder, pack, file } = await makePack();
      const elsewhere = path.join(pack, 'first', 'elsewhere.json');
      await fs.rename(file, elsewhere);
      await fs.symlink('elsewhere.json', file);
      const before = await fs.readFile(elsewhere, 'utf8');
      const { code, said } = await write(folder, pack);
      assert.equal(code, 2);
      assert.match(said, /walkthrough\.json is a link .* so it was not replaced/);
      assert.equal(await fs.readFile(elsewhere, 'utf8'), before);
      assert.deepEqual((await fs.readdir(pack)).sort(), ['first', 'pack.json']);
    });
  });

  suite('in several files', () => {
    test('is completed by a second run when the first one was killed', async () => {
      const home = await makeFolder();
      const out = path.join(home, 'out');
      const pictures = Array.from({ length: 3 }, (_, number) => `p${number}.png`);
      for (const name of pictures) await fs.writeFile(path.join(home, name), PNG);
      const essay = path.join(home, 'essay.md');
      await fs.writeFile(essay, `# T\n\n${pictures.map((name) => `![p](${name})`).join(' ')}\n`);
      const words = ['export', essay, '--repo', home, '--target', 'csdn', '--out', out];
      const whole = await runCommandLine(words);
      const [first = '', second = ''] = whole.out.split('\n');
      const text = await fs.readFile(first, 'utf8');
      await fs.rm(first);
      assert.equal((await runCommandLine(words)).out, whole.out);
      assert.equal(await fs.readFile(first, 'utf8'), text);
      assert.equal((await runCommandLine(words)).code, 2, 'nothing is missing');
      await fs.rm(first);
      await fs.writeFile(second, MINE);
      assert.equal((await runCommandLine(words)).code, 2, 'a person has changed a file');
      assert.equal(await fs.readFile(second, 'utf8'), MINE);
    });
  });

  test('leaves no trace of a run that was killed, and nothing else is removed', async () => {
    const folder = await makeFolder();
    const file = path.join(folder, 'table.tsv');
    const left = (id: number): string => `${file}.${id}.${randomUUID()}.tmp`;
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await new Promise((resolve) => ended.once('close', resolve));
    await fs.writeFile(left(ended.pid ?? 0), 'half');
    const [ofRunning, ofPerson] = [left(process.pid), `${file}.mine.tmp`];
    for (const kept of [ofRunning, ofPerson]) await fs.writeFile(kept, MINE);
    assert.equal((await runCommandLine(['index', '--repo', SAMPLE, '--decls', file])).code, 0);
    const names = [file, ofRunning, ofPerson].map((each) => path.basename(each));
    assert.deepEqual((await fs.readdir(folder)).sort(), names.sort());
  });

  test('to a full device is said in a sentence, and ends with 2', async function () {
    if (process.platform !== 'linux') this.skip();
    const full = await fs.open('/dev/full', 'w');
    const words = [path.join(repositoryRoot, 'dist', 'cli.js'), 'index', '--repo', SAMPLE];
    const child = spawn(process.execPath, words, { stdio: ['ignore', full.fd, 'pipe'] });
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    await full.close();
    assert.deepEqual([code, said], [2, 'The result cannot be written to standard output (ENOSPC).\n']);
  });
});

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
