import assert from 'node:assert/strict';
import { listSources } from '../../../../src/core';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { goLanguage } from '../../../../src/core/languages';

async function listed(...paths: string[]): Promise<string[]> {
  const tree = new InMemoryTree(Object.fromEntries(paths.map((path) => [path, ''])));
  return [...(await listSources(tree, goLanguage))].sort();
}

suite('sources of a tree', () => {
  test('are its Go files and every go.mod', async () => {
    const sources = ['go.mod', 'kiln/door/door.go', 'kiln/kiln.go', 'main.go', 'tools/go.mod'];
    assert.deepEqual(await listed(...sources, 'README.md', 'go.sum', 'kiln/kiln.go.txt', 'kiln/go'), sources);
  });

  test('are neither tests nor files that Go ignores', async () =>
    assert.deepEqual(
      await listed('kiln_test.go', '_kiln.go', '.kiln.go', 'kiln_linux.go', 'test.go', 'my_test_kit.go'),
      ['kiln_linux.go', 'my_test_kit.go', 'test.go'],
    ));

  test('are in no folder that Go does not build, at any depth', async () => {
    const hidden = ['testdata', 'vendor', '.git', '_old', 'node_modules'];
    const paths = hidden.flatMap((name) => [`${name}/a.go`, `kiln/${name}/a.go`, `kiln/${name}/door/a.go`]);
    assert.deepEqual(await listed(...paths, 'kiln/a.go', 'vendored/a.go'), ['kiln/a.go', 'vendored/a.go']);
  });

  test('are empty for a tree that cannot be read', async () => assert.deepEqual(await listed(), []));
});
