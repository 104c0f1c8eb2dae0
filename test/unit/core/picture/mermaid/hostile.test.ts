import assert from 'node:assert/strict';
import { drawMermaid } from '../../../../../src/core';
import { isDrawn, pictureOf } from './picture';

const EVIL = '<script>alert(1)</script><img src=x onerror=alert(2)><foreignObject>';
const RUNS = /<(?:script|style|image|img|use|foreignObject|a|iframe|animate|set)\b|url\(|href|@import/i;

const ATTRIBUTES = new Set(
  (
    'xmlns width height viewBox role aria-labelledby lang font-family id fill x y rx d cx cy r stroke stroke-width ' +
    'stroke-dasharray stroke-linejoin font-size font-weight font-style text-decoration text-anchor transform fill-opacity'
  ).split(' '),
);

function attributesIn(svg: string): string[] {
  return (svg.match(/<[^>]*>/g) ?? []).flatMap((tag) =>
    [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([^\s=]+)=/g)].map(([, name = '']) => name),
  );
}

suite('a picture of a hostile diagram', () => {
  const texts: readonly (readonly [string, string])[] = [
    [
      'a sequence',
      `sequenceDiagram\nparticipant a as ${EVIL}\na->>a: ${EVIL}\nNote over a: ${EVIL}\nloop ${EVIL}\na->>a: x\nend\nlink a: x @ javascript:alert(1)`,
    ],
    [
      'a flow chart',
      `flowchart TD\nA["${EVIL}"] -->|"${EVIL}"| B\nsubgraph s ["${EVIL}"]\nB\nend\nclick A "javascript:alert(1)"\nclick B call alert()\nstyle A fill:url(https://evil.example)`,
    ],
    [
      'types',
      `classDiagram\nclass A["${EVIL}"]\nA : ${EVIL}\nA --> B : ${EVIL}\nlink A "javascript:alert(1)"`,
    ],
    ['states', `stateDiagram-v2\nstate "${EVIL}" as A\nA --> B : ${EVIL}`],
  ];
  for (const [name, text] of texts)
    test(`${name}: nothing in it runs, leads anywhere or is fetched`, () => {
      const svg = pictureOf(text, `"'${EVIL}`);
      assert.doesNotMatch(svg, RUNS);
      assert.deepEqual(
        [...new Set(attributesIn(svg))].filter((name) => !ATTRIBUTES.has(name)),
        [],
      );
      assert.deepEqual(svg.match(/https?:[^"]*/g), ['http://www.w3.org/2000/svg']);
      assert.match(svg, /&lt;script&gt;/);
    });

  test('what sets colours, fonts and programs in front of a diagram is left out', () => {
    const svg = pictureOf(
      `%%{init: {"themeCSS": "@import url(https://evil.example)"}}%%\n---\nconfig: x\n---\ngraph LR\nA`.replace(
        /^(.*)\n(---[\s\S]*---)\n/,
        '$2\n$1\n',
      ),
    );
    assert.doesNotMatch(svg, RUNS);
  });

  test('marks that reorder a line, and what XML does not allow, are left out', () => {
    const svg = pictureOf('graph LR\nA["a\u202eb\u2066c\u0007d\ud800e"]', 't\u0000');
    assert.match(svg, />abcd?e</);
    for (const mark of ['\u0000', '\u0007', '\u202e', '\u2066', '\ud800'])
      assert.ok(!svg.includes(mark), JSON.stringify(mark));
  });

  const huge: Readonly<Record<string, string>> = {
    'a long text': `graph LR\nA["${'x'.repeat(60_000)}"]`,
    'many lines': `sequenceDiagram\n${'a->>b: x\n'.repeat(5000)}`,
    'many boxes': `graph LR\n${Array.from({ length: 400 }, (_, index) => `n${index} --> n${index + 1}`).join('\n')}`,
    'a chain of all with all': `graph LR\n${'a & b & c & d & e & f & g & h & i & j --> '.repeat(60)} k`,
    'lines past many layers': `graph LR\n${Array.from({ length: 100 }, (_, index) => `n${index} --> n${index + 1}\nn${index % 9} --> n${90 + (index % 9)}`).join('\n')}`,
    'many groups': `graph LR\n${Array.from({ length: 40 }, (_, index) => `subgraph g${index}\nn${index}\nend`).join('\n')}`,
    'deep groups': `graph LR\n${'subgraph s\n'.repeat(400)}`,
    'deep frames': `sequenceDiagram\n${'loop x\n'.repeat(400)}`,
    'many participants': `sequenceDiagram\n${Array.from({ length: 400 }, (_, index) => `participant p${index}`).join('\n')}`,
  };
  for (const [name, text] of Object.entries(huge))
    test(`${name}: is not drawn`, () => assert.equal(isDrawn(text), false));

  for (const [name, text] of Object.entries({
    'quotes and brackets': `graph LR\nA${'["'.repeat(2000)}`,
    dashes: `graph LR\nA ${'-'.repeat(20_000)}> B`,
    'dashes and words': `graph LR\nA ${'-- a '.repeat(5000)}`,
    arrows: `sequenceDiagram\n${'a->>'.repeat(7000)}: x`,
    blanks: `sequenceDiagram\na${' '.repeat(25_000)}b: x`,
    tildes: `classDiagram\nclass A${'~'.repeat(25_000)}`,
    'names of types': `classDiagram\n${'a-'.repeat(12_000)} x`,
    names: `stateDiagram-v2\n${'a.'.repeat(12_000)} x`,
    semicolons: `graph LR\n${';"'.repeat(12_000)}`,
    'blanks in shorter lines': `sequenceDiagram\n${`a${' x'.repeat(490)}\n`.repeat(28)}`,
    'colons in shorter lines': `classDiagram\n${`${'a~'.repeat(490)}\n`.repeat(28)}`,
    'quotes in shorter lines': `graph LR\n${`A -- ${'"a'.repeat(490)}\n`.repeat(28)}`,
    'line ends': '\n'.repeat(25_000),
    dots: `graph LR\nA -${'.'.repeat(25_000)} B`,
  }))
    test(`many ${name} take no time`, () => {
      const start = process.hrtime.bigint();
      drawMermaid(text, { language: 'en', title: '', description: '' });
      assert.ok(process.hrtime.bigint() - start < 500_000_000n);
    });
});
