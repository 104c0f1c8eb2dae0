import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PrintedResolution } from '../../../src/cli/report';
import type { WrittenAnchor } from '../../../src/core';
import { runAsProcess, runCommandLine, type CommandLineRun } from '../../support/commandLine';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';
import { packageFile } from '../core/anchor/checkElsewhere';
import { ESTIMATE, KILN, OTHER } from '../core/anchor/pottery';

const KILN_FILE = 'kiln/kiln.go';
const SUM_FILE = 'shop/sum.go';
const SYMBOLS = [`${SUM_FILE}\tEstimate`, `${KILN_FILE}\t(*Kiln).Fire`, `${KILN_FILE}\tKiln`];

/** One line of what `anchor make` prints. */
type MadeLine = WrittenAnchor & { commit?: string; problem?: string };
/** One line of what `anchor resolve` prints. */
type ResolvedLine = PrintedResolution & { problem?: string };
type LinesRun<Line> = CommandLineRun & { lines: Line[] };

suite('anchor', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  /** A module of two packages, without a repository. */
  async function makeModule(change: (text: string) => string = (text) => text): Promise<string> {
    const folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'module example.invalid/pottery\n');
    await writeFile(folder, KILN_FILE, change(packageFile('kiln', ...KILN)));
    await writeFile(folder, SUM_FILE, change(packageFile('shop', OTHER, ESTIMATE)));
    return folder;
  }

  async function runOnLines<Line>(
    words: readonly string[],
    option: string,
    input: readonly string[],
  ): Promise<LinesRun<Line>> {
    const file = path.join(await makeFolder(), 'lines.txt');
    await fs.writeFile(file, input.join('\n') + '\n');
    const run = await runCommandLine(['anchor', ...words, option, file]);
    const lines = run.out.split('\n').filter((line) => line !== '');
    return { ...run, lines: lines.map((line) => JSON.parse(line) as Line) };
  }

  function make(folder: string, symbols: readonly string[], ...more: string[]): Promise<LinesRun<MadeLine>> {
    return runOnLines(['make', '--repo', folder, ...more], '--symbols', symbols);
  }

  function resolve(
    folder: string,
    anchors: readonly unknown[],
    ...more: string[]
  ): Promise<LinesRun<ResolvedLine>> {
    const lines = anchors.map((anchor) => (typeof anchor === 'string' ? anchor : JSON.stringify(anchor)));
    return runOnLines(['resolve', '--repo', folder, ...more], '--anchors', lines);
  }

  /** Moves the kiln to another folder. */
  async function moveKiln(folder: string): Promise<void> {
    await fs.rename(path.join(folder, 'kiln'), path.join(folder, 'oven'));
  }

  function verdicts({ lines }: LinesRun<ResolvedLine>): string[] {
    return lines.map(({ verdict, path: found, symbol }) => `${verdict} ${found}#${symbol}`);
  }

  suite('make', () => {
    test('prints one anchor per line, in the order asked for, and ends with 0', async () => {
      const { code, lines, said } = await make(await makeModule(), SYMBOLS);
      assert.deepEqual([code, said], [0, '']);
      assert.deepEqual(
        lines.map((line) => `${line.path}\t${line.symbol}`),
        SYMBOLS,
      );
    });

    test('prints identifiers and hashes, no code', async () => {
      const { out } = await make(await makeModule(), SYMBOLS);
      for (const word of ['Celadon', 'heavy', 'shelves', 'scanner']) assert.ok(!out.includes(word), word);
    });

    test('says in its place that a declaration is unknown, makes the others, and ends with 1', async () => {
      const unknown = [
        `${SUM_FILE}\tNothing`,
        `nowhere.go\tEstimate`,
        `${SUM_FILE}\t(Bad`,
        SUM_FILE,
        '../x.go\tEstimate',
      ];
      for (const line of unknown) {
        const { code, lines } = await make(await makeModule(), [SYMBOLS[0] ?? '', line, SYMBOLS[1] ?? '']);
        assert.equal(code, 1, line);
        assert.deepEqual(
          lines.map(({ problem }) => problem),
          [undefined, 'The file does not declare this symbol.', undefined],
        );
      }
    });

    test('names the commit that the anchors were made at', async () => {
      const folder = await makeModule();
      const commit = await createRepository(folder);
      const { lines } = await make(folder, SYMBOLS);
      assert.deepEqual(
        lines.map((line) => line.commit),
        [commit, commit, commit],
      );
    });

    test('names no commit without a repository', async () => {
      const { lines } = await make(await makeModule(), SYMBOLS);
      assert.deepEqual(
        lines.map((line) => 'commit' in line),
        [false, false, false],
      );
    });

    test('names no commit in a repository that has none', async () => {
      const folder = await makeModule();
      await git(folder, 'init', '--quiet');
      const { code, lines } = await make(folder, SYMBOLS);
      assert.deepEqual([code, lines.map((line) => 'commit' in line)], [0, [false, false, false]]);
    });

    test('reads a revision from git, whatever the work tree holds', async () => {
      const folder = await makeModule();
      const commit = await createRepository(folder);
      await git(folder, 'tag', 'v1');
      await moveKiln(folder);
      await commitAll(folder);
      await fs.rm(path.join(folder, 'shop'), { recursive: true });
      const { code, lines } = await make(folder, SYMBOLS, '--rev', 'v1');
      assert.deepEqual([code, lines.map((line) => line.commit)], [0, [commit, commit, commit]]);
    });

    test('makes the same anchors of files with Windows line ends', async () => {
      const unix = await make(await makeModule(), SYMBOLS);
      const windows = await make(await makeModule((text) => text.replaceAll('\n', '\r\n')), SYMBOLS);
      assert.deepEqual(windows.lines, unix.lines);
    });

    test('reads a list with Windows line ends and empty lines', async () => {
      const { code, lines } = await make(await makeModule(), ['', `${SYMBOLS[0]}\r`, '', `${SYMBOLS[1]}\r`]);
      assert.deepEqual([code, lines.length], [0, 2]);
    });

    test('prints nothing for an empty list', async () => {
      const { code, out } = await make(await makeModule(), []);
      assert.deepEqual([code, out], [0, '']);
    });

    test('ends with 2 for a revision that is not there', async () => {
      const folder = await makeModule();
      await createRepository(folder);
      const { code, out, said } = await make(folder, SYMBOLS, '--rev', 'v9');
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, /has no revision v9/);
    });

    test('ends with 2 for a list that is not there, or not named', async () => {
      const folder = await makeModule();
      const noList = ['anchor', 'make', '--repo', folder, '--symbols', path.join(folder, 'none.txt')];
      for (const words of [noList, ['anchor', 'make', '--repo', folder], ['anchor', 'make']]) {
        const { code, out, said } = await runCommandLine(words);
        assert.deepEqual([code, out], [2, ''], words.join(' '));
        assert.notEqual(said, '');
      }
    });

    test('ends with 2 for a folder that is not there', async () => {
      const { code, out, said } = await make(path.join(await makeFolder(), 'none'), SYMBOLS);
      assert.deepEqual([code, out], [2, '']);
      assert.notEqual(said, '');
    });
  });

  suite('resolve', () => {
    test('prints one verdict per line, in order, and ends with 0 when all are found', async () => {
      const folder = await makeModule();
      const made = await make(folder, SYMBOLS);
      await moveKiln(folder);
      const run = await resolve(folder, made.lines);
      assert.deepEqual(verdicts(run), [
        'exact shop/sum.go#Estimate',
        'moved oven/kiln.go#(*Kiln).Fire',
        'moved oven/kiln.go#Kiln',
      ]);
      assert.deepEqual([run.code, run.said], [0, '']);
    });

    test('prints the line from 1, where it was, and whether the body differs', async () => {
      const folder = await makeModule();
      const made = await make(folder, SYMBOLS);
      await moveKiln(folder);
      const [, fire] = (await resolve(folder, made.lines)).lines;
      assert.deepEqual(
        [fire?.line, fire?.from, fire?.changed, fire?.candidates],
        [7, { path: KILN_FILE, symbol: '(*Kiln).Fire' }, false, []],
      );
    });

    test('ends with 1 when one is lost or ambiguous, and has no place for it', async () => {
      const folder = await makeModule();
      const made = await make(folder, SYMBOLS);
      await fs.rm(path.join(folder, 'shop'), { recursive: true });
      const run = await resolve(folder, made.lines);
      assert.deepEqual(
        [run.code, run.lines.map(({ verdict, line }) => [verdict, line])[0]],
        [1, ['lost', null]],
      );
      assert.deepEqual(verdicts(run).slice(1), [
        `exact ${KILN_FILE}#(*Kiln).Fire`,
        `exact ${KILN_FILE}#Kiln`,
      ]);
    });

    test('reports a line that is not an anchor in its place, resolves the others, and ends with 2', async () => {
      const folder = await makeModule();
      const [anchor] = (await make(folder, SYMBOLS)).lines;
      const bad = [
        '{',
        '[]',
        'null',
        '1',
        '{}',
        '{"path":"a.go"}',
        '{"path":"/a.go","symbol":"A"}',
        '{"path":"a.go","symbol":"(A"}',
      ];
      for (const line of bad) {
        const { code, lines } = await resolve(folder, [anchor, line, anchor]);
        assert.deepEqual([code, lines.map(({ verdict }) => verdict)], [2, ['exact', 'lost', 'exact']], line);
        assert.ok(lines[1]?.problem, line);
      }
    });

    test('reads a revision from git, whatever the work tree holds', async () => {
      const folder = await makeModule();
      await createRepository(folder);
      const made = await make(folder, SYMBOLS);
      await moveKiln(folder);
      await commitAll(folder);
      await fs.rm(path.join(folder, 'oven'), { recursive: true });
      const [now, then] = [
        await resolve(folder, made.lines, '--rev', 'HEAD'),
        await resolve(folder, made.lines, '--rev', 'HEAD~1'),
      ];
      assert.deepEqual(
        now.lines.map(({ verdict }) => verdict),
        ['exact', 'moved', 'moved'],
      );
      assert.deepEqual(
        then.lines.map(({ verdict }) => verdict),
        ['exact', 'exact', 'exact'],
      );
    });

    test('does not take a declaration that the history shows to be older', async () => {
      const folder = await makeModule();
      await writeFile(folder, 'shop/old.go', packageFile('shop', ESTIMATE.replace('Estimate', 'PriceOf')));
      await createRepository(folder);
      const made = await make(folder, SYMBOLS.slice(0, 1));
      await writeFile(folder, SUM_FILE, packageFile('shop', OTHER));
      const run = await resolve(folder, made.lines);
      assert.deepEqual([run.code, run.lines[0]?.path], [1, null]);
    });

    test('goes by what the anchor holds when a shallow clone does not have its commit', async () => {
      const folder = await makeModule();
      await createRepository(folder);
      const made = await make(folder, SYMBOLS);
      await moveKiln(folder);
      await commitAll(folder);
      const clone = path.join(await makeFolder(), 'clone');
      await git(folder, 'clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, clone);
      const run = await resolve(clone, made.lines);
      assert.deepEqual([run.code, run.said], [0, '']);
      assert.deepEqual(
        run.lines.map(({ verdict }) => verdict),
        ['exact', 'moved', 'moved'],
      );
    });

    test('resolves in a repository without commits', async () => {
      const folder = await makeModule();
      await git(folder, 'init', '--quiet');
      const made = await make(folder, SYMBOLS);
      const { code, lines } = await resolve(folder, made.lines);
      assert.deepEqual([code, lines.map(({ verdict }) => verdict)], [0, ['exact', 'exact', 'exact']]);
    });

    test('finds everything unchanged in files with Windows line ends', async () => {
      const made = await make(await makeModule(), SYMBOLS);
      const windows = await makeModule((text) => text.replaceAll('\n', '\r\n'));
      const { code, lines } = await resolve(windows, made.lines);
      assert.deepEqual([code, lines.map(({ verdict }) => verdict)], [0, ['exact', 'exact', 'exact']]);
    });

    test('resolves anchors in files with bytes that are not text', async () => {
      const folder = await makeModule();
      const made = await make(folder, SYMBOLS);
      const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0x0a]);
      await fs.writeFile(path.join(folder, 'shop', 'broken.go'), bytes);
      await fs.writeFile(
        path.join(folder, 'kiln', 'kiln_conflict.go'),
        '<<<<<<< HEAD\nfunc (k *Ki\n=======\n',
      );
      const { code, lines } = await resolve(folder, made.lines);
      assert.deepEqual([code, lines.map(({ verdict }) => verdict)], [0, ['exact', 'exact', 'exact']]);
    });

    test('ends with 2 for a revision or a list that is not there', async () => {
      const folder = await makeModule();
      await createRepository(folder);
      const made = await make(folder, SYMBOLS);
      const noRevision = await resolve(folder, made.lines, '--rev', 'v9');
      assert.deepEqual([noRevision.code, noRevision.out], [2, '']);
      const noList = await runCommandLine([
        'anchor',
        'resolve',
        '--repo',
        folder,
        '--anchors',
        path.join(folder, 'none'),
      ]);
      assert.deepEqual([noList.code, noList.out], [2, '']);
    });

    test('as a process, ends by itself and prints the same lines', async () => {
      const folder = await makeModule();
      const made = await make(folder, SYMBOLS);
      const file = path.join(await makeFolder(), 'anchors.txt');
      await fs.writeFile(file, made.out);
      const words = ['anchor', 'resolve', '--repo', folder, '--anchors', file];
      assert.deepEqual(await runAsProcess(words), await runCommandLine(words));
    });
  });
});
