import assert from 'node:assert/strict';
import { Checkout, ESSAY_TEXTS, type RepoPath } from '../../../../../src/core';
import {
  fieldTable,
  visitedStructs,
  type VisitedStruct,
} from '../../../../../src/core/essay/draft/fieldTable';
import { sharedSites } from '../../../../support/goCode';
import { InMemoryTree } from '../../../../support/inMemoryTree';
import { packOf } from '../../../../support/packs';

async function structs(source: string, ...symbols: string[]): Promise<VisitedStruct[]> {
  const path = 'kiln/kiln.go' as RepoPath;
  const tree = new InMemoryTree({ [path]: `package kiln\n\n${source}\n` });
  const checkout = new Checkout({ pack: packOf(), tree, sites: await sharedSites() });
  return visitedStructs(
    symbols.map((symbol) => ({ path: 'kiln/other.go' as RepoPath, symbol })),
    checkout,
  );
}

suite('the table of a struct', () => {
  test('has every field with its type as it is written', async () => {
    const source = [
      'type Kiln[T any] struct {',
      '\tsync.Mutex // embedded',
      '\t*base',
      '\tPieces, shelf []*Piece `json:"pieces"`',
      '\tby map[string]chan<- T',
      '\tfixed [16]byte',
      '\tsized [MostPieces]pkg.Piece',
      '\tdo func(ctx context.Context, names ...string) (int, error)',
      '\tdone <-chan struct{}',
      '\tany interface{}',
      '\tinner struct { a int }',
      '\tgeneric Box[T, int]',
      '}',
    ].join('\n');
    const [struct, ...others] = await structs(source, '(*Kiln).Open');
    assert.ok(struct);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [struct.name, struct.path, struct.firstLine, struct.lastLine],
      ['Kiln', 'kiln/kiln.go', 2, 14],
    );
    assert.deepEqual(
      struct.fields.map(({ name, type }) => `${name}: ${type}`),
      [
        'Mutex: sync.Mutex',
        'base: *base',
        'Pieces: []*Piece',
        'shelf: []*Piece',
        'by: map[string]chan<- T',
        'fixed: [16]byte',
        'sized: [MostPieces]pkg.Piece',
        'do: func(context.Context, ...string) (int, error)',
        'done: <-chan struct{}',
        'any: interface{}',
        'inner: struct{…}',
        'generic: Box[T, int]',
      ],
    );
  });

  test('says how many fields it left out', async () => {
    const fields = Array.from({ length: 17 }, (_, number) => `\tfield${number} int`).join('\n');
    const [struct] = await structs(`type Kiln struct {\n${fields}\n}`, '(Kiln).Open');
    assert.ok(struct);
    const lines = fieldTable(struct, ESSAY_TEXTS.en).split('\n');
    assert.deepEqual(
      [lines.length, lines[0], lines[2], lines.at(-1)],
      [18, '| Field | Type |', '| `field0` | `int` |', '| … 2 more |  |'],
    );
  });

  test('is one of at most three: those whose methods are visited most', async () => {
    const source = ['A', 'B', 'C', 'D'].map((name) => `type ${name} struct{ x int }`).join('\n');
    const found = await structs(source, '(*A).a', '(*D).a', '(*D).b', '(*C).a', '(*C).b', '(B).a', 'Free');
    assert.deepEqual(
      found.map(({ name }) => name),
      ['D', 'C', 'A'],
    );
  });

  test('is none for what is no struct, has no fields, or is not there', async () => {
    const source = 'type Name string\ntype Empty struct{}\ntype Opener interface{ Open() }';
    assert.deepEqual(await structs(source, '(Name).a', '(*Empty).a', '(Opener).Open', '(*Gone).a'), []);
  });

  test('is made from broken code as far as it can be read', async () => {
    const [struct] = await structs('type Kiln struct {\n\tdoor int\n\t((( what\n', '(*Kiln).Open');
    assert.equal(struct?.fields[0]?.name ?? 'door', 'door');
  });
});
