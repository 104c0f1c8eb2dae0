import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { targetTraits, translateWith } from '../../../../src/core';
import { targetNamed } from '../../../support/essays';
import { checklistOf, codesOf, essayIn, exportText, PNG } from '../../core/essay/export/exportFixture';
import { GOLDEN_ESSAY } from '../../core/essay/export/goldenEssay';

/** The whole file that each site of the community gets from the golden essay; nothing writes this but an editor. */
const GOLDEN: Readonly<Record<string, string>> = {
  'opengemini-blog': `---
blog: true
title: "Reading Kiln: the door"
pubDate: "2024-06-07"
author: "Ash"
abstract: "How the door opens."
cover: "/images/cover/kiln.png"
recommend: 0
category: "技术解读"
tag: "Kiln,source reading"
---

## Function

Opens map[string]&lt;T> with <span v-pre>{{</span> x }}.

![Flow chart: Function](/images/docs_img/kiln-diagram-1.svg)

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](/images/docs_img/kiln-1-p.png) |
`,
  'opengemini-docs': `---
title: "Reading Kiln: the door"
---

## Function

Opens map[string]&lt;T> with <span v-pre>{{</span> x }}.

\`\`\`mermaid
graph TD
  a --> b
\`\`\`

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](../../../static/img/guide/kernel/kiln-1-p.png) |
`,
};

suite('the sites of the openGemini community', () => {
  for (const [id, expected] of Object.entries(GOLDEN))
    test(`${id}: a whole export is as expected, line for line`, async () => {
      const written = essayIn(await exportText(GOLDEN_ESSAY, id, { pictures: { 'p.png': PNG } }));
      assert.equal(written, expected);
    });

  test('the tags of the blog are one text; a comma inside a tag cannot split it', async () => {
    const tagOf = async (text: string): Promise<unknown> => {
      const yaml = essayIn(await exportText(text, 'opengemini-blog')).split('---\n')[1] ?? '';
      return (parse(yaml) as Record<string, unknown>)['tag'];
    };
    assert.equal(await tagOf('---\ntitle: "T"\ntags: ["a, b", "c"]\n---\n'), 'a b,c');
    assert.equal(await tagOf('---\ntitle: "T"\n---\n'), 'openGemini');
  });

  test('the blog cannot do without title, author and summary', async () => {
    assert.deepEqual(await codesOf('---\nx: 1\n---\n', 'opengemini-blog'), [
      'essay.no-title',
      'essay.no-author',
      'essay.no-summary',
    ]);
  });

  test('the check-list says where the cover goes and how a post is published', async () => {
    const said = checklistOf(await exportText('text\n', 'opengemini-blog')).join('\n');
    assert.match(said, /docs\/\.vuepress\/public\/images\/cover\/kiln\.png/);
    assert.match(said, /"docs: explain kiln"\. Sign off the commit/);
    const docs = checklistOf(await exportText('text\n', 'opengemini-docs')).join('\n');
    assert.match(docs, /Set "order" in the front matter/);
  });

  test('a list of targets says what the blog wants', () => {
    assert.deepEqual(targetTraits(targetNamed('opengemini-blog')).map(translateWith({})), [
      'Markdown with its front matter',
      'diagrams become SVG',
    ]);
  });
});
