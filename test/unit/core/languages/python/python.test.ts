import assert from 'node:assert/strict';
import { moduleAt } from '../../../../../src/core';
import { codeLanguages } from '../../../../../src/core/languages';
import { checkDeclared, loadedLanguage, statementsIn } from '../../../../support/grammarLanguages';
import { InMemoryTree } from '../../../../support/inMemoryTree';

suite('declarations of Python', () => {
  test('are classes, methods, functions inside functions, and names of the module', () =>
    checkDeclared('python', [
      'SHELVES = 3',
      '# ^ var SHELVES',
      'class Kiln(Base):',
      '    # ^ type Kiln -5',
      '    heat: int = 1',
      '    async def fire(self, fuel):',
      '        # ^ method Kiln.fire -3',
      '        def burn(log):',
      '            # ^ func Kiln.fire.burn -1',
      '            return log',
      '        return burn(fuel)',
      'def close(): local = 1',
      '# ^ func close',
    ]));
});

suite('statements of Python', () => {
  const FIRE = [
    'def fire(self, fuel):',
    '        match fuel:',
    '            case Log(oak): self.heat = await burn(fuel)',
    '        self.log.write("hot")',
    '        raise Cold()',
  ].join('\n');

  test('are calls, assignments, cases, returns and raises', async () => {
    assert.deepEqual(await statementsIn('python', FIRE, 'call', 'write'), ['self.log.write("hot")']);
    assert.deepEqual(await statementsIn('python', FIRE, 'assign', 'heat'), ['self.heat = await burn(fuel)']);
    assert.deepEqual(await statementsIn('python', FIRE, 'case', 'Log'), ['case Log(oak)']);
    assert.deepEqual(await statementsIn('python', FIRE, 'raise'), ['raise Cold()']);
    assert.deepEqual(await statementsIn('python', FIRE, 'return'), []);
  });
});

suite('tokens of Python', () => {
  test('change with the blocks, not with the indentation around them', async () => {
    const { language } = await loadedLanguage('python');
    const body = (indent: string): string => `def f():\n${indent}if a:\n${indent}  b\n${indent}c`;
    assert.deepEqual(language.tokens(body('    ')), language.tokens(body('        ')));
    assert.notDeepEqual(
      language.tokens('def f():\n  if a:\n    b\n  c'),
      language.tokens('def f():\n  if a:\n    b\n    c'),
    );
  });
});

suite('a module of Python', () => {
  test('is named by pyproject.toml, else by setup.py', async () => {
    const found = async (files: Readonly<Record<string, string>>): Promise<string | undefined> =>
      (await moduleAt(new InMemoryTree(files), codeLanguages))?.name;
    assert.equal(await found({ 'pyproject.toml': '[project]\nname = "kiln"\n' }), 'kiln');
    const setup = { 'setup.py': 'from setuptools import setup\nsetup(\n  name="kiln",\n)\n' };
    assert.equal(await found({ ...setup, 'pyproject.toml': '[build-system]\nrequires = []\n' }), 'kiln');
  });
});
