import assert from 'node:assert/strict';
import { parseProse } from '../../../../src/core/pack/prose';
import type { RepoPath } from '../../../../src/core';

function stepIn(body: string) {
  const { prose, problems } = parseProse(`# T\n\n## Fire {#fire}\n\n${body}\n`, 'en.md' as RepoPath, [
    'fire',
  ]);
  const { divided, body: whole } = prose.sections.get('fire') ?? {};
  return { divided, whole, problems: problems.map(({ code, range }) => `${code}:${range?.start.line}`) };
}

suite('folded parts of a step', () => {
  test('begin at the reserved headings, and the body keeps everything', () => {
    const body = 'It burns.\n\n### Trap\n\nHot.\n\n### Versions\n\nOld ones smoked.';
    assert.deepEqual(stepIn(body), {
      divided: {
        main: 'It burns.',
        asides: [
          { kind: 'trap', heading: 'Trap', body: 'Hot.' },
          { kind: 'versions', heading: 'Versions', body: 'Old ones smoked.' },
        ],
      },
      whole: body,
      problems: [],
    });
  });

  for (const [kind, english, chinese] of [
    ['alternative', 'Why not otherwise', '为什么不这样'],
    ['trap', 'trap', '陷阱'],
    ['versions', 'Versions', '版本'],
    ['trial', 'Try It', '动手试试'],
  ] as const) {
    for (const heading of [english, chinese])
      test(`of the kind ${kind} may be headed "${heading}"`, () =>
        assert.deepEqual(stepIn(`It burns.\n\n### ${heading}\n\nx`).divided?.asides, [
          { kind, heading, body: 'x' },
        ]));
  }

  test('are not begun by other headings: those belong to what they are in', () => {
    const { divided } = stepIn('A\n\n### Ash\n\nB\n\n### Trap\n\nC\n\n### Soot\n\nD');
    assert.deepEqual(divided, {
      main: 'A\n\n### Ash\n\nB',
      asides: [{ kind: 'trap', heading: 'Trap', body: 'C\n\n### Soot\n\nD' }],
    });
  });

  test('are not begun in fences', () => assert.equal(stepIn('A\n\n```\n### Trap\n```').divided, undefined));

  test('of one kind twice are a problem at the second', () =>
    assert.deepEqual(stepIn('A\n\n### Trap\n\nB\n\n### Versions\n\nC\n\n### 陷阱\n\nD').problems, [
      'prose.repeated-aside:14',
    ]));
});
