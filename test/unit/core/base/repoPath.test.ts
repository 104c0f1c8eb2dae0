import assert from 'node:assert/strict';
import { folderOf, joinPath, nameOf, parseRepoPath, ROOT, type RepoPath } from '../../../../src/core';

suite('parseRepoPath', () => {
  for (const path of [
    '',
    'go.mod',
    'app/main.go',
    '.github/x.yml',
    'a..b/...c/d..',
    '存储/写入 🚀.go',
    '%2e%2e/x',
  ]) {
    test(`takes ${JSON.stringify(path)}`, () => assert.equal(parseRepoPath(path), path));
  }

  const hostile = [
    '/',
    '/etc/passwd',
    '//host/share',
    '.',
    '..',
    '../secret.go',
    'a/..',
    'a/../../b.go',
    './a.go',
    'a/./b.go',
    'a//b.go',
    'a/',
    '..\\secret.go',
    'a\\b.go',
    'C:',
    'C:/windows/x.go',
    'file:///etc/passwd',
    'a\u0000.go',
    'a\nb.go',
    'a\tb.go',
    'a\u2028/../b.go',
  ];
  for (const path of hostile) {
    test(`refuses ${JSON.stringify(path)}`, () => assert.equal(parseRepoPath(path), undefined));
  }
});

suite('parts of a RepoPath', () => {
  function checkParts(path: string, folder: string, name: string): void {
    const parts = [folderOf(path as RepoPath), nameOf(path as RepoPath), joinPath(folder as RepoPath, name)];
    assert.deepEqual(parts, [folder, name, path]);
  }

  test('are folder and name of a nested file', () => checkParts('app/meta/store.go', 'app/meta', 'store.go'));

  test('have the root as folder of a file at the top', () => checkParts('go.mod', ROOT, 'go.mod'));
});
