import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { TargetId } from '../../../../../src/core';
import { TARGET_IDS, targetNamed } from '../../../../support/essays';
import { codesOf, essayIn, exportText, type ExportCase } from './exportFixture';

const HARD = {
  title: 'openGemini: Compaction #1 "q" \'x\' {{ t }}',
  author: '@甲',
  summary: '`s`: | > & *a',
  tags: ['- w', '#z', '时序，数据'],
};

const ESSAY = `---\n${JSON.stringify({ ...HARD, date: '2024-9-2' })}\n---\n\n## A\n`;

async function frontMatterOf(
  text: string,
  target: TargetId,
  request?: ExportCase,
): Promise<Record<string, unknown>> {
  const written = essayIn(await exportText(text, target, request));
  const yaml = /^---\n([\s\S]*?)\n---\n\n/.exec(written)?.[1];
  return yaml === undefined ? {} : (parse(yaml, { maxAliasCount: 0 }) as Record<string, unknown>);
}

suite('front matter of an export', () => {
  for (const id of TARGET_IDS) {
    test(`${id}: reads back as it was meant, with keys that the target knows`, async () => {
      const values = await frontMatterOf(ESSAY, id);
      const { keys = [], dateKey, tags } = targetNamed(id).frontMatter ?? {};
      assert.deepEqual(
        Object.keys(values),
        keys.filter((key) => key in values),
      );
      if (keys.includes('title')) assert.equal(values['title'], HARD.title);
      if (dateKey !== undefined) assert.equal(values[dateKey], '2024-09-02');
      if (tags) assert.deepEqual(values[tags.key], tags.form === 'list' ? HARD.tags : HARD.tags.join(','));
      assert.deepEqual(
        (targetNamed(id).frontMatter?.required ?? []).filter((key) => !(key in values)),
        [],
      );
    });
  }

  test('quotes every text', async () => {
    const lines =
      essayIn(await exportText(ESSAY, 'hexo'))
        .split('\n---\n')[0]
        ?.split('\n')
        .slice(1) ?? [];
    for (const line of lines) assert.match(line, /^(?:\w+:(?: (?:".*"|true))?| {2}- ".*")$/);
  });

  test('turns Nunjucks off only for what it would read', async () => {
    const withBraces = await frontMatterOf('---\ntitle: "T"\n---\n`{{ x }}`\n', 'hexo');
    const without = await frontMatterOf('---\ntitle: "T"\n---\n`{ x }`\n', 'hexo');
    assert.deepEqual([withBraces['disableNunjucks'], 'disableNunjucks' in without], [true, false]);
  });

  test('keeps the theme of Juejin and nothing else', async () => {
    const text = '---\ntitle: "T"\ntheme: "smartblue"\nevil: "x"\n---\n';
    assert.deepEqual(await frontMatterOf(text, 'juejin'), { theme: 'smartblue' });
    assert.deepEqual(await frontMatterOf(ESSAY, 'juejin'), {});
  });

  test('takes the title from the first heading, and the author from the request', async () => {
    const values = await frontMatterOf('# The `Open` door\n\n## A\n', 'pingcap', { author: 'Me' });
    assert.deepEqual([values['title'], values['author']], ['The Open door', ['Me']]);
  });

  test('a text of lines cannot add a key', async () => {
    const values = await frontMatterOf('---\ntitle: "a\\nlayout: evil"\n---\n', 'jekyll');
    assert.deepEqual([values['title'], values['layout']], ['a layout: evil', 'post']);
  });
});

suite('front matter that an export refuses', () => {
  test('aliases are not followed', async () => {
    const bomb = Array.from(
      { length: 20 },
      (_, index) => `b${index}: &b${index} [*b${index - 1}, *b${index - 1}]`,
    );
    const text = `---\nb-1: &b-1 [x]\n${bomb.join('\n')}\ntags: *b19\n---\n## A\n`;
    assert.ok((await codesOf(text, 'hexo')).includes('essay.front-matter'));
  });

  test('what YAML cannot read is a problem, and the rest is exported', async () => {
    const result = await exportText('---\ntitle: a: b\n---\n\n## A\n', 'csdn');
    assert.ok(result.problems.some(({ code }) => code === 'essay.front-matter'));
    assert.equal(essayIn(result), '## A\n');
  });

  test('says what the target cannot do without', async () => {
    assert.deepEqual(await codesOf('text\n', 'pingcap'), ['essay.no-author']);
  });

  test('a date that is none is a problem', async () => {
    assert.deepEqual(await codesOf('---\ntitle: "T"\ndate: "2024-02-30"\n---\n', 'hexo'), ['essay.date']);
    assert.deepEqual(await codesOf('---\ntitle: "T"\ndate: 2024-02-29 10:00:00+0800\n---\n', 'hexo'), []);
  });

  test('a title that the platform cuts is a problem', async () => {
    const text = `---\ntitle: "${'字'.repeat(101)}"\n---\n`;
    assert.deepEqual(await codesOf(text, 'zhihu'), ['essay.long-title']);
    assert.deepEqual(await codesOf(text, 'csdn'), []);
  });
});
