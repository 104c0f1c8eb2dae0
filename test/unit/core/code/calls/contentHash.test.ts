import assert from 'node:assert/strict';
import { contentHash } from '../../../../../src/core';

suite('content hash', () => {
  test('has 64 bits as hexadecimal digits', () => {
    for (const text of ['', 'a', 'kiln'.repeat(1000)]) assert.match(contentHash(text), /^[0-9a-f]{16}$/);
  });

  test('never changes, because caches contain it', () =>
    assert.deepEqual(['', 'package kiln\n'].map(contentHash), ['811c9dc59747b28c', 'f4f4321f03af6f9e']));

  test('differs for texts that differ in one place or in order', () => {
    const texts = [
      '',
      ' ',
      '\n',
      'ab',
      'ba',
      'aab',
      'aba',
      'baa',
      'ab ',
      ' ab',
      'Ab',
      'a\u0000b',
      '陶',
      '窑',
      'é',
      'e\u0301',
    ];
    for (let length = 1; length < 200; length++) texts.push('x'.repeat(length));
    for (let at = 0; at < 200; at++) texts.push(`${'y'.repeat(at)}z${'y'.repeat(199 - at)}`);
    assert.equal(new Set(texts.map(contentHash)).size, texts.length);
  });

  test('differs for many short texts in each of its halves', () => {
    const hashes = Array.from({ length: 20_000 }, (_, number) => contentHash(`func f${number}() {}`));
    assert.equal(new Set(hashes).size, hashes.length);
    assert.ok(new Set(hashes.map((hash) => hash.slice(0, 8))).size > 19_990);
    assert.ok(new Set(hashes.map((hash) => hash.slice(8))).size > 19_990);
  });
});
