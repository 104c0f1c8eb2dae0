import assert from 'node:assert/strict';
import {
  type CallAnalyser,
  readIndex,
  writeIndex,
  type IndexData,
  type RepoPath,
} from '../../../../../../src/core';
import { GO_MOD, indexDataOf, type Texts } from '../../../../../support/callIndex';
import { goLanguage } from '../../../../../../src/core/languages';

const TREE: Texts = {
  'go.mod': GO_MOD,
  'kiln/kiln.go': `package kiln

import "example.com/m/clay"

type Heater interface{ Heat() }

type Kiln struct{}

func (k *Kiln) Fire() {
	clay.Dig().Press()
}

func (k *Kiln) Heat() {}
`,
  'clay/clay.go': `package clay

type Lump struct{}

func (Lump) Press() {}

func Dig() Lump {
	return Lump{}
}
`,
  'main.go': `package main

import "example.com/m/kiln"

func main() { new(kiln.Kiln).Fire() }
`,
};

/** An indexer that holds a tree, with what it found. */
async function indexed(tree: Texts = TREE): Promise<{ indexer: CallAnalyser; data: IndexData }> {
  const indexer = goLanguage.createAnalyser();
  for (const [path, text] of Object.entries(tree)) indexer.set(path as RepoPath, text);
  return { indexer, data: await run(indexer) };
}

async function run(indexer: CallAnalyser, earlier?: IndexData): Promise<IndexData> {
  const data = await indexer.run({ earlier });
  assert.ok(data);
  return data;
}

function edited(path: string, before: string, after: string): string {
  const text = TREE[path] ?? '';
  assert.equal(text.split(before).length, 2);
  return text.replace(before, () => after);
}

/** Paths of files that were not taken over from an earlier run. */
function newFiles(data: IndexData, earlier: IndexData): string[] {
  return data.files.filter((file) => !earlier.files.includes(file)).map(({ path }) => path);
}

interface Change {
  readonly path: string;
  /** Absent when the file is gone. */
  readonly text: string | undefined;
  /** Files that are indexed again. */
  readonly read: readonly string[];
}

const ALL = ['clay/clay.go', 'kiln/kiln.go', 'main.go'];

const CHANGES: Record<string, Change> = {
  'only a file whose body changed': {
    path: 'clay/clay.go',
    text: edited('clay/clay.go', 'return Lump{}', 'Lump{}.Press()\n\n\treturn Dig()'),
    read: ['clay/clay.go'],
  },
  'only a file whose comments and layout changed': {
    path: 'kiln/kiln.go',
    text: edited('kiln/kiln.go', 'func (k *Kiln) Fire() {', '// Fire fires.\n\n\nfunc (k *Kiln)   Fire() {'),
    read: ['kiln/kiln.go'],
  },
  'everything when a signature changed': {
    path: 'clay/clay.go',
    text: edited('clay/clay.go', 'func Dig() Lump {', 'func Dig() *Lump {'),
    read: ALL,
  },
  'everything when a function was added': {
    path: 'clay/clay.go',
    text: `${TREE['clay/clay.go']}\nfunc Mix() {}\n`,
    read: ALL,
  },
  'everything when a function lost its body': {
    path: 'kiln/kiln.go',
    text: edited('kiln/kiln.go', 'Heat() {}', 'Heat()'),
    read: ALL,
  },
  'everything when an import changed': {
    path: 'main.go',
    text: edited('main.go', 'import "', 'import kiln "'),
    read: ALL,
  },
  'everything when a file was added': {
    path: 'clay/more.go',
    text: 'package clay\n',
    read: ['clay/clay.go', 'clay/more.go', 'kiln/kiln.go', 'main.go'],
  },
  'everything when a file is gone': {
    path: 'clay/clay.go',
    text: undefined,
    read: ['kiln/kiln.go', 'main.go'],
  },
  'everything when a file is built no longer': {
    path: 'clay/clay.go',
    text: `//go:build windows\n\n${TREE['clay/clay.go']}`,
    read: ['kiln/kiln.go', 'main.go'],
  },
  'everything when a module changed': { path: 'go.mod', text: 'module example.com/other\n', read: ALL },
  'everything when a module was added': {
    path: 'clay/go.mod',
    text: 'module example.com/clay\n',
    read: ALL,
  },
  'everything when the module is gone': { path: 'go.mod', text: undefined, read: ALL },
  'nothing when a file was added that is not built': {
    path: 'kiln/kiln_windows.go',
    text: 'package kiln\n',
    read: [],
  },
};

suite('indexer', () => {
  for (const [what, { path, text, read }] of Object.entries(CHANGES)) {
    test(`indexes ${what}`, async () => {
      const { indexer, data: before } = await indexed();
      indexer.set(path as RepoPath, text);
      const after = await run(indexer, before);
      assert.deepEqual(newFiles(after, before), read);
      assert.equal(after === before, read.length === 0);
    });

    test(`finds the same as from nothing when it indexes ${what}`, async () => {
      const { indexer, data: before } = await indexed();
      indexer.set(path as RepoPath, text);
      const fresh = goLanguage.createAnalyser();
      for (const [each, own] of Object.entries({ ...TREE, [path]: text })) fresh.set(each as RepoPath, own);
      assert.deepEqual(await run(indexer, before), await run(fresh));
    });

    test(`takes from a stored index what it would take from its own when it indexes ${what}`, async () => {
      const { data } = await indexed();
      const earlier = readIndex(writeIndex(data));
      assert.ok(earlier);
      const fresh = goLanguage.createAnalyser();
      for (const [each, own] of Object.entries({ ...TREE, [path]: text })) fresh.set(each as RepoPath, own);
      assert.deepEqual(newFiles(await run(fresh, earlier), earlier), read);
    });
  }

  test('gives back the earlier index when nothing changed', async () => {
    const { indexer, data } = await indexed();
    assert.equal(await run(indexer, data), data);
    indexer.set('main.go' as RepoPath, TREE['main.go']);
    assert.equal(await run(indexer, data), data);
  });

  test('indexes everything without an earlier index', async () => {
    const { indexer, data } = await indexed();
    const again = await run(indexer);
    assert.deepEqual(newFiles(again, data), ALL);
    assert.deepEqual(again, data);
  });

  test('moves implementations when text above them changes', async () => {
    const { indexer, data } = await indexed();
    const lines = (one: IndexData): number[] => one.implementations.map(({ line }) => line);
    assert.deepEqual(lines(data), [12]);
    indexer.set(
      'kiln/kiln.go' as RepoPath,
      edited('kiln/kiln.go', '\tclay.Dig()', '\t// one\n\t// two\n\tclay.Dig()'),
    );
    assert.deepEqual(lines(await run(indexer, data)), [14]);
  });

  test('follows many changes in a row', async () => {
    const { indexer, data } = await indexed();
    const tree: Record<string, string | undefined> = { ...TREE };
    let earlier = data;
    for (const { path, text } of [...Object.values(CHANGES), ...Object.values(CHANGES).reverse()]) {
      for (const own of [text, TREE[path]]) {
        tree[path] = own;
        indexer.set(path as RepoPath, own);
        earlier = await run(indexer, earlier);
        const present = Object.entries(tree).flatMap(([each, now]) =>
          now === undefined ? [] : [[each, now]],
        );
        const fresh = goLanguage.createAnalyser();
        for (const [each, now] of present) fresh.set(each as RepoPath, now);
        assert.deepEqual(earlier, await run(fresh));
      }
    }
  });

  test('releases what it can compute again, and computes it again', async () => {
    const { indexer, data } = await indexed();
    indexer.release();
    assert.deepEqual(await run(indexer), data);
    indexer.release();
    indexer.set('main.go' as RepoPath, edited('main.go', 'Fire()', 'Heat()'));
    const after = await run(indexer, data);
    assert.deepEqual(newFiles(after, data), ['main.go']);
    assert.equal(after.files[2]?.calls.at(-1)?.calleeSymbol, '(*Kiln).Heat');
  });

  test('has nothing for an empty tree', async () => {
    const data = await run(goLanguage.createAnalyser());
    assert.deepEqual([data.files, data.implementations], [[], []]);
  });
});

suite('indexer under way', function () {
  this.timeout(20_000);

  const functions = (file: number): string =>
    Array.from({ length: 400 }, (_, number) => `func f${file}_${number}() { f0_0(1, 2, 3) }\n`).join('');
  /** Some slices of work. */
  const many: Texts = Object.fromEntries(
    Array.from({ length: 16 }, (_, file) => [`p/f${file}.go`, `package p\n${functions(file)}`]),
  );

  test('reports more and more progress', async () => {
    const { indexer } = await indexed(many);
    const told: number[] = [];
    indexer.release();
    await indexer.run({
      onProgress: (done) => {
        told.push(done);
        return Promise.resolve(true);
      },
    });
    assert.ok(told.length > 2, `told ${told.length} times`);
    assert.deepEqual(
      told,
      [...told].sort((left, right) => left - right),
    );
    assert.ok(told.every((done) => done >= 0 && done <= 1));
  });

  test('stops at every point, and starts again', async () => {
    const expected = await indexDataOf(many);
    const { indexer } = await indexed(many);
    let count = 0;
    for (let last = 0; last < 100; last++) {
      count = 0;
      if (last % 2 === 0) indexer.release();
      const data = await indexer.run({ onProgress: () => Promise.resolve(count++ < last) });
      if (!data) continue;
      assert.ok(last > 2, `${last} slices`);
      assert.deepEqual(data.files, expected.files);
      return;
    }
    assert.fail('never came to its end');
  });

  test('stops when a text is set meanwhile, so that nothing old is mixed with it', async () => {
    const changed = { ...many, 'p/f0.go': 'package p\nfunc f0_0(n int) {}\n' };
    const expected = await indexDataOf(changed);
    for (let last = 1, count = last; count >= last; last++) {
      const indexer = goLanguage.createAnalyser();
      for (const [path, text] of Object.entries({ 'go.mod': GO_MOD, ...many }))
        indexer.set(path as RepoPath, text);
      count = 0;
      const data = await indexer.run({
        onProgress: () => {
          if (++count === last) indexer.set('p/f0.go' as RepoPath, changed['p/f0.go']);
          return Promise.resolve(true);
        },
      });
      assert.equal(data === undefined, count >= last);
      if (count >= last) assert.deepEqual((await run(indexer)).files, expected.files);
      else assert.ok(last > 2);
    }
  });
});

test('a go.work leads calls from module to module', async () => {
  const data = await indexDataOf({
    'go.mod': '',
    'go.work': 'go 1.26\nuse ./kiln\nreplace example.com/far v1.0.0 => ./clay\n',
    'kiln/go.mod': 'module example.com/kiln\n',
    'kiln/kiln.go': 'package kiln\n\nimport "example.com/far/dig"\n\nfunc Fire() { dig.Dig() }\n',
    'clay/go.mod': 'module example.com/clay\n',
    'clay/dig/dig.go': 'package dig\n\nfunc Dig() {}\n',
  });
  const calls = data.files.flatMap((file) => file.calls);
  assert.deepEqual(
    calls.map(({ class: own, calleePath, calleeSymbol }) => [own, calleePath, calleeSymbol]),
    [['S', 'clay/dig/dig.go', 'Dig']],
  );
});

test('a copy of a dependency tells the types of its results, and its calls stay outside the tree', async () => {
  const data = await indexDataOf({
    'kiln.go': [
      'package kiln',
      'import "example.com/clay"',
      'type Pot struct{}',
      'func (Pot) Fire() {}',
      'type Hand struct { *clay.Wheel }',
      'func use(h Hand) { h.Turn(); clay.Keep(Pot{}).Fire(); clay.Kind(3).Name() }',
    ].join('\n'),
    'vendor/example.com/clay/a.go': 'package clay\ntype Wheel struct{}\nfunc (w *Wheel) Turn() {}\n',
    'vendor/example.com/clay/b.go':
      'package clay\nfunc Keep[T any](one T) T { return one }\ntype Kind int\nfunc (Kind) Name() string { return "" }\n',
  });
  const calls = data.files.flatMap((file) => file.calls);
  assert.deepEqual(
    calls.map(({ class: own, calleePath, calleeSymbol }) => [own, calleePath, calleeSymbol].join(' ').trim()),
    [
      'X example.com/clay (*Wheel).Turn',
      'X example.com/clay Keep',
      'S kiln.go (Pot).Fire',
      'B',
      'X example.com/clay (Kind).Name',
    ],
  );
  assert.deepEqual(
    data.files.map(({ path }) => path),
    ['kiln.go'],
  );
});
