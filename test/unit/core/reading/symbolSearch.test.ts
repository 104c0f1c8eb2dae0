import assert from 'node:assert/strict';
import { goLanguage } from '../../../../src/core/languages';
import { findSymbols } from '../../../../src/core';
import { InMemoryTree } from '../../../support/inMemoryTree';

const TREE = new InMemoryTree({
  'go.mod': 'module example.com/kiln\n',
  'kiln/kiln.go': 'package kiln\n\nfunc Fire() {}\n',
  'kiln/kiln_test.go':
    'package kiln\n\nfunc TestFire(t *testing.T) {}\n\nfunc TestFire_Twice(t *testing.T) {}\n',
  'config/kiln.conf': '# kiln-heat = 900\n',
  'kiln/words.y': '%token OPEN_DOOR\n',
  '.git/secret.go': 'package secret\n\nfunc Hidden() {}\n',
  'node_modules/x/x.go': 'package x\n\nfunc Hidden() {}\n',
});

async function checkFound(expected: Readonly<Record<string, string | undefined>>): Promise<void> {
  const found = await findSymbols(Object.keys(expected), TREE, goLanguage);
  assert.deepEqual(
    Object.fromEntries(Object.keys(expected).map((word) => [word, found.get(word)])),
    expected,
  );
}

suite('looking for words in a tree', () => {
  test('finds what is declared, set and described, and paths', () =>
    checkFound({ Fire: 'func', 'kiln-heat': 'setting', OPEN_DOOR: 'setting', 'config/kiln.conf': 'file' }));

  test('leaves out the folders of tools', () => checkFound({ Hidden: undefined, 'x.go': undefined }));

  test('finds a test command whose tests there are', () =>
    checkFound({
      'go test ./kiln -run TestFire -v': 'command',
      "go test ./kiln -run 'TestFire$|Twice'": 'command',
      'go test ./kiln': 'command',
      'go test ./kiln -run TestCool': undefined,
      "go test ./kiln -run 'TestFire|TestCool'": undefined,
      'go test ./oven -run TestFire': undefined,
    }));
});
