import assert from 'node:assert/strict';
import { readExpression, readStatements } from './describeSyntax';

function checkExpressions(cases: Readonly<Record<string, string>>): void {
  const read = Object.keys(cases).map((source) => [source, readExpression(source)]);
  assert.deepEqual(Object.fromEntries(read), cases);
}

suite('Go expressions', () => {
  test('bind by the five levels of precedence, from the left', () =>
    checkExpressions({
      'a + b - c': '((a + b) - c)',
      'a + b*c': '(a + (b * c))',
      'a*b + c': '((a * b) + c)',
      'a || b && c == d + e*f': '(a || (b && (c == (d + (e * f)))))',
      'a*b == c || d': '(((a * b) == c) || d)',
      'a &^ b | c & b ^ d << e >> f % g': '(((a &^ b) | (c & b)) ^ (((d << e) >> f) % g))',
      'a < b == (c >= d) != (e <= f)': '(((a < b) == (c >= d)) != (e <= f))',
      'a - -b': '(a - (-b))',
      'a && !b': '(a && (!b))',
    }));

  test('bind signs closer than operators, and what follows a name closer than signs', () =>
    checkExpressions({
      '-a.b': '(-a.b)',
      '!a()': '(!a())',
      '&a[0]': '(&a[<int>])',
      '*a.b': '(*a.b)',
      '(*a).b': '(*a).b',
      '**a': '(*(*a))',
      '<-a.b()': '(<-a.b())',
      '<-<-a': '(<-(<-a))',
      '^a * +b': '((^a) * (+b))',
      '&Pot{}': '(&Pot{})',
      'a * *b': '(a * (*b))',
      'a & &b': '(a & (&b))',
    }));

  test('go on behind calls, indices, slices and assertions', () =>
    checkExpressions({
      'a.b(c)[d].e()': 'a.b(c)[d].e()',
      'a()()()': 'a()()()',
      'a[1][2:3][:]': 'a[<int>][slice <int>, <int>][slice ]',
      'a[:b:c]': 'a[slice b, c]',
      'a[b:]': 'a[slice b]',
      'a.(Pot).b': 'a.(Pot).b',
      'a.(*kiln.Pot)[0]': 'a.((*kiln.Pot))[<int>]',
      'a.(func(int) error)(1)': 'a.(func(int) (error))(<int>)',
      'a.(interface{ Fire() }).Fire()': 'a.(interface{Fire()}).Fire()',
      'a.\n\tb().\n\tc()': 'a.b().c()',
      'f(\na,\nb,\n)': 'f(a, b)',
    }));

  test('tell a spread argument from others', () =>
    checkExpressions({
      'f(a, b...)': 'f(a, b...)',
      'f(b...,)': 'f(b...)',
      'f(g(a...), b)': 'f(g(a...), b)',
    }));

  test('know what type a literal has by itself', () =>
    checkExpressions({
      '1': '<int>',
      '0x1F': '<int>',
      '0b11': '<int>',
      '1_000': '<int>',
      '1.5': '<float64>',
      '.5': '<float64>',
      '1e9': '<float64>',
      '0x1p-2': '<float64>',
      '0xe': '<int>',
      '2i': '<complex128>',
      "'x'": '<rune>',
      "'\\''": '<rune>',
      '"a\\"b"': '<string>',
      '`a"b`': '<string>',
    }));

  test('may be types, which names alone do not tell', () =>
    checkExpressions({
      '[]byte(s)': '[]byte(s)',
      '[4]int{1, 2}': '[<int>]int{<int>, <int>}',
      '[...]int{1}': '[?]int{<int>}',
      'map[string]Pot{"a": {}}': 'map[string]Pot{<string>: {}}',
      'chan int(c)': 'both chan int(c)',
      '(<-chan int)(c)': 'receive chan int(c)',
      'make(chan<- int)': 'make(send chan int)',
      '(func())(f)': 'func()(f)',
      '(*Pot)(p)': '(*Pot)(p)',
      'interface{}(p)': 'interface{}(p)',
      'struct{ a int }{1}': 'struct{a int}{<int>}',
      'new(*Pot)': 'new((*Pot))',
      'Set[int]{}': 'Set[int]{}',
      'Map[string, []Pot](a)': 'Map[string, []Pot](a)',
      'kiln.Map[string, map[Key]Pot]{}': 'kiln.Map[string, map[Key]Pot]{}',
    }));

  test('are literals that may leave out types and mix keys', () =>
    checkExpressions({
      'Pot{a: 1, b: f()}': 'Pot{a: <int>, b: f()}',
      '[]Pot{{1}, {a: 2}, 5: {}}': '[]Pot{{<int>}, {a: <int>}, <int>: {}}',
      'map[Key]Pot{{1}: {2},\n}': 'map[Key]Pot{{<int>}: {<int>}}',
      '[][]int{{1}, {2, 3}}': '[][]int{{<int>}, {<int>, <int>}}',
      'kiln.Pot{inner: &kiln.Lid{}}': 'kiln.Pot{inner: (&kiln.Lid{})}',
    }));

  test('are functions with their statements', () =>
    checkExpressions({
      'func() { f() }': 'func() {f()}',
      'func(a, b int) (c error) { return g(a) }()': 'func(a int, b int) (c error) {return g(a)}()',
      'func(f func() Pot) Pot { return f() }(x)': 'func(f func() (Pot)) (Pot) {return f()}(x)',
    }));

  test('begin no literal in the head of a statement, but for in brackets', () => {
    assert.equal(readStatements('if a == b {}'), 'if ; (a == b) {}');
    assert.equal(readStatements('if a == (Pot{}) {}'), 'if ; (a == Pot{}) {}');
    assert.equal(readStatements('if f(Pot{1}) {}'), 'if ; f(Pot{<int>}) {}');
    assert.equal(readStatements('if a[Key{}] {}'), 'if ; a[Key{}] {}');
    assert.equal(readStatements('for range []int{1} {}'), 'range _, _ = []int{<int>} {}');
    assert.equal(readStatements('switch a.b {}'), 'switch ; a.b {}');
    assert.equal(readStatements('if f := func() Pot { return Pot{} }; f() {}').includes('Pot{}'), true);
    assert.equal(readStatements('if Set[int] {}'), 'if ; Set[int] {}');
  });

  test('are read as far as they go when something is missing', () =>
    checkExpressions({
      'a.': 'partial a.',
      'a.b(': 'partial a.b(?)',
      'a +': 'partial (a + ?)',
      'f(a b)': 'partial f(a, b)',
      'f(a,, b)': 'partial f(a, ?, b)',
      'a[': 'partial a[?]',
    }));
});
