import assert from 'node:assert/strict';
import { readIndex, writeIndex, type IndexData } from '../../../../../src/core';
import { indexDataOf } from '../../../../support/callIndex';
import { indexTree, parseCaretFixture } from '../../../../support/caretFixture';
import { readTestFolder } from '../../../../support/testFiles';

interface Stored {
  format: number;
  strings: unknown[];
  files: Record<string, unknown>[];
  implementations: unknown[];
}

async function indexOf(folder: string): Promise<IndexData> {
  return indexTree(parseCaretFixture(readTestFolder(`test/fixtures/${folder}`)).sources);
}

suite('text of an index', () => {
  let data: IndexData;
  let text: string;
  suiteSetup(async () => {
    data = await indexOf('implementations/embedding');
    text = writeIndex(data);
  });

  /** What is read when something of the stored text is replaced. */
  function readChanged(change: (stored: Stored) => void): IndexData | undefined {
    const stored = JSON.parse(text) as Stored;
    change(stored);
    return readIndex(JSON.stringify(stored));
  }

  for (const folder of ['calls/started', 'calls/unicode', 'calls/imports', 'calls/standard']) {
    test(`gives back the index of ${folder} as it was`, async () => {
      const written = await indexOf(folder);
      assert.deepEqual(readIndex(writeIndex(written)), written);
    });
  }

  for (const folder of ['embedding', 'anonymous', 'packages']) {
    test(`gives back the implementations of ${folder} as they were`, async () => {
      const written = await indexOf(`implementations/${folder}`);
      assert.ok(written.implementations.length > 0);
      assert.deepEqual(readIndex(writeIndex(written)), written);
    });
  }

  test('gives back what it has of dependencies, and implementations that are only possible', async () => {
    const written = await indexDataOf({
      'kiln.go': 'package kiln\n\nimport "example.com/clay"\n\nfunc Fire() { clay.Dig() }\n',
      'vendor/example.com/clay/clay.go': 'package clay\n\nfunc Dig() { press() }\n\nfunc press() {}\n',
    });
    assert.deepEqual(
      written.dependencies.map(({ path, importPath }) => [path, importPath]),
      [['vendor/example.com/clay/clay.go', 'example.com/clay']],
    );
    assert.deepEqual(readIndex(writeIndex(written)), written);
    const possible = await indexOf('implementations/unknown');
    assert.ok(possible.implementations.some(({ isPossible }) => isPossible));
    assert.deepEqual(readIndex(writeIndex(possible)), possible);
  });

  test('gives back an index of nothing, and of partial files', async () => {
    for (const sources of [{}, { 'a.go': 'package a\nfunc f() { g(' }]) {
      const written = await indexTree(sources);
      assert.deepEqual(readIndex(writeIndex(written)), written);
    }
  });

  test('contains every string once', () => {
    const { strings } = JSON.parse(text) as Stored;
    assert.equal(new Set(strings).size, strings.length);
    assert.equal(text.split('"embedding.go"').length, 2);
  });

  test('gives nothing for a text that is not an index', () => {
    const texts = [
      '',
      '{',
      'null',
      '[]',
      '{}',
      '1',
      '"index"',
      '{"format":3}',
      '\0',
      text.slice(1),
      `x${text}`,
    ];
    assert.deepEqual(
      texts.map(readIndex),
      texts.map(() => undefined),
    );
  });

  test('gives nothing wherever it is cut off', () => {
    for (let end = 0; end < text.length; end += 101) assert.equal(readIndex(text.slice(0, end)), undefined);
  });

  test('gives nothing for another format', () => {
    assert.equal(
      readChanged((stored) => stored.format++),
      undefined,
    );
    assert.equal(
      readChanged((stored) => stored.format--),
      undefined,
    );
  });

  const damages: Record<string, (stored: Stored) => void> = {
    'no strings': (stored) => void (stored.strings = []),
    'a string too few': (stored) => void stored.strings.pop(),
    'no list of strings': (stored) => delete (stored as Partial<Stored>).strings,
    'no files': (stored) => delete (stored as Partial<Stored>).files,
    'no implementations': (stored) => delete (stored as Partial<Stored>).implementations,
    'a file without a path': (stored) => delete stored.files[0]?.['path'],
    'a file without declarations': (stored) => delete stored.files[0]?.['declarations'],
    'a file without calls': (stored) => delete stored.files[0]?.['calls'],
    'a path that is no number of a string': (stored) =>
      void (stored.files[0] = { ...stored.files[0], path: 1e9 }),
    'an implementation that ends early': (stored) => void stored.implementations.splice(-4),
    'strings that are none': (stored) => void (stored.strings = stored.strings.map(() => ({}))),
    'a list that only says how long it is': (stored) =>
      void (stored.files[0] = { ...stored.files[0], calls: { length: 1e9 } }),
    'lines that are none': (stored) =>
      void (stored.files[0] = { ...stored.files[0], declarations: [0, 0, {}, 0, 0] }),
    'a hash that is none': (stored) => void (stored.files[0] = { ...stored.files[0], hash: 1 }),
    'numbers that are none': (stored) =>
      void (stored.implementations = stored.implementations.map(() => 'x')),
  };
  for (const [what, damage] of Object.entries(damages)) {
    test(`gives nothing for ${what}`, () => assert.equal(readChanged(damage), undefined));
  }
});
