import assert from 'node:assert/strict';
import { translateWith } from '../../../../src/core';
import { packageFile, resolvedAfter, type Files } from './checkElsewhere';

const FILE = 'kiln/state.go';

function states(...lines: readonly string[]): Files {
  return { [FILE]: packageFile('kiln', `const (\n${lines.map((line) => `\t${line}`).join('\n')}\n)`) };
}

/** The verdict and the evidence on a constant after a change, with the history at hand and without it. */
async function checkConstant(name: string, before: Files, after: Files, expected: string): Promise<void> {
  for (const isKnown of [true, false]) {
    const { verdict, evidence } = await resolvedAfter({ of: `${FILE}#${name}`, before, after }, isKnown);
    assert.equal(`${verdict}: ${translateWith({})(evidence)}`, expected);
  }
}

suite('an anchor for a constant of a group', () => {
  const BEFORE = states('Cold State = iota', 'Warm', 'Hot');
  const EXACT = 'exact: Same place and same body as described.';
  const EXPRESSION = 'changed: Same place and same text, but the expression that gives its value differs.';
  const shifted = (from: number, to: number): string =>
    `changed: Same place and same text, but another value: it was number ${from} of its group and is number ${to} now.`;

  test('is exact when it keeps its number', async () => {
    await checkConstant('Warm', BEFORE, states('Cold State = iota', 'Warm', 'Hot', 'Broken'), EXACT);
    await checkConstant('Warm', BEFORE, states('// cold', 'Cold State = iota', '', 'Warm // warm'), EXACT);
  });

  test('is changed when another one comes before it, and says both numbers', async () => {
    const after = states('Cold State = iota', 'Tepid', 'Warm', 'Hot');
    await checkConstant('Hot', BEFORE, after, shifted(3, 4));
    await checkConstant('Cold', BEFORE, after, EXACT);
  });

  test('is changed when two changed places', () =>
    checkConstant('Warm', BEFORE, states('Cold State = iota', 'Hot', 'Warm'), shifted(2, 3)));

  test('is changed when the first one begins elsewhere', () =>
    checkConstant('Warm', BEFORE, states('Cold State = iota + 10', 'Warm', 'Hot'), EXPRESSION));

  test('is exact when its value is its own text, wherever it is', () =>
    checkConstant('Hot', states('Cold = 1', 'Hot = 2'), states('Hot = 2', 'Cold = 1'), EXACT));

  test('is changed when it repeats another text', () =>
    checkConstant('Hot', states('Cold = "x"', 'Hot'), states('Cold = "y"', 'Hot'), EXPRESSION));

  test('counts lines, not names', () =>
    checkConstant(
      'Hot',
      states('Cold, IsCold = iota, true', 'Hot, IsHot'),
      states('Cold, IsCold = iota, true', 'Hot, IsHot'),
      EXACT,
    ));
});
