import assert from 'node:assert/strict';
import { scanDeclarations } from '../../../../../src/core/languages/go/declarations';
import { parseGoFixture } from '../../../../support/goFixture';
import { readTestFile } from '../../../../support/testFiles';
import { checkDeclarations, type Expectation } from './checkDeclarations';

/** What follows the broken part; it must be found whatever came before. */
const AFTER = `
func After(n int) error { return nil }
//   ^^^^^ func After
func (k *Kiln) Cool() {}
//             ^^^^ method (*Kiln).Cool
type Piece struct{}
//   ^^^^^ type Piece
var last = 1
//  ^^^^ var last
`;

function checkRecovery(broken: string, expectation: Expectation = { isPartial: true }): void {
  checkDeclarations(`package kiln\n\n${broken}\n${AFTER}`, expectation);
}

suite('declaration scan of broken code', () => {
  const marksPartial: Record<string, string> = {
    'an unclosed function body': `
func Fire(p Piece) {
//   ^^^^ func Fire
	if p.ok {
		return
`,
    'an unclosed argument list': `
func Fire() {
//   ^^^^ func Fire
	heat(1, (2
}
`,
    'an unclosed struct': `
type Kiln struct {
//   ^^^^ type Kiln
	heat int
`,
    'an unclosed group of constants': `
const (
    Low = iota
//  ^^^ const Low
    High
//  ^^^^ const High
`,
    'an unclosed group of variables that ends in the middle of a value': `
var (
    table = map[string]int{
//  ^^^^^ var table
		"a": 1,
`,
    'an unclosed import group': 'import (\n\t"fmt"\n',
    'a stray closing brace': '}',
    'several stray closing brackets': 'var a = f(1)))]}\n//  ^ var a\n}\n)\n',
    'a stray bracket inside a group': `
var (
    a = 1 ]
//  ^ var a
    b = 2
//  ^ var b
)`,
    'words that are no Go': 'please explain this file;',
    'a half-typed method receiver': 'func (k *Kiln',
    'a method without a name': 'func (k *Kiln)',
    'a half-typed parameter list': 'func Fire(a int,\n//   ^^^^ func Fire',
    'a half-typed result list': 'func Fire() (int,\n//   ^^^^ func Fire',
    'a lone func': 'func',
    'a lone var': 'var',
    'a lone type': 'type',
    'a variable without a value': 'var a =\n//  ^ var a',
    'a variable with half a sum': 'var a = 1 +\n//  ^ var a',
    'a type that is about to be written': 'type Ring [\n//   ^^^^ type Ring',
  };
  for (const [what, broken] of Object.entries(marksPartial)) {
    test(`finds what follows ${what}`, () => checkRecovery(broken));
  }

  const next: Record<string, string> = {
    'a function': 'func Next() {}\n//   ^^^^ func Next',
    'a generic function': 'func Next[T any](t T) {}\n//   ^^^^ func Next',
    'a method': 'func (k *Kiln) Next() {}\n//             ^^^^ method (*Kiln).Next',
    'a type': 'type Next struct{}\n//   ^^^^ type Next',
    'a variable': 'var next = 1\n//  ^^^^ var next',
    'a constant': 'const next = 1\n//    ^^^^ const next',
    'a group': 'var (\n    next = 1\n//  ^^^^ var next\n)',
  };
  for (const [what, declaration] of Object.entries(next)) {
    test(`starts again with ${what} in the first column`, () =>
      checkDeclarations(`package kiln\nfunc Fire() {\n//   ^^^^ func Fire\n\tif true {\n\n${declaration}\n`, {
        isPartial: true,
      }));
  }

  test('knows that a function ends with the file', () =>
    checkDeclarations('package kiln\nfunc Fire() {\n//   ^^^^ func Fire\n\theat()\n', { isPartial: true }));

  test('does not read a keyword as the name of the package', () => {
    const { packageName, declarations } = scanDeclarations('package\nfunc After() {}');
    assert.deepEqual([packageName, declarations.map(({ symbol }) => symbol.written)], ['', ['After']]);
  });

  test('finds what follows a function whose parameters are not written yet', () =>
    checkRecovery('func Fi\n//   ^^ func Fi', {}));

  test('finds what follows a quoted text without its end', () =>
    checkRecovery('var open = "never closed {\n//  ^^^^ var open', {}));

  test('finds all sides of a merge conflict between declarations', () =>
    checkRecovery(`
func Before() {}
//   ^^^^^^ func Before
<<<<<<< HEAD
func Ours() {}
//   ^^^^ func Ours
||||||| 1a2b3c4
func Base() {}
//   ^^^^ func Base
=======
func Theirs() {}
//   ^^^^^^ func Theirs
>>>>>>> topic/heat
`));

  test('finds all sides of a merge conflict in the head of a function', () =>
    checkRecovery(`
<<<<<<< HEAD
func Fire(a int) {
//   ^^^^ func Fire
=======
func Fire(a, b int) {
//   ^^^^ func Fire
>>>>>>> topic/heat
	heat(a)
}
`));

  test('finds what follows a merge conflict inside a function', () =>
    checkRecovery(
      `
func Fire() {
//   ^^^^ func Fire
<<<<<<< HEAD
	heat(1)
=======
	heat(2)
>>>>>>> topic/heat
}
`,
      {},
    ));

  const swallowed: Record<string, string> = {
    'an unclosed raw string': 'var open = `never closed\n//  ^^^^ var open\nfunc Inside() {}\n',
    'an unclosed raw string in a function':
      'func Open() {\n//   ^^^^ func Open\n\tq := `never closed\n}\nfunc Inside() {}\n',
    'an unclosed block comment': '/* never closed\nfunc Inside() {}\n',
  };
  for (const [what, end] of Object.entries(swallowed)) {
    test(`finds what precedes ${what} and says that more may be missing`, () =>
      checkDeclarations(`package kiln\nvar first = 1\n//  ^^^^^ var first\n${end}`, { isPartial: true }));
  }

  for (const name of ['functions', 'specs', 'literals']) {
    test(`comes to an end, with offsets in order, wherever ${name}.go.txt is cut`, () => {
      const { source } = parseGoFixture(readTestFile(`test/unit/core/languages/go/fixtures/${name}.go.txt`));
      for (let cut = 0; cut < source.length; cut += 11) {
        for (const text of [source.slice(0, cut), source.slice(cut)]) {
          const misplaced = scanDeclarations(text).declarations.filter(
            ({ start, nameStart, end }) => !(start <= nameStart && nameStart < end && end <= text.length),
          );
          assert.deepEqual(misplaced, [], `cut at ${cut}`);
        }
      }
    });
  }
});
