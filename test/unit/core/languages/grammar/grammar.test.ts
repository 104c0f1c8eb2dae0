import assert from 'node:assert/strict';
import { Checkout, DeclarationIndex, makeAnchor, type RepoPath } from '../../../../../src/core';
import { Grammar } from '../../../../../src/core/languages/grammar/grammar';
import { toAnchor } from '../../../../../src/core/pack/walkthrough';
import { loadedLanguage } from '../../../../support/grammarLanguages';
import { InMemoryHistory } from '../../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../../support/inMemoryTree';
import { packOf } from '../../../../support/packs';

suite('a grammar', () => {
  test('reads nothing before it is loaded', () => {
    const grammar = new Grammar('none.wasm');
    assert.equal(
      grammar.read('fn a() {}', () => 'read'),
      undefined,
    );
  });

  for (const [what, text] of Object.entries({
    'is very long': 'int a;\n'.repeat(200_000),
    'is nested very deep': `int a = ${'('.repeat(1_000)}`,
  })) {
    test(`reads no text that ${what}, and says that declarations may be missing`, async () => {
      const { language } = await loadedLanguage('c');
      const { declarations, isPartial } = language.scan(text);
      assert.deepEqual([declarations, isPartial], [[], true]);
    });
  }
});

suite('a definition that has a declaration elsewhere', () => {
  const HEADER = 'class Kiln {\n  void Fire(int heat);\n};\n';
  const SOURCE = 'void Kiln::Fire(int heat) {\n  open(heat);\n  wait(9);\n  close(heat);\n}\n';

  /** The verdict and the file of an anchor to the definition in `kiln.cc`, in other files. */
  async function resolved(files: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
    const { language, sites } = await loadedLanguage('cpp');
    const before = new DeclarationIndex(new InMemoryTree({ 'kiln.cc': SOURCE, 'kiln.h': HEADER }), language);
    const [located] = (await before.snapshot())
      .withKey('Kiln::Fire(int)')
      .filter(({ path }) => path === ('kiln.cc' as RepoPath));
    assert.ok(located);
    const anchor = toAnchor(makeAnchor(located, await before.snapshot()), language);
    const pack = { ...packOf({}), language };
    const parts = { pack, tree: new InMemoryTree(files), history: new InMemoryHistory(), sites };
    const { verdict, place } = await new Checkout(parts).resolve(anchor);
    return [verdict, place?.path];
  }

  test('is found where it was moved to, beside the declaration', async () => {
    const moved = { 'kiln.cc': '// empty\n', 'fire.cc': SOURCE, 'kiln.h': HEADER };
    assert.deepEqual(await resolved(moved), ['moved', 'fire.cc']);
  });

  test('is meant after an edit if its file declares it too', async () => {
    const edited = `${HEADER}${SOURCE.replace('wait(9)', 'wait(10)')}`;
    assert.deepEqual(await resolved({ 'kiln.cc': edited }), ['changed', 'kiln.cc']);
  });

  test('is not taken for the declaration when it is gone', async () => {
    const [verdict] = await resolved({ 'kiln.cc': '// empty\n', 'kiln.h': HEADER });
    assert.notEqual(verdict, 'moved');
    assert.notEqual(verdict, 'exact');
  });
});
