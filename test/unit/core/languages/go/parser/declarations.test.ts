import assert from 'node:assert/strict';
import { parseSourceFile } from '../../../../../../src/core/languages/go/parser/parse';
import { readDeclarations } from './describeSyntax';

function checkDeclarations(cases: Readonly<Record<string, string>>): void {
  const read = Object.keys(cases).map((source) => [source, readDeclarations(source)]);
  assert.deepEqual(Object.fromEntries(read), cases);
}

suite('Go declarations', () => {
  test('follow a package clause and imports', () => {
    const { packageName, imports, isPartial } = parseSourceFile(
      [
        '// Package kiln fires.',
        '//go:build linux',
        '',
        'package kiln // fires',
        'import "fmt"; import str "strings"',
        'import (',
        '\t. "example.com/clay"',
        '\t_ `example.com/side` // comment',
        '',
        '\tv2 "example.com/wheel/v2"; "io"',
        ')',
        'import ()',
      ].join('\n'),
    );
    assert.deepEqual(
      { packageName, imports, isPartial },
      {
        packageName: 'kiln',
        imports: [
          { path: 'fmt' },
          { name: 'str', path: 'strings' },
          { name: '.', path: 'example.com/clay' },
          { name: '_', path: 'example.com/side' },
          { name: 'v2', path: 'example.com/wheel/v2' },
          { path: 'io' },
        ],
        isPartial: false,
      },
    );
  });

  test('name variables with types, values or both', () =>
    checkDeclarations({
      'var a int': 'var a int',
      'var a, b = f(), 2': 'var a, b = f(), <int>',
      'var a, b int = 1, 2': 'var a, b int = <int>, <int>',
      'var (\n\ta = 1\n\n\tb, c []Pot // comment\n)': 'var a = <int>; var b, c []Pot',
      'var ( a int; b = a )': 'var a int; var b = a',
      'var _ Heater = (*Pot)(nil)': 'var _ Heater = (*Pot)(nil)',
      'var f = func() { g() }': 'var f = func() {g()}',
      'var ()': '',
    }));

  test('repeat the constant above where a value is left out', () =>
    checkDeclarations({
      'const a = 1': 'const a = <int>',
      'const (\n\ta Level = iota\n\tb\n\t_\n\tc, d = f(), 2\n\te, g\n)':
        'const a Level = iota; const b Level = iota repeated; const _ Level = iota repeated; ' +
        'const c, d = f(), <int>; const e, g = f(), <int> repeated',
      'const (\n\ta = 1\n)\nconst (\n\tb\n)': 'const a = <int>; const b',
      'var (\n\ta = 1\n\tb int\n)': 'var a = <int>; var b int',
    }));

  test('define types and aliases', () =>
    checkDeclarations({
      'type Pot struct{ a int }': 'type Pot struct{a int}',
      'type (\n\tPot int\n\tPots = []Pot\n\tSet[T any] map[T]bool\n)':
        'type Pot int; type Pots = []Pot; type Set[T any] map[T]bool',
    }));

  test('are functions and methods with or without a body', () =>
    checkDeclarations({
      'func f() {}': 'func f() {}',
      'func f(a int) (b error)': 'func f(a int) (b error)',
      'func (p Pot) f() {}': 'func (p Pot[]) f() {}',
      'func (p *Pot) f() {}': 'func (p *Pot[]) f() {}',
      'func (Pot) f() {}': 'func ( Pot[]) f() {}',
      'func (*Pot) f() {}': 'func ( *Pot[]) f() {}',
      'func (_ *Pot) f() {}': 'func (_ *Pot[]) f() {}',
      'func (m *Map[K, V]) f() {}': 'func (m *Map[K, V]) f() {}',
      'func (s Set[_]) f() {}': 'func (s Set[_]) f() {}',
      'func (Set[T]) f() {}': 'func ( Set[T]) f() {}',
      'func (p (*Pot)) f() {}': 'func (p *Pot[]) f() {}',
      'func f[T any, U ~int](t T) U {}': 'func f[T any, U int](t T) (U) {}',
      'func f() { g("}") }; func g(s string) {}': 'func f() {}; func g(s string) {}',
      'func f() interface{ A() } { return nil }': 'func f() (interface{A()}) {}',
      'func f() struct{ a int } {\n\tif a { }\n}': 'func f() (struct{a int}) {}',
    }));

  test('tell where names and bodies are', () => {
    const text = 'package p\nfunc (p *Pot) f() { g() }\ntype Pot struct{}\nvar a, b = 1, 2\n';
    const [method, type, variables] = parseSourceFile(text).declarations;
    assert.ok(method?.kind === 'func' && method.body && type?.kind === 'type' && variables?.kind === 'var');
    const starts = [method, type, ...variables.names].map(({ name, start }) =>
      text.slice(start, start + name.length),
    );
    assert.deepEqual(starts, ['f', 'Pot', 'a', 'b']);
    assert.equal(text.slice(method.body.start, method.body.end), '{ g() }');
  });

  test('are read on behind what is no declaration', () =>
    checkDeclarations({
      'please explain\nfunc f() {}': 'partial func f() {}',
      'if a { f() }\nvar a int': 'partial var a int',
      'func\nvar a int': 'partial var a int',
      'func (p Pot)\nvar a int': 'partial var a int',
      'var\nvar a int': 'partial var  ?; var a int',
      '}\nfunc f() {}': 'partial func f() {}',
      'type Pot struct {\n\ta int\n\nfunc f() {}': 'partial type Pot struct{a int}; func f() {}',
      'var a = f(\n\nfunc g() {}': 'partial var a = f(); func g() {}',
      'var ( a = 1 b = 2; c int )': 'partial var a = <int>; var b = <int>; var c int',
      'const (\n\ta = 1\n\nfunc g() {}': 'partial const a = <int>; func g() {}',
      'import (\n\t"fmt"\n\nfunc g() {}': 'partial func g() {}',
    }));
});

suite('fingerprint of a Go file', () => {
  const text = [
    'package kiln',
    'import "fmt"',
    'type Pot struct{ lid Lid }',
    'const size = 4',
    'var pots = []Pot{{}}',
    'func (p *Pot) Fire(degrees int) error {',
    '\treturn fmt.Errorf("cold")',
    '}',
    'func main() { new(Pot).Fire(1) }',
  ].join('\n');
  const fingerprint = parseSourceFile(text).fingerprint;
  const changed = (before: string, after: string): number => {
    assert.ok(text.includes(before));
    return parseSourceFile(text.replace(before, () => after)).fingerprint;
  };

  const same: Record<string, [before: string, after: string]> = {
    'a body': ['return fmt.Errorf("cold")', 'if true { return nil }; return p.lid.Lift()'],
    'a body of one line': ['{ new(Pot).Fire(1) }', '{}'],
    'a comment': ['type Pot', '// Pot holds.\ntype /* a */ Pot'],
    'blank lines and indentation': ['const size = 4', '\n\n   const\tsize   =   4   \n'],
  };
  for (const [what, [before, after]] of Object.entries(same)) {
    test(`is the same after a change of ${what}`, () => assert.equal(changed(before, after), fingerprint));
  }

  const other: Record<string, [before: string, after: string]> = {
    'the package name': ['package kiln', 'package oven'],
    'an import': ['"fmt"', '"log"'],
    'the name of an import': ['import "fmt"', 'import f "fmt"'],
    'a field': ['lid Lid', 'lid *Lid'],
    'a value': ['= 4', '= 5'],
    'a name in a value': ['[]Pot{{}}', '[]Pot{nil}'],
    'a parameter': ['degrees int', 'degrees int64'],
    'a result': ['(degrees int) error', '(degrees int)'],
    'a receiver': ['(p *Pot)', '(p Pot)'],
    'the name of a function': ['func main', 'func Main'],
    'the order of declarations': [
      'const size = 4\nvar pots = []Pot{{}}',
      'var pots = []Pot{{}}\nconst size = 4',
    ],
    'a body that is gone': [' { new(Pot).Fire(1) }', ''],
    'a new declaration': ['func main', 'var x int\nfunc main'],
  };
  for (const [what, [before, after]] of Object.entries(other)) {
    test(`changes with ${what}`, () => assert.notEqual(changed(before, after), fingerprint));
  }
});
