import assert from 'node:assert/strict';
import { formatSymbol, parseSymbol, type GoSymbol } from '../../../../../src/core';
import { symbolKey } from '../../../../../src/core/languages/go/symbol';

function checkSymbol(text: string, symbol: GoSymbol, key: string): void {
  assert.deepEqual(
    { symbol: parseSymbol(text), text: formatSymbol(symbol), key: symbolKey(symbol) },
    { symbol, text, key },
  );
}

suite('Go symbol', () => {
  test('is read and written for a function', () => checkSymbol('NewKiln', { name: 'NewKiln' }, 'NewKiln'));

  test('is read and written for a method with a pointer receiver', () =>
    checkSymbol('(*kiln).Fire', { receiver: 'kiln', isPointer: true, name: 'Fire' }, 'kiln.Fire'));

  test('is read and written for a method with a value receiver', () =>
    checkSymbol('(Kiln).Fire', { receiver: 'Kiln', isPointer: false, name: 'Fire' }, 'Kiln.Fire'));

  test('is read and written in other scripts', () =>
    checkSymbol('(*存储).读取_2', { receiver: '存储', isPointer: true, name: '读取_2' }, '存储.读取_2'));

  const refused = [
    '',
    ' Fire',
    'Fire ',
    'kiln.Fire',
    '*kiln.Fire',
    '(*kiln)Fire',
    '(**kiln).Fire',
    '()Fire',
    '().Fire',
  ];
  for (const text of [...refused, '(*kiln).', '2nd', 'Fire()', 'a-b', '(*kiln[T]).Fire', 'a\nb', '../x']) {
    test(`is not ${JSON.stringify(text)}`, () => assert.equal(parseSymbol(text), undefined));
  }
});
