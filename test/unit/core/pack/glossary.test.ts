import assert from 'node:assert/strict';
import { checkProblems, loadChanged } from './checkProblems';

const WORDS = '# Words\n\nOf the trade.\n\n## Kiln {#kiln}\n\nAn oven.\n\n## Clay {#clay}\n\nEarth.\n';
const CHINESE = '# 术语\n\n行话。\n\n## 窑 {#kiln}\n\n炉子。\n\n## 陶土 {#clay}\n\n泥土。\n';
const BOTH = { 'glossary/en.md': WORDS, 'glossary/zh-cn.md': CHINESE };

suite('glossary', () => {
  test('has the words of a pack in every language', async () => {
    const { pack, problems } = await loadChanged(BOTH);
    assert.deepEqual(pack?.glossary?.en, {
      title: 'Words',
      introduction: 'Of the trade.',
      words: new Map([
        ['kiln', { heading: 'Kiln', body: 'An oven.' }],
        ['clay', { heading: 'Clay', body: 'Earth.' }],
      ]),
    });
    assert.deepEqual([pack.glossary['zh-cn'].words.get('clay')?.heading, problems], ['陶土', []]);
  });

  test('may be left out', async () => {
    const { pack, problems } = await loadChanged({});
    assert.deepEqual([pack?.glossary, problems], [undefined, []]);
  });

  test('is reported when a language is missing', () =>
    checkProblems({ 'glossary/en.md': WORDS }, 'glossary/zh-cn.md:- warning glossary.missing'));

  test('is reported when a word is missing in a language', () =>
    checkProblems(
      { ...BOTH, 'glossary/en.md': `${WORDS}\n## Ash {#ash}\n\nGrey.\n` },
      'glossary/zh-cn.md:- warning glossary.missing-word',
    ));

  test('is reported where a word has no id', () =>
    checkProblems(
      { ...BOTH, 'glossary/en.md': `${WORDS}\n## Ash\n\nGrey.\n` },
      'glossary/en.md:13 warning prose.no-id',
    ));
});
