import assert from 'node:assert/strict';
import { checkContent, loadPack } from '../../../../src/core';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { changedWalkthrough, FIRE_STEP, OPEN_STEP, packFiles } from '../../../support/packFiles';
import { describeProblem } from './checkProblems';
import { codeLanguages } from '../../../../src/core/languages';

const WORDS = 'word '.repeat(80).trim();
const HAN = '字'.repeat(120);

function prose(
  language: 'en' | 'zh-cn',
  changes: { introduction?: string; open?: string; heading?: string } = {},
) {
  const filler = language === 'en' ? WORDS : HAN;
  const { introduction = '', open = '', heading = 'The door' } = changes;
  return `# Firing\n\n${introduction} ${filler}\n\n## ${heading} {#open}\n\n${open} ${filler}\n\n## Fire {#fire}\n\n${filler}\n`;
}

function symbols(words: Readonly<Record<string, string>>): string {
  return JSON.stringify({ format: 1, words });
}

/** The content problems of a sound pack with some files changed. */
async function checkProse(changes: Readonly<Record<string, string>>, ...expected: string[]): Promise<void> {
  const files = { 'firing/en.md': prose('en'), 'firing/zh-cn.md': prose('zh-cn'), ...changes };
  const tree = new InMemoryTree(packFiles());
  for (const [path, text] of Object.entries(files)) tree.write(path, text);
  const { pack } = await loadPack(tree, codeLanguages);
  assert.ok(pack);
  assert.deepEqual((await checkContent(tree, pack)).map(describeProblem), expected);
}

suite('the content of a pack', () => {
  test('has no problem when it is sound', () => checkProse({}));

  test('may be too short or too long', () =>
    checkProse(
      {
        'firing/en.md': prose('en', { open: WORDS }),
        'firing/zh-cn.md': prose('zh-cn').replace(`{#fire}\n\n${HAN}`, '{#fire}\n\n短'),
      },
      'firing/zh-cn.md:9 warning content.length',
      'firing/en.md:5 warning content.length',
    ));

  test('has a length without the addresses of links', () =>
    checkProse({
      'firing/en.md': prose('en', {
        open: `[see](https://example.com/${'a'.repeat(50)}) ${'b '.repeat(49)}`,
      }),
      'firing/zh-cn.md': prose('zh-cn'),
    }));

  test('may have a heading that is too long', () =>
    checkProse(
      { 'firing/en.md': prose('en', { heading: 'T'.repeat(41) }) },
      'firing/en.md:5 warning content.long-heading',
    ));

  test('names the same code in both languages', () =>
    checkProse(
      {
        'firing/en.md': prose('en', { open: '`Fire` `204`' }),
        'firing/zh-cn.md': prose('zh-cn', { open: '`Fire`' }),
      },
      'firing/en.md:7 warning content.other-code',
    ));

  test('has the same folded parts in both languages, with the same code, each as long as it may be', () =>
    checkProse(
      {
        'firing/en.md': prose('en').replace(
          '{#fire}',
          `{#fire}\n\n${WORDS}\n\n### Trap\n\n\`Clay\`\n\n### Versions`,
        ),
        'firing/zh-cn.md': prose('zh-cn').replace('{#fire}', `{#fire}\n\n${HAN}\n\n### 陷阱`),
      },
      'firing/en.md:13 warning content.length',
      'firing/en.md:15 warning content.other-code',
      'firing/en.md:17 warning content.one-language',
    ));

  test('has a length without what is in fences', () =>
    checkProse({
      'firing/en.md': prose('en', { open: `\`\`\`text\n${WORDS}\n\`\`\`\n\n` }),
    }));

  test('exists in both languages', () =>
    checkProse(
      { 'firing/en.md': `${prose('en')}\n## Ideas {#essay-ideas}\n\n${WORDS}\n` },
      'firing/en.md:13 warning content.one-language',
    ));
});

suite('code in the content of a pack', () => {
  const open = '`(*Kiln).Open` `clay` `204`';
  const both = { 'firing/en.md': prose('en', { open }), 'firing/zh-cn.md': prose('zh-cn', { open }) };

  test('is not looked at where the pack records no words', () => checkProse(both));

  test('has to be recorded or declared as plain', () =>
    checkProse(
      { ...both, 'symbols.json': symbols({ '(*Kiln).Open': 'method' }) },
      'firing/zh-cn.md:7 warning content.unknown-code',
      'firing/en.md:7 warning content.unknown-code',
    ));

  test('may be declared as plain', () =>
    checkProse({
      ...both,
      'symbols.json': symbols({ '(*Kiln).Open': 'method' }),
      ...changedWalkthrough({ plainCode: ['clay'] }),
    }));

  test('may be between steps too', () =>
    checkProse(
      {
        'symbols.json': symbols({ strike: 'func' }),
        ...changedWalkthrough({ steps: [OPEN_STEP, { ...FIRE_STEP, via: ['strike', 'light'] }] }),
      },
      'symbols.json:- warning content.unknown-via',
    ));

  test('is reported when the record is damaged', () =>
    checkProse({ 'symbols.json': '{"format":1}' }, 'symbols.json:1 error pack.schema-required'));

  test('is reported at the word when the record has an unknown kind for it', () =>
    checkProse(
      { 'symbols.json': '{"format":1,"words":{\n"clay": 7,\n"12": "",\n"": "func"}}' },
      'symbols.json:4 error pack.schema-minLength',
      'symbols.json:3 error pack.schema-minLength',
      'symbols.json:2 error pack.schema-type',
    ));
});
