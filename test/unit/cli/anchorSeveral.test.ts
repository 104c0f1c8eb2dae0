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

  test('say that the first is meant when no number is given, and name the others', async () => {
    const folder = await makeFolder();
    await writeFile(folder, 'kiln.go', 'package kiln\n\nfunc init() { heat() }\n\nfunc init() { cool(1) }\n');
    await writeFile(folder, 'list.txt', 'kiln.go\tinit\nkiln.go\tinit#1\n');
    const list = path.join(folder, 'list.txt');
    const { code, out, said } = await runCommandLine(['anchor', 'make', '--repo', folder, '--symbols', list]);
    const notes = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { note?: string }).note);
    const note =
      'The file declares init 2 times, and this is the first. The others, with their lines: init#2 (5).';
    assert.deepEqual([code, notes, said], [0, [note, undefined], `kiln.go: ${note}\n`]);
  });

  test('are made in test files, and found again in another one', async () => {
    const folder = await makeFolder();
    const code = 'package kiln\n\nfunc TestFire(t *testing.T) {\n\tfire(t, 1)\n\tcool(t)\n}\n';
    await writeFile(folder, 'kiln_test.go', code);
    await writeFile(folder, 'list.txt', 'kiln_test.go\tTestFire\n');
    const list = path.join(folder, 'list.txt');
    const made = await runCommandLine(['anchor', 'make', '--repo', folder, '--symbols', list]);
    const anchors = path.join(folder, 'anchors.txt');
    await writeFile(folder, 'anchors.txt', made.out);
    const resolve = async (): Promise<[number, string, string | null]> => {
      const { code: ended, out } = await runCommandLine([
        'anchor',
        'resolve',
        '--repo',
        folder,
        '--anchors',
        anchors,
      ]);
      const { verdict, path: found } = JSON.parse(out) as { verdict: string; path: string | null };
      return [ended, verdict, found];
    };
    assert.deepEqual(await resolve(), [0, 'exact', 'kiln_test.go']);
    await writeFile(folder, 'fire_test.go', code);
    await writeFile(folder, 'kiln_test.go', 'package kiln\n');
    assert.deepEqual(await resolve(), [0, 'moved', 'fire_test.go']);
  });
});
