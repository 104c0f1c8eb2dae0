import assert from 'node:assert/strict';
import { printLibrary } from '../../../../../../src/core/languages';

function printed(texts: Readonly<Record<string, string>>): Record<string, string[]> {
  const packages = printLibrary(new Map(Object.entries(texts)));
  return Object.fromEntries([...packages].map(([path, text]) => [path, text.split('\n')]));
}

suite('declarations of a library', () => {
  test('have what other packages can use, without names of parameters', () => {
    const { kiln } = printed({
      'kiln/kiln.go': [
        'package kiln',
        'import "clay"',
        'type Pot struct { Lid *lid; name string; clay.Lump }',
        'func (p *Pot) Fire(heat, hours int, lumps ...clay.Lump) (done bool, err error) { return }',
        'func (p Pot) cool() {}',
        'func New[T any, S ~[]T](all S) func(T) *Pot { return nil }',
        'type lid struct { Weight int }',
        'func (l lid) Lift() {}',
        'type unused struct{}',
        'var ErrCold, errHot = error(nil), error(nil)',
        'const Most = 3',
      ].join('\n'),
      'kiln/kiln_windows.go': 'package kiln\nfunc Elsewhere() {}',
      'clay/clay.go': 'package clay\ntype Lump struct{}',
    });
    assert.deepEqual(kiln, [
      'package kiln',
      'import p0 "clay"',
      'func New[T any,S []T](S)(func(T)*Pot)',
      'var ErrCold error',
      'type Pot struct{Lid *lid;p0.Lump}',
      'func(*Pot) Fire(int,int,...p0.Lump)(bool,error)',
      'type lid struct{Weight int}',
      'func(lid) Lift()',
    ]);
  });

  test('have types of internal packages only where public declarations lead to them', () => {
    const packages = printed({
      'kiln/kiln.go': 'package kiln\nimport "internal/clay"\ntype Lump = clay.Lump',
      'internal/clay/clay.go': 'package clay\ntype Lump struct{}\nfunc (Lump) Knead() {}\ntype Other int',
      'internal/slip/slip.go': 'package slip\ntype Slip int',
      'cmd/fire/main.go': 'package main\nfunc Fire() {}',
    });
    assert.deepEqual(packages, {
      'internal/clay': ['package clay', 'type Lump struct{}', 'func(Lump) Knead()'],
      kiln: ['package kiln', 'import p0 "internal/clay"', 'type Lump = p0.Lump'],
    });
  });
});
