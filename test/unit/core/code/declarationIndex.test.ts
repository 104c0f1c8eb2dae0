import assert from 'node:assert/strict';
import {
  DeclarationIndex,
  type CodeSymbol,
  type LocatedDeclaration,
  type RepoPath,
} from '../../../../src/core';
import { symbolOf } from '../../../support/anchors';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { goLanguage } from '../../../../src/core/languages';

const FIRE = 'package kiln\nfunc Fire() {}\n';

/** Where declarations were found, `path#symbol`, in alphabetical order: the order of files is that of the tree. */
function places(found: readonly LocatedDeclaration[]): string[] {
  return found.map(({ path, declaration }) => `${path}#${declaration.symbol.written}`).sort();
}

const root = '' as RepoPath;
const kiln = 'kiln' as RepoPath;
const kilnFile = 'kiln/kiln.go' as RepoPath;

suite('declarations in a file', () => {
  test('cost one reading of that file alone', async () => {
    const tree = new InMemoryTree({ 'kiln/kiln.go': FIRE, 'kiln/other.go': FIRE, 'main.go': FIRE });
    const index = new DeclarationIndex(tree, goLanguage);
    assert.deepEqual(places(await index.inFile(kilnFile, symbolOf('Fire'))), ['kiln/kiln.go#Fire']);
    await index.inFile(kilnFile, symbolOf('Cool'));
    assert.deepEqual(tree.reads, ['kiln/kiln.go']);
  });

  test('are found in a test file when it is asked for by its path', async () => {
    const index = new DeclarationIndex(new InMemoryTree({ 'kiln/kiln_test.go': FIRE }), goLanguage);
    const found = await index.inFile('kiln/kiln_test.go' as RepoPath, symbolOf('Fire'));
    assert.deepEqual(places(found), ['kiln/kiln_test.go#Fire']);
  });

  test('are none in a file that is not there', async () => {
    const index = new DeclarationIndex(new InMemoryTree(), goLanguage);
    assert.deepEqual(await index.inFile(kilnFile, symbolOf('Fire')), []);
  });

  test('are all of that name, and of the receiver whatever its star', async () => {
    const text =
      'package kiln\nfunc init() {}\nfunc init() {}\nfunc (k Kiln) Fire() {}\nfunc Fire() {}\nvar Kiln int\n';
    const index = new DeclarationIndex(new InMemoryTree({ 'kiln/kiln.go': text }), goLanguage);
    const found = await Promise.all(
      ['init', '(*Kiln).Fire', 'Fire'].map((name) => index.inFile(kilnFile, symbolOf(name))),
    );
    assert.deepEqual(found.map(places), [
      ['kiln/kiln.go#init', 'kiln/kiln.go#init'],
      ['kiln/kiln.go#(Kiln).Fire'],
      ['kiln/kiln.go#Fire'],
    ]);
  });
});

suite('declarations in a package', () => {
  test('are those of its folder, without tests, other languages and folders below', async () => {
    const tree = new InMemoryTree({
      'kiln/kiln.go': FIRE,
      'kiln/other.go': FIRE,
      'kiln/kiln_test.go': FIRE,
      'kiln/.hidden.go': FIRE,
      'kiln/notes.go.txt': FIRE,
      'kiln/inner/inner.go': FIRE,
      'kilns/kiln.go': FIRE,
    });
    const found = await new DeclarationIndex(tree, goLanguage).inPackage(kiln, symbolOf('Fire'));
    assert.deepEqual(places(found), ['kiln/kiln.go#Fire', 'kiln/other.go#Fire']);
    assert.deepEqual([...tree.reads].sort(), ['kiln/kiln.go', 'kiln/other.go']);
  });

  test('are none in a folder that is not there', async () => {
    assert.deepEqual(
      await new DeclarationIndex(new InMemoryTree(), goLanguage).inPackage(kiln, symbolOf('Fire')),
      [],
    );
  });
});

suite('declarations in a whole tree', () => {
  test('are found in every folder that Go builds', async () => {
    const tree = new InMemoryTree({
      'main.go': FIRE,
      'kiln/kiln.go': FIRE,
      'kiln/kiln_test.go': FIRE,
      'kiln/deep/er/x.go': FIRE,
      'kiln/nested/go.mod': 'module nested',
      'kiln/nested/x.go': FIRE,
      'kiln/testdata/x.go': FIRE,
      'kiln/_old/x.go': FIRE,
      '.git/x.go': FIRE,
      'node_modules/x/x.go': FIRE,
    });
    const found = await named(new DeclarationIndex(tree, goLanguage), symbolOf('Fire'));
    assert.deepEqual(places(found), [
      'kiln/deep/er/x.go#Fire',
      'kiln/kiln.go#Fire',
      'kiln/nested/x.go#Fire',
      'main.go#Fire',
    ]);
  });

  test('cost one reading of each file, however often they are asked for', async () => {
    const tree = new InMemoryTree({ 'main.go': FIRE, 'kiln/kiln.go': FIRE });
    const index = new DeclarationIndex(tree, goLanguage);
    await Promise.all([
      named(index, symbolOf('Fire')),
      named(index, symbolOf('Cool')),
      index.inFile(kilnFile, symbolOf('Fire')),
    ]);
    await named(index, symbolOf('Fire'));
    assert.deepEqual([...tree.reads].sort(), ['kiln/kiln.go', 'main.go']);
  });

  test('do not include what every object has by itself', async () => {
    const index = new DeclarationIndex(new InMemoryTree({ 'main.go': FIRE }), goLanguage);
    assert.deepEqual(await named(index, symbolOf('constructor')), []);
  });
});

suite('what the index knows', () => {
  /** Everything that is known of `Fire`, asked in all three ways. */
  async function known(index: DeclarationIndex): Promise<string[][]> {
    const symbol = symbolOf('Fire');
    return [
      places(await index.inFile(kilnFile, symbol)),
      places(await index.inPackage(kiln, symbol)),
      places(await named(index, symbol)),
    ];
  }

  async function checkForget(
    edit: (tree: InMemoryTree) => void,
    forget: (index: DeclarationIndex) => void,
    expected: string[][],
  ): Promise<void> {
    const tree = new InMemoryTree({ 'main.go': 'package main', 'kiln/kiln.go': FIRE });
    const index = new DeclarationIndex(tree, goLanguage);
    const before = await known(index);
    edit(tree);
    assert.deepEqual(await known(index), before);
    forget(index);
    assert.deepEqual(await known(index), expected);
  }

  const fire = 'kiln/kiln.go#Fire';

  test('stays as it was until a changed file is forgotten', () =>
    checkForget(
      (tree) => tree.write('kiln/kiln.go', 'package kiln\n'),
      (index) => index.forget(kilnFile),
      [[], [], []],
    ));

  test('takes up a new file once it is forgotten', () =>
    checkForget(
      (tree) => tree.write('kiln/new.go', FIRE),
      (index) => index.forget('kiln/new.go' as RepoPath),
      [[fire], [fire, 'kiln/new.go#Fire'], [fire, 'kiln/new.go#Fire']],
    ));

  test('drops a deleted file once it is forgotten', () =>
    checkForget(
      (tree) => tree.remove('kiln/kiln.go'),
      (index) => index.forget(kilnFile),
      [[], [], []],
    ));

  test('takes up a new folder once a file of it is forgotten', () =>
    checkForget(
      (tree) => tree.write('shop/shop.go', FIRE),
      (index) => index.forget('shop/shop.go' as RepoPath),
      [[fire], [fire], [fire, 'shop/shop.go#Fire']],
    ));

  test('is nothing once everything is forgotten', () =>
    checkForget(
      (tree) => {
        tree.remove('kiln/kiln.go');
        tree.write('kiln/moved.go', FIRE);
        tree.write('main.go', FIRE);
      },
      (index) => index.forget(),
      [[], ['kiln/moved.go#Fire'], ['kiln/moved.go#Fire', 'main.go#Fire']],
    ));

  test('is kept for other files when one is forgotten', async () => {
    const tree = new InMemoryTree({ 'main.go': FIRE, 'kiln/kiln.go': FIRE });
    const index = new DeclarationIndex(tree, goLanguage);
    await known(index);
    tree.reads.length = 0;
    index.forget(kilnFile);
    await index.inPackage(root, symbolOf('Fire'));
    await known(index);
    assert.deepEqual(tree.reads, ['kiln/kiln.go']);
  });
});

/** Declarations of a symbol anywhere in the tree. */
async function named(index: DeclarationIndex, symbol: CodeSymbol): Promise<readonly LocatedDeclaration[]> {
  return (await index.snapshot()).withKey(symbol.key);
}
