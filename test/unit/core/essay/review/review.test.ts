import assert from 'node:assert/strict';
import { draftCommentLine, reviewEssay, type ExcerptSource } from '../../../../../src/core';
import { REVIEWER_PARTS } from '../../../../support/essays';
import { COMMIT, excerpt, prose, sourceOf } from '../lint/ruleFixture';

const SOURCE = sourceOf({ 'kiln/fire.go': 'package kiln\n\nfunc Fire() {}\n\nfunc Cool() {}\n' });
function reviewText(text: string, parts: { readonly source?: ExcerptSource } = {}) {
  return reviewEssay(text, { ...REVIEWER_PARTS, ...parts });
}

const PROMPT = '> **[To write]** Why?\n';

suite('the outline of a draft', () => {
  const text = [
    '---\ntitle: "x"\n---\n',
    'Four words before headings.\n',
    '## First\n',
    'Two words. `code is none` ![picture of it](a.png)\n',
    `### Inner\n\n${PROMPT}>\n${PROMPT}`,
    `## Code\n\n${excerpt()}Three more words.\n`,
    '```mermaid\nflowchart LR\n```\n',
    '## Empty\n',
  ].join('\n');

  test('counts what stands in each part, without what stands in others', async () => {
    const { outline } = await reviewText(text, { source: SOURCE });
    const rows = outline.sections.map(
      ({ heading, level, prose: words, excerpts, codeLines, figures, prompts }) => [
        heading,
        level,
        words,
        excerpts,
        codeLines,
        figures,
        prompts,
      ],
    );
    assert.deepEqual(rows, [
      ['', 0, 4, 0, 0, 0, 0],
      ['First', 2, 2, 0, 0, 1, 0],
      ['Inner', 3, 0, 0, 0, 0, 2],
      ['Code', 2, 3, 1, 1, 1, 0],
      ['Empty', 2, 0, 0, 0, 0, 0],
    ]);
    assert.deepEqual(outline.total, { prose: 9, excerpts: 1, codeLines: 1, figures: 2, prompts: 2 });
  });

  test('knows the lines of each part', async () => {
    const { outline } = await reviewText(text);
    const lines = text.split('\n');
    for (const { heading, line, endLine } of outline.sections.filter(({ level }) => level > 0)) {
      assert.ok(lines[line]?.endsWith(heading));
      assert.ok(endLine === lines.length || lines[endLine]?.startsWith('#'));
    }
  });

  test('counts characters of a Chinese text, with what an analysis should have', async () => {
    const { outline } = await reviewText(`## 功能说明\n\n${prose(100, 'zh-cn')}\n`);
    assert.equal(outline.language, 'zh-cn');
    assert.equal(outline.total.prose, 100);
    assert.deepEqual(outline.wanted?.prose, { least: 1200, most: 6000 });
  });

  test('says nothing of what other kinds of text should have', async () => {
    const { outline, kind } = await reviewText(
      `${draftCommentLine({ kind: 'year-in-review' })}\n\n## 2026\n`,
    );
    assert.equal(kind, 'year-in-review');
    assert.equal(outline.wanted, undefined);
  });

  test('does not count what waits for the writer as a mistake', async () => {
    const { outline } = await reviewText(`## A\n\n${PROMPT}\nTODO: more\n\n[x](javascript:alert)\n`);
    assert.deepEqual(
      outline.sections.map(({ prompts, errors }) => [prompts, errors]),
      [[1, 1]],
    );
  });
});

suite('the excerpts of a draft', () => {
  const verdictsOf = async (text: string, source = SOURCE): Promise<string[]> =>
    (await reviewText(text, { source })).excerpts.map(({ verdict }) => verdict);

  test('have a verdict each', async () => {
    assert.deepEqual(await verdictsOf(excerpt()), ['true']);
    assert.deepEqual(await verdictsOf(excerpt('func Fire() { hot() }')), ['different']);
    assert.deepEqual(await verdictsOf(excerpt().replaceAll(COMMIT, 'f'.repeat(40))), ['unknown']);
    assert.deepEqual(await verdictsOf(excerpt().replaceAll('kiln/fire.go', 'kiln/ice.go')), ['absent']);
    assert.deepEqual(await verdictsOf('```go\nfunc Fire() {}\n```\n'), ['untraced']);
    const later = sourceOf(
      { 'kiln/fire.go': 'package kiln\n\nfunc Fire() {}\n' },
      { textNow: () => Promise.resolve('package kiln\n\nfunc Fire(now bool) {}\n') },
    );
    assert.deepEqual(await verdictsOf(excerpt(), later), ['changed']);
  });

  test('know their lines in the draft and in the source', async () => {
    const text = `## Code\n\n${excerpt('func Fire() {}\n\nfunc Cool() {}', 3)}`;
    const [found] = (await reviewText(text, { source: SOURCE })).excerpts;
    const lines = text.split('\n');
    assert.equal(lines[found?.line ?? 0], '```go');
    assert.equal(lines[found?.endLine ?? 0], '```');
    assert.deepEqual(found?.origin?.spans, [{ first: 2, last: 4 }]);
  });
});
