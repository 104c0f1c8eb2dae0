import assert from 'node:assert/strict';
import {
  readIndex,
  writeIndex,
  type CallAnalyser,
  type IndexData,
  type RepoPath,
} from '../../../../../../src/core';
import { goLanguage } from '../../../../../../src/core/languages';
import { seededRandom, type Random } from '../../../../../support/seededRandom';
import { GO_MOD } from '../../../../../support/callIndex';

/** Some declare the same names, so that what a name means depends on which files there are. */
const DECLARATIONS = [
  'type Kiln struct{ Lump }\n\nfunc (k *Kiln) Heat() error { return k.Press() }',
  'type Kiln interface {\n\tHeat() error\n\tPress() error\n}',
  'type Lump struct{}\n\nfunc (Lump) Press() error { return nil }',
  'type Lump struct{ *Kiln }\n\nfunc (l Lump) Press() error { return l.Heat() }',
  'type Lump = Brick',
  'type Brick = Lump',
  'type Brick struct{}\n\nfunc (*Brick) Press() error { return nil }\n\nfunc (Brick) Heat() error { return fire() }',
  'type Heater interface{ Heat() error }',
  'type Heater interface {\n\tPresser\n\tHeat() error\n}',
  'type Presser interface{ Press() error }',
  'type Presser interface{ Heater }',
  'type Pair[T any] struct{ left, right T }\n\nfunc (p Pair[T]) Left() T { return p.left }',
  'func fire() error { return hot.Heat() }',
  'func fire() *Kiln { return cold }',
  'func Fire(h interface{ Heat() error }) { h.Heat() }',
  'func each[T Heater](all []T) { for _, one := range all { one.Heat() } }',
  'var hot = cold',
  'var cold = hot',
  'var hot Kiln',
  'var cold = fire()',
  'var cold Heater = &Brick{}',
  'func use() { p := Pair[Lump]{}; p.Left().Press(); go fire(); defer Fire(hot) }',
  'func use() {\n\tfor _, one := range []Heater{hot, cold} {\n\t\tone.Heat()\n\t}\n}',
  'func other() { clay.Fire(nil); clay.Dig().Press(); new(clay.Brick).Heat() }',
  'func Dig() *Brick { return nil }',
  'func Dig() (l Lump) { return }',
  'func init() { fire() }',
] as const;

const BODIES = ['fire()', 'hot.Heat()', 'cold.Press()', 'Dig().Heat()', '// nothing', 'x := hot; x.Heat()'];

const FILES = [
  'a.go',
  'b.go',
  'c.go',
  'clay/a.go',
  'clay/b.go',
  'clay/c_windows.go',
  'kiln/a.go',
  'kiln/z.go',
];

suite('call index after random edits', function () {
  this.timeout(60_000);

  test('is the same as one from nothing', async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = seededRandom(seed);
      const tree = new Map([
        ['go.mod', GO_MOD],
        ...FILES.map((path) => [path, fileText(path, random)] as const),
      ]);
      const indexer = analyserOf(tree);
      let data = await run(indexer);
      for (let edit = 1; edit <= EDITS; edit++) {
        for (const [path, text] of changeTree(tree, random)) indexer.set(path as RepoPath, text);
        if (random.below(9) === 0) indexer.release();
        const isStored = random.below(9) === 0;
        data = await run(isStored ? analyserOf(tree) : indexer, isStored ? stored(data) : data);
        assert.deepEqual(data, await run(analyserOf(tree)), `seed ${seed}, edit ${edit}`);
      }
    }
  });
});

const SEEDS = 100;
const EDITS = 20;

/** An analyser that gets the files in the order of their paths, as every reader of a tree lists them. */
function analyserOf(tree: ReadonlyMap<string, string>): CallAnalyser {
  const analyser = goLanguage.createAnalyser();
  for (const [path, text] of [...tree].sort(([left], [right]) => (left < right ? -1 : 1))) {
    analyser.set(path as RepoPath, text);
  }
  return analyser;
}

/** As a cache gives it back. */
function stored(data: IndexData): IndexData {
  return readIndex(writeIndex(data)) ?? assert.fail('can be read');
}

async function run(analyser: CallAnalyser, earlier?: IndexData): Promise<IndexData> {
  const data = await analyser.run({ earlier });
  assert.ok(data);
  return data;
}

function fileText(path: string, random: Random): string {
  const name = path.includes('/') ? path.split('/')[0] : random.of(['m', 'm', 'main']);
  const imports =
    name === 'clay' ? '' : random.of(['', 'import "example.com/m/clay"', 'import . "example.com/m/clay"']);
  const declarations = Array.from({ length: random.below(7) }, () => random.of(DECLARATIONS));
  return [`package ${name}`, imports, ...declarations, ''].join('\n\n');
}

type Changes = readonly (readonly [path: string, text: string | undefined])[];

/** Changes a tree as an editor would: an edit, or a file that is new, gone, or has another name. */
function changeTree(tree: Map<string, string>, random: Random): Changes {
  const changes = changesOf(tree, random);
  for (const [path, text] of changes) {
    if (text === undefined) tree.delete(path);
    else tree.set(path, text);
  }
  return changes;
}

function changesOf(tree: ReadonlyMap<string, string>, random: Random): Changes {
  const path = random.of(FILES);
  const text = tree.get(path);
  if (text === undefined) return [[path, fileText(path, random)]];
  switch (random.below(8)) {
    case 0:
      return [[path, undefined]];
    case 1:
      return [
        [path, undefined],
        [random.of(FILES), text],
      ];
    case 2:
      return [[path, fileText(path, random)]];
    case 3:
      return [[path, text.slice(0, random.below(text.length))]];
    case 4:
      return [[path, `${text}\n${random.of(DECLARATIONS)}\n`]];
    case 5:
      return [['go.mod', random.of([GO_MOD, 'module example.com/other\n'])]];
    default:
      return [[path, text.replaceAll(/\{ .*? \}$/gm, () => `{ ${random.of(BODIES)} }`)]];
  }
}
