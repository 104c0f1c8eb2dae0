import assert from 'node:assert/strict';
import { moduleAt } from '../../../../../src/core';
import { codeLanguages } from '../../../../../src/core/languages';
import { checkDeclared, loadedLanguage, statementsIn } from '../../../../support/grammarLanguages';
import { InMemoryTree } from '../../../../support/inMemoryTree';

suite('declarations of C', () => {
  test('are functions, macros, types and variables', () =>
    checkDeclared('c', [
      '#define SHELVES 3',
      '// ^ const SHELVES',
      '#define WIDER(a, b) ((a) > (b))',
      '// ^ func WIDER',
      'typedef struct Kiln',
      '// ^ type struct Kiln -3',
      '{',
      '    int heat;',
      '} Kiln;',
      '// ^ type Kiln',
      'enum Heat { LOW };',
      '// ^ type enum Heat',
      'typedef int (*Fire)(Kiln *kiln);',
      '// ^ type Fire',
      'static Kiln *',
      'kiln_open(const char *name, int heat)',
      '// ^ func kiln_open -3',
      '{',
      '    return fire(name);',
      '}',
      'extern int count;',
      '// ^ var count',
      'void kiln_close(Kiln *kiln);',
      '// ^ func kiln_close',
    ]));

  test('with a tag are written with its keyword', async () => {
    const { language } = await loadedLanguage('c');
    const { declarations } = language.scan('typedef struct KilnData { int heat; } Kiln;');
    assert.deepEqual(
      declarations.map(({ symbol }) => symbol.written),
      ['Kiln', 'struct KilnData'],
    );
    assert.deepEqual(language.parseSymbol('struct KilnData')?.shorter, ['KilnData']);
  });
});

suite('statements of C', () => {
  test('are calls, assignments, cases and returns', async () => {
    const fire = 'int fire(Kiln *k) { switch (k->heat) { case LOW: k->heat = burn(k); } return k->open(k); }';
    assert.deepEqual(await statementsIn('c', fire, 'call', 'open'), ['k->open(k)']);
    assert.deepEqual(await statementsIn('c', fire, 'assign', 'k.heat'), ['k->heat = burn(k)']);
    assert.deepEqual(await statementsIn('c', fire, 'case', 'LOW'), ['case LOW']);
    assert.deepEqual(await statementsIn('c', fire, 'return'), ['return k->open(k);']);
  });
});

suite('a module of C', () => {
  test('is named by its Makefile, unless another language has a manifest', async () => {
    const files = { Makefile: 'EXTENSION = kiln\n' };
    const found = async (more: Readonly<Record<string, string>>): Promise<string | undefined> => {
      const module = await moduleAt(new InMemoryTree({ ...files, ...more }), codeLanguages);
      return module && `${module.language.id} ${module.name}`;
    };
    assert.equal(await found({}), 'c kiln');
    assert.equal(
      await found({ 'go.mod': 'module example.com/kiln\n', 'c/kiln.c': '' }),
      'go example.com/kiln',
    );
  });
});
