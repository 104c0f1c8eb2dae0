import assert from 'node:assert/strict';
import { drawFigure, drawMermaid, pictureHtml } from '../../../../src/core';
import { pictureProblems } from '../../../../src/core/reading/pictureProblems';
import { readTextPicture } from '../../../../src/core/reading/textPictures';
import type { RepoPath } from '../../../../src/core';

const DRAWN: Readonly<Record<string, readonly [string, string]>> = {
  'a layout': ['figure layout A brick', 'clay: 4\n  sand: 1\n  loam: 3\nglaze'],
  'a tree': ['figure tree A kiln', 'kiln # warm\n  door\n  grate'],
  states: ['figure states A fire', '[*] -> lit: `Kindle`\nlit -> out'],
  'a flowchart': [
    'mermaid Firing',
    'flowchart TB\n  subgraph S\n  a["`(*Kiln).Fire`"] --> b{hot?}\n  end\n  b -.-> c',
  ],
  'a sequence': ['mermaid Firing', 'sequenceDiagram\n  participant a\n  a->>b: `Fire`\n  Note over a: hot'],
  'a class diagram': ['mermaid Kilns', 'classDiagram\n  class Kiln {\n    +heat int\n  }\n  Kiln o-- Door'],
  'a state diagram': ['mermaid Fire', 'stateDiagram-v2\n  [*] --> lit\n  lit --> out: cold'],
};

function htmlOf(info: string, text: string): string | undefined {
  return pictureHtml(info, text.split('\n'), { room: 300 });
}

suite('pictures in texts of a pack', () => {
  for (const [what, [info, text]] of Object.entries(DRAWN)) {
    test(`show ${what} with its title, in the colours of the page alone`, () => {
      const html = htmlOf(info, text) ?? '';
      assert.match(
        html,
        new RegExp(`<figcaption>${info.replace(/^(?:mermaid|figure \w+) /, '')}</figcaption>`),
      );
      assert.match(html, /var\(--picture-ink\)/);
      assert.doesNotMatch(html, /#[0-9a-f]{3,8}"/i);
    });
  }

  test('mark the names in backticks, which the picture shows without them', () => {
    const html = htmlOf('figure tree Files', 'kiln `(*Kiln).Fire` and `A<B>`') ?? '';
    assert.match(html, /<tspan class="code" data-name="\(\*Kiln\)\.Fire">\(\*Kiln\)\.Fire<\/tspan>/);
    assert.match(html, /<tspan class="code" data-name="A&lt;B&gt;">A&lt;B&gt;<\/tspan>/);
    assert.doesNotMatch(html, /`/);
  });

  test('are drawn in drafts without the marks, too', () => {
    const figure = drawFigure({ info: 'figure tree Files', lines: ['`Kiln` # warm'] }, 'en');
    const diagram = drawMermaid('flowchart TB\n  a["`Kiln`"] --> b', figure.words);
    for (const svg of [figure.svg, diagram]) {
      assert.match(svg ?? '', />Kiln<\/text>/);
      assert.doesNotMatch(svg ?? '', /`/);
    }
  });

  test('mark no part of a longer name', () =>
    assert.doesNotMatch(htmlOf('figure tree T', 'Fire: `ire`, Firewood') ?? '', /F<tspan/));

  test('link a name where the page leads somewhere', () => {
    const html = pictureHtml('figure tree T', ['`Fire`'], {
      room: 300,
      wordAttributes: (word) => [['href', `#"${word}`]],
    });
    assert.match(html ?? '', /<a href="#&quot;Fire"><tspan/);
  });

  test('put nothing of a hostile text into the page', () => {
    const evil = '</text><script>x()</script><a href="javascript:x()" onload="x()">`"><script>`';
    for (const info of [`figure tree ${evil}`, `figure states ${evil}`, `mermaid ${evil}`]) {
      const html = htmlOf(
        info,
        info.startsWith('mermaid') ? `flowchart TB\n  a["${evil.replaceAll('"', "'")}"]` : evil,
      );
      assert.doesNotMatch(
        (html ?? '').replace(/"[^"]*"/g, '').replace(/>[^<]*</g, '><'),
        /<script|<a |onload/,
      );
    }
  });

  test('stay code if they cannot be drawn, and other fences always', () => {
    assert.equal(htmlOf('mermaid T', 'flowchart TB\n  a --> %%%'), undefined);
    assert.equal(htmlOf('go', 'func main() {}'), undefined);
    assert.equal(readTextPicture('figures', []), undefined);
  });

  test('that cannot be read are problems with their lines', () => {
    const text = [
      '# T',
      '',
      '```figure layout Brick',
      'clay: 4',
      '  sand: 1',
      '```',
      '',
      '- ```mermaid',
      '  flowchart TB',
      '  ```',
    ].join('\n');
    const problems = pictureProblems({ folder: 'f', language: 'en', path: 'f/en.md' as RepoPath, text }, []);
    assert.deepEqual(
      problems.map(({ code, range }) => `${range?.start.line} ${code}`),
      ['3 picture.unreadable', '7 picture.unreadable', '7 picture.unreadable'],
    );
  });
});
