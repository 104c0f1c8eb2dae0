import assert from 'node:assert/strict';
import { bold, plain, shorten, textWidth, wrap } from '../../../../src/core/picture/textMeasure';

const FONT = plain(10);

suite('estimated width of a text', () => {
  test('is one em for Chinese, less for Latin', () =>
    assert.deepEqual(
      ['写', '，', 'a', 'ts-sql 写', '🔥', ''].map((text) => Math.round(textWidth(text, FONT))),
      [10, 10, 6, 49, 10, 0],
    ));

  test('is more in bold, but for Chinese', () =>
    assert.deepEqual(
      ['写', 'a'].map((text) => textWidth(text, bold(10)) > textWidth(text, FONT)),
      [false, true],
    ));
});

suite('a text that must fit', () => {
  test('is left as it is when it does', () => assert.equal(shorten('one two', 40, FONT), 'one two'));

  test('ends with an ellipsis when it does not', () => {
    assert.equal(shorten('one two three', 45, FONT), 'one two…');
    assert.ok(textWidth(shorten('写请求的路由', 40, FONT), FONT) <= 40);
  });

  const wrapped: Record<string, [text: string, ...lines: string[]]> = {
    'in one line': ['ts-sql', 'ts-sql'],
    'at blanks': ['ts-sql process', 'ts-sql', 'process'],
    'at blanks before anything else': ['ts-sql 接入进程', 'ts-sql', '接入进程'],
    'between Chinese characters': ['接入进程与存储进程', '接入进程与', '存储进程'],
    'not before a closing mark': ['接入进程与，存', '接入进程', '与，存'],
    'after hyphens': ['back-workers12', 'back-', 'workers12'],
    'with an ellipsis when there are too many lines': ['a1234567 b1234567 c1234567', 'a1234567', 'b1234567…'],
  };
  for (const [what, [text, ...lines]] of Object.entries(wrapped)) {
    test(`is broken ${what}`, () => assert.deepEqual(wrap(text, 55, FONT, 2), lines));
  }

  test('has no lines when there is nothing', () => assert.deepEqual(wrap('', 50, FONT, 3), []));
});
