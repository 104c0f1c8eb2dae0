import assert from 'node:assert/strict';
import { tokensOf } from '../../../../src/core/languages/go/tokens';
import { hashOfGo } from '../../../support/goCode';

const BODY = `func (k *Kiln) Fire(p Piece) error {
	if p.size > 3 && k.hot {
		return fmt.Errorf("too big: %d", p.size)
	}
	k.heat += 2
	return nil
}`;

suite('bodyHash', () => {
  const same: Record<string, string> = {
    comments: BODY.replace('{\n', '{ // fires }\n/* a\nlong one */').replace('k.heat', '/* here */ k.heat'),
    'indentation and blank lines': BODY.replaceAll('\n\t', '\n\n        '),
    'line ends': BODY.replaceAll('\n', '\r\n'),
    'blanks between tokens': BODY.replace('p.size > 3', 'p . size>3'),
    'written semicolons': BODY.replace('return nil\n', 'return nil;\n'),
    'the code around it': `\n\n// before\n${BODY} // after\n`,
  };
  for (const [what, source] of Object.entries(same)) {
    test(`does not depend on ${what}`, () => assert.equal(hashOfGo(source), hashOfGo(BODY)));
  }

  test('does not depend on the line ends inside a raw string', () =>
    assert.equal(hashOfGo('var q = `one\r\ntwo`'), hashOfGo('var q = `one\ntwo`')));

  const different: Record<string, string> = {
    'a name': BODY.replace('k.heat', 'k.cold'),
    'an operator': BODY.replace('>', '>='),
    'a number': BODY.replace('+= 2', '+= 3'),
    'the content of a string': BODY.replace('too big', 'too  big'),
    'a comment sign inside a string': BODY.replace('too big', '// big'),
    'the kind of quotes': BODY.replace('"too big: %d"', '`too big: %d`'),
    'the order of statements': BODY.replace('k.heat += 2\n\treturn nil', 'return nil\n\tk.heat += 2'),
    'a bracket': BODY.replace('(p Piece)', '(p [Piece])'),
    'words grown together': BODY.replace('return nil', 'returnnil'),
    'a character outside ASCII': BODY.replace('"too', '"太'),
  };
  for (const [what, source] of Object.entries(different)) {
    test(`depends on ${what}`, () => assert.notEqual(hashOfGo(source), hashOfGo(BODY)));
  }

  test('is sixteen hexadecimal digits that never change', () =>
    assert.equal(hashOfGo('func 写入(a int) { return `🚀` } // x'), '7513fe725b49c668'));
});

suite('tokens of Go source', () => {
  function checkTokens(source: string, ...expected: string[]): void {
    assert.deepEqual(tokensOf(source), expected);
  }

  test('keep literals whole', () =>
    checkTokens("\"a\\\"b\" `c\n\"` '\\'' '`'", '"a\\"b"', '`c\n"`', "'\\''", "'`'"));

  test('end an unclosed quoted literal with its line', () => checkTokens('a "b c\nd', 'a', '"b c', 'd'));

  test('keep numbers whole', () =>
    checkTokens(
      '0x1p-2 1e+5 0xe+1 .5i 1_000 07.9',
      '0x1p-2',
      '1e+5',
      '0xe',
      '+',
      '1',
      '.5i',
      '1_000',
      '07.9',
    ));

  test('tell selectors and ranges of dots from numbers', () =>
    checkTokens('a.b x...', 'a', '.', 'b', 'x', '.', '.', '.'));

  test('give operators by the character, increments together', () =>
    checkTokens('a++ b-- c<-d', 'a', '++', 'b', '--', 'c', '<', '-', 'd'));
});
