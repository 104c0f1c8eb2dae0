import assert from 'node:assert/strict';
import {
  formatSketch,
  likeness,
  parseSketch,
  sketchOf,
  sketchOfBody as sketchOfSource,
  type Sketch,
} from '../../../../src/core/code/sketch';
import { goLanguage } from '../../../../src/core/languages';
import { COUNT, FIRE, LOAD } from '../anchor/pottery';

function sketchOfBody(source: string): Sketch {
  return sketchOfSource(source, goLanguage);
}

function names(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => `name${from + index}`);
}

function checkBodies(left: string, right: string, isEqual: boolean): void {
  const [leftSketch, rightSketch] = [formatSketch(sketchOfBody(left)), formatSketch(sketchOfBody(right))];
  if (isEqual) assert.equal(leftSketch, rightSketch);
  else assert.notEqual(leftSketch, rightSketch);
}

suite('the sketch of a body', () => {
  const pairs: Record<string, [left: string, right: string, isEqual: boolean]> = {
    'does not hang on comments': [COUNT, COUNT.replace('{', '{ // how many\n'), true],
    'does not hang on layout': [COUNT, COUNT.replaceAll('\n\t', '\r\n        '), true],
    'does not hang on the name of the receiver': [COUNT, COUNT.replaceAll(/\bk\b/g, 'kiln'), true],
    'does not hang on the names of variables': [FIRE, FIRE.replaceAll('batch', 'all'), true],
    'hangs on what is called': [FIRE, FIRE.replace('Record', 'Note'), false],
    'hangs on the fields': [COUNT, COUNT.replace('shelves', 'pieces'), false],
    'hangs on exported names': ['func a() { return Celadon }', 'func a() { return Tenmoku }', false],
    'hangs on operators': ['func a() { b = c + d }', 'func a() { b = c - d }', false],
  };
  for (const [title, [left, right, isEqual]] of Object.entries(pairs))
    test(title, () => checkBodies(left, right, isEqual));

  test('of fewer than four tokens is one run', () => {
    assert.deepEqual(
      ['', 'Kiln', 'Kiln int', 'Kiln = 1', 'Kiln int = 1', 'var Kiln int = 1'].map(
        (source) => sketchOfBody(source).size,
      ),
      [1, 1, 1, 1, 1, 2],
    );
  });

  test('is made of what is not well formed too', () => {
    for (const source of ['func (', '"open', '`open', '/* open', '\uFFFD\u0000', '}}}}}', '<<<<<<< HEAD'])
      assert.ok(sketchOfBody(source).size > 0, source);
  });
});

suite('the likeness of two sketches', () => {
  const sets: Record<string, [left: string[], right: string[], expected: number]> = {
    'is 1 for the same small set': [names(0, 10), names(0, 10), 1],
    'is 1 for the same large set': [names(0, 500), names(0, 500), 1],
    'is 0 when nothing is shared': [names(0, 20), names(20, 40), 0],
    'is 0 when nothing is shared by large sets': [names(0, 500), names(500, 1000), 0],
    'is 0 against an empty set': [names(0, 3), [], 0],
    'is 0 of two empty sets': [[], [], 0],
    'is shared through all for small sets': [names(0, 12), names(4, 16), 0.5],
    'counts an element that occurs twice only once': [[...names(0, 2), ...names(0, 2)], names(0, 2), 1],
    'does not hang on the order': [names(0, 9).reverse(), names(0, 9), 1],
  };
  for (const [title, [left, right, expected]] of Object.entries(sets))
    test(title, () => {
      assert.equal(likeness(sketchOf(left), sketchOf(right)), expected);
      assert.equal(likeness(sketchOf(right), sketchOf(left)), expected);
    });

  const estimates: readonly [left: number, right: number, shared: number][] = [
    [400, 400, 300],
    [400, 400, 100],
    [100, 300, 100],
    [40, 30, 20],
    [33, 500, 33],
  ];
  test('is near the truth for sets of which only the smallest hashes are kept', () => {
    for (const [left, right, shared] of estimates) {
      const estimated = likeness(
        sketchOf(names(0, left)),
        sketchOf([...names(0, shared), ...names(1000, 1000 + right - shared)]),
      );
      const truth = shared / (left + right - shared);
      assert.ok(Math.abs(estimated - truth) < 0.2, `${left}, ${right}: ${estimated} for ${truth}`);
    }
  });

  test('is high for an edited body and low for another one', () => {
    const edited = FIRE.replace('* 3', '* 4');
    assert.ok(likeness(sketchOfBody(FIRE), sketchOfBody(edited)) > 0.7);
    assert.ok(likeness(sketchOfBody(FIRE), sketchOfBody(LOAD)) < 0.2);
  });
});

suite('a sketch as text', () => {
  test('is read back as it was written', () => {
    for (const sketch of [
      sketchOf([]),
      sketchOf(names(0, 1)),
      sketchOf(names(0, 32)),
      sketchOf(names(0, 900)),
    ])
      assert.deepEqual(parseSketch(formatSketch(sketch)), sketch);
  });

  test('keeps no more than 32 hashes', () => {
    assert.match(formatSketch(sketchOf(names(0, 900))), /^900:[0-9a-f]{256}$/);
  });

  test('contains no readable name', () => {
    assert.match(formatSketch(sketchOf(['Kiln', 'Fire'])), /^2:[0-9a-f]{16}$/);
  });

  test('is refused when it is anything else', () => {
    const hash = '0123abcd';
    for (const text of [
      '',
      ':',
      '1',
      `:${hash}`,
      '1:0123',
      '1:0123ABCD',
      `1:${hash} `,
      `-1:${hash}`,
      `1:${hash.repeat(33)}`,
    ])
      assert.equal(parseSketch(text), undefined, text);
  });
});
