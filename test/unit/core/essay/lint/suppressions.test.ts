import assert from 'node:assert/strict';
import { RULE_NAMES } from '../../../../../src/core';
import { findingsOf, wordsOf } from './findings';

const LINK = (name: string): string => `[${name}](https://example.com/a/b/blob/main/${name}.go#L1)\n\n`;
const off = (rules: string): string => `<!-- source-guide-disable ${rules} -->\n\n`;
const on = (rules: string): string => `<!-- source-guide-enable ${rules} -->\n\n`;

suite('a comment that turns off rules', () => {
  test('counts from where it stands to the end', async () =>
    assert.deepEqual(await wordsOf('V3', LINK('a') + off('V3') + LINK('b') + LINK('c')), [LINK('a').trim()]));

  test('counts until the rule is turned on again', async () =>
    assert.deepEqual(
      await wordsOf('V3', off('V3') + LINK('a') + on('V3') + LINK('b') + off('V3') + LINK('c')),
      [LINK('b').trim()],
    ));

  test('counts once if it stands there twice', async () =>
    assert.deepEqual(await wordsOf('V3', off('V3') + off('V3') + LINK('a') + on('V3') + LINK('b')), [
      LINK('b').trim(),
    ]));

  test('names several rules, with a reason if there is one', async () => {
    const text = off('V3, V4 X1 -- these are examples of V2') + LINK('a');
    assert.deepEqual([await wordsOf('V3', text), await wordsOf('K1', text)], [[], []]);
  });

  test('names a rule by either of its ids, on and off', async () => {
    const text = off('link.without-commit') + LINK('a') + on('V3') + LINK('b') + off('V3') + LINK('c');
    assert.deepEqual(await wordsOf('V3', text), [LINK('b').trim()]);
  });

  test('leaves other rules alone', async () =>
    assert.equal((await findingsOf('V3', off('V4') + LINK('a'))).length, 1));

  test('counts anywhere for what is about the whole essay', async () => {
    assert.equal((await findingsOf('V1', 'Text\n')).length, 1);
    assert.equal((await findingsOf('V1', `Text\n\n${off('V1')}`)).length, 0);
  });

  test('may stand within a paragraph', async () =>
    assert.deepEqual(await wordsOf('V3', `Text <!-- source-guide-disable V3 --> ${LINK('a')}`), []));

  test('is reported when it names what is no rule', async () =>
    assert.deepEqual(await wordsOf('K1', off('V3 Z9') + on('v3')), [
      '<!-- source-guide-disable V3 Z9 -->\n',
      '<!-- source-guide-enable v3 -->\n',
    ]));

  test('can turn off every rule', async () => {
    for (const { code, rule } of RULE_NAMES)
      for (const id of [code, rule]) assert.deepEqual(await wordsOf('K1', off(id)), [], id);
  });

  test('is not taken from code', async () =>
    assert.equal(
      (await findingsOf('V3', '```html\n<!-- source-guide-disable V3 -->\n```\n\n' + LINK('a'))).length,
      1,
    ));
});
