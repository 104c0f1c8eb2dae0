import assert from 'node:assert/strict';
import { paintFigure } from '../../../../../src/core/picture/figure/paintFigure';
import { readFigure } from '../../../../../src/core/picture/figure/readFigure';
import { plain, textWidth } from '../../../../../src/core/picture/textMeasure';
import { areaOf, isWithin, overlap, paintedElements, type Area } from '../mermaid/paintedElements';

const NAME = 'compactionLevelManagerWithAVeryLongName';
const CHINESE = '很长的中文名称用来确认方框足够宽而且文字不会超出边界';
const LONG: Readonly<Record<string, string>> = {
  'figure layout Long': `${NAME}: 4\n${CHINESE}: 2 # ${CHINESE}\n${NAME.repeat(2)}\n  ${CHINESE}：n × 4\n  short: 1\n  ${'WIDE'.repeat(20)}: 1\nlast: 4`,
  'figure states Long': `${NAME} -> ${CHINESE}: ${CHINESE}\n${CHINESE} -> ${NAME}: ${NAME} # ${CHINESE}`,
  'figure tree Long': `${NAME.repeat(2)} # ${CHINESE.repeat(3)}\n  ${CHINESE.repeat(3)} # ${NAME}\n    ${'WIDE'.repeat(20)}`,
};

suite('a figure', () => {
  test('of bytes shows sizes and offsets, as far as they are known', () => {
    assert.deepEqual(
      textsOf('figure layout Record', 'length: 4\ntype: 1 byte # low bits\npayload: n\ncrc: 4'),
      ['Record', '0', 'length', '4 B', '4 B', 'type', '1 B', 'low bits', '5 B', 'payload', 'n', 'crc', '4 B'],
    );
  });

  test('of bytes adds up parts, in bytes and bits, whatever the marks of the colon', () => {
    const texts = textsOf('figure layout', '文件头\n  魔数：4\n  flags: 4 bit\n  rest: 4 bits\n块: 4 KiB');
    assert.deepEqual(texts.slice(0, 3), ['0', '文件头', '5 B']);
    assert.ok(texts.includes('4 KiB'));
  });

  test('of bytes is not drawn if the parts are not as long as the whole', () => {
    checkProblem(
      'figure layout',
      'head: 8\n  magic: 4\n  version: 2',
      0,
      '"{0}" is {1}, but its parts are {2} together.',
    );
  });

  test('of states has its arrows with their events, and begins and ends', () => {
    const svg = svgOf('figure states', '[*] -> open\nopen --> shut: close() # holds mu\nshut → [*]');
    const elements = paintedElements(svg);
    assert.equal(elements.filter(({ tag }) => tag === 'circle').length, 3);
    assert.deepEqual(textsIn(svg), ['open', 'shut', 'close()', 'holds mu']);
  });

  test('that is a tree may be written with blanks, bullets or the lines of the command tree', () => {
    const expected = svgOf('figure tree', 'data\n  wal # log\n    1.wal\n  tssp');
    assert.equal(svgOf('figure tree', '- data\n  - wal # log\n    - 1.wal\n  - tssp'), expected);
    assert.equal(svgOf('figure tree', 'data\n├── wal # log\n│   └── 1.wal\n└── tssp'), expected);
  });

  for (const [info, text] of Object.entries(LONG))
    test(`${info}: long names stay in their boxes, in both languages, and nothing overlaps`, () => {
      const svg = svgOf(info, text);
      const elements = paintedElements(svg);
      const [whole, ...boxes] = elements.filter(({ tag }) => tag === 'rect').map(areaOf);
      assert.ok(whole);
      const texts = elements.filter(({ tag }) => tag === 'text').map(areaOfText);
      assert.deepEqual(
        texts.filter(({ area }) => !isWithin(area, whole)),
        [],
      );
      const cut = texts.filter(({ area }) => boxes.some((box) => overlap(area, box) && !isWithin(area, box)));
      assert.deepEqual(cut, []);
      const overlapping = texts.filter(({ area }, index) =>
        texts.slice(index + 1).some((other) => overlap(area, other.area)),
      );
      assert.deepEqual(overlapping, []);
      // Nothing is cut off.
      const letters = (written: string): string => written.replace(/\s/g, '');
      const shown = letters(textsIn(svg).join(''));
      for (const name of text.match(/\p{L}{2,}/gu) ?? [])
        assert.ok(shown.includes(name) || name.length > 18, name);
      assert.ok(!shown.includes('…'));
    });
});

suite('a figure that cannot be drawn says why, and where', () => {
  test('if it does not say what it shows', () => {
    checkProblem('figure', 'a', undefined, 'Write what the figure shows: {0}, with a title behind it.');
    checkProblem('figure pie', 'a', undefined, 'Write what the figure shows: {0}, with a title behind it.');
  });

  test('if it is empty', () => {
    checkProblem('figure tree', '\n', undefined, 'The figure is empty.');
  });

  test('if a line is indented like no line above it', () => {
    checkProblem('figure tree', 'a\n    b\n  c', 2, 'This line is indented like no line above it.');
  });

  test('if it has characters that nobody sees', () => {
    for (const character of ['\u0000', '\u0007', '\u202e', '\u200b', '\ud800'])
      checkProblem(
        'figure tree',
        `a\nb${character}c`,
        1,
        'This line has a character that nobody sees. Delete it.',
      );
    checkProblem(
      'figure tree a\u202eb',
      'a',
      undefined,
      'The title has a character that nobody sees. Delete it.',
    );
  });

  test('if an arrow lacks an end', () => {
    checkProblem('figure states', '-> b', 0, 'An arrow leads from a state to a state: "A -> B: event".');
    checkProblem('figure states', 'a -> b -> c', 0, 'Write one arrow in a line: "A -> B: event".');
  });

  test('if it is nested too deep or too long', () => {
    const deep = Array.from({ length: 100 }, (_, level) => `${' '.repeat(level)}a`).join('\n');
    checkProblem('figure tree', deep, 10, 'This is nested too deep to draw: {0} levels at most.');
    checkProblem('figure layout', deep, 4, 'This is nested too deep to draw: {0} levels at most.');
    checkProblem('figure tree', 'a\n'.repeat(5000), 120, 'A figure has at most {0} lines.');
    checkProblem('figure tree', 'a'.repeat(1_000_000), 0, 'This line is too long to draw.');
    checkProblem(
      'figure tree',
      `a # ${'b'.repeat(101)}`,
      0,
      'This remark is too long to draw: {0} characters at most.',
    );
  });

  test('in little time, whatever it holds', () => {
    const all = Array.from({ length: 120 }, (_, line) => `s${line % 40} -> s${(line * 7) % 40}: e${line}`);
    const hostile = [
      all.slice(0, 80),
      [':'.repeat(399)],
      [' '.repeat(399) + ':'],
      ['-'.repeat(400)],
      ['# # # #'],
    ];
    const start = performance.now();
    for (const lines of hostile)
      for (const kind of ['layout', 'states', 'tree']) {
        const { figure } = readFigure(`figure ${kind}`, lines);
        if (figure) paintFigure(figure, WORDS);
      }
    assert.ok(performance.now() - start < 3000);
  });
});

const WORDS = { language: 'en', title: '', description: '' };

function svgOf(info: string, text: string): string {
  const { figure, problems, title } = readFigure(info, text.split('\n'));
  assert.deepEqual(problems, []);
  const svg = figure && paintFigure(figure, { ...WORDS, title });
  assert.ok(svg !== undefined);
  return svg;
}

function textsOf(info: string, text: string): string[] {
  return textsIn(svgOf(info, text));
}

function textsIn(svg: string): string[] {
  return paintedElements(svg)
    .filter(({ tag }) => tag === 'text')
    .map(({ text }) => text);
}

function areaOfText({ attributes, text, dx, dy }: ReturnType<typeof paintedElements>[number]): {
  readonly text: string;
  readonly area: Area;
} {
  const size = Number(attributes['font-size']);
  const width = textWidth(text, plain(size));
  const x = Number(attributes.x) + dx - (attributes['text-anchor'] === 'middle' ? width / 2 : 0);
  const y = Number(attributes.y) + dy;
  return { text, area: { left: x, right: x + width, top: y - size * 0.8, bottom: y + size * 0.2 } };
}

function checkProblem(info: string, text: string, line: number | undefined, template: string): void {
  const { figure, problems } = readFigure(info, text.split('\n'));
  assert.equal(figure, undefined);
  const found = problems.find(({ message }) => message.template === template);
  assert.ok(found, JSON.stringify(problems));
  assert.equal(found.line, line);
}
