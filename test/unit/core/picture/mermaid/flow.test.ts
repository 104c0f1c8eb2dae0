import assert from 'node:assert/strict';
import { isDrawn, pictureOf, textsIn } from './picture';

suite('a picture of a flow chart', () => {
  test('has all boxes, groups and words on lines', () => {
    const svg = pictureOf(
      'flowchart TD\n  A["请求"] -->|是| B{"ready?"}\n  B -- no --> C((x)) & D[(disk)]; D -.-> A\n  subgraph s [Group one]\n    D ==> E([end])\n  end\n  style A fill:#f00\n',
    );
    assert.deepEqual(
      new Set(textsIn(svg)),
      new Set(['请求', '是', 'ready?', 'no', 'x', 'disk', 'end', 'Group one']),
    );
    assert.doesNotMatch(svg, /#f00/);
  });

  test('quotes, line breaks, tags of type and entities are no part of a label', () =>
    assert.deepEqual(
      textsIn(pictureOf('graph LR\nn0["#40;*Kiln#41;.Open#lt;T#gt;<br/><small>a/kiln.go</small>"]')),
      ['(*Kiln).Open&lt;T&gt;', 'a/kiln.go'],
    ));

  test('every shape and every kind of line has a look of its own', () => {
    const shapes = [
      '[x]',
      '(x)',
      '([x])',
      '[[x]]',
      '[(x)]',
      '((x))',
      '{x}',
      '{{x}}',
      '>x]',
      '[/x/]',
      '[\\x\\]',
      '[/x\\]',
    ];
    const shapesOf = shapes.map((shape) => pictureOf(`graph TB\nA${shape}`));
    assert.equal(new Set(shapesOf).size, shapes.length);
    const lines = ['-->', '---', '-.->', '==>', '--o', '--x', '<-->', '~~~'];
    assert.equal(new Set(lines.map((line) => pictureOf(`graph TB\nA ${line} B`))).size, lines.length);
  });

  test('words of styles may begin names of boxes', () =>
    assert.deepEqual(
      new Set(
        textsIn(
          pictureOf('flowchart LR\nclick-x --> stylex\ndirection-z --> classy\nstyle click-x fill:#f00'),
        ),
      ),
      new Set(['click-x', 'stylex', 'direction-z', 'classy']),
    ));

  test('a mark right behind a line is its end, not the beginning of a name', () => {
    for (const [tight, wide] of [
      ['A---oB', 'A ---o B'],
      ['A--xB', 'A --x B'],
    ])
      assert.equal(pictureOf(`graph LR\n${tight}`), pictureOf(`graph LR\n${wide}`));
    assert.deepEqual(new Set(textsIn(pictureOf('graph LR\nA --- oB'))), new Set(['A', 'oB']));
  });

  test('a box that two groups name lies in the one that ends first', () => {
    const shared = 'graph LR\nsubgraph one\na --> b\nend\nsubgraph two\nb --> c\nend';
    const apart = 'graph LR\nsubgraph one\na\nb\nend\nsubgraph two\nc\nend\na --> b\nb --> c';
    assert.equal(pictureOf(shared), pictureOf(apart));
  });

  for (const wrong of [
    'flowchart constructor\nA',
    'flowchart TD\nA\nsubgraph s\nend',
    'flowchart TD\nA@{ shape: cloud }',
    'flowchart TD\nA[unclosed',
    'flowchart TD\nsubgraph s\nA\nend\nB --> s',
    'flowchart TD\nsubgraph s\nA',
    'flowchart XY\nA',
    'flowchart TD\nA -- half',
  ])
    test(`is not drawn when something is not understood: ${JSON.stringify(wrong)}`, () =>
      assert.equal(isDrawn(wrong), false));
});

suite('a picture of states', () => {
  test('has a beginning, an end, names and words on lines', () => {
    const svg = pictureOf(
      'stateDiagram-v2\n[*] --> 就绪\n就绪 --> Running : start\nstate "At rest" as R\nRunning --> R\nR --> [*]',
    );
    assert.deepEqual(new Set(textsIn(svg)), new Set(['就绪', 'Running', 'start', 'At rest']));
    assert.equal((svg.match(/<circle/g) ?? []).length, 3);
  });

  test('shows every description of a state, and not how it is styled', () => {
    const svg = pictureOf(
      'stateDiagram-v2\nstate "At rest" as A\nA : cold\nA : and dark\nA:::hot --> B:::hot : on "open#quot;',
    );
    assert.deepEqual(textsIn(svg), [
      'At rest',
      'cold',
      'and dark',
      'B',
      'on "open&quot;'.replace('"', '&quot;'),
    ]);
  });

  test('directions that there are not are not drawn', () =>
    assert.equal(isDrawn('stateDiagram-v2\ndirection constructor\nA --> B'), false));

  test('states within states are not drawn', () =>
    assert.equal(isDrawn('stateDiagram-v2\nstate A {\n B --> C\n}'), false));

  test('is not drawn where Mermaid cannot read the name of a box', () => {
    for (const name of ['end', 'end.x', 'subgraph', 'graph', 'style', 'class', 'linkStyle'])
      assert.ok(!isDrawn(`flowchart LR\nA --> ${name}`), name);
    for (const name of ['End', 'endx', 'a.end', 'default', 'end_of_all'])
      assert.ok(isDrawn(`flowchart LR\nA --> ${name}`), name);
  });

  test('has a circle at the end of a line that is followed by an o', () => {
    assert.deepEqual(textsIn(pictureOf('flowchart LR\nA---ok')), ['A', 'k']);
    assert.deepEqual(textsIn(pictureOf('flowchart LR\nA --- ok')), ['A', 'ok']);
    assert.ok(!isDrawn('flowchart LR\nA---o'));
  });

  test('has the title of the text', () => {
    const texts = [
      '---\ntitle: "Fire"\n---\nflowchart LR\nA',
      'sequenceDiagram\ntitle Fire\nA->>A: x',
      'sequenceDiagram\ntitle: Fire\nA->>A: x',
      'classDiagram\ntitle Fire\nclass A',
      'stateDiagram-v2\ntitle Fire\nA --> B',
    ];
    for (const text of texts) {
      assert.ok(textsIn(pictureOf(text)).includes('Fire'), text);
      assert.ok(!textsIn(pictureOf(text)).includes('T'), text);
    }
    assert.ok(!isDrawn('flowchart LR\ntitle Fire\nA'));
  });
});
