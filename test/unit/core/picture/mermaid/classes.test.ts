import assert from 'node:assert/strict';
import { isDrawn, pictureOf, sizeOf, textsIn } from './picture';

suite('a picture of types', () => {
  test('has names, kinds, members and what lines say', () => {
    const svg = pictureOf(
      'classDiagram\nclass Kiln {\n  <<interface>>\n  +temperature int\n  Open(dir string) error\n}\nclass List~T~\nKiln "1" *-- "many" List : holds\nList : Add()\n',
    );
    assert.deepEqual(
      new Set(textsIn(svg)),
      new Set([
        'Kiln',
        '«interface»',
        '+temperature int',
        'Open(dir string) error',
        'List&lt;T&gt;',
        'Add()',
        'holds',
        '1',
        'many',
      ]),
    );
  });

  test('each relation has its own ends', () => {
    const relations = ['<|--', '--|>', '*--', '--*', 'o--', '--o', '-->', '<--', '--', '..>', '..|>', '..'];
    const drawn = relations.map((relation) => pictureOf(`classDiagram\nA ${relation} B`));
    assert.equal(new Set(drawn).size, relations.length);
    const filled = (svg: string): boolean => /<path [^>]*fill="#1f2328"/.test(svg);
    assert.deepEqual([filled(drawn[2] ?? ''), filled(drawn[4] ?? '')], [true, false]);
  });

  test('types of types, marks of packages, abstract and static members read as Mermaid draws them', () => {
    const svg = pictureOf(
      'classDiagram\nclass A {\n<<service>>\n<<remote>>\nmap Map~string, List~T~~\n~own List~int~\nNew()$ *Kiln\nOpen() *Kiln\ncool()*\n}',
    );
    assert.deepEqual(textsIn(svg), [
      '«service, remote»',
      'A',
      'map Map&lt;string, List&lt;T&gt;&gt;',
      '~own List&lt;int&gt;',
      'New() *Kiln',
      'Open() *Kiln',
      'cool()',
    ]);
    assert.match(svg, /text-decoration="underline">New/);
    assert.match(svg, /font-style="italic">cool/);
  });

  test('long names and members are broken, not cut', () => {
    const name = 'Controller'.repeat(12);
    const member = `${'register'.repeat(12)}(context Context)`;
    const texts = textsIn(pictureOf(`classDiagram\nclass ${name} {\n${member}\n}`)).join('');
    assert.equal(texts.replaceAll(' ', ''), (name + member).replaceAll(' ', ''));
  });

  test('types without relations stand in rows that a page can hold', () => {
    const many = Array.from(
      { length: 14 },
      (_, index) => `class SubscriberManager${index} {\n  InitWriters()\n}`,
    );
    const { width, height } = sizeOf(pictureOf(`classDiagram\n${many.join('\n')}`));
    assert.ok(width < 920 && height > 300, `${width}x${height}`);
  });

  for (const wrong of ['namespace n {\nclass A\n}', 'note "x"', 'class A {\n  f()', 'A --() B', '!!'])
    test(`is not drawn when something is not understood: ${wrong.split('\n')[0] ?? ''}`, () =>
      assert.equal(isDrawn(`classDiagram\n${wrong}`), false));

  test('has notes, on one type or on all', () => {
    const svg = pictureOf('classDiagram\nclass A\nnote "Not drawn: B"\nnote for A "first<br>second"');
    assert.deepEqual(textsIn(svg), ['A', 'Not drawn: B', 'first', 'second']);
  });
});
