import assert from 'node:assert/strict';
import { Dependencies, type RepoPath } from '../../../../src/core';
import { goLanguage } from '../../../../src/core/languages';
import { InMemoryTree } from '../../../support/inMemoryTree';

const KILN = 'package kiln\n\nimport (\n\t"example.com/clay"\n\t"fmt"\n)\n\nvar text = "example.com/other"\n';

async function read(files: Readonly<Record<string, string>>): Promise<string[]> {
  const dependencies = new Dependencies(goLanguage);
  dependencies.take('kiln.go' as RepoPath, KILN);
  return (await dependencies.read(new InMemoryTree(files))).map(({ path }) => path);
}

suite('copies of dependencies', () => {
  test('are read for what sources import, and for what that imports', async () => {
    const files = {
      'vendor/example.com/clay/clay.go': 'package clay\n\nimport "example.com/slip"\n',
      'vendor/example.com/clay/clay_test.go': 'package clay\n',
      'vendor/example.com/clay/deep/deep.go': 'package deep\n',
      'vendor/example.com/other/other.go': 'package other\n',
      'vendor/example.com/slip/slip.go': 'package slip\n',
    };
    assert.deepEqual(await read(files), [
      'vendor/example.com/clay/clay.go',
      'vendor/example.com/slip/slip.go',
    ]);
  });

  test('are none without a folder of them', async () =>
    assert.deepEqual(await read({ 'example.com/clay/clay.go': 'package clay\n' }), []));
});
