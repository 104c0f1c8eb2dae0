import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../../../src/core';
import { KeptWalkthroughTexts } from '../../../../../src/core/essay/walkthroughProse/keptWalkthroughTexts';
import { sourceOf } from './ruleFixture';
import { findingsOf, wordsOf } from './findings';

const STEP: Readonly<Record<Language, string>> = {
  'zh-cn':
    '窑里的温度必须慢慢升高，因为陶坯里还有水，火太大的话水气来不及散出去，坯就会裂开；等到水气散尽，才可以把火加大，一直烧到釉面发亮。',
  en: 'The temperature has to rise slowly, because the clay still holds water, and a piece that is heated too fast cracks; only when the water has left may the fire grow until the glaze begins to shine.',
};

/** Walkthroughs with one step each; `asked` counts how often their texts were sent. */
function walkthroughs(asked = { count: 0 }) {
  const texts = LANGUAGES.map((language) => ({
    language,
    walkthrough: 'Firing',
    heading: 'Rise',
    text: `\`(*Kiln).Fire\` ${STEP[language]}`,
  }));
  return sourceOf(
    {},
    {
      walkthroughs: (known) => {
        if (known === '1') return Promise.resolve({ version: '1' });
        asked.count++;
        return Promise.resolve({ version: '1', texts });
      },
    },
  );
}

suite('prose of a walkthrough in an essay', () => {
  const source = walkthroughs();

  for (const language of LANGUAGES) {
    const step = STEP[language];
    const long =
      language === 'zh-cn'
        ? '这一段是自己写的话，说的是另一件事情。'
        : 'This part is about something else entirely. ';

    test(`is found with the step that it comes from, in ${language}`, async () => {
      const [finding, ...others] = await findingsOf('L3', `${long}\n\n${long}${step}\n`, { source });
      assert.deepEqual(finding?.message.args, ['Firing', 'Rise']);
      assert.equal(finding.severity, 'warning');
      assert.deepEqual(others, []);
    });

    test(`is found in lists and in a quotation that names no source, in ${language}`, async () => {
      assert.equal((await wordsOf('L3', `- ${step}\n`, { source })).length, 1);
      assert.equal((await wordsOf('L3', `${long}\n\n> ${step}\n`, { source })).length, 1);
    });

    test(`may be quoted with its source, in ${language}`, async () => {
      const said = language === 'zh-cn' ? '导读里这样说：' : 'The walkthrough says:';
      assert.deepEqual(await wordsOf('L3', `${said}\n\n> ${step}\n`, { source }), []);
      assert.deepEqual(
        await wordsOf('L3', `> ${step}\n>\n> [a](https://example.com/firing)\n`, { source }),
        [],
      );
    });
  }

  test('is none if only names and a common phrase are the same', async () => {
    const texts = [
      '`(*Kiln).Fire` 里的温度必须慢慢升高，这一点由 `heat` 保证；它每次只加一格，读数稳定后才返回，调用者据此决定要不要继续。',
      'In `(*Kiln).Fire` the temperature has to rise slowly: `heat` adds one notch at a time, and returns once the reading is stable, so that its caller can decide.',
    ];
    for (const text of texts) assert.deepEqual(await wordsOf('L3', text, { source }), []);
  });

  test('is not looked for where there are no walkthroughs', async () => {
    assert.deepEqual(await wordsOf('L3', STEP.en, { source: sourceOf({}) }), []);
  });
});

suite('texts of walkthroughs', () => {
  test('are sent once, until they change', async () => {
    const asked = { count: 0 };
    const source = walkthroughs(asked);
    const kept = new KeptWalkthroughTexts();
    assert.equal((await kept.of(source)).length, 2);
    assert.equal((await kept.of(source)).length, 2);
    assert.equal(asked.count, 1);
  });
});
