import assert from 'node:assert/strict';
import { message, translateWith, type Message } from '../../../../src/core';

const CHINESE = {
  'The step "{0}" is gone.': '步骤“{0}”不见了。',
  '{0} of {1} places': '{1} 处中的 {0} 处',
  'a place in {0}': '{0} 里的一处',
};

function checkText(given: Message, expected: string, bundle: Readonly<Record<string, string>> = {}): void {
  assert.equal(translateWith(bundle)(given), expected);
}

suite('translateWith', () => {
  test('gives English without a bundle', () =>
    checkText(message('The step "{0}" is gone.', 'open'), 'The step "open" is gone.'));

  test('translates by the template and fills the placeholders of the translation', () =>
    checkText(message('{0} of {1} places', 2, 7), '7 处中的 2 处', CHINESE));

  test('falls back to English for a template that the bundle does not have', () =>
    checkText(message('Nothing for {0} here.', 'x'), 'Nothing for x here.', CHINESE));

  test('fills a placeholder as often as it occurs', () =>
    checkText(message('{0}, {0} and {1}', 'a', 'b'), 'a, a and b'));

  test('takes more than ten arguments', () =>
    checkText(message('{10}{0}', 'a', '', '', '', '', '', '', '', '', '', 'k'), 'ka'));

  test('fills in zero and the empty text', () => checkText(message('<{0}{1}>', 0, ''), '<0>'));

  test('leaves a placeholder without an argument unchanged', () =>
    checkText(message('{0} {1} {x}', 'a'), 'a {1} {x}'));

  test('does not look for placeholders in what it fills in', () =>
    checkText(message('{0} {1}', '{1}', '$&'), '{1} $&'));

  test('translates nested messages', () =>
    checkText(
      message('{0} of {1} places', message('The step "{0}" is gone.', message('a place in {0}', 'b.go')), 1),
      '1 处中的 步骤“b.go 里的一处”不见了。 处',
      CHINESE,
    ));

  test('puts a space between Chinese characters and a Latin name, and none beside a Chinese one', () => {
    const translate = translateWith({ 'Copy for {0}': '复制到{0}', '{0} takes no SVG.': '{0}不接受 SVG。' });
    assert.equal(translate(message('Copy for {0}', 'CSDN')), '复制到 CSDN');
    assert.equal(translate(message('Copy for {0}', '知乎')), '复制到知乎');
    assert.equal(translate(message('{0} takes no SVG.', 'Hexo')), 'Hexo 不接受 SVG。');
  });
});
