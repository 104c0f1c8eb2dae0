import assert from 'node:assert/strict';
import { chineseTexts } from '../../src/core/essay/texts.zh-cn';
import { halfWidthMarksIn, hasChinese } from '../support/chineseText';
import { linkedCommands, NLS_FILES, readTexts, type Texts } from '../support/manifest';
import { messageCallsIn, placeholdersIn, type MessageCalls } from '../support/messageCalls';
import { sourceFiles } from '../support/sourceFiles';

/** Translations that hold nothing to translate but punctuation. */
const WITHOUT_CHINESE = ['{0}, {1}', '{0}: {1}'];

suite('localization', () => {
  let calls: MessageCalls;
  let bundle: Texts;
  let english: Texts;
  let chinese: Texts;

  suiteSetup(async () => {
    calls = messageCallsIn(await sourceFiles());
    bundle = await readTexts('l10n/bundle.l10n.zh-cn.json');
    [english = {}, chinese = {}] = await Promise.all(NLS_FILES.map(readTexts));
  });

  test('every message is written as a literal, so that it can be found', () => {
    assert.deepEqual(calls.computed, []);
    assert.ok(calls.templates.size > 50);
  });

  test('every message has a Chinese translation', () => {
    assert.deepEqual(
      [...calls.templates].filter((template) => !Object.hasOwn(bundle, template)),
      [],
    );
  });

  test('every translation belongs to a message', () => {
    assert.deepEqual(
      Object.keys(bundle).filter((template) => !calls.templates.has(template)),
      [],
    );
  });

  test('every translation has the placeholders of its message', () => {
    for (const [template, translation] of Object.entries(bundle))
      assert.deepEqual(placeholdersIn(translation), placeholdersIn(template), template);
  });

  test('placeholders are numbered from 0 without a gap', () => {
    for (const template of calls.templates) {
      const numbers = [...new Set(placeholdersIn(template))];
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => `{${index}}`),
        template,
      );
    }
  });

  test('nothing is translated past message()', async () => {
    const past = [...(await sourceFiles())]
      .filter(([, text]) => /\bl10n\.t\(/.test(text))
      .map(([file]) => file);
    assert.deepEqual(past, ['src/vscode/platform/localize.ts']);
  });

  test('the manifest has the same texts in both languages', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
  });

  test('texts of the manifest link to the same commands in both languages', () => {
    for (const [key, text] of Object.entries(english))
      assert.deepEqual(linkedCommands(chinese[key] ?? ''), linkedCommands(text), key);
  });

  test('no text of the manifest is empty', () => {
    const empty = Object.entries({ ...english, ...chinese }).filter(([, text]) => text.trim() === '');
    assert.deepEqual(empty, []);
  });

  test('Chinese texts are Chinese', () => {
    const inManifest = Object.entries(chinese).filter(([key]) => !key.endsWith('.media'));
    const inBundle = Object.entries(bundle).filter(([template]) => !WITHOUT_CHINESE.includes(template));
    const others = [...inManifest, ...inBundle].filter(([, text]) => !hasChinese(text));
    assert.deepEqual(others, []);
  });

  test('the exceptions are needed', () => {
    for (const template of WITHOUT_CHINESE)
      assert.equal(hasChinese(bundle[template] ?? '中'), false, template);
  });

  test('Chinese texts have full-width marks', () => {
    const texts = [...Object.values(chinese), ...Object.values(bundle), ...textsIn(chineseTexts)];
    assert.deepEqual(texts.flatMap(halfWidthMarksIn), []);
  });

  test('English texts have no Chinese characters', () => {
    assert.deepEqual([...Object.values(english), ...calls.templates].filter(hasChinese), []);
  });
});

suite('localization: the check itself', () => {
  test('finds calls of message, and those that cannot be checked', () => {
    const file = [
      'message("One {0}", a);',
      'const two = [message(`Two`)];',
      'message(three);',
      'message(`${four}`);',
    ];
    const { templates, computed } = messageCallsIn(new Map([['src/a.ts', file.join('\n')]]));
    assert.deepEqual([...templates], ['One {0}', 'Two']);
    assert.deepEqual(computed, ['src/a.ts:3', 'src/a.ts:4']);
  });

  test('finds half-width marks beside Chinese characters', () => {
    for (const text of ['中,文', '中文:', '(中文', '中文(a', '为什么?', '中文.', '中文. 中'])
      assert.equal(halfWidthMarksIn(text).length, 1, text);
  });

  test('lets half-width marks stand in code, addresses and English', () => {
    for (const text of [
      '用 `f(a, b)` 来',
      '[打开](command:a.b)中',
      'a, b 与 c: d',
      '见 go.mod 的',
      '第 1.2 节',
    ])
      assert.deepEqual(halfWidthMarksIn(text), [], text);
  });
});

/** Every string in a value; functions are called with made-up words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsIn((value as (...words: unknown[]) => unknown)('a', 'b'));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
