import assert from 'node:assert/strict';
import { allProblems, loadWrittenPack, translateWith } from '../../../../src/core';
import { codeLanguages } from '../../../../src/core/languages';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packFiles } from '../../../support/packFiles';

type Files = Readonly<Record<string, string>>;

/** Each problem of an interrupted change: how bad it is, the file that it is about, and what it says. */
async function problemsOf(files: Files): Promise<string[]> {
  const translate = translateWith({});
  return allProblems(await loadWrittenPack(new InMemoryTree(files), codeLanguages))
    .filter(({ code }) => code === 'pack.interrupted-change')
    .map(({ severity, path, message }) => `${severity} ${path}: ${translate(message)}`);
}

suite('a pack in which a change was interrupted', () => {
  test('says that a file has its old text, and what to do with the new one', async () => {
    const files = { ...packFiles(), 'firing/en.md.k3x9ab.tmp': '# Firing\n' };
    assert.deepEqual(await problemsOf(files), [
      'warning firing/en.md.k3x9ab.tmp: A change of firing/en.md was interrupted. The file has its old text; delete firing/en.md.k3x9ab.tmp, which has the new one.',
    ]);
  });

  test('says where the text of a missing file is, of pack.json as well', async () => {
    const { 'pack.json': text = '', ...others } = packFiles();
    const files = { ...others, 'pack.json.12.0a1b2c3d-0000-0000-0000-0123456789ab.tmp': text };
    assert.deepEqual(await problemsOf(files), [
      'error pack.json.12.0a1b2c3d-0000-0000-0000-0123456789ab.tmp: A change of pack.json was interrupted, and the file is missing. Rename pack.json.12.0a1b2c3d-0000-0000-0000-0123456789ab.tmp to pack.json: it has the whole text.',
    ]);
  });

  test('is not one with other files of this ending', async () => {
    assert.deepEqual(
      await problemsOf({ ...packFiles(), 'notes.tmp': '', 'firing/sketch.txt.aaaaaa.tmp': '' }),
      [],
    );
    const { problems } = await loadWrittenPack(new InMemoryTree({ 'a.txt': '' }), codeLanguages);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['pack.missing'],
    );
  });
});
