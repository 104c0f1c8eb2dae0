import assert from 'node:assert/strict';
import type { FileOfIndex } from '../../../../../../src/core';
import { indexDataOf } from '../../../../../support/callIndex';

async function indexedFile(text: string): Promise<FileOfIndex> {
  const { files } = await indexDataOf({ 'kiln.go': text });
  assert.ok(files[0]);
  return files[0];
}

suite('index of a file', () => {
  test('lists declarations in the order of the text', async () => {
    const { declarations } = await indexedFile(
      [
        'package kiln',
        '',
        'import "fmt"',
        '',
        'var a, b = 1, 2',
        'const (',
        '\tLow = iota',
        '\tHigh',
        ')',
        'type (',
        '\tPot   struct{ lid int }',
        '\tHeater interface {',
        '\t\tHeat(n int)',
        '\t\tfmt.Stringer',
        '\t\tCool(); Wash()',
        '\t}',
        '\tAlias = Pot',
        ')',
        'func init() {',
        '}',
        'func (p *Pot) Fire(',
        '\tn int,',
        ') {',
        '\tfmt.Println(n)',
        '}',
        'func init() {}; func external(n int)',
        'func (Pot) 烧() {}',
        'func _() {}',
      ].join('\n'),
    );
    assert.deepEqual(
      declarations.map(
        ({ kind, symbol, line, column, endLine }) => `${line}:${column}-${endLine} ${kind} ${symbol}`,
      ),
      [
        '4:4-4 var a',
        '4:7-4 var b',
        '6:1-6 const Low',
        '7:1-7 const High',
        '10:1-10 type Pot',
        '11:1-11 type Heater',
        '12:2-12 interface-method (Heater).Heat',
        '14:2-14 interface-method (Heater).Cool',
        '14:10-14 interface-method (Heater).Wash',
        '16:1-16 type Alias',
        '18:5-19 func init',
        '20:14-24 method (*Pot).Fire',
        '25:5-25 func init',
        '25:21-25 func external',
        '26:11-26 method (Pot).烧',
        '27:5-27 func _',
      ],
    );
  });

  test('lists methods of interfaces without a name apart', async () => {
    const { undeclaredMethods } = await indexedFile(
      'package kiln\n\ntype Pot struct {\n\tlid interface{ Lift() }\n}\n\nfunc f(h interface{ Heat() }) {}\n',
    );
    assert.deepEqual(
      undeclaredMethods.map(({ kind, symbol, line, column }) => [kind, symbol, line, column]),
      [
        ['interface-method', '(interface).Lift', 3, 16],
        ['interface-method', '(interface).Heat', 6, 20],
      ],
    );
  });

  test('knows which function contains a call', async () => {
    const { calls, declarations } = await indexedFile(
      [
        'package kiln',
        'type Pot struct{}',
        'func init() { a() }',
        'func (p Pot) Fire() { b(func() { c() }) }',
        'func init() { d() }',
        'var x = e()',
        'func last() { go f() }',
      ].join('\n'),
    );
    assert.deepEqual(
      calls.map(({ caller, calleeSymbol }) => [
        declarations[caller]?.symbol,
        declarations[caller]?.line,
        calleeSymbol,
      ]),
      [
        ['init', 2, 'a'],
        ['(Pot).Fire', 3, 'b'],
        ['(Pot).Fire', 3, 'c'],
        ['init', 4, 'd'],
        ['last', 6, 'f'],
      ],
    );
  });

  test('lists calls in the order of the text, whatever is worked out first', async () => {
    const { calls } = await indexedFile(
      [
        'package kiln',
        'func f(h []func(int) func()) {',
        '\tfunc() { a(b(), c()) }()',
        '\th[d()](e())()',
        '\tfor x[g()] = range i() { j() }',
        '\tdefer func() { k() }()',
        '\tgo l(m()).n(o())',
        '\tp().q(r(), func() { s() }).t()',
        '\tswitch u() { case v(): w() }',
        '}',
      ].join('\n'),
    );
    const places = calls.map(({ line, column }) => line * 1000 + column);
    assert.deepEqual(
      places,
      [...places].sort((left, right) => left - right),
    );
    assert.equal(calls.map(({ calleeSymbol }) => calleeSymbol).join(''), 'abcdegijklmnopqrstuvw');
  });

  test('has no calls outside functions', async () => {
    const { calls } = await indexedFile('package kiln\nvar x = f(func() { g() })\ntype T [len("a")]int\n');
    assert.deepEqual(calls, []);
  });

  test('is partial when a body is, and when the code around bodies is', async () => {
    const texts = [
      'func f() { g( }',
      'func f() {\n\tg(1\n',
      'func f() { a b }',
      'var = 1',
      'func f() { g() }',
    ];
    const files = await Promise.all(texts.map((text) => indexedFile(`package kiln\n${text}\n`)));
    assert.deepEqual(
      files.map(({ isPartial }) => isPartial),
      [true, true, true, true, false],
    );
  });
});
