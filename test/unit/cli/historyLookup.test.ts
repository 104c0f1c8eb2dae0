import assert from 'node:assert/strict';
import { historyLookup } from '../../../src/cli/historyLookup';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

suite('questions about the history of a repository', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('are answered from its objects', async () => {
    const folder = await makeFolder();
    await writeFile(folder, 'kiln.go', 'package kiln\n\nfunc Fire() {}\n');
    await createRepository(folder);
    await git(folder, 'tag', 'v0.9.0');
    await git(folder, 'tag', 'v0.10.0-rc1');
    await writeFile(folder, 'cool.go', 'package kiln\n\nfunc CoolDown() {}\n');
    const second = await commitAll(folder, 'Cool (#7)');
    await git(folder, 'tag', 'v0.10.0');
    const history = historyLookup(folder);

    assert.deepEqual(await history.releases(), ['v0.9.0', 'v0.10.0']);
    const words = ['v0.9.0', 'v0.10.0', 'v0.11.0'].map((tag) => history.hasWordAt(tag, 'CoolDown'));
    assert.deepEqual(await Promise.all(words), [false, true, undefined]);
    assert.equal(await history.hasWordAt('v0.10.0', 'Cool'), false);
    const changed = ['CoolDown', 'Fire'].map((word) => history.changedCodeWith(word, second));
    assert.deepEqual(await Promise.all(changed), [true, false]);
    const paths = ['v0.9.0', 'v0.10.0'].map((tag) => history.hasPathAt(tag, 'cool.go'));
    assert.deepEqual(await Promise.all(paths), [false, true]);
    const day = new Date().toISOString().slice(0, 10);
    const note = await history.commitAt(second.slice(0, 9));
    assert.deepEqual([note?.days.includes(day), note?.requests], [true, ['7']]);
  });

  test('tell the declaration of a method from a call on a field with the name of its type', async () => {
    const folder = await makeFolder();
    await writeFile(folder, 'kiln.go', 'package kiln\n\nfunc (k *Kiln) Fire() {}\n');
    await createRepository(folder);
    await git(folder, 'tag', 'v0.1.0');
    await writeFile(folder, 'kiln.go', 'package kiln\n\nfunc Run(s shop) { s.Kiln.Fire() }\n');
    await commitAll(folder, 'Elsewhere');
    await git(folder, 'tag', 'v0.2.0');
    const history = historyLookup(folder);
    const found = (type: string): Promise<(boolean | undefined)[]> =>
      Promise.all(['v0.1.0', 'v0.2.0'].map((tag) => history.hasWordAt(tag, 'Fire', type)));
    assert.deepEqual(await found('Kiln'), [true, true]);
    assert.deepEqual(await found('Kiln)'), [true, false]);
  });

  test('tell which declarations a commit changed, and what it is about', async () => {
    const folder = await makeFolder();
    const kiln = (heat: number): string =>
      `package kiln\n\nfunc Fire() {\n\theat(${heat})\n}\n\nfunc Sweep() {\n\tdustPan()\n}\n`;
    await writeFile(folder, 'kiln.go', kiln(1));
    await createRepository(folder);
    await writeFile(folder, 'kiln.go', kiln(2));
    const second = await commitAll(folder, 'Warm up');
    const history = historyLookup(folder);

    const changed = ['Fire', 'Sweep'].map((word) => history.changedCodeWith(word, second));
    assert.deepEqual(await Promise.all(changed), [true, false]);
    assert.equal(await history.changedCodeWith('Fire', 'HEAD', 'HEAD~1'), true);
    const about = [['warm'], ['heat'], ['sweep'], ['dust-pan']].map((words) =>
      history.isAbout(second, words),
    );
    assert.deepEqual(await Promise.all(about), [true, true, false, false]);
  });
});
