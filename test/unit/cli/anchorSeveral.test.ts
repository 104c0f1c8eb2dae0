import assert from 'node:assert/strict';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

suite('anchors of functions that a file declares several times', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('are made by their number and found again', async () => {
    const folder = await makeFolder();
    const code =
      'package kiln\n\nfunc init() { heat() }\n\nfunc init() { cool(1) }\n\nfunc heat() {}\nfunc cool(n int) {}\n';
    await writeFile(folder, 'kiln.go', code);
    await writeFile(folder, 'list.txt', 'kiln.go\tinit\nkiln.go\tinit#2\nkiln.go\tinit#3\n');
    const at = (name: string): string => path.join(folder, name);
    const made = await runCommandLine(['anchor', 'make', '--repo', folder, '--symbols', at('list.txt')]);
    assert.equal(made.code, 1);
    const [first = '', second = '', third = ''] = made.out.split('\n');
    assert.match(third, /does not declare this symbol/);
    await writeFile(folder, 'anchors.txt', `${first}\n${second}\n`);
    const found = await runCommandLine([
      'anchor',
      'resolve',
      '--repo',
      folder,
      '--anchors',
      at('anchors.txt'),
    ]);
    const verdicts = found.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { verdict: string; line: number });
    assert.deepEqual(
      verdicts.map(({ verdict, line }) => [verdict, line]),
      [
        ['exact', 3],
        ['exact', 5],
      ],
    );
  });
});
