import assert from 'node:assert/strict';
import { manifestHash, moduleAt } from '../../../../src/core';
import { codeLanguages, goLanguage } from '../../../../src/core/languages';
import { InMemoryTree } from '../../../support/inMemoryTree';

suite('the module of a tree', () => {
  test('is that of the manifest at the root, and so is the language', async () => {
    const tree = new InMemoryTree({ 'go.mod': 'module example.com/kiln\n', 'a/go.mod': 'module other\n' });
    assert.deepEqual(await moduleAt(tree, codeLanguages), { name: 'example.com/kiln', language: goLanguage });
  });

  test('is nothing without a manifest there', async () =>
    assert.equal(
      await moduleAt(new InMemoryTree({ 'a/go.mod': 'module other\n' }), codeLanguages),
      undefined,
    ));
});

suite('the hash of a manifest', () => {
  const goMod = 'module example.com/kiln\n\ngo 1.22\n';

  test('is the beginning of the SHA-256 of the text', () =>
    assert.equal(manifestHash(goMod), 'e088b4ab06b72428'));

  test('does not depend on line ends or a byte order mark', () =>
    assert.deepEqual(
      [goMod.replaceAll('\n', '\r\n'), goMod.replaceAll('\n', '\r'), `\ufeff${goMod}`].map(manifestHash),
      Array(3).fill(manifestHash(goMod)),
    ));

  test('depends on everything else', () =>
    assert.notEqual(manifestHash(goMod.replace('1.22', '1.23')), manifestHash(goMod)));
});
