import assert from 'node:assert/strict';
import { LineIndex, type TextRange } from '../../../../../src/core/base/text';
import { joinSpans } from '../../../../../src/core/essay/excerpt/joinSpans';
import { quote } from '../../../../../src/core/essay/excerpt/excerpt';
import { goLanguage } from '../../../../../src/core/languages';

/** A function of a kiln that is too long to be quoted whole. `…` in a line stands for 20 statements of no interest. */
function longFunction(...lines: readonly string[]): string {
  const filler = (indentation: string): string[] =>
    Array.from({ length: 20 }, (_, index) => `${indentation}k.stoke(${index})`);
  const body = lines.flatMap((line) => (line.trim() === '…' ? filler(/^\t*/.exec(line)?.[0] ?? '') : [line]));
  return ['package kiln', '', 'func (k *Kiln) Fire() error {', ...body, '}', ''].join('\n');
}

interface Wanted {
  /** The text of the line with the site; none when left out. */
  readonly site?: string;
  readonly names?: readonly string[];
}

function rangeOf(text: string, wanted: string): TextRange {
  const start = text.indexOf(wanted);
  assert.ok(start >= 0, wanted);
  return new LineIndex(text).rangeOf(start, start + wanted.length);
}

/** The lines that are quoted, without indentation; `…` for what is left out. */
function quotedOf(text: string, { site, names = [] }: Wanted, language = goLanguage): string[] {
  const [declaration] = goLanguage.scan(text).declarations;
  assert.ok(declaration);
  const range = new LineIndex(text).rangeOf(declaration.start, declaration.end);
  const place = { range, ...(site !== undefined && { site: rangeOf(text, site) }) };
  const { lines } = quote(text, place, language, { sites: [], names });
  return lines.flatMap((span, index) => [
    ...(index > 0 ? ['…'] : []),
    ...span.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('k.stoke')),
  ]);
}

function checkQuoted(lines: readonly string[], wanted: Wanted, expected: readonly string[]): void {
  const quoted = quotedOf(longFunction(...lines), wanted);
  assert.deepEqual(
    quoted.filter((line) => line !== '…'),
    expected,
  );
}

const HEAD = 'func (k *Kiln) Fire() error {';

suite('quoting a declaration', () => {
  test('quotes one of fifty lines whole', () => {
    const lines = Array.from({ length: 48 }, (_, index) => `\tk.open(${index})`);
    assert.equal(quotedOf(longFunction(...lines), {}).length, 50);
  });

  test('holds the site, the signature, and the return at the end', () =>
    checkQuoted(['\t…', '\t…', '\tk.light()', '\t…', '\t…', '\treturn nil'], { site: 'k.light()' }, [
      HEAD,
      'k.light()',
      'return nil',
      '}',
    ]));

  test('holds the renaming that makes visible what was written, however much else it does', () => {
    const threads = Array.from({ length: 8 }, () => ['\tgo k.run()', '\t…']).flat();
    const text = longFunction('\tk.light()', '\t…', ...threads, '\tk.renameLog()', '\t…');
    assert.ok(quotedOf(text, { site: 'k.light()' }).includes('k.renameLog()'));
  });

  test('holds the statement above that sets again what the site uses, however often that is used below', () => {
    const uses = Array.from({ length: 33 }, () => '\tk.use(heat)');
    const above = ['\theat := 1', '\t…', '\theat = 9', '\t…', '\t…'];
    const text = longFunction(...above, '\tk.light(heat)', ...uses, '\t…', '\t…');
    assert.ok(quotedOf(text, { site: 'k.light(heat)' }).includes('heat = 9'));
  });

  test('holds where each name that it uses has its value from, and where that one has it from', () =>
    checkQuoted(
      ['\theat, fuel := k.measure()', '\t…', '\tlimit := heat + 1', '\t…', '\t…', '\tk.light(limit)', '\t…'],
      { site: 'k.light(limit)' },
      [HEAD, 'heat, fuel := k.measure()', 'limit := heat + 1', 'k.light(limit)', '}'],
    ));

  test('takes the value that is set in a branch for that of the branch only', () => {
    const uses = Array.from({ length: 33 }, () => '\tk.use(heat)');
    const branch = ['\tif k.cold {', '\t\theat := 2', '\t\tk.use(heat)', '\t}'];
    const above = ['\theat := 1', '\t…', ...branch, '\t…', '\theat2 := heat', '\t…'];
    const text = longFunction(...above, '\tk.light(heat2)', ...uses, '\t…', '\t…');
    const quoted = quotedOf(text, { site: 'k.light(heat2)' });
    assert.ok(quoted.includes('heat := 1'));
    assert.ok(!quoted.includes('heat := 2'));
  });

  test('holds what stands around the site, with balanced braces', () =>
    checkQuoted(
      [
        '\tif k.cold {',
        '\t\t…',
        '\t\tfor range k.logs {',
        '\t\t\t…',
        '\t\t\tk.light()',
        '\t\t\t…',
        '\t\t}',
        '\t} else {',
        '\t\t…',
        '\t}',
      ],
      { site: 'k.light()' },
      [HEAD, 'if k.cold {', 'for range k.logs {', 'k.light()', '}', '} else {', '}', '}'],
    ));

  test('leaves out the other cases of a switch', () =>
    checkQuoted(
      [
        '\tswitch k.wood {',
        '\tcase "oak":',
        '\t\tk.light()',
        '\t\t…',
        '\t\t…',
        '\tcase "pine":',
        '\t\t…',
        '\t}',
      ],
      { site: 'k.light()' },
      [HEAD, 'switch k.wood {', 'case "oak":', 'k.light()', '}', '}'],
    ));

  test('holds a lock with each release of it', () =>
    checkQuoted(
      [
        '\t…',
        '\tk.mu.Lock()',
        '\t…',
        '\tif k.isOpen {',
        '\t\tk.mu.Unlock()',
        '\t\treturn nil',
        '\t}',
        '\t…',
        '\tk.light()',
        '\t…',
        '\tk.mu.Unlock()',
        '\t…',
      ],
      { site: 'k.light()' },
      [
        HEAD,
        'k.mu.Lock()',
        'if k.isOpen {',
        'k.mu.Unlock()',
        'return nil',
        '}',
        'k.light()',
        'k.mu.Unlock()',
        '}',
      ],
    ));

  test('holds the statements that mention the names', () =>
    checkQuoted(
      ['\t…', '\tk.door.close()', '\t…', '\tk.light()', '\t…', '\tk.chimney = k.open(k.flue)', '\t…'],
      { site: 'k.light()', names: ['door.close', 'flue'] },
      [HEAD, 'k.door.close()', 'k.light()', 'k.chimney = k.open(k.flue)', '}'],
    ));

  test('cuts no call and no literal of several lines', () =>
    checkQuoted(
      ['\t…', '\t…', '\tk.light(', '\t\tMatch{', '\t\t\tlong: true,', '\t\t},', '\t)', '\t…', '\t…'],
      { names: ['long'] },
      [HEAD, 'k.light(', 'Match{', 'long: true,', '},', ')', '}'],
    ));

  test('keeps the comment above a statement', () =>
    checkQuoted(
      ['\t…', '\t…', '\t// Mind the draught.', '\t// It bites.', '\tk.light()', '\t…', '\t…'],
      { site: 'k.light()' },
      [HEAD, '// Mind the draught.', '// It bites.', 'k.light()', '}'],
    ));

  test('quotes the members of a long type that the names mean', () => {
    const fields = Array.from({ length: 60 }, (_, index) => `\tbrick${index} int`);
    const text = ['package kiln', '', 'type Kiln struct {', ...fields, '}', ''].join('\n');
    const quoted = quotedOf(text, { names: ['brick50'] });
    assert.ok(quoted.includes('brick50 int'), quoted.join('\n'));
    assert.equal(quoted[0], 'type Kiln struct {');
    assert.equal(quoted.at(-1), '}');
  });

  test('quotes whole elements of a literal that is too long', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [
      `\t\t{`,
      `\t\t\t"row${index}", k.serve${index},`,
      '\t\t},',
    ]);
    const text = longFunction('\tk.addRoutes([]Route{', ...rows.flat(), '\t}...)', '\t…');
    const quoted = quotedOf(text, { site: 'k.addRoutes', names: ['serve17'] });
    assert.ok(quoted.includes('"row17", k.serve17,'), quoted.join('\n'));
    assert.ok(quoted.length < 50);
  });

  test('is never much longer than a screen', () => {
    const lines = Array.from({ length: 120 }, (_, index) => [`\tk.open(${index})`, '\t…']).flat();
    const names = Array.from({ length: 120 }, () => 'open');
    const text = longFunction(...lines, '\tk.light()');
    const [declaration] = goLanguage.scan(text).declarations;
    assert.ok(declaration);
    const range = new LineIndex(text).rangeOf(declaration.start, declaration.end);
    const { spans } = quote(text, { range }, goLanguage, { sites: [], names });
    const length = spans.reduce((total, { first, last }) => total + last - first + 2, -1);
    assert.ok(length <= 45, String(length));
  });

  test('quotes head, surroundings of the site and end where the statements are not known', () => {
    const plain = { ...goLanguage, statementTreeOf: undefined };
    const text = longFunction('\t…', '\t…', '\tk.light()', '\t…');
    assert.deepEqual(quotedOf(text, { site: 'k.light()' }, plain as unknown as typeof goLanguage), [
      HEAD,
      '…',
      'k.light()',
      '…',
      '}',
    ]);
  });
});

suite('joining spans', () => {
  test('quotes one or two lines between two spans, and leaves out three', () =>
    assert.deepEqual(
      joinSpans([
        { first: 10, last: 10 },
        { first: 0, last: 2 },
        { first: 5, last: 6 },
      ]),
      [
        { first: 0, last: 6 },
        { first: 10, last: 10 },
      ],
    ));
});
