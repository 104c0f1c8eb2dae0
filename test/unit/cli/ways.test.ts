import assert from 'node:assert/strict';
import { runCommandLine } from '../../support/commandLine';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const SOURCE = `package kiln

func main() { open() }

func open() {
	heat()
}

func heat() { go burn() }

func burn() {}
`;

suite('source-guide flow --to', () => {
  const makeFolder = useTemporaryFolders();
  let folder: string;

  suiteSetup(async () => {
    folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'module example.com/kiln\n');
    await writeFile(folder, 'kiln.go', SOURCE);
  });

  const flow = (...words: string[]): ReturnType<typeof runCommandLine> =>
    runCommandLine(['flow', '--repo', folder, ...words]);

  test('prints a way with the place of each call', async () => {
    const { code, out } = await flow('--from', 'kiln.go#open', '--to', 'kiln.go#burn');
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        'Way 1: 2 hops, all certain',
        '  open  kiln.go:5',
        '  → heat  kiln.go:9  from kiln.go:6',
        '  → burn  kiln.go:11  goroutine  from kiln.go:9',
        '',
      ].join('\n'),
    );
  });

  test('prints ways as JSON: each edge has the place that it leads to', async () => {
    const { out } = await flow('--from', 'kiln.go#open', '--to', 'kiln.go#burn', '--json');
    const { paths } = JSON.parse(out) as { paths: { certain: boolean; edges: Record<string, unknown>[] }[] };
    assert.equal(paths[0]?.certain, true);
    const [first] = paths[0].edges;
    assert.deepEqual([first?.['path'], first?.['symbol'], first?.['line']], ['kiln.go', 'heat', 9]);
    assert.deepEqual([first?.['kind'], first?.['certainty']], ['S', 'known']);
    assert.deepEqual(first?.['from'], { path: 'kiln.go', symbol: 'open', line: 6 });
  });

  test('without --from, the ways begin where control enters the program', async () => {
    const { out } = await flow('--to', 'kiln.go#heat');
    assert.match(out, /^Way 1: 2 hops, all certain\n {2}main /);
  });

  test('says that there is no way, and that there is one back', async () => {
    const { code, out, said } = await flow('--from', 'kiln.go#burn', '--to', 'kiln.go#open');
    assert.deepEqual([code, out], [1, '']);
    assert.equal(said, 'There is no way from burn to open.\nThere is a way from open to burn.\n');
  });

  test('fails with 2 where the options do not fit', async () => {
    const wrong = [
      ['--to', 'kiln.go#gone'],
      ['--to', 'kiln.go#heat', '--callers'],
      ['--to', 'kiln.go#heat', '--max', '0'],
    ];
    for (const words of wrong) assert.equal((await flow(...words)).code, 2, words.join(' '));
  });
});
