import assert from 'node:assert/strict';
import { codeLanguages } from '../../../../src/core/languages';
import { followSpans, refreshExcerpts, type ExcerptSource } from '../../../../src/core';
import { applied } from './lint/findings';
import { BLOB, COMMIT, REPOSITORY, sourceOf } from './lint/ruleFixture';
import { lintText } from '../../../support/essays';

const LATER = 'f'.repeat(40);
const EARLIER_FILE = [
  'package kiln', // line 1
  '',
  'func Fire(pieces []Piece) error {',
  '\tfor _, piece := range pieces {',
  '\t\theat(piece)',
  '\t}',
  '\tlog("ready")',
  '\treturn nil',
  '}',
];
const LATER_FILE = [
  'package kiln', // line 1
  '',
  'import "clay"',
  '',
  'func Fire(pieces []clay.Piece) error {',
  '\tfor _, piece := range pieces {',
  '\t\twarm(piece)',
  '\t\theat(piece)',
  '\t}',
  '\tlog("ready")',
  '\treturn nil',
  '}',
];

function versions(later: readonly string[] | null = LATER_FILE): ExcerptSource {
  const now = later?.join('\n') ?? null;
  return sourceOf(
    {},
    {
      textAt: (commit) =>
        Promise.resolve(commit === COMMIT ? EARLIER_FILE.join('\n') : commit === LATER ? now : undefined),
      textNow: () => Promise.resolve(now),
    },
  );
}

/** An excerpt as a draft writes it. */
function draft(spans: string, code: readonly string[], [first, last]: readonly [number, number]): string {
  const anchor = JSON.stringify({
    step: 'fire',
    path: 'kiln/fire.go',
    symbol: 'Fire',
    lines: spans,
    pin: COMMIT,
  });
  return [
    '## The code',
    '',
    'My own words, which say lines 3–9 too.',
    '',
    `<!-- source-guide-excerpt ${anchor} -->`,
    `\`Fire\` · [\`kiln/fire.go\` lines ${first}–${last}](${BLOB}/kiln/fire.go#L${first}-L${last})`,
    '',
    '```go',
    ...code,
    '```',
    '',
    `More of my own words, with a [link](${BLOB}/kiln/fire.go#L3).`,
    '',
  ].join('\n');
}

const WHOLE = draft('3-9', EARLIER_FILE.slice(2), [3, 9]);

async function refreshed(text: string, source = versions()): Promise<string> {
  const excerpts = await refreshExcerpts({ text, commit: LATER, source, languages: codeLanguages });
  assert.deepEqual(
    excerpts.flatMap(({ problem }) => problem ?? []),
    [],
  );
  return applied(
    text,
    excerpts.flatMap(({ edits }) => edits),
  );
}

function codeIn(text: string): string[] {
  return /```go\r?\n([^`]*)```/.exec(text)?.[1]?.split(/\r?\n/).slice(0, -1) ?? [];
}

suite('refreshing an excerpt', () => {
  test('quotes what stands there at the new commit, and is true for it', async () => {
    const text = await refreshed(WHOLE);
    assert.deepEqual(codeIn(text), LATER_FILE.slice(4));
    const wrong = (await lintText(text, { source: versions() })).filter(({ code }) => code === 'X2');
    assert.deepEqual(wrong, []);
    assert.ok(text.includes(`"lines":"5-12","pin":"${LATER}"`));
    assert.ok(text.includes(`lines 5–12](${REPOSITORY}/blob/${LATER}/kiln/fire.go#L5-L12)`));
  });

  test('changes nothing else', async () => {
    const text = await refreshed(WHOLE);
    const outside = (of: string): string =>
      of.replace(/<!-- source[^\n]*\n[^\n]*/, '').replace(/```go[^`]*```/, '');
    assert.equal(outside(text), outside(WHOLE));
  });

  test('keeps what was left out, and says which lines it is now', async () => {
    const code = [...EARLIER_FILE.slice(2, 3), '\t// … lines 4–7 left out …', ...EARLIER_FILE.slice(7)];
    const text = await refreshed(draft('3-3,8-9', code, [3, 9]));
    assert.equal(codeIn(text).length, 4);
    assert.ok(text.includes('"lines":"5-5,11-12"'));
    const wrong = (await lintText(text, { source: versions() })).filter(({ code: rule }) => rule === 'X2');
    assert.deepEqual(wrong, []);
  });

  test('keeps the writer’s notes before the lines that they stood before', async () => {
    const code = [
      ...EARLIER_FILE.slice(2, 4),
      '\t\t// Note: one by one',
      ...EARLIER_FILE.slice(4, 8),
      '\t// Note: the end',
      EARLIER_FILE[8] ?? '',
    ];
    const lines = codeIn(await refreshed(draft('3-9', code, [3, 9])));
    assert.equal(lines[lines.indexOf('\t\t// Note: one by one') + 1], '\t\theat(piece)');
    assert.equal(lines[lines.indexOf('\t// Note: the end') + 1], '}');
  });

  test('loses no note even when the line that it stood before is gone', async () => {
    const code = [...EARLIER_FILE.slice(2, 8), '\t// Note: the end', '}'];
    const shorter = [...LATER_FILE.slice(0, -1)];
    const lines = codeIn(await refreshed(draft('3-9', code, [3, 9]), versions(shorter)));
    assert.ok(lines.includes('\t// Note: the end'));
  });

  test('keeps line ends and the form that the writer gave to lines that did not change', async () => {
    const spaced = WHOLE.replaceAll('\t', '    ').replaceAll('\n', '\r\n');
    const text = await refreshed(spaced);
    assert.ok(!/[^\r]\n/.test(text));
    assert.ok(text.includes('        heat(piece)\r\n'));
    assert.ok(text.includes('\t\twarm(piece)\r\n'));
  });

  test('moves only the pin of what did not change', async () => {
    const text = await refreshed(WHOLE, versions(['// a comment', ...EARLIER_FILE]));
    assert.deepEqual(codeIn(text), codeIn(WHOLE));
    assert.ok(text.includes(`"lines":"4-10","pin":"${LATER}"`));
  });

  const refused = async (text: string, source = versions()): Promise<string | undefined> => {
    const [first] = await refreshExcerpts({ text, commit: LATER, source, languages: codeLanguages });
    assert.deepEqual(first?.edits, []);
    return first.problem?.template;
  };

  test('leaves alone what is not true for its own commit', async () => {
    assert.match((await refused(WHOLE.replace('heat(', 'cool('))) ?? '', /not true for its own commit/);
  });

  test('leaves alone what is gone', async () => {
    assert.match(
      (await refused(WHOLE, versions(['package kiln']))) ?? '',
      /no longer has any line of the excerpt/,
    );
    assert.match((await refused(WHOLE, versions(null))) ?? '', /cannot be compared/);
  });

  test('leaves alone what stands in a quote, where lines have marks before them', async () => {
    const quoted = WHOLE.split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
    assert.match((await refused(quoted)) ?? '', /in a list or a quote/);
  });

  test('does only what was asked for', async () => {
    const text = `${WHOLE}\n${WHOLE}`;
    const second = text.lastIndexOf('```go');
    const line = text.slice(0, second).split('\n').length - 1;
    const excerpts = await refreshExcerpts({
      text,
      fences: [line],
      commit: LATER,
      source: versions(),
      languages: codeLanguages,
    });
    assert.deepEqual(
      excerpts.map((excerpt) => excerpt.line),
      [line],
    );
  });
});

suite('following lines through versions of a file', () => {
  const follow = (first: number, last: number): unknown =>
    followSpans(EARLIER_FILE.join('\n'), LATER_FILE.join('\n'), [{ first, last }]);

  test('finds where they stand, whatever was put before or between', () => {
    assert.deepEqual(follow(3, 5), [{ first: 5, last: 8 }]);
    assert.deepEqual(follow(6, 8), [{ first: 9, last: 11 }]);
  });

  test('knows a line that was edited', () => {
    assert.deepEqual(follow(2, 3), [{ first: 4, last: 5 }]);
  });
});
