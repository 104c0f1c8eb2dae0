import assert from 'node:assert/strict';
import { findingsOf, mended, wordsOf } from './findings';
import { BLOB, COMMIT, excerpt, sourceOf } from './ruleFixture';

const FILE = [
  'package kiln', // line 1
  '',
  '// Fire 点火 🔥.',
  'func Fire(pieces []Piece) error {',
  '\tfor _, piece := range pieces {',
  '\t\theat(piece) // 慢慢来',
  '\t}',
  '',
  '\tif err := check(); err != nil {',
  '\t\treturn err',
  '\t}',
  '\treturn nil',
  '}',
].join('\n');
const SOURCE = sourceOf({ 'kiln/fire.go': FILE });
const lineOf = (number: number): string => FILE.split('\n')[number - 1] ?? '';
const linesOf = (first: number, last: number): string[] => FILE.split('\n').slice(first - 1, last);

/** An excerpt as a draft writes it, with its comment. */
function drafted(lines: string, code: readonly string[], pin = COMMIT): string {
  const anchor = JSON.stringify({ step: 'fire', path: 'kiln/fire.go', symbol: 'Fire', lines, pin });
  return `<!-- source-guide-excerpt ${anchor} -->\n\`Fire\` · [x](${BLOB}/kiln/fire.go#L4-L13)\n\n\`\`\`go\n${code.join('\n')}\n\`\`\`\n`;
}

async function differences(text: string, source = SOURCE): Promise<string[]> {
  return wordsOf('X2', text, { source });
}

suite('an excerpt that a draft wrote', () => {
  const elision = '\t// … lines 6–11 left out …';
  const whole = linesOf(4, 13);

  test('is true when it stands in the source as it stands here', async () =>
    assert.deepEqual(await differences(drafted('4-13', whole)), []));

  test('is true whatever white space it has', async () => {
    const spaced = whole.map((line) => line.replaceAll('\t', '    ') + '  ').filter((line) => line.trim());
    assert.deepEqual(await differences(drafted('4-13', spaced)), []);
    assert.deepEqual(await differences(drafted('4-13', whole).replaceAll('\n', '\r\n')), []);
    const windows = sourceOf({ 'kiln/fire.go': FILE.replaceAll('\n', '\r\n') });
    assert.deepEqual(await differences(drafted('4-13', whole), windows), []);
  });

  test('may leave out what its comment declares', async () => {
    for (const mark of [elision, '\t// …… 省略第 6–11 行 ……', '\t// ...', '\t...'])
      assert.deepEqual(
        await differences(drafted('4-5,12-13', [...linesOf(4, 5), mark, ...linesOf(12, 13)])),
        [],
        mark,
      );
  });

  test('may not leave out anything else', async () => {
    const silent = [...linesOf(4, 5), ...linesOf(12, 13)];
    assert.deepEqual(await differences(drafted('4-5,12-13', silent)), [lineOf(12)]);
  });

  test('may have notes that are marked as such, and no other comments', async () => {
    const noted = (note: string): string => drafted('4-13', [lineOf(4), note, ...linesOf(5, 13)]);
    assert.deepEqual(await differences(noted('\t// 注：逐件加热')), []);
    assert.deepEqual(await differences(noted('\t// Note: one by one')), []);
    assert.deepEqual(await differences(noted('\t// 逐件加热')), ['\t// 逐件加热']);
  });

  test('is wrong at the first line that differs, to the character', async () => {
    for (const [index, from, to] of [
      [2, '慢慢来', '慢慢来。'],
      [2, 'heat', 'Heat'],
      [0, 'Piece', 'piece'],
    ] as const) {
      const edited = whole.map((line, each) => (each === index ? line.replace(from, to) : line));
      assert.deepEqual(await differences(drafted('4-13', edited)), [edited[index]]);
      assert.equal(await mended('X2', drafted('4-13', edited), { source: SOURCE }), drafted('4-13', whole));
    }
  });

  test('is wrong when it ends too early or goes on too long', async () => {
    assert.deepEqual(await differences(drafted('4-13', whole.slice(0, -1))), ['```']);
    assert.deepEqual(await differences(drafted('4-13', [...whole, 'var more = 1'])), ['var more = 1']);
  });

  test('is wrong when the commit has no such file', async () =>
    assert.equal((await differences(drafted('4-13', whole), sourceOf({}))).length, 1));

  test('is not judged when the source cannot be read', async () => {
    assert.deepEqual(await wordsOf('X2', drafted('4-13', ['x'])), []);
    assert.deepEqual(await differences(drafted('4-13', ['x'], 'f'.repeat(40))), []);
    assert.deepEqual(await differences(drafted('4-13', ['x'], 'main')), []);
  });

  test('is mentioned when the checkout has changed since', async () => {
    const changed = (now: string | null | undefined) =>
      sourceOf({ 'kiln/fire.go': FILE }, { textNow: () => Promise.resolve(now) });
    const severities = async (now: string | null | undefined): Promise<string[]> =>
      (await findingsOf('X2', drafted('4-13', whole), { source: changed(now) })).map(
        ({ severity }) => severity,
      );
    assert.deepEqual(await severities(FILE.replace('nil', 'nil, 0')), ['information']);
    assert.deepEqual(await severities(null), ['information']);
    assert.deepEqual(await severities(undefined), []);
    assert.deepEqual(await severities(`package kiln\n\nvar before = 1\n\n${FILE}`), []);
  });
});

suite('an excerpt that a person wrote', () => {
  test('is compared with the lines that its caption links to', async () => {
    assert.deepEqual(await differences(excerpt(linesOf(4, 13).join('\n'), 4)), []);
    assert.deepEqual(await differences(excerpt(linesOf(4, 13).join('\n').replace('heat', 'cool'), 4)), [
      lineOf(6).replace('heat', 'cool'),
    ]);
  });

  test('may leave out lines at a mark', async () => {
    const short = [...linesOf(4, 5), '\t\t// ...', ...linesOf(12, 13)].join('\n');
    const text = excerpt(short, 4).replace('#L4-L8', '#L4-L13');
    assert.deepEqual(await differences(text), []);
    assert.equal((await differences(text.replace('\t\t// ...\n', ''))).length, 1);
  });

  test('may leave out the bodies of several functions, in every form', async () => {
    const file = [
      ...['func A() error {', '\tif bad {', '\t\treturn nil', '\t}', '\treturn nil', '}', ''],
      ...['func B() {', '\tfor {', '\t}', '}'],
    ];
    const source = sourceOf({ 'kiln/fire.go': file.join('\n') });
    const forms = [
      ['func A() error {', '\t// ...', '}', '', 'func B() {', '\t// ...', '}'],
      ['func A() error {', '\t// ...', '\treturn nil', '}', '', 'func B() {', '\t...', '}'],
      ['func A() error { ... }', '', 'func B() { /* … */ }'],
      ['func A() error { // ...', '}', 'func B() {', '\t// omitted', '}'],
    ];
    for (const form of forms) {
      const text = excerpt(form.join('\n'), 1).replace(/#L1-L\d+/, '#L1-L11');
      const comment = { path: 'kiln/fire.go', symbol: 'A', lines: '1-11', pin: COMMIT };
      const own = `<!-- source-guide-excerpt ${JSON.stringify(comment)} -->\n${text}`;
      for (const each of [text, own]) {
        assert.deepEqual(await differences(each, source), [], form.join('\n'));
        assert.deepEqual(await wordsOf('X5', each, { source }), []);
      }
      const wrong = text.replace('func B', 'func C');
      assert.equal((await differences(wrong, source)).length, 1, form.join('\n'));
    }
  });

  test('may be any part of the function that an earlier sentence of the paragraph links to', async () => {
    const part = excerpt(linesOf(6, 9).join('\n'), 4).replace(/#L4-L\d+/, '#L4-L13');
    assert.equal((await differences(part)).length, 1);
    const told = part.replace(/(#L4-L13\)[^\n]*)\n/, '$1. The loop is short. This is it:\n');
    assert.notEqual(told, part);
    assert.deepEqual(await differences(told), []);
    assert.equal((await differences(told.replace('heat', 'cool'))).length, 1);
  });

  test('may have notes behind its lines that are marked as such', async () => {
    const noted = (note: string): string =>
      excerpt(linesOf(4, 13).join('\n').replace('{\n\t\theat', `{ ${note}\n\t\theat`), 4);
    for (const note of ['// 注：逐件加热', '// Note: one by one', '// ①', '/* 注: x */'])
      assert.deepEqual(await differences(noted(note)), [], note);
    assert.equal((await differences(noted('// 逐件加热'))).length, 1);
  });

  test('is compared with the same lines whichever end of them its link names first', async () => {
    const text = excerpt(linesOf(4, 13).join('\n'), 4).replace('#L4-L13', '#L13-L4');
    assert.deepEqual(await differences(text), []);
    assert.equal((await differences(text.replace('heat(', 'cool('))).length, 1);
  });

  test('with a damaged comment is one without', async () => {
    for (const comment of [
      '{"path":',
      '{"path":"../x","symbol":"a","lines":"1-2"}',
      '{"path":"a.go","symbol":"a","lines":"9-1"}',
      'null',
    ])
      assert.deepEqual(
        await differences(
          `<!-- source-guide-excerpt ${comment} -->\n\n${excerpt(linesOf(4, 13).join('\n'), 4)}`,
        ),
        [],
      );
  });
});
