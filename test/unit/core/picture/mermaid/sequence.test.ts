import assert from 'node:assert/strict';
import { isDrawn, pictureOf, sizeOf, textsIn } from './picture';

const HEAD = 'sequenceDiagram\n';

suite('a picture of a sequence', () => {
  test('has the participants above, and below when it is long, and all messages in their order', () => {
    const short = `${HEAD}participant a as 写入\nactor B\na->>B: (*Kiln).Open\nB-->>a: ok`;
    assert.deepEqual(textsIn(pictureOf(short)), ['写入', 'B', '(*Kiln).Open', 'ok']);
    const long = `${HEAD}participant a as 写入\n${'a->>a: x\n'.repeat(20)}`;
    assert.equal(textsIn(pictureOf(long)).filter((text) => text === '写入').length, 2);
  });

  test('kinds of arrows differ: answers are dashed, what nobody waits for has an open head, what is lost a cross', () => {
    const shapes = ['a->>b', 'a-->>b', 'a-)b', 'a-xb', 'a->b', 'a<<->>b'].map((arrow) =>
      (pictureOf(`${HEAD}participant a\nparticipant b\n${arrow}: x`).match(/<path [^>]*>/g) ?? [])
        .slice(2)
        .join(),
    );
    assert.equal(new Set(shapes).size, shapes.length);
    assert.match(shapes[1] ?? '', /stroke-dasharray="5 4"/);
    assert.match(shapes[2] ?? '', /fill="none"[^>]*stroke-linejoin="round"/);
  });

  test('counts, notes, frames and their branches are there', () => {
    const text = `${HEAD}autonumber 5 5\na->>+b: one\nNote over a,b: 注意<br/>here\nalt good\nb-->>-a: two\nelse\na-)b: three\nend\nloop every 100ms\na->>a: four\nend`;
    const texts = textsIn(pictureOf(text));
    for (const wanted of [
      '5. one',
      '注意',
      'here',
      'alt [good]',
      '10. two',
      '15. three',
      'loop [every 100ms]',
      '20. four',
    ])
      assert.ok(texts.includes(wanted), wanted);
  });

  test('long symbols are broken behind their dots, not cut, and the picture is wide enough for them', () => {
    const symbol = '(*StatementExecutor).executeCreateSubscriptionStatementAgain';
    const svg = pictureOf(`${HEAD}a->>b: 8. ${symbol}\nb->>b: 写${'写'.repeat(60)}`);
    assert.equal(textsIn(svg).slice(2, 5).join(''), `8. ${symbol}`);
    assert.equal((svg.match(/写/g) ?? []).length, 61);
    assert.ok(sizeOf(svg).width > 400);
  });

  test('lines end between words, in Chinese too, and within a word only where it is too long for a line', () => {
    const head = 'sequenceDiagram\nparticipant a as ts-store：打开分片的协程\nparticipant b\n';
    const texts = textsIn(pictureOf(`${head}a->>b: 12. (*SparseIndexScanTransform).scanWithSparseIndex`));
    assert.deepEqual(texts, [
      'ts-store：',
      '打开分片的协程',
      'b',
      '12. (*SparseIndex',
      'ScanTransform).',
      'scanWithSparseIndex',
    ]);
  });

  test('boxes are wide enough for bold text, and words with hyphens stay whole', () => {
    const svg = pictureOf('sequenceDiagram\nparticipant a as ts-meta: start-up and requests\na->>a: x');
    assert.deepEqual(textsIn(svg).slice(0, 2), ['ts-meta:', 'start-up and']);
    assert.ok(Number(/<rect [^>]*width="([\d.]+)"[^>]*rx="4"/.exec(svg)?.[1]) > 'start-up and'.length * 8);
  });

  test('names may hold hyphens and letters that look like arrows', () =>
    assert.deepEqual(textsIn(pictureOf(`${HEAD}ts-xsql->>ts-store: go`)), ['ts-xsql', 'ts-store', 'go']));

  test('an entity at the end of a line keeps its semicolon, and words on line breaks are no part of a text', () =>
    assert.deepEqual(
      textsIn(pictureOf(`${HEAD}participant a as wrap: b\na->>a: #quot;x#quot;\na->>a:nowrap: y;`)),
      ['b', '&quot;x&quot;', 'y'],
    ));

  test('a coloured block is painted behind the frames in it', () => {
    const svg = pictureOf(`${HEAD}rect rgb(0, 0, 0)\nloop x\na->>b: y\nend\nend`);
    const frames = [...svg.matchAll(/<rect [^>]*rx="2" fill="([^"]*)"/g)].map(([, fill]) => fill);
    assert.deepEqual(frames, ['#f3f5f7', 'none']);
  });

  for (const wrong of [
    'a()->>b: x',
    'box Purple\nparticipant a\nend',
    'create participant c',
    'a->>b: x; b->>a: y',
    'loop x\na->>b: y',
    'a->>b: y\nend',
    'a => b: y',
    'a->>b',
    'else\na->>b: y',
    'something else',
  ])
    test(`is not drawn when something is not understood: ${wrong.split('\n')[0] ?? ''}`, () =>
      assert.equal(isDrawn(HEAD + wrong), false));
});
