import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { runCommandLine } from '../../support/commandLine';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const SOURCE = `package kiln

import "fmt"

type Heater interface{ Heat() }

type Gas struct{}

func (Gas) Heat() { burn() }

type Wood struct{ log func() }

func (w *Wood) Heat() { w.log() }

func Fire(h Heater) {
	h.Heat()
	go burn()
	defer burn2()
	fmt.Println(1)
	func() { Fire(h) }()
	unknown()
}

func burn() { burn() }

func burn2() {}
`;

interface Printed {
  readonly symbol: string;
  readonly path: string;
  readonly line: number | null;
  readonly class: string;
  readonly transfer: string;
  readonly via: string | null;
  readonly implementation: boolean;
  readonly implementations: number;
  readonly recursive: boolean;
  readonly sites: readonly unknown[];
  readonly children: readonly Printed[];
}

suite('source-guide flow', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;

  suiteSetup(async () => {
    folder = await makeFolder();
    await writeFile(folder, 'kiln/kiln.go', SOURCE);
  });

  async function flowOf(symbol: string, ...words: string[]): Promise<string> {
    const { code, out } = await runCommandLine([
      'flow',
      '--repo',
      folder,
      '--from',
      `kiln/kiln.go#${symbol}`,
      ...words,
    ]);
    assert.equal(code, 0);
    return out;
  }

  test('prints what a function calls, two calls deep', async () => {
    assert.equal(
      await flowOf('Fire'),
      `Fire  kiln/kiln.go:15
  (Heater).Heat  kiln/kiln.go:5  interface, 2 implementations
    (Gas).Heat  kiln/kiln.go:9  implementation
      burn  kiln/kiln.go:24
    (*Wood).Heat  kiln/kiln.go:13  implementation
      log  kiln/kiln.go  function value
  burn  kiln/kiln.go:24  goroutine
    burn  kiln/kiln.go:24  recursive
  burn2  kiln/kiln.go:26  deferred
  function literal  function value
  Fire  kiln/kiln.go:15  recursive
  unknown  unresolved
`,
    );
  });

  test('follows as many calls as --depth says', async () => {
    assert.equal(await flowOf('burn', '--depth', '0'), 'burn  kiln/kiln.go:24\n');
    assert.equal((await flowOf('Fire', '--depth', '1')).split('\n').length, 10);
  });

  test('shows the library with --library', async () => {
    assert.doesNotMatch(await flowOf('Fire'), /Println/);
    assert.match(await flowOf('Fire', '--library'), /^ {2}Println {2}fmt {2}library$/m);
  });

  test('prints who calls a function', async () => {
    assert.equal(
      await flowOf('burn', '--callers', '--depth', '1'),
      `burn  kiln/kiln.go:24
  (Gas).Heat  kiln/kiln.go:9
  Fire  kiln/kiln.go:15  goroutine
  burn  kiln/kiln.go:24  recursive
`,
    );
    assert.match(
      await flowOf('(Gas).Heat', '--callers'),
      /^ {2}Fire {2}kiln\/kiln\.go:15 {2}via \(Heater\)\.Heat$/m,
    );
  });

  test('prints in the language asked for', async () => {
    const { out } = await runCommandLine(['flow', '--repo', folder, '--from', 'kiln/kiln.go#Fire'], 'zh-cn');
    assert.match(out, /^ {2}burn {2}kiln\/kiln\.go:24 {2}\p{Script=Han}+$/mu);
  });

  test('prints JSON, lines and columns from 1', async () => {
    const { children, ...root } = JSON.parse(await flowOf('Fire', '--json', '--depth', '1')) as Printed;
    assert.deepEqual(root, {
      symbol: 'Fire',
      path: 'kiln/kiln.go',
      line: 15,
      class: 'S',
      transfer: 'call',
      via: null,
      implementation: false,
      implementations: 0,
      recursive: false,
      sites: [],
    });
    const [heater, started] = children;
    assert.deepEqual(
      heater?.children.map(({ symbol, implementation }) => [symbol, implementation]),
      [
        ['(Gas).Heat', true],
        ['(*Wood).Heat', true],
      ],
    );
    assert.deepEqual(
      [heater.class, heater.implementations, heater.sites],
      ['I', 2, [{ line: 16, column: 4, marks: [] }]],
    );
    assert.deepEqual(
      [started?.transfer, started?.sites],
      ['goroutine', [{ line: 17, column: 5, marks: ['go'] }]],
    );
    assert.deepEqual(
      children.filter(({ line }) => line === null).map(({ symbol, class: own }) => [symbol, own]),
      [
        ['', 'V'],
        ['unknown', 'U'],
      ],
    );
  });

  test('prints Mermaid text in both directions', async () => {
    assert.match(await flowOf('Fire', '--mermaid'), /^flowchart LR\n {2}n0\["Fire<br\/>/);
    assert.match(await flowOf('Fire', '--mermaid'), /^ {2}n0 -\.->\|go\| n\d$/m);
    assert.match(await flowOf('burn', '--mermaid', '--callers'), /^flowchart RL\n/);
  });

  test('uses and keeps a cache', async () => {
    const cache = await makeFolder();
    const first = await flowOf('Fire', '--cache', cache);
    assert.equal((await fs.readdir(cache)).length, 1);
    assert.equal(await flowOf('Fire', '--cache', cache), first);
  });

  const misuses: Record<string, [words: readonly string[], said: RegExp]> = {
    'without a function': [[], /--from/],
    'with a function that does not exist': [
      ['--from', 'kiln/kiln.go#Melt'],
      /^kiln\/kiln\.go does not declare Melt\./,
    ],
    'with a file that does not exist': [
      ['--from', 'kiln/gone.go#Fire'],
      /^kiln\/gone\.go does not declare Fire\./,
    ],
    'with a function without a file': [['--from', 'Fire'], /--from needs a file and a symbol/],
    'with a file without a function': [['--from', 'kiln/kiln.go#'], /--from needs a file and a symbol/],
    'with a depth that is not a number': [['--from', 'kiln/kiln.go#Fire', '--depth', 'deep'], /--depth/],
    'with a depth that is too deep': [['--from', 'kiln/kiln.go#Fire', '--depth', '21'], /--depth/],
    'with a depth below zero': [['--from', 'kiln/kiln.go#Fire', '--depth', '-1'], /--depth/],
    'with a depth between numbers': [['--from', 'kiln/kiln.go#Fire', '--depth', '1.5'], /--depth/],
  };
  for (const [how, [words, expected]] of Object.entries(misuses)) {
    test(`fails with 2 when it is used ${how}`, async () => {
      const { code, out, said } = await runCommandLine(['flow', '--repo', folder, ...words]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, expected);
    });
  }

  test('fails with 2 for a folder that does not exist', async () => {
    const { code } = await runCommandLine(['flow', '--repo', '/nowhere/at/all', '--from', 'a.go#f']);
    assert.equal(code, 2);
  });
});
