import assert from 'node:assert/strict';
import {
  ANALYSIS_KIND,
  draftCommentEdit,
  draftCommentLine,
  findDraftComment,
  isDraft,
  reviewEssay,
  suppressionEdit,
} from '../../../../../src/core';
import { applied } from '../lint/findings';
import { lintText, REVIEWER_PARTS } from '../../../../support/essays';

const FRONT_MATTER = '---\ntitle: "陶窑"\n---\n\n';
const BODY = '## 功能说明\n\n文字。\n';

suite('the comment of a draft', () => {
  test('says what it is to become and where, and is found again', () => {
    for (const kind of [ANALYSIS_KIND, 'year-in-review']) {
      const text = `${FRONT_MATTER}${draftCommentLine({ kind, target: 'zhihu' })}\n\n${BODY}`;
      assert.deepEqual(findDraftComment(text)?.comment, { kind, target: 'zhihu' });
      assert.ok(isDraft(text));
    }
  });

  test('that a person damaged still makes it a draft', () => {
    for (const damage of ['{"kind":', 'null', '{"kind":"-->","target":"<b>"}', '[]', '7']) {
      const text = `${FRONT_MATTER}<!-- source-guide-draft ${damage} -->\n\n${BODY}`;
      assert.deepEqual(findDraftComment(text)?.comment, { kind: 'analysis' }, damage);
      assert.ok(isDraft(text), damage);
    }
  });

  test('keeps a kind and a target that nobody knows, and is looked at as an analysis in plain Markdown', async () => {
    const comment = { kind: 'poem', target: 'moon' };
    const text = `${FRONT_MATTER}${draftCommentLine(comment)}\n\n${BODY}`;
    assert.deepEqual(findDraftComment(text)?.comment, comment);
    const { kind, target } = await reviewEssay(text, REVIEWER_PARTS);
    assert.deepEqual({ kind, target }, { kind: ANALYSIS_KIND, target: 'markdown' });
  });

  test('is not seen in other comments, in code, or in the middle of a line', () => {
    assert.ok(!isDraft(`${FRONT_MATTER}<!-- more -->\n${BODY}`));
    assert.ok(!isDraft('A `<!-- source-guide-draft {} -->` in a sentence.\n'));
    assert.equal(findDraftComment(`${FRONT_MATTER}<!-- source-guide-drafts {} -->\n`), undefined);
  });

  test('is put below the front matter, and replaced where there is one', () => {
    const comment = { kind: 'analysis', target: 'csdn' } as const;
    for (const end of ['\n', '\r\n']) {
      const plain = (FRONT_MATTER + BODY).replaceAll('\n', end);
      const marked = applied(plain, [draftCommentEdit(plain, comment)]);
      const [head = ''] = plain.split('\n## ');
      assert.equal(marked.replace(`${draftCommentLine(comment)}${end}`, ''), plain);
      assert.ok(marked.indexOf('source-guide-draft') <= head.length + 5);
      const again = applied(marked, [draftCommentEdit(marked, { kind: 'year-in-review' })]);
      assert.deepEqual(findDraftComment(again)?.comment, { kind: 'year-in-review' });
      assert.equal(again.match(/source-guide-draft/g)?.length, 1);
    }
  });

  test('can be put into a text that is empty or has nothing but front matter', () => {
    for (const text of ['', '---\ntitle: "x"\n---', 'word']) {
      const marked = applied(text, [draftCommentEdit(text, { kind: 'analysis' })]);
      assert.ok(isDraft(marked), JSON.stringify(text));
      assert.ok(marked.startsWith(text.startsWith('---') ? text : ''));
    }
  });
});

suite('turning a rule off in a draft', () => {
  test('silences it for the whole text and nothing else', async () => {
    const text = `${FRONT_MATTER}${draftCommentLine({ kind: 'analysis' })}\n\n${BODY}`;
    const codes = async (of: string): Promise<string[]> => (await lintText(of)).map(({ code }) => code);
    const before = await codes(text);
    assert.ok(before.includes('P4'));
    const edited = applied(text, [suppressionEdit(text, 'P4')]);
    assert.deepEqual(
      await codes(edited),
      before.filter((code) => code !== 'P4'),
    );
  });
});

suite('a draft that is no analysis', () => {
  test('is not asked for what only an analysis has', async () => {
    const codesOf = async (kind: string): Promise<Set<string>> =>
      new Set((await lintText(`${draftCommentLine({ kind })}\n\n${BODY}`)).map(({ code }) => code));
    const analysis = await codesOf('analysis');
    const journey = await codesOf('community-journey');
    for (const code of ['V1', 'X4', 'P1', 'P3', 'P4', 'P5', 'D1', 'L1']) assert.ok(!journey.has(code), code);
    for (const code of ['V1', 'X4', 'P1', 'P4', 'P5', 'D1']) assert.ok(analysis.has(code), code);
  });

  test('says its target itself, unless another one is asked for', async () => {
    const text = `${draftCommentLine({ kind: 'analysis', target: 'zhihu' })}\n\n| a |\n| - |\n| b |\n`;
    const hasTables = async (target?: 'csdn'): Promise<boolean> =>
      (await lintText(text, target && { target })).some(({ code }) => code === 'T3');
    assert.ok(await hasTables());
    assert.ok(!(await hasTables('csdn')));
  });
});
