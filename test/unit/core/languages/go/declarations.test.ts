import assert from 'node:assert/strict';
import { scanDeclarations } from '../../../../../src/core/languages/go/declarations';
import { readTestFile } from '../../../../support/testFiles';
import { checkDeclarations } from './checkDeclarations';

/** Source of every declaration, from its start to its end. */
function extents(text: string): string[] {
  return scanDeclarations(text).declarations.map(({ start, end }) => text.slice(start, end));
}

const toCarriageReturns = (text: string): string => text.replaceAll('\n', '\r\n');

suite('declaration scan', () => {
  for (const name of ['functions', 'specs', 'literals']) {
    const fixture = readTestFile(`test/unit/core/languages/go/fixtures/${name}.go.txt`);

    test(`finds exactly the declarations that ${name}.go.txt marks`, () =>
      checkDeclarations(fixture, { isPartial: false }));

    test(`finds those of ${name}.go.txt with CRLF line ends`, () =>
      checkDeclarations(fixture, { isPartial: false, transform: toCarriageReturns }));

    test(`finds those of ${name}.go.txt after a byte order mark`, () =>
      checkDeclarations(fixture, { isPartial: false, transform: (text) => `\ufeff${text}` }));
  }

  test('knows the package name behind comments and a build constraint', () => {
    const source = '//go:build linux\n\n/* package wrong */\n// package wrong\npackage right // wrong\n';
    assert.deepEqual(scanDeclarations(source), { packageName: 'right', declarations: [], isPartial: false });
  });

  test('finds nothing in an empty file', () => {
    assert.deepEqual(scanDeclarations(''), { packageName: '', declarations: [], isPartial: false });
  });

  test('begins a lone declaration at its keyword and one of a group at its name', () => {
    const text = [
      'package p',
      '// comment',
      'func f() int {',
      '\treturn 1 // one',
      '} // after',
      'var a, b = 1, 2',
      'const (',
      '\tc = iota // first',
      '\td',
      ')',
      'type (',
      '\te struct {',
      '\t\tx int',
      '\t}; g int',
      ')',
      'type h int /* done */',
    ].join('\n');
    assert.deepEqual(extents(text), [
      'func f() int {\n\treturn 1 // one\n}',
      'var a, b = 1, 2',
      'var a, b = 1, 2',
      'c = iota',
      'd',
      'e struct {\n\t\tx int\n\t}',
      'g int',
      'type h int',
    ]);
  });

  test('ends a declaration at the end of a file without a last line end', () => {
    assert.deepEqual(extents('package p; func f() {}'), ['func f() {}']);
  });

  test('gives the receiver of a method its star and its type without type parameters', () => {
    const symbols = scanDeclarations(
      'package p\nfunc (s *Shelf[K, V]) Put() {}\nfunc (Kiln) Heat() {}\nfunc f() {}',
    );
    assert.deepEqual(
      symbols.declarations.map(({ symbol }) => symbol),
      [
        { written: '(*Shelf).Put', key: 'Shelf.Put', name: 'Put', owner: 'Shelf' },
        { written: '(Kiln).Heat', key: 'Kiln.Heat', name: 'Heat', owner: 'Kiln' },
        { written: 'f', key: 'f', name: 'f' },
      ],
    );
  });
});

suite('declaration fixtures', () => {
  const line = 'package p\nfunc Fire() {}; var a = 1\n';
  const funcMark = '//   ^^^^ func Fire\n';
  const varMark = '//                  ^ var a\n';

  test('pass when every name is marked', () => checkDeclarations(line + funcMark + varMark));

  const wrong: Record<string, string> = {
    'a mark one column off': line + '//    ^^^^ func Fire\n' + varMark,
    'a mark of another length': line + '//   ^^^ func Fire\n' + varMark,
    'a mark of another kind': line + '//   ^^^^ method Fire\n' + varMark,
    'a mark with another symbol': line + '//   ^^^^ func Fires\n' + varMark,
    'a missing mark': line + varMark,
    'a surplus mark': line + funcMark + varMark + '//   ^^^^ func Fire\n',
    'a mark that cannot be read': line + funcMark + '//                  ^ var\n',
    'a mark on another line': 'package p\n' + funcMark + 'func Fire() {}; var a = 1\n' + varMark,
  };
  for (const [what, fixture] of Object.entries(wrong)) {
    test(`fail for ${what}`, () => assert.throws(() => checkDeclarations(fixture), assert.AssertionError));
  }
});
