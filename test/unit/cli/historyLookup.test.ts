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
    const changed = ['CoolDown', 'Fire'].map((word) => history.changedFileWith(second, word));
    assert.deepEqual(await Promise.all(changed), [true, false]);
    const day = new Date().toISOString().slice(0, 10);
    assert.equal((await history.commitAt(second.slice(0, 9)))?.days.includes(day), true);
  });
});
