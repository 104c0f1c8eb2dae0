import assert from 'node:assert/strict';
import type { CodeSymbol } from '../../../../../src/core';
import { interfaceMethod, parseSymbol } from '../../../../../src/core/languages/go/symbol';

function checkSymbol(written: string, symbol: Omit<CodeSymbol, 'written'>): void {
  assert.deepEqual(parseSymbol(written), { written, ...symbol });
}

suite('Go symbol', () => {
  test('is read and written for a function', () =>
    checkSymbol('NewKiln', { key: 'NewKiln', name: 'NewKiln' }));

  test('is read and written for a method with a pointer receiver', () =>
    checkSymbol('(*kiln).Fire', { key: 'kiln.Fire', name: 'Fire', owner: 'kiln' }));

  test('is read and written for a method with a value receiver', () =>
    checkSymbol('(Kiln).Fire', { key: 'Kiln.Fire', name: 'Fire', owner: 'Kiln' }));

  test('is read and written in other scripts', () =>
    checkSymbol('(*存储).读取_2', { key: '存储.读取_2', name: '读取_2', owner: '存储' }));

  test('is written by the name of an interface for a method that it declares', () =>
    assert.deepEqual(interfaceMethod('Oven', 'Fire'), parseSymbol('(Oven).Fire')));

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
