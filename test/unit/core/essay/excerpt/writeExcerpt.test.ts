import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';
import {
  ESSAY_TEXTS,
  quoteSelection,
  shortenQuote,
  writeExcerpt,
  type QuotedCode,
  type RepoPath,
} from '../../../../../src/core';
import { parseEssay } from '../../../../../src/core/essay/document/parseEssay';
import { lintText } from '../../../../support/essays';

const COMMIT = 'c'.repeat(40);
const PIN = { repository: 'https://example.com/pottery/kiln', commit: COMMIT };
const PATH = 'kiln/open.go' as RepoPath;

const TEXT = [
  'package kiln',
  '',
  '// Open lets the hand in.',
  'func (k *Kiln) Open() error {',
  '\tk.say("开门🚪 `door`")',
  '',
  '\tif k.hot {',
  '\t\treturn ErrHot // ```` not a fence',
  '\t}',
  '\treturn nil',
  '}',
  '',
  'func Fire() {}',
  '',
].join('\n');

function quoted(text: string, ...spans: [first: number, last: number][]): QuotedCode | undefined {
  return quoteSelection({
    path: PATH,
    text,
    code: goLanguage,
    spans: spans.map(([first, last]) => ({ first, last })),
  });
}

/** The excerpt of an essay that holds nothing else, as lint reads it. */
function read(code: QuotedCode | undefined) {
  assert.ok(code);
  const excerpt = writeExcerpt(code, { pin: PIN, state: 'same', texts: ESSAY_TEXTS.en });
  const [fence] = parseEssay(`## Key code\n\n${excerpt}\n`).fences;
  return { excerpt, lines: fence?.lines, comment: fence?.comment };
}

suite('an excerpt of selected lines', () => {
  test('is of the declaration that holds them, and true to every character', () => {
    const { excerpt, lines, comment } = read(quoted(TEXT, [4, 7]));
    assert.deepEqual(lines, TEXT.split('\n').slice(4, 8));
    assert.deepEqual(comment, {
      path: PATH,
      symbol: '(*Kiln).Open',
      spans: [{ first: 4, last: 7 }],
      pin: COMMIT,
    });
    assert.equal(
      excerpt.split('\n')[1],
      `\`(*Kiln).Open\` · [\`kiln/open.go\` lines 5–8](https://example.com/pottery/kiln/blob/${COMMIT}/kiln/open.go#L5-L8)`,
    );
  });

  test('is the same with Windows line ends', () => {
    const windows = quoted(TEXT.replaceAll('\n', '\r\n'), [3, 10]);
    assert.equal(read(windows).excerpt, read(quoted(TEXT, [3, 10])).excerpt);
  });

  test('belongs to the declaration below its comment', () =>
    assert.equal(quoted(TEXT, [2, 5])?.symbol, '(*Kiln).Open'));

  test('names only path and lines when no declaration holds all of them', () => {
    for (const lines of [
      [0, 0],
      [9, 12],
    ] as [number, number][]) {
      const { excerpt, comment } = read(quoted(TEXT, lines));
      assert.equal(comment?.symbol, '');
      assert.match(excerpt.split('\n')[1] ?? '', /^\[`kiln\/open\.go` lines? /);
    }
  });

  test('marks what lies between several selections, in their order in the file', () => {
    const { lines, comment } = read(quoted(TEXT, [9, 10], [3, 3]));
    const source = TEXT.split('\n');
    assert.deepEqual(lines, [source[3], '\t// … lines 5–9 left out …', source[9], source[10]]);
    assert.deepEqual(comment?.spans, [
      { first: 3, last: 3 },
      { first: 9, last: 10 },
    ]);
  });

  test('has no empty lines at its edges', () =>
    assert.deepEqual(quoted(TEXT, [1, 11])?.spans, [{ first: 2, last: 10 }]));

  test('is none when nothing but empty lines is selected, or lines that are not there', () => {
    assert.equal(quoted(TEXT, [1, 1]), undefined);
    assert.equal(quoted(TEXT, [500, 510]), undefined);
    assert.equal(quoted('', [0, 0]), undefined);
  });

  test('of a broken file is quoted all the same', () => {
    const broken = 'package kiln\nfunc (((( {\n\tx(\n';
    assert.deepEqual(quoted(broken, [1, 2])?.lines, [['func (((( {', '\tx(']]);
  });

  test('that is long can be cut down to its beginning and its end', () => {
    const long = `package kiln\n\nfunc Long() {\n${'\theat()\n'.repeat(90)}}\n`;
    const code = quoted(long, [2, 93]);
    assert.ok(code);
    const short = shortenQuote(code, long);
    assert.deepEqual(short.spans, [
      { first: 2, last: 16 },
      { first: 93, last: 93 },
    ]);
    assert.equal(short.symbol, 'Long');
  });
});

suite('what lint says of an excerpt of selected lines', () => {
  const source = {
    textAt: () => Promise.resolve(TEXT),
    textNow: () => Promise.resolve(TEXT),
    declares: () => Promise.resolve(undefined),
    otherTexts: () => Promise.resolve([]),
  };

  async function codesOf(code: QuotedCode | undefined): Promise<string[]> {
    const findings = await lintText(`## Key code\n\n${read(code).excerpt}\n`, { source });
    return findings.map(({ code: rule }) => rule).filter((rule) => rule.startsWith('X') && rule !== 'X4');
  }

  test('is nothing, with a symbol and without', async () => {
    assert.deepEqual(await codesOf(quoted(TEXT, [3, 10])), []);
    assert.deepEqual(await codesOf(quoted(TEXT, [0, 2])), []);
    assert.deepEqual(await codesOf(quoted(TEXT, [3, 3], [9, 10])), []);
  });

  test('is that functions which stand apart are glued together', async () =>
    assert.deepEqual(await codesOf(quoted(TEXT, [3, 3], [12, 12])), ['X5']));
});

suite('the caption of an excerpt', () => {
  const code = quoted(TEXT, [12, 12]);

  function caption(parts: Partial<Parameters<typeof writeExcerpt>[1]>): string {
    assert.ok(code);
    const context = { pin: PIN, state: 'same', texts: ESSAY_TEXTS.en, ...parts } as const;
    return writeExcerpt(code, context).split('\n')[1] ?? '';
  }

  test('says when the commit is not pushed, or was not compared', () => {
    assert.match(
      caption({ pin: { ...PIN, isPublished: false } }),
      /#L13\) \(Note: this commit is not pushed yet/,
    );
    assert.match(caption({ state: 'unknown' }), /#L13\) \(Note: could not be compared/);
    assert.match(caption({ pin: { ...PIN, isPublished: true } }), /#L13\)$/);
  });

  test('keeps a file name whole that would end its marks', () => {
    const odd = quoteSelection({
      path: 'a`b`](x).go' as RepoPath,
      text: TEXT,
      code: goLanguage,
      spans: [{ first: 12, last: 12 }],
    });
    assert.ok(odd);
    const excerpt = writeExcerpt(odd, { pin: PIN, state: 'same', texts: ESSAY_TEXTS.en });
    const { links, codeSpans } = parseEssay(excerpt);
    assert.deepEqual(
      [links.map(({ code: link }) => link?.path), codeSpans.map(({ text }) => text)],
      [['a`b`](x).go'], ['Fire', 'a`b`](x).go']],
    );
  });

  test('has no link where there is no commit, or another file in it', () => {
    assert.equal(caption({ pin: { repository: PIN.repository } }), '`Fire` · `kiln/open.go` line 13');
    assert.match(caption({ state: 'different' }), /^`Fire` · `kiln\/open\.go` line 13 \(Note: this file/);
  });
});
