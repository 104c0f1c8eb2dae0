import assert from 'node:assert/strict';
import type { RepoPath } from '../../../../src/core';
import { Vocabulary } from '../../../../src/core/code/vocabulary';
import { goLanguage } from '../../../../src/core/languages';

const KILN = `package kiln

const Hot = 900

var doors = 1

type Kiln struct {
	heat int \`toml:"kiln-heat,omitempty"\`
}

type Oven interface {
	Fire(piece Piece) error
}

func NewKiln() *Kiln { return nil }

func (k *Kiln) Open() {
	http.Handle("/open", nil)
	k.door.hinge.Turn(side)
	say("opens -slowly. or", 'x')
}
`;

function checkWords(expected: Readonly<Record<string, string | undefined>>): void {
  const vocabulary = new Vocabulary(Object.keys(expected), goLanguage);
  vocabulary.addPath('kiln' as RepoPath, 'folder');
  vocabulary.addPath('work/kiln' as RepoPath, 'folder');
  vocabulary.addPath('work/kiln/kiln.go' as RepoPath, 'file');
  vocabulary.addSource(KILN);
  vocabulary.addTests('package kiln\n\nfunc TestOpen(t *testing.T) { hidden() }\n\nfunc newClay() {}\n');
  vocabulary.addOther('[kiln]\n# max-heat = "900"\n');
  const found = vocabulary.results();
  assert.deepEqual(
    Object.fromEntries(Object.keys(expected).map((word) => [word, found.get(word)])),
    expected,
  );
}

suite('words about a repository', () => {
  test('are declarations, as Go prints them', () =>
    checkWords({
      NewKiln: 'func',
      '(*Kiln).Open': 'method',
      '(Kiln).Open': undefined,
      Kiln: 'type',
      doors: 'var',
      Hot: 'const',
    }));

  test('are declarations by their name or with their package', () =>
    checkWords({ Open: 'method', 'kiln.NewKiln': 'func', 'oven.NewKiln': undefined }));

  test('are fields and methods of interfaces', () =>
    checkWords({
      heat: 'field',
      'Kiln.heat': 'field',
      Fire: 'interface method',
      '(Oven).Fire': 'interface method',
    }));

  test('are packages, files and folders', () =>
    checkWords({
      kiln: 'package',
      'work/kiln/kiln.go': 'file',
      'kiln.go': 'file',
      'kiln/kiln.go': 'file',
      work: undefined,
      'work/kiln': 'folder',
    }));

  test('are selectors, whole or in part', () =>
    checkWords({
      'k.door.hinge.Turn': 'selector',
      'door.hinge': 'selector',
      'http.Handle': 'selector',
      'k.hinge': undefined,
    }));

  test('are texts in quotes, keys of tags and flags', () =>
    checkWords({ '/open': 'string', 'kiln-heat': 'string', '-slowly': 'string', '/close': undefined }));

  test('are settings', () => checkWords({ '[kiln]': 'setting', 'max-heat': 'setting', '[oven]': undefined }));

  test('are names that occur only in bodies', () => checkWords({ side: 'identifier', k: 'identifier' }));

  test('are expressions when all their names are there', () =>
    checkWords({
      '*Kiln': 'expression',
      'Turn(side)': 'expression',
      '[]Kiln': 'expression',
      'Turn(left)': undefined,
      '(*Oven).Open': undefined,
    }));

  test('of tests are only their declarations', () =>
    checkWords({ TestOpen: 'test', newClay: 'test', hidden: undefined }));
});
