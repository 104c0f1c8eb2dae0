import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { manifestHash, type Release } from '../../../src/core';
import { checkFolder, runCommandLine, type CommandLineRun } from '../../support/commandLine';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { copySample, editFile } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

suite('pack releases', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  interface Made {
    readonly folder: string;
    readonly pack: string;
    /** What the pack has to say of each tag. */
    readonly expected: Readonly<Record<string, Release>>;
  }

  /** A repository without a manifest in v0.9.0, with another one in v1.1.0, and a preview; and a pack without releases. */
  async function make(): Promise<Made> {
    const folder = await copySample(makeFolder);
    const goMod = await fs.readFile(path.join(folder, 'go.mod'), 'utf8');
    await fs.rm(path.join(folder, 'go.mod'));
    const first = await createRepository(folder);
    await git(folder, 'tag', 'v0.9.0');
    await fs.writeFile(path.join(folder, 'go.mod'), goMod);
    const second = await commitAll(folder);
    await git(folder, 'tag', '--annotate', '--message', 'Release', 'v1.0.0');
    await git(folder, 'tag', 'v1.1.0-rc1');
    await editFile(folder, 'go.mod', (text) => `${text}\n// changed\n`);
    const third = await commitAll(folder);
    await git(folder, 'tag', 'v1.1.0');
    const step = await stepOn(folder, 'wal', 'engine/wal.go', '(*WAL).Write');
    const pack = await writePack(makeFolder, { base: third, walkthroughs: { first: [step] } });
    const expected = {
      'v0.9.0': { tag: 'v0.9.0', commit: first },
      'v1.0.0': { tag: 'v1.0.0', commit: second, manifestHash: manifestHash(goMod) },
      'v1.1.0': {
        tag: 'v1.1.0',
        commit: third,
        manifestHash: manifestHash(`${goMod}\n// changed\n`),
      },
    };
    return { folder, pack, expected };
  }

  async function releasesIn(pack: string): Promise<unknown> {
    const text = await fs.readFile(path.join(pack, 'pack.json'), 'utf8');
    return (JSON.parse(text) as { releases?: unknown }).releases;
  }

  function name(pack: string, releases: readonly object[]): Promise<void> {
    return editFile(pack, 'pack.json', (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), releases }, undefined, 2),
    );
  }

  function run({ folder, pack }: Made, ...words: string[]): Promise<CommandLineRun> {
    return runCommandLine(['pack', 'releases', '--repo', folder, '--pack', pack, ...words]);
  }

  test('writes the versions of a repository with commits and hashes, oldest first, and check accepts them', async () => {
    const made = await make();
    const { code, out } = await run(made);
    assert.deepEqual([code, await releasesIn(made.pack)], [0, Object.values(made.expected)]);
    assert.match(out, /^v0\.9\.0 {2}[0-9a-f]{40} {2}-\nv1\.0\.0 {2}[0-9a-f]{40} {2}[0-9a-f]{16}\n/);
    assert.equal((await checkFolder(made.folder, '--pack', made.pack)).code, 0);
  });

  test('mends what the pack says of its releases, adds newer ones, and leaves out older ones', async () => {
    const made = await make();
    await name(made.pack, [{ tag: 'v1.0.0', commit: '1'.repeat(40), manifestHash: '0'.repeat(16) }]);
    const { code } = await run(made);
    const { 'v1.0.0': named, 'v1.1.0': newer } = made.expected;
    assert.deepEqual([code, await releasesIn(made.pack)], [0, [named, newer]]);
  });

  test('changes nothing the second time', async () => {
    const made = await make();
    await run(made);
    const file = path.join(made.pack, 'pack.json');
    const before = [await fs.readFile(file, 'utf8'), (await fs.stat(file)).ino];
    await run(made);
    assert.deepEqual([await fs.readFile(file, 'utf8'), (await fs.stat(file)).ino], before);
  });

  test('adds the tags that are asked for, and no others', async () => {
    const made = await make();
    await name(made.pack, [made.expected['v1.1.0'] ?? {}]);
    const { code } = await run(made, '--tags', 'v0.9.0,v1.1.0');
    assert.deepEqual(
      [code, await releasesIn(made.pack)],
      [0, [made.expected['v0.9.0'], made.expected['v1.1.0']]],
    );
  });

  test('keeps a release whose tag is missing, says so, and ends with 1', async () => {
    const made = await make();
    const gone = { tag: 'v1.0.5', commit: '1'.repeat(40), manifestHash: '0'.repeat(16) };
    await name(made.pack, [gone]);
    const { code, said } = await run(made);
    assert.deepEqual([code, await releasesIn(made.pack)], [1, [gone, made.expected['v1.1.0']]]);
    assert.match(said, /has no tag v1\.0\.5, so its release was not changed\./);
  });

  test('does not write what does not fit a pack, or what is not a tag', async () => {
    const made = await make();
    await git(made.folder, 'tag', 'server/v1.0.0');
    const before = await fs.readFile(path.join(made.pack, 'pack.json'), 'utf8');
    const unfit = await run(made, '--tags', 'server/v1.0.0');
    const unknown = await run(made, '--tags', 'v9.9.9');
    assert.deepEqual([unfit.code, unknown.code], [2, 2]);
    assert.match(unfit.said, /pack\.json:\d+: releases\.0\.tag: .*\n.* was not changed/);
    assert.match(unknown.said, /There is no tag v9\.9\.9\./);
    assert.equal(await fs.readFile(path.join(made.pack, 'pack.json'), 'utf8'), before);
  });

  test('says that a folder without a repository has no tags', async () => {
    const made = await make();
    await fs.rm(path.join(made.folder, '.git'), { recursive: true });
    const { code, said } = await run(made);
    assert.equal(code, 2);
    assert.match(said, /The tags of .* cannot be read\.\n.* has no \.git\./);
  });
});
