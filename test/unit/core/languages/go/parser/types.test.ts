import assert from 'node:assert/strict';
import { readDeclarations, readType } from './describeSyntax';

function checkTypes(cases: Readonly<Record<string, string>>): void {
  const read = Object.keys(cases).map((source) => [source, readType(source)]);
  assert.deepEqual(Object.fromEntries(read), cases);
}

/** Parameters and results of `func f`. */
function checkSignatures(cases: Readonly<Record<string, string>>): void {
  const read = Object.keys(cases).map((source) => [
    source,
    readDeclarations(`func f${source}`).replace(/func f/, ''),
  ]);
  assert.deepEqual(Object.fromEntries(read), cases);
}

suite('Go types', () => {
  test('are built of others', () =>
    checkTypes({
      Pot: 'Pot',
      'kiln.Pot': 'kiln.Pot',
      '*Pot': '(*Pot)',
      '**kiln.Pot': '(*(*kiln.Pot))',
      '(Pot)': 'Pot',
      '(*(Pot))': '(*Pot)',
      '[]Pot': '[]Pot',
      '[4]Pot': '[<int>]Pot',
      '[2 * size][N]Pot': '[(<int> * size)][N]Pot',
      '[len("a")]Pot': '[len(<string>)]Pot',
      '[]*[][]Pot': '[](*[][]Pot)',
      'map[Key][]map[string]*Pot': 'map[Key][]map[string](*Pot)',
      'chan Pot': 'both chan Pot',
      'chan<- Pot': 'send chan Pot',
      '<-chan Pot': 'receive chan Pot',
      'chan <-chan Pot': 'send chan both chan Pot',
      'chan (<-chan Pot)': 'both chan receive chan Pot',
      '<-chan chan<- *Pot': 'receive chan send chan (*Pot)',
      'Set[int]': 'Set[int]',
      'kiln.Set[*Pot, []Set[int]]': 'kiln.Set[(*Pot), []Set[int]]',
      'func()': 'func()',
      'func(int) func() error': 'func(int) (func() (error))',
      'func(a, b int, c ...string) (x Pot, err error)': 'func(a int, b int, c ...string) (x Pot, err error)',
      'interface{}': 'interface{}',
      'struct{}': 'struct{}',
    }));

  test('of functions have parameters with names for all or for none', () =>
    checkSignatures({
      '(a int)': '(a int)',
      '(int)': '(int)',
      '(a, b int, c string)': '(a int, b int, c string)',
      '(int, string)': '(int, string)',
      '(kiln.Pot, *Lid)': '(kiln.Pot, (*Lid))',
      '(a kiln.Pot)': '(a kiln.Pot)',
      '(...int)': '(...int)',
      '(a int, rest ...[]Pot)': '(a int, rest ...[]Pot)',
      '(a []int, b [4]int, c [N]int)': '(a []int, b [<int>]int, c [N]int)',
      '([]int, [4]int, Set[int])': '([]int, [<int>]int, Set[int])',
      '(a Set[int], b kiln.Set[int])': '(a Set[int], b kiln.Set[int])',
      '(a, b [2]int)': '(a [<int>]int, b [<int>]int)',
      '(f func(a, b int) (c error), g func(int, int) error)':
        '(f func(a int, b int) (c error), g func(int, int) (error))',
      '(_ int, _ string)': '(_ int, _ string)',
      '(\na int,\nb string,\n)': '(a int, b string)',
      '(a struct{ b, c int })': '(a struct{b int; c int})',
      '(a interface{ B() }, c map[K]V)': '(a interface{B()}, c map[K]V)',
      '(a <-chan int, b chan<- int)': '(a receive chan int, b send chan int)',
      '() int': '() (int)',
      '() (int)': '() (int)',
      '() (a, b int)': '() (a int, b int)',
      '() []Pot': '() ([]Pot)',
      '() *Pot': '() ((*Pot))',
      '() <-chan int': '() (receive chan int)',
      '() func() error': '() (func() (error))',
      '() interface{ A() }': '() (interface{A()})',
    }));

  test('of functions may have type parameters', () =>
    checkSignatures({
      '[T any](t T) T': '[T any](t T) (T)',
      '[K comparable, V any](m map[K]V)': '[K comparable, V any](m map[K]V)',
      '[K, V any](m map[K]V)': '[K any, V any](m map[K]V)',
      '[S ~[]E, E any](s S)': '[S []E, E any](s S)',
      '[S []byte | string](s S)': '[S ?](s S)',
      '[S [2]byte | ~string](s S)': '[S ?](s S)',
      '[N int | float64, T any](n N)': '[N ?, T any](n N)',
      '[N ~int](n N)': '[N int](n N)',
      '[P interface{ *T; Set() }, T any](p P)': '[P interface{Set(); +(*T)}, T any](p P)',
      '[M Set[int]](m M)': '[M Set[int]](m M)',
      '[T kiln.Heater](t T)': '[T kiln.Heater](t T)',
      '[T func() int](t T)': '[T func() (int)](t T)',
    }));

  test('of structs have fields, embedded types and tags', () =>
    checkTypes({
      'struct{ a int }': 'struct{a int}',
      'struct{ a, b int; c string }': 'struct{a int; b int; c string}',
      'struct {\n\ta int `json:"a"`\n\tb string "tag"\n}': 'struct{a int; b string}',
      'struct{ Pot }': 'struct{+Pot Pot}',
      'struct{ *Pot; kiln.Lid; *kiln.Door }': 'struct{+Pot (*Pot); +Lid kiln.Lid; +Door (*kiln.Door)}',
      'struct{ Pot `tag` }': 'struct{+Pot Pot}',
      'struct{ Set[int]; *Map[string, Pot]; kiln.Set[Pot] }':
        'struct{+Set Set[int]; +Map (*Map[string, Pot]); +Set kiln.Set[Pot]}',
      'struct{ a []int; b [4]int; c [N]Pot; d Set[int] }':
        'struct{a []int; b [<int>]int; c [N]Pot; d Set[int]}',
      'struct{ f func(a int) error; g struct{ h int } }': 'struct{f func(a int) (error); g struct{h int}}',
      'struct{ Set[int] `tag`; a [N]int `tag` }': 'struct{+Set Set[int]; a [N]int}',
      'struct{ _ int; a, _ string }': 'struct{_ int; a string; _ string}',
    }));

  test('of interfaces have methods and embedded types', () =>
    checkTypes({
      'interface{ A(); B(x int) (y error) }': 'interface{A(); B(x int) (y error)}',
      'interface{ Heater; kiln.Cooler }': 'interface{+Heater; +kiln.Cooler}',
      'interface{ Set[int]; kiln.Set[Pot]; A() }': 'interface{A(); +Set[int]; +kiln.Set[Pot]}',
      'interface{ ~int }': 'interface{+int}',
      'interface{ int | ~string; A() }': 'interface{A(); +?}',
      'interface{ ~[]E }': 'interface{+[]E}',
      'interface{ comparable; error }': 'interface{+comparable; +error}',
      'interface {\n\tA() interface{ B() }\n\n\t// comment\n\tC()\n}': 'interface{A() (interface{B()}); C()}',
    }));

  test('declare parameters, arrays or slices behind their name', () => {
    const read = (source: string): string => readDeclarations(`type T${source}`);
    const cases: Record<string, string> = {
      ' []int': 'type T []int',
      ' [4]int': 'type T [<int>]int',
      ' [N]int': 'type T [N]int',
      ' [N * 2]int': 'type T [(N * <int>)]int',
      ' [N*2]int': 'type T [(N * <int>)]int',
      ' [N * len("a")]int': 'type T [(N * len(<string>))]int',
      ' [len(x)]int': 'type T [len(x)]int',
      ' [kiln.N]int': 'type T [kiln.N]int',
      '[P any] []P': 'type T[P any] []P',
      '[P, Q any] map[P]Q': 'type T[P any, Q any] map[P]Q',
      '[P *Pot,] struct{}': 'type T[P (*Pot)] struct{}',
      '[P *struct{ Lid }] struct{}': 'type T[P (*struct{+Lid Lid})] struct{}',
      '[P *Pot, Q any] struct{}': 'type T[P (*Pot), Q any] struct{}',
      '[P (interface{ A() })] struct{}': 'type T[P interface{A()}] struct{}',
      '[P ~int] []P': 'type T[P int] []P',
      '[P []int] struct{}': 'type T[P []int] struct{}',
      '[P interface{ *Q }, Q any] struct{ q Q }': 'type T[P interface{+(*Q)}, Q any] struct{q Q}',
      '[P /* comment */ any] []P': 'type T[P any] []P',
      '[P any] = Set[P]': 'type T[P any] = Set[P]',
      ' = map[string]int': 'type T = map[string]int',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((source) => [source, read(source)])), cases);
  });

  test('are read as far as they go when something is missing', () =>
    checkTypes({
      '[]': 'partial []?',
      'map[string': 'partial map[string]?',
      'map[string]': 'partial map[string]?',
      'kiln.': 'partial kiln.',
      'struct{ a int b string; c int }': 'partial struct{a int; b string; c int}',
      'struct{ a; 1; c int }': 'partial struct{+a a; +_ ?; c int}',
      'interface{ A() B(); C() }': 'partial interface{A() (B); C(); +?}',
      'interface{ 1; C() }': 'partial interface{C(); +?}',
      'func(a int': 'partial func(a int, _ ?)',
      '*': 'partial (*?)',
    }));
});
