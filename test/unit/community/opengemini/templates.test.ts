import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';
import { createTemplate, findTemplate, LANGUAGES, type Language } from '../../../../src/core';
import { fillDraft } from '../../../support/fillDraft';
import { countChinese, halfWidthMarksIn } from '../../../support/chineseText';
import { openGemini } from '../../../../src/community/opengemini';
import { lintText, REGISTRY } from '../../../support/essays';

/** Rules that only make sense for an analysis of source code. */
const OF_ANALYSES = new Set(['V1', 'X4', 'P1', 'P2', 'P3', 'P4', 'P5', 'D1', 'L1']);
const TODAY = '2026-11-21';

const IDS = openGemini.templates.map(({ id }) => id);

function templateOf(id: string, language: Language): string {
  const template = findTemplate(REGISTRY, id);
  assert.ok(template);
  return createTemplate({ template, language, today: TODAY });
}

async function codesFor(text: string): Promise<string[]> {
  const codes = (await lintText(text)).map(({ code }) => code).filter((code) => !OF_ANALYSES.has(code));
  return [...new Set(codes)];
}

for (const kind of IDS)
  for (const language of LANGUAGES)
    suite(`the template ${kind} in ${language}`, () => {
      const text = templateOf(kind, language);
      const asked = text.split('\n').filter((line) => /^> (?:\[To write\]|【待写】)/.test(line));

      test('says what it is in the line behind its front matter', () => {
        const [, yaml = '', next] = /^---\n([^]*?\n)---\n(.*)\n/.exec(text) ?? [];
        assert.equal(next, `<!-- source-guide-draft {"kind":"${kind}"} -->`);
        const values = parse(yaml) as Record<string, unknown>;
        assert.deepEqual(Object.keys(values), ['title', 'date', 'tags', 'summary']);
        assert.equal(values.date, TODAY);
      });

      test('asks the writer to write, and for nothing else', async () => {
        assert.deepEqual(await codesFor(text), ['A1']);
      });

      test('has every question found that it asks', async () => {
        const found = (await lintText(text)).filter(({ code }) => code === 'A1');
        const empty = text.match(/^(?:title|summary): ""$/gm)?.length ?? 0;
        assert.ok(asked.length >= 6);
        const tables = text.match(/^\| ---/gm)?.length ?? 0;
        assert.equal(found.length, asked.length + empty + tables);
      });

      test('has nothing against it once it is written', async () => {
        const filled = fillDraft(text, language).replace('title: ""', 'title: "A"');
        assert.deepEqual(await codesFor(filled), []);
      });

      test('asks something under every heading', () => {
        const tokens = new MarkdownIt({ html: true }).parse(text.replace(/^---\n[^]*?\n---\n/, ''), {});
        const order = tokens
          .map(({ type }) => type)
          .filter((type) => /^(?:heading|blockquote)_open$/.test(type));
        for (const [index, type] of order.entries())
          if (type === 'heading_open') assert.equal(order[index + 1], 'blockquote_open');
      });

      test('is in its language', () => {
        if (language === 'en') assert.equal(countChinese(text), 0);
        else {
          assert.ok(countChinese(text) > 300);
          assert.deepEqual(halfWidthMarksIn(text.replace(/^---\n[^]*?\n---\n/, '')), []);
        }
      });
    });

suite('templates', () => {
  test('have the same parts in both languages', () => {
    for (const kind of IDS) {
      const shapes = LANGUAGES.map((language) =>
        templateOf(kind, language)
          .split('\n')
          .slice(8)
          .map((line) => /^(?:#+|>|\||<!--)/.exec(line)?.[0] ?? ''),
      );
      const [chinese, english] = shapes.map((lines) => lines.filter((line) => line !== '').join(' '));
      assert.equal(chinese, english, kind);
    }
  });

  test('ask for what surveys leave out, and for a source and a day of each rule', () => {
    const survey = templateOf('community-survey', 'en');
    for (const words of [
      'First response',
      'median',
      'DCO',
      '| Source | Read on |',
      'Rhythm',
      'Concentration',
    ])
      assert.ok(survey.includes(words), words);
  });

  test('ask for one pair of numbers with a day for each project', () => {
    assert.match(templateOf('year-in-review', 'en'), /\| Before → after, with unit and day \|/);
    assert.match(templateOf('year-in-review', 'zh-cn'), /^title: "2026 年度总结"$/m);
  });
});
