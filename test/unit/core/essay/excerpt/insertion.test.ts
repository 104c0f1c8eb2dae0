import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';
import {
  draftStateOf,
  ESSAY_TEXTS,
  findExcerpt,
  insertionFor,
  LANGUAGES,
  writeExcerpt,
  type QuotedCode,
  type RepoPath,
} from '../../../../../src/core';
import type { Fence } from '../../../../../src/core/essay/document/model';
import { parseEssay } from '../../../../../src/core/essay/document/parseEssay';
import { draftText, PINNED } from '../draft/draftFixture';

const COMMIT = 'd'.repeat(40);
const CODE: QuotedCode = {
  path: 'kiln/glaze.go' as RepoPath,
  symbol: 'Glaze',
  code: goLanguage,
  spans: [{ first: 2, last: 3 }],
  lines: [['func Glaze() {', '}']],
};
const ADDITION = {
  heading: '`Glaze`',
  excerpt: writeExcerpt(CODE, {
    pin: { repository: 'https://example.com/pottery/kiln', commit: COMMIT },
    state: 'same',
    texts: ESSAY_TEXTS.en,
  }),
  note: '',
  language: 'en',
} as const;

/** The draft as the editor has it afterwards. */
function added(text: string, cursor?: number, note = ''): { text: string; shownLine: number } {
  const { line, text: put, shownLine } = insertionFor(text, { ...ADDITION, note }, cursor);
  const lines = text.split('\n');
  const before = lines.slice(0, line).join('\n');
  const isPastEnd = line >= lines.length;
  const after = lines.slice(line).join('\n');
  return { text: isPastEnd ? before + put : `${before}${line > 0 ? '\n' : ''}${put}${after}`, shownLine };
}

/** Every block of the draft is there as before, and the excerpt is one more. */
function checkWhole(text: string, cursor?: number): void {
  const result = added(text, cursor).text;
  const [before, now] = [parseEssay(text), parseEssay(result)];
  const isOwn = ({ comment }: Fence): boolean => comment?.symbol === 'Glaze';
  const excerpt = now.fences.find(isOwn);
  assert.deepEqual(excerpt?.lines, ['func Glaze() {', '}'], `no excerpt at ${cursor}:\n${result}`);
  assert.ok(excerpt.neighbours.some(({ role }) => role === 'caption'));
  const plain = ({ info, lines, comment }: Fence): unknown => [info, lines, comment?.symbol];
  assert.deepEqual(now.fences.filter((fence) => !isOwn(fence)).map(plain), before.fences.map(plain));
  for (const part of ['tables', 'headings', 'comments', 'links', 'blocks', 'lists'] as const)
    assert.ok(now[part].length >= before[part].length, `${part} at ${cursor}`);
}

const ESSAY = `---
title: "Key code"
---

## Before

Text.

## 关键代码解析

Some words
over two lines.

- one
- two

  more of two

| a | b |
| --- | --- |
| c | d |

<!-- source-guide-excerpt {"path":"a.go","symbol":"A","lines":"1-1"} -->
\`A\` · \`a.go\`

\`\`\`go
func A() {}

# no heading
\`\`\`

> **[To write]** What does it do?

### Inside

Last words.

## After

End.
`;

suite('the place of what is added to a draft', () => {
  test('is the end of the part that explains code, with a heading and questions of its own', () => {
    const { text, shownLine } = added(ESSAY);
    assert.match(
      text,
      /Last words\.\n\n### `Glaze`\n\n<!-- source-guide-excerpt .*\n[^]*```\n\n> \[To write\] What would go wrong without this code\?\n\n## After/,
    );
    assert.equal(text.split('\n')[shownLine], '### `Glaze`');
  });

  test('is that part however the language calls it', async () => {
    for (const language of LANGUAGES) {
      const draft = await draftText({ history: PINNED, language });
      const { headings } = parseEssay(added(draft).text);
      const own = headings.findIndex(({ text }) => text === '`Glaze`');
      assert.match(headings[own + 1]?.text ?? '', /^(?:数据结构|Data)/);
    }
  });

  test('is the cursor within that part, without a heading', () => {
    const line = ESSAY.split('\n').indexOf('Some words');
    const { text, shownLine } = added(ESSAY, line);
    assert.match(text, /over two lines\.\n\n<!-- source-guide-excerpt [^]*\n\n- one\n/);
    assert.ok(!text.includes('### `Glaze`'));
    assert.match(text.split('\n')[shownLine] ?? '', /^<!-- source-guide-excerpt/);
  });

  test('is the end of that part when the cursor is elsewhere', () => {
    for (const words of ['Text.', 'End.', 'title: "Key code"'])
      assert.equal(added(ESSAY, ESSAY.split('\n').indexOf(words)).text, added(ESSAY).text);
  });

  test('is never within anything, wherever the cursor is', () => {
    ESSAY.split('\n').forEach((_, line) => checkWhole(ESSAY, line));
  });

  test('is never within anything of a new draft, wherever the cursor is', async () => {
    const draft = await draftText({ history: PINNED, language: 'zh-cn' });
    const lines = draft.split('\n');
    for (let line = lines.indexOf('## 关键代码解析'); line < lines.length; line += 7) checkWhole(draft, line);
  });

  test('is after the questions about an excerpt, not between the two', () => {
    const line = ESSAY.split('\n').indexOf('func A() {}');
    assert.match(added(ESSAY, line).text, /What does it do\?\n\n<!-- source-guide-excerpt [^]*### Inside/);
  });

  test('is the end of a text without such a part', () => {
    for (const end of ['', '\n', '\n\n\n'])
      assert.match(added(`## Other\n\nWords.${end}`).text, /Words\.\n\n<!-- source-guide-excerpt/);
  });

  test('is found in odd texts, too', () => {
    for (const text of ['', '\n', '---\ntitle: "x"\n---\n', '---\ntitle: "x"\n---', '# Title', '    code\n'])
      checkWhole(text);
  });

  test('is before a fence or a comment that has no end', () => {
    for (const open of ['```go\nfunc B() {', '~~~~\ncode\n~~~\n', '<!-- never ended\n\nwords'])
      assert.match(
        added(`Words.\n\n${open}`).text,
        /Words\.\n\n<!-- source-guide-excerpt [^]*(?:```go\nfunc B|~~~~|<!-- never)/,
      );
  });

  test('has what the writer says below it instead of questions', () => {
    const { text } = added('', undefined, '  它先预热，*再*上釉。 ');
    assert.match(text, /```\n\n它先预热，\*再\*上釉。\n$/);
    assert.ok(!text.includes('[To write]'));
  });

  test('is the same in a text with Windows line ends', () => {
    const { line } = insertionFor(ESSAY, ADDITION, 12);
    assert.equal(insertionFor(ESSAY.replaceAll('\n', '\r\n'), ADDITION, 12).line, line);
  });
});

suite('what is known of a draft before something is added', () => {
  test('is its language and its commit', async () => {
    const draft = await draftText({ history: PINNED, language: 'zh-cn' });
    assert.deepEqual(draftStateOf(draft), { language: 'zh-cn', pin: 'c'.repeat(40) });
    for (const text of ['', '## Key code (关键代码解析)\n']) assert.deepEqual(draftStateOf(text), {});
  });

  test('is where the same lines are quoted already', () => {
    const { text } = added(ESSAY);
    assert.equal(text.split('\n')[findExcerpt(text, CODE) ?? -1], '```go');
    assert.equal(findExcerpt(ESSAY, CODE), undefined);
    assert.equal(findExcerpt(text, { ...CODE, spans: [{ first: 2, last: 2 }] }), undefined);
  });
});
