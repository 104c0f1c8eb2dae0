import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/pack/document';
import { parseProse } from '../../../../src/core/pack/prose';
import type { RepoPath } from '../../../../src/core';
import { ENGLISH_PROSE } from '../../../support/packFiles';
import { checkProblems } from './checkProblems';

interface ReadProse {
  readonly title: string;
  readonly introduction: string;
  /** `[id, heading, body]` in the order of the text. */
  readonly sections: readonly (readonly [string, string, string])[];
}

function checkProse(text: string, expected: ReadProse): void {
  const { title, introduction, sections, problems } = parseDocument(text, 'en.md' as RepoPath);
  const listed = [...sections].map(([id, { heading, body }]) => [id, heading, body]);
  assert.deepEqual({ title, introduction, sections: listed, problems }, { ...expected, problems: [] });
}

const FIRING: ReadProse = {
  title: 'Firing a piece',
  introduction: 'How heat comes about.',
  sections: [
    ['open', 'The door opens', 'First the door.'],
    ['fire', 'Then it burns', 'Now the *heat*.'],
  ],
};

suite('prose', () => {
  test('is a title, an introduction and a section per step', () => checkProse(ENGLISH_PROSE, FIRING));

  test('is the same with CRLF line ends', () => checkProse(ENGLISH_PROSE.replaceAll('\n', '\r\n'), FIRING));

  test('is the same with lone CR line ends', () => checkProse(ENGLISH_PROSE.replaceAll('\n', '\r'), FIRING));

  test('is the same after a byte order mark', () => checkProse(`\ufeff${ENGLISH_PROSE}`, FIRING));

  test('is the same with underlined and closed headings', () =>
    checkProse(
      ENGLISH_PROSE.replace('# Firing a piece', 'Firing a piece\n===').replace('{#open}', '{#open} ##'),
      FIRING,
    ));

  test('keeps deeper headings, fences and quotes in their section', () => {
    const body =
      '### Deeper\n\n```md\n## No heading {#no}\n# nor this\n```\n\n> ## quoted {#quoted}\n\n- ## listed {#listed}';
    checkProse(`# T\n\n## Door {#open}\n\n${body}\n\n## Fire {#fire}`, {
      title: 'T',
      introduction: '',
      sections: [
        ['open', 'Door', body],
        ['fire', 'Fire', ''],
      ],
    });
  });

  test('may have an introduction of several paragraphs and no section', () =>
    checkProse('# T\n\none\n\ntwo\n', { title: 'T', introduction: 'one\n\ntwo', sections: [] }));

  test('keeps markup in headings as it is written', () =>
    checkProse('# `T` *x*\n## 写入 `Fire` {a} {#fire-2}\nx', {
      title: '`T` *x*',
      introduction: '',
      sections: [['fire-2', '写入 `Fire` {a}', 'x']],
    }));
});

suite('prose around the steps', () => {
  const SUPPLEMENTED = `# T

## Before you start {#prerequisites}

Clay.

## Fire {#fire}

Heat.

## A jug {#worked-example}

Round.

## Check yourself {#check-yourself}

Think first.

### Why heat?

It hardens.

#### And more

It does.

### What if not?

It crumbles.

## Exercise {#exercise}

Burn.

## Ideas {#essay-ideas}

Ash.
`;
  const parsed = parseProse(SUPPLEMENTED, 'en.md' as RepoPath, ['fire']);

  test('is told apart from the steps', () => {
    assert.deepEqual(
      [[...parsed.prose.sections.keys()], [...parsed.prose.supplements.keys()], parsed.problems],
      [['fire'], ['prerequisites', 'worked-example', 'check-yourself', 'exercise', 'essay-ideas'], []],
    );
    assert.deepEqual(parsed.prose.supplements.get('exercise'), { heading: 'Exercise', body: 'Burn.' });
  });

  test('has questions with their answers', () =>
    assert.deepEqual(parsed.prose.selfCheck, {
      lead: 'Think first.',
      questions: [
        { question: 'Why heat?', answer: 'It hardens.\n\n#### And more\n\nIt does.' },
        { question: 'What if not?', answer: 'It crumbles.' },
      ],
    }));

  test('may be left out', () => {
    const { prose, problems } = parseProse('# T\n\n## Fire {#fire}\n', 'en.md' as RepoPath, ['fire']);
    assert.deepEqual([prose.supplements.size, prose.selfCheck, problems], [0, undefined, []]);
  });

  const misplaced: Record<string, string> = {
    'prerequisites after the steps': '# T\n## F {#fire}\n## P {#prerequisites}',
    'an exercise before the steps': '# T\n## E {#exercise}\n## F {#fire}',
    'the exercise before the questions':
      '# T\n## F {#fire}\n## E {#exercise}\n## C {#check-yourself}\n### Q?\nA',
  };
  for (const [what, text] of Object.entries(misplaced)) {
    test(`reports ${what}`, () => {
      const { problems } = parseProse(text, 'en.md' as RepoPath, ['fire']);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['prose.order'],
      );
    });
  }

  test('reports a section without questions', () => {
    const text = '# T\n## F {#fire}\n## C {#check-yourself}\nWhy?';
    const { problems } = parseProse(text, 'en.md' as RepoPath, ['fire']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['prose.no-question'],
    );
  });
});

suite('problems of prose', () => {
  const changed = (text: string): Record<string, string> => ({ 'firing/en.md': text });
  const open = '## The door opens {#open}';
  const fire = '## Then it burns {#fire}';

  test('name a missing file', () =>
    checkProblems({ 'firing/zh-cn.md': undefined }, 'firing/zh-cn.md:- warning prose.missing'));

  test('name a missing title', () =>
    checkProblems(changed(`${open}\n\n${fire}\n`), 'firing/en.md:- warning prose.no-title'));

  test('name a step without a section', () =>
    checkProblems(changed(`# T\n${open}\n`), 'firing/en.md:- warning prose.missing-step'));

  test('name a section of no step', () =>
    checkProblems(
      changed(`# T\n${open}\n${fire}\n## More {#more}`),
      'firing/en.md:- warning prose.unknown-step',
    ));

  test('name a repeated section and the place of the second', () =>
    checkProblems(
      changed(`# T\n${open}\n${fire}\n\n${open}\n`),
      'firing/en.md:5 warning prose.repeated-section',
    ));

  test('name sections that are not in the order of the steps', () =>
    checkProblems(changed(`# T\n${fire}\n${open}\n`), 'firing/en.md:- warning prose.order'));

  for (const heading of [
    '## No id',
    '## Bad id {#Bad}',
    '## {#fire}',
    '## Two words {#a b}',
    '## No hash {open}',
  ]) {
    test(`name the heading "${heading}" and its place`, () =>
      checkProblems(changed(`# T\n${open}\n${fire}\n${heading}\n`), 'firing/en.md:4 warning prose.no-id'));
  }

  test('count lines with CRLF line ends', () =>
    checkProblems(
      changed(`\ufeff# T\r\n${open}\r\n${fire}\r\n\r\n## No id\r\n`),
      'firing/en.md:5 warning prose.no-id',
    ));
});
