import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { editFile, writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const TREE: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/m\n',
  'kiln/kiln.go': `package kiln

import "fmt"

type Heater interface{ Heat() error }

type Kiln struct{ log func() }

const size = 4

var all []*Kiln

func (k *Kiln) Heat() error {
	go k.log()
	defer func() { fmt.Println(len("陶"), all) }()
	return Fire(k)
}

func Fire(h Heater) error { return h.Heat() }
`,
  'main.go': `package main

import "example.com/m/kiln"

func main() { kiln.Fire(nil) }
`,
  'main_test.go': 'package main\n\nfunc TestMain() {}\n',
  'main_windows.go': 'package main\n\nfunc other() {}\n',
  'vendor/lib/lib.go': 'package lib\n\nfunc lib() {}\n',
};

interface Figures {
  readonly files: number;
  readonly partialFiles: readonly string[];
  readonly declarations: number;
  readonly declarationsByKind: Readonly<Record<string, number>>;
  readonly calls: number;
  readonly callsByClass: Readonly<Record<string, number>>;
  readonly implementations: number;
  readonly fromCache: boolean;
}

suite('source-guide index', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  async function writeTree(): Promise<string> {
    const folder = await makeFolder();
    for (const [file, text] of Object.entries(TREE)) await writeFile(folder, file, text);
    return folder;
  }

  async function figuresOf(...words: string[]): Promise<Figures> {
    const { code, out } = await runCommandLine(['index', '--json', ...words]);
    assert.equal(code, 0);
    return JSON.parse(out) as Figures;
  }

  /** The lines of a table that a run writes. */
  async function tableOf(option: string): Promise<string[]> {
    const file = path.join(await makeFolder(), 'table.tsv');
    const { code } = await runCommandLine(['index', '--repo', await writeTree(), option, file]);
    assert.equal(code, 0);
    const text = await fs.readFile(file, 'utf8');
    assert.ok(text.endsWith('\n'));
    return text.slice(0, -1).split('\n');
  }

  test('writes every declaration as a table, lines from 1', async () => {
    assert.deepEqual(await tableOf('--decls'), [
      'path\tline\tkind\tsymbol',
      'kiln/kiln.go\t5\ttype\tHeater',
      'kiln/kiln.go\t5\tinterface-method\t(Heater).Heat',
      'kiln/kiln.go\t7\ttype\tKiln',
      'kiln/kiln.go\t9\tconst\tsize',
      'kiln/kiln.go\t11\tvar\tall',
      'kiln/kiln.go\t13\tmethod\t(*Kiln).Heat',
      'kiln/kiln.go\t19\tfunc\tFire',
      'main.go\t5\tfunc\tmain',
    ]);
  });

  test('writes every call as a table, lines and columns from 1', async () => {
    assert.deepEqual(await tableOf('--calls'), [
      'caller_path\tcaller_symbol\tcall_line\tcall_col\tclass\tcallee_path\tcallee_symbol\tgo_or_defer',
      'kiln/kiln.go\t(*Kiln).Heat\t14\t7\tV\tkiln/kiln.go\tlog\tgo',
      'kiln/kiln.go\t(*Kiln).Heat\t15\t8\tV\t\t\tdefer',
      'kiln/kiln.go\t(*Kiln).Heat\t15\t21\tX\tfmt\tPrintln\tdefer-body',
      'kiln/kiln.go\t(*Kiln).Heat\t15\t29\tB\t\tlen\tdefer-body',
      'kiln/kiln.go\t(*Kiln).Heat\t16\t9\tS\tkiln/kiln.go\tFire\t',
      'kiln/kiln.go\tFire\t19\t38\tI\tkiln/kiln.go\t(Heater).Heat\t',
      'main.go\tmain\t5\t20\tS\tkiln/kiln.go\tFire\t',
    ]);
  });

  test('writes every implementation as a table, lines from 1', async () => {
    assert.deepEqual(await tableOf('--impls'), [
      'iface_path\tiface_name\tmethod\timpl_symbol\timpl_method_path\timpl_line',
      'kiln/kiln.go\tHeater\tHeat\t(*Kiln).Heat\tkiln/kiln.go\t13',
    ]);
  });

  test('prints figures as JSON', async () => {
    const {
      files,
      partialFiles,
      declarations,
      declarationsByKind,
      calls,
      callsByClass,
      implementations,
      fromCache,
    } = await figuresOf('--repo', await writeTree());
    assert.deepEqual(
      {
        files,
        partialFiles,
        declarations,
        declarationsByKind,
        calls,
        callsByClass,
        implementations,
        fromCache,
      },
      {
        files: 2,
        partialFiles: [],
        declarations: 8,
        declarationsByKind: { func: 2, type: 2, 'interface-method': 1, const: 1, var: 1, method: 1 },
        calls: 7,
        callsByClass: { S: 2, V: 2, X: 1, B: 1, I: 1 },
        implementations: 1,
        fromCache: false,
      },
    );
  });

  test('prints figures for a person in the language asked for', async () => {
    const folder = await writeTree();
    const english = await runCommandLine(['index', '--repo', folder]);
    assert.match(english.out, /^Files +2$/m);
    assert.match(english.out, /^Calls +7 +S 2, V 2, B 1, I 1, X 1$/m);
    const chinese = await runCommandLine(['index', '--repo', folder], 'zh-cn');
    assert.match(chinese.out, /\p{Script=Han}/u);
    assert.deepEqual([english.code, chinese.code], [0, 0]);
  });

  test('names files with syntax errors, and succeeds', async () => {
    const folder = await writeTree();
    await editFile(folder, 'main.go', (text) => text.replace('nil) }', 'nil)'));
    const { partialFiles } = await figuresOf('--repo', folder);
    assert.deepEqual(partialFiles, ['main.go']);
    const { out } = await runCommandLine(['index', '--repo', folder]);
    assert.match(out, /^Partial files +1 +main\.go$/m);
  });

  test('takes everything from the cache on the second run', async () => {
    const folder = await writeTree();
    const cache = path.join(await makeFolder(), 'made', 'when', 'needed');
    const first = await figuresOf('--repo', folder, '--cache', cache);
    const second = await figuresOf('--repo', folder, '--cache', cache);
    assert.deepEqual([first.fromCache, second.fromCache], [false, true]);
    assert.deepEqual(second.callsByClass, first.callsByClass);
    assert.equal((await fs.readdir(cache)).length, 1);
  });

  test('writes the same tables with a cache as without one', async () => {
    const folder = await writeTree();
    const cache = await makeFolder();
    const read = async (...words: string[]): Promise<string[]> => {
      const files = ['decls', 'calls', 'impls'].map((name) => [`--${name}`, path.join(cache, `${name}.tsv`)]);
      await runCommandLine(['index', '--repo', folder, ...files.flat(), ...words]);
      return Promise.all(files.map(([, file = '']) => fs.readFile(file, 'utf8')));
    };
    await read('--cache', cache);
    await editFile(folder, 'kiln/kiln.go', (text) =>
      text.replace('\tgo k.log()', '\t// one\n\t// two\n\tgo k.log()'),
    );
    const reused = await read('--cache', cache);
    assert.deepEqual(reused, await read());
    assert.deepEqual(await read('--cache', cache), reused);
    assert.match(reused[2] ?? '', /\t13\n$/);
    assert.match(reused[1] ?? '', /Fire\t21\t38\tI/);
  });

  test('keeps the cache of each folder apart', async () => {
    const cache = await makeFolder();
    for (const folder of [await writeTree(), await writeTree()]) {
      assert.equal((await figuresOf('--repo', folder, '--cache', cache)).fromCache, false);
    }
    assert.equal((await fs.readdir(cache)).length, 2);
  });

  test('replaces a damaged cache', async () => {
    const folder = await writeTree();
    const cache = await makeFolder();
    await figuresOf('--repo', folder, '--cache', cache);
    const [name = ''] = await fs.readdir(cache);
    await editFile(cache, name, (text) => text.slice(0, text.length / 2));
    assert.equal((await figuresOf('--repo', folder, '--cache', cache)).fromCache, false);
    assert.equal((await figuresOf('--repo', folder, '--cache', cache)).fromCache, true);
  });

  test('has nothing to list in a folder without Go', async () => {
    const { files, declarations, calls } = await figuresOf('--repo', await makeFolder());
    assert.deepEqual([files, declarations, calls], [0, 0, 0]);
  });

  const misuses: Record<string, readonly string[]> = {
    'without a folder': ['index'],
    'with a folder that does not exist': ['index', '--repo', '/nowhere/at/all'],
    'with an option that does not exist': ['index', '--repo', '.', '--what'],
    'with a table in a folder that does not exist': [
      'index',
      '--repo',
      'test/fixtures/calls/files',
      '--calls',
      '/nowhere/calls.tsv',
    ],
  };
  for (const [how, words] of Object.entries(misuses)) {
    test(`fails with 2 when it is used ${how}`, async () => {
      const { code, out, said } = await runCommandLine(words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, /\S/);
      assert.doesNotMatch(said, /^\s+at /m);
    });
  }
});
