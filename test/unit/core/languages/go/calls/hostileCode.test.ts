import assert from 'node:assert/strict';
import type { FileOfIndex } from '../../../../../../src/core';
import { indexDataOf } from '../../../../../support/callIndex';

const COUNT = 5_000;

function many(text: string): string {
  return text.repeat(COUNT);
}

function lines(write: (number: number) => string, count = COUNT): string {
  return Array.from({ length: count }, (_, number) => write(number)).join('\n');
}

/** Indexes code that is followed by a function; all of that function must be found. */
async function indexBefore(source: string): Promise<FileOfIndex> {
  const { files } = await indexDataOf({
    'p.go': `package p\n${source}\n\nfunc last() { first(); last() }\nfunc first() {}\n`,
  });
  const [file] = files;
  assert.ok(file);
  const number = file.declarations.findIndex(({ symbol }) => symbol === 'last');
  assert.deepEqual(
    file.calls.filter(({ caller }) => caller === number).map((call) => `${call.class} ${call.calleeSymbol}`),
    ['S first', 'S last'],
  );
  return file;
}

suite('calls of hostile code', function () {
  this.timeout(20_000);

  const deep: Record<string, string> = {
    parentheses: `func f() { g(${many('(')}h()${many(')')}) }`,
    'calls in calls': `func f() { ${many('g(')}${many(')')} }`,
    'calls of what is called': `func f(p P) { p${many('.m()')} }\ntype P int\nfunc (p P) m() P { return p }`,
    'calls of results': `func f() { g${many('()')} }`,
    'function literals': `func f() { ${many('g(func() { ')}${many('})')} }`,
    'literals that are called': `func f() { ${many('func() { ')}${many('}()')} }`,
    blocks: `func f() { ${many('{')}${many('}')} }`,
    branches: `func f() { if g() {}${many(' else if g() {}')} }`,
    'elements of elements': `func f(x X) { g(x${many('[0]')}) }\ntype X []X`,
    'pointers to pointers': `func f() { g(${many('*')}x) }`,
    literals: `func f() { x = T${many('{')}${many('}')} }`,
    types: `func f(x ${many('[]')}int) { x[0].m() }`,
  };
  for (const [what, source] of Object.entries(deep)) {
    test(`are left out where ${what} are nested too deep, and the file is partial`, async () => {
      assert.ok((await indexBefore(source)).isPartial);
    });
  }

  test('are found behind what is nested too deep, in the same function', async () => {
    for (const nested of [
      `(${many('(')}1${many(')')})`,
      `g(${many('g(')}${many(')')})`,
      `[]T{${many('{')}${many('}')}}`,
    ]) {
      const { calls } = await indexBefore(`func f() {\n\tx := ${nested}\n\tlast(); x[first()] = 1\n}`);
      assert.deepEqual(
        calls.filter(({ line }) => line === 3).map(({ calleeSymbol }) => calleeSymbol),
        ['last', 'first'],
      );
    }
  });

  test('are all found in a long run of operators', async () => {
    const { calls, isPartial } = await indexBefore(`func f() { g(${many('"a" + h() + ')}"b") }`);
    assert.deepEqual([calls.length, isPartial], [COUNT + 3, false]);
  });

  test('are all found where nesting is only unusual', async () => {
    const depth = 60;
    const source = `func f() { ${'g(func() { if a { '.repeat(depth)}h()${' } })'.repeat(depth)} }`;
    const { calls, isPartial } = await indexBefore(source);
    assert.deepEqual([calls.length, isPartial], [depth + 3, false]);
  });

  const chains: Record<string, string> = {
    'variables, each the one before': `var a0 = first\n${lines((n) => `var a${n + 1} = a${n}`)}\nfunc f() { a${COUNT}() }`,
    'variables, each the one behind': `${lines((n) => `var a${n} = a${n + 1}`)}\nvar a${COUNT} = first\nfunc f() { a0() }`,
    'variables that are each other':
      'var a = b\nvar b, c = d()\nvar d = a\nfunc f() { a.m(); b(); c(); d() }',
    aliases: `${lines((n) => `type A${n} = A${n + 1}`)}\ntype A${COUNT} int\nfunc f(a A0) { a.m() }`,
    'types, each the one behind': `${lines((n) => `type A${n} A${n + 1}`)}\ntype A${COUNT} int\nfunc f(a A0) { a.m() }`,
    'types that are each other':
      'type A B\ntype B A\ntype C = D\ntype D = C\ntype E = []E\nfunc f(a A, c C, e E) { a.m(); c.m(); e[0][0].m(); A(c); D(a) }',
    'embedded types': `${lines((n) => `type A${n} struct{ A${n + 1} }`)}\ntype A${COUNT} struct{}\nfunc (A${COUNT}) m() {}\ntype I interface{ m() }\nfunc f(a A0) { a.m() }`,
    'embedded interfaces': `${lines((n) => `type A${n} interface{ A${n + 1} }`)}\ntype A${COUNT} interface{ m() }\nfunc f(a A0) { a.m() }`,
    'types that embed themselves':
      'type A struct{ A; *B; x int }\ntype B struct{ A; B }\nfunc f(a A) { a.m(); a.A.m(); a.x.m() }\ntype I interface{ m() }',
    'interfaces that embed themselves':
      'type A interface{ A; B }\ntype B interface{ A; m() }\ntype C struct{}\nfunc (C) m() {}\nfunc f(a A, b B) { a.m(); b.n() }',
    'type parameters that bound each other':
      'func f[A B, B A, C C, D interface{ D; m() }, E ~[]E](a A, c C, d D, e E) {\n' +
      '\ta.m(); c.m(); d.m(); e[0][0].m(); a[0].m(); c()\n\tfor _, x := range a { x.m() }\n\tfor x := range e { x.m() }\n}',
    'generic types that grow':
      'type A[T any] struct{ a A[[]T]; t T }\nfunc f(a A[int]) { a.a.a.a.t.m(); g(a) }\nfunc g[T any](a A[T]) { g(a.a) }',
    'a type that is its own argument':
      'type A[T any] interface{ A[A[T]]; m(T) }\nfunc f(a A[int]) { a.m(); a.n() }',
    'methods that are declared twice':
      'type A int\nfunc (A) m() {}\nfunc (A) m() {}\nfunc (*A) m() {}\nfunc f(a A) { a.m() }',
    'types that are declared twice': 'type A int\ntype A struct{}\nvar A = 1\nfunc A() {}\nfunc f() { A() }',
    'functions called as their package': 'import "fmt"\nfunc fmt() {}\nfunc f() { fmt.Println(); fmt() }',
    'methods of types that are none':
      'func (x Unknown) m() { x.n() }\nfunc (x *len) m() { x.n() }\nfunc (x fmt.Stringer) m() { x.n() }\nfunc (first) m() {}',
  };
  for (const [what, source] of Object.entries(chains)) {
    test(`are found beside ${what}`, async () => {
      const { calls } = await indexBefore(source);
      assert.ok(calls.length > 2);
    });
  }

  test('are those of names that JavaScript knows too', async () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
    const source = [
      `import (\n${names.map((name) => `\t"${name}"`).join('\n')}\n)`,
      ...names.map((name) => `func (p ${name}) ${name}() { ${name}.${name}(); p.${name}(); ${name}(p) }`),
      ...names.map(
        (name) => `func f_${name}() { x := map[string]int{"${name}": ${name}.${name}(1)}; x.${name}() }`,
      ),
    ].join('\n');
    const { calls } = await indexBefore(source);
    const outside = calls
      .filter((call) => call.class === 'X')
      .map((call) => `${call.calleePath} ${call.calleeSymbol}`);
    assert.deepEqual(new Set(outside), new Set(names.map((name) => `${name} ${name}`)));
  });
});
