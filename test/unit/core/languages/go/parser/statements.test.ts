import assert from 'node:assert/strict';
import { readStatements } from './describeSyntax';

function checkStatements(cases: Readonly<Record<string, string>>): void {
  const read = Object.keys(cases).map((source) => [source, readStatements(source)]);
  assert.deepEqual(Object.fromEntries(read), cases);
}

suite('Go statements', () => {
  test('call, assign, define, count and send', () =>
    checkStatements({
      'f()': 'f()',
      'a = f()': 'a = f()',
      'a, b.c, d[0] = f()': 'a, b.c, d[<int>] = f()',
      'a, b := f(), g()': 'a, b := f(), g()',
      'a += f()': 'a = f()',
      'a <<= 1; b &^= 2; c %= d': 'a = <int>; b = <int>; c = d',
      'a++; b.c--': 'a++; b.c++',
      '*a = b': '(*a) = b',
      'c <- f()': 'c <- f()',
      'f().c <- <-g()': 'f().c <- (<-g())',
      '<-c': '(<-c)',
      '_ = a': '_ = a',
    }));

  test('return, start and defer', () =>
    checkStatements({
      return: 'return',
      'return a, f()': 'return a, f()',
      'return func() int { return 1 }': 'return func() (int) {return <int>}',
      'return\nf()': 'return; f()',
      'go f(a)': 'go f(a)',
      'go func() { f() }()': 'go func() {f()}()',
      'defer a.b()': 'defer a.b()',
    }));

  test('leave out jumps and labels, and keep what is labelled', () =>
    checkStatements({
      'for { break }': 'for ; ;  {}',
      'outer:\nfor { continue outer }': 'for ; ;  {}',
      'goto end\nend:': '',
      'end:\nf()': 'f()',
      'a: b: f()': 'f()',
      'a: { f() }': '{f()}',
      'switch { case a: fallthrough; default: f() }': 'switch ;  {a: | default: f()}',
    }));

  test('declare', () =>
    checkStatements({
      'var a int': 'var a int',
      'var a, b = f()': 'var a, b = f()',
      'var (\na = 1\nb string\n)': 'var a = <int>; var b string',
      'const a, b Level = 1, 2': 'const a, b Level = <int>, <int>',
      'const (\na = Level(iota)\nb\n)': 'const a = Level(iota); const b = Level(iota) repeated',
      'type Pot struct{ lid Lid }': 'type Pot struct{lid Lid}',
      'type Pots = []Pot': 'type Pots = []Pot',
    }));

  test('branch with a condition, and something before it', () =>
    checkStatements({
      'if a {\nf()\n}': 'if ; a {f()}',
      'if a := f(); a > 0 { g() }': 'if a := f(); (a > <int>) {g()}',
      'if a { } else { f() }': 'if ; a {} else {f()}',
      'if a { } else if b := g(); b { f() } else { h() }': 'if ; a {} else if b := g(); b {f()} else {h()}',
      'if a = f(); a {}': 'if a = f(); a {}',
      'if f(); a {}': 'if f(); a {}',
      'if ; a {}': 'if ; a {}',
      'if v, ok := a.(Pot); ok {}': 'if v, ok := a.(Pot); ok {}',
    }));

  test('loop', () =>
    checkStatements({
      'for { f() }': 'for ; ;  {f()}',
      'for a { }': 'for ; a;  {}',
      'for a < f() { }': 'for ; (a < f());  {}',
      'for i := 0; i < 3; i++ { }': 'for i := <int>; (i < <int>); i++ {}',
      'for i, j := f(); ; i, j = g(), h() { }': 'for i, j := f(); ; i, j = g(), h() {}',
      'for ; a; { }': 'for ; a;  {}',
      'for ;; { }': 'for ; ;  {}',
      'for ;; f() { }': 'for ; ; f() {}',
      'for i = 0; a; i += 2 { }': 'for i = <int>; a; i = <int> {}',
      'for i++; a; i-- { }': 'for i++; a; i++ {}',
      'for f(); g(); h() { }': 'for f(); g(); h() {}',
    }));

  test('loop over ranges', () =>
    checkStatements({
      'for range a { }': 'range _, _ = a {}',
      'for i := range a { }': 'range i, _ := a {}',
      'for i, v := range f() { g(v) }': 'range i, v := f() {g(v)}',
      'for i, a.b = range c { }': 'range i, a.b = c {}',
      'for range 10 { }': 'range _, _ = <int> {}',
      'for _, v := range []int{1} { }': 'range _, v := []int{<int>} {}',
      'for _, v := range (Pots{}) { }': 'range _, v := Pots{} {}',
    }));

  test('switch by values', () =>
    checkStatements({
      'switch { }': 'switch ;  {}',
      'switch a { case 1, f(): g(); default: h() }': 'switch ; a {<int>, f(): g() | default: h()}',
      'switch a := f(); a { case b: }': 'switch a := f(); a {b:}',
      'switch a := f(); { case a > 1: }': 'switch a := f();  {(a > <int>):}',
      'switch f(); { }': 'switch f();  {}',
      'switch {\ndefault:\n\tf()\n\tg()\ncase a:\n}': 'switch ;  {default: f(); g() | a:}',
      'switch (Pot{}) { case Pot{1}: }': 'switch ; Pot{} {Pot{<int>}:}',
    }));

  test('switch by types', () =>
    checkStatements({
      'switch a.(type) { case int: f() }': 'typeSwitch ;  a {int: f()}',
      'switch v := f().(type) { case *Pot, []int: v(); default: }':
        'typeSwitch ; v f() {(*Pot), []int: v() | default:}',
      'switch a := f(); v := a.(type) { case nil: }': 'typeSwitch a := f(); v a {nil:}',
      'switch f(); a.(type) { }': 'typeSwitch f();  a {}',
      'switch v := a.(type) { case func(int) error: case map[K]V, chan int: }':
        'typeSwitch ; v a {func(int) (error): | map[K]V, both chan int:}',
      'switch v := a.(type) { case interface{ A() }, struct{ b int }: }':
        'typeSwitch ; v a {interface{A()}, struct{b int}:}',
    }));

  test('select', () =>
    checkStatements({
      'select { }': 'select {}',
      'select { case <-a: f(); default: g() }': 'select {(<-a): f() | default: g()}',
      'select { case v := <-a: f(v) }': 'select {v := (<-a): f(v)}',
      'select { case v, ok = <-f(): }': 'select {v, ok = (<-f()):}',
      'select { case a <- f(): g() }': 'select {a <- f(): g()}',
    }));

  test('may be in blocks and on one line', () =>
    checkStatements({
      '{ f(); { g() } }': '{f(); {g()}}',
      'f(); g(); ': 'f(); g()',
      ';;f();;': 'f()',
      '{}': '{}',
    }));

  test('are read on behind what is not well formed', () =>
    checkStatements({
      'a b c\nf()': 'partial a; f()',
      'f(\ng()': 'partial f(g())',
      'if {\nf()\n}\ng()': 'if ;  {f()}; g()',
      'a := \nf()': 'a := f()',
      'a.\n}': 'partial a.',
      'x y { f() }\ng()': 'partial x; {f()}; g()',
      'for i := ; i < 3 { f() }': 'partial for i := ?; (i < <int>);  {f()}',
      'case a: f()\n}': 'partial ',
      ') f()\ng()': 'partial ?',
    }));
});
