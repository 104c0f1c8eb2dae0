import assert from 'node:assert/strict';
import { checkFolder, onlyRevision, runCommandLine } from '../../support/commandLine';
import { createRepository } from '../../support/gitRepository';
import { writeFile } from '../../support/sampleModule';
import { writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const CODE = ['package kiln', '', 'func Fire() {', '\theat(1)', '\tlog()', '\theat(2)', '}', ''].join('\n');

suite('check on the statements of a pack', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  async function checkSite(site: object) {
    const repo = await makeFolder();
    await writeFile(repo, 'go.mod', 'module example.com/kiln\n');
    await writeFile(repo, 'kiln.go', CODE);
    const base = await createRepository(repo);
    const step = { id: 'fire', path: 'kiln.go', symbol: 'Fire', site };
    const pack = await writePack(makeFolder, {
      module: 'example.com/kiln',
      base,
      walkthroughs: { firing: [step] },
    });
    const run = await checkFolder(repo, '--pack', pack);
    const [checked] = onlyRevision(run).steps;
    assert.ok(checked);
    const { out } = await runCommandLine(['check', '--repo', repo, '--pack', pack]);
    return { code: run.code, checked, out };
  }

  test('is content with a statement that is there', async () => {
    const { code, checked } = await checkSite({ kind: 'call', name: 'heat', nth: 2 });
    assert.deepEqual([code, checked.siteLine, checked.siteMissing], [0, 6, false]);
  });

  test('reports one that is not there, and ends with 1', async () => {
    const { code, checked, out } = await checkSite({ kind: 'call', name: 'cool' });
    assert.deepEqual([code, checked.verdict, checked.siteMissing], [1, 'exact', true]);
    assert.match(
      out,
      /1 exact; statements not found: 1\n.*kiln.go:3 .*Its statement \(call cool\) is not there\./,
    );
  });

  test('reports one that may be several, with their lines, and ends with 1', async () => {
    const { code, checked, out } = await checkSite({ kind: 'call', name: 'heat' });
    assert.deepEqual([code, checked.siteLine, checked.siteCandidates], [1, null, [4, 6]]);
    assert.match(out, /Its statement \(call heat\) may be any of those in lines 4, 6\./);
  });
});
