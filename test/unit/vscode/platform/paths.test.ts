import assert from 'node:assert/strict';
import { fileNameOf, repoPathIn } from '../../../../src/vscode/platform/paths';

/** The parts of an address that a path depends on. */
function uri(address: string): Parameters<typeof repoPathIn>[0] {
  const { protocol, host, pathname } = new URL(address);
  return { scheme: protocol.slice(0, -1), authority: host, path: decodeURI(pathname) };
}

suite('paths of addresses', () => {
  for (const [root, file, path] of [
    ['file:///home/kim/repo', 'file:///home/kim/repo/engine/shard.go', 'engine/shard.go'],
    ['file:///home/kim/repo/', 'file:///home/kim/repo/go.mod', 'go.mod'],
    ['file:///', 'file:///go.mod', 'go.mod'],
    ['file:///home/kim/my repo', 'file:///home/kim/my%20repo/源.go', '源.go'],
    ['vscode-vfs://github/a/b', 'vscode-vfs://github/a/b/c.go', 'c.go'],
    ['file:///home/kim/repo', 'file:///home/kim/repo', undefined],
    ['file:///home/kim/repo/', 'file:///home/kim/repo/', undefined],
    ['file:///home/kim/repo', 'file:///home/kim/repository/c.go', undefined],
    ['file:///home/kim/repo', 'file:///work', undefined],
    ['file:///home/kim/repo', 'git:/home/kim/repo/c.go', undefined],
    ['vscode-vfs://github/a/b', 'vscode-vfs://gitlab/a/b/c.go', undefined],
  ] as const) {
    test(`${file} below ${root} is ${path ?? 'nothing'}`, () =>
      assert.equal(repoPathIn(uri(root), uri(file)), path));
  }

  test('the name of a file has its ending', () => {
    assert.equal(fileNameOf(uri('file:///home/kim/repo/draft.en.md')), 'draft.en.md');
  });
});
