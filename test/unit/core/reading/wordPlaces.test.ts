import assert from 'node:assert/strict';
import { atOnce, findWordPlaces, isMeantIn, parseRepoPath, type WordPlace } from '../../../../src/core';
import { TreeFile } from '../../../../src/core/code/treeFile';
import { goLanguage } from '../../../../src/core/languages';

const STORE = `package store

// tableLock guards the tables.
type Table struct {
	name, shortName string
	// tableLock is about both.
	tableLock sync.RWMutex
}

type TableReader interface {
	ReadTable(name string) error
}

func (t *Table) ReadTable(name string) error { return nil }

func openTable() {}

func Run() {}
`;
const CACHE = 'package cache\n\nfunc OpenCache() {}\n\ntype Cache struct{ shortName string }\n';

suite('what the words of a text can mean', () => {
  test('a function is where its name is declared, also as a call', () => {
    const places = placesOf('openTable', 'openTable()', 'OpenCache');
    assert.deepEqual(places['openTable'], [
      { path: 'store/a.go', line: 15, symbol: 'openTable', kind: 'func' },
    ]);
    assert.deepEqual(places['openTable()'], places['openTable']);
    assert.deepEqual(
      places['OpenCache']?.map(({ path, line }) => [path, line]),
      [['cache/b.go', 2]],
    );
  });

  test('a method with its type is one place, its bare name is also the method of an interface', () => {
    const places = placesOf('(*Table).ReadTable', 'ReadTable', '(TableReader).ReadTable');
    assert.deepEqual(summary(places['(*Table).ReadTable']), ['(*Table).ReadTable 13 method']);
    assert.deepEqual(summary(places['(TableReader).ReadTable']), [
      '(TableReader).ReadTable 10 interface method',
    ]);
    assert.deepEqual(summary(places['ReadTable']), [
      '(TableReader).ReadTable 10 interface method',
      '(*Table).ReadTable 13 method',
    ]);
  });

  test('a field is in its own line, not in that of a comment with its name', () => {
    assert.deepEqual(summary(placesOf('tableLock')['tableLock']), ['Table.tableLock 6 field']);
  });

  test('fields of the same name in two types are two places', () => {
    assert.deepEqual(summary(placesOf('shortName')['shortName']), [
      'Table.shortName 4 field',
      'Cache.shortName 4 field',
    ]);
  });

  test('a single word, a value and a name that nothing has mean nothing', () => {
    assert.deepEqual(placesOf('Run', '0.5', 'noSuchName', 'go test ./store', '(*Table).Missing'), {});
  });

  test('a name with a small letter is meant only by texts about its folder', () => {
    const [place] = placesOf('openTable')['openTable'] ?? [];
    assert.ok(place);
    assert.equal(isMeantIn(new Set(), 'openTable', place), false);
    assert.equal(isMeantIn(new Set([pathOf('store')]), 'openTable', place), true);
    assert.equal(isMeantIn(new Set(), 'OpenTable', place), true);
    assert.equal(isMeantIn(new Set(), '(*table).open', place), true);
  });
});

function placesOf(...words: string[]): Record<string, readonly WordPlace[]> {
  const files = [
    new TreeFile(pathOf('store/a.go'), STORE, goLanguage),
    new TreeFile(pathOf('cache/b.go'), CACHE, goLanguage),
  ];
  return Object.fromEntries(atOnce(findWordPlaces(words, files, goLanguage)));
}

function summary(places: readonly WordPlace[] = []): string[] {
  return places.map(({ symbol, line, kind }) => `${symbol} ${line} ${kind}`);
}

function pathOf(text: string) {
  const path = parseRepoPath(text);
  assert.ok(path !== undefined);
  return path;
}
