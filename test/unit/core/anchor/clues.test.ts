import assert from 'node:assert/strict';
import type { RepoPath } from '../../../../src/core';
import { cluesFor } from '../../../../src/core/anchor/clues';
import { nameLikeness, pathLikeness } from '../../../../src/core/anchor/likeness';
import { anchorOf } from '../../../support/anchors';
import { madeAnchor, packageFile, snapshotOf, type Files } from './checkElsewhere';
import { COUNT, ESTIMATE, FIRE, KILN, OTHER } from './pottery';

const HERE = 'kiln/kiln.go#(*Kiln).Fire';
const BEFORE: Files = { 'kiln/kiln.go': packageFile('kiln', ...KILN) };

/** Compares the clues of a declaration, written `path#symbol`, with what the anchor of another recorded. */
async function checkClues(
  place: string,
  files: Files,
  expected: Readonly<Record<string, number>>,
  of = HERE,
): Promise<void> {
  const anchor = await madeAnchor({ ...BEFORE, 'kiln/sum.go': packageFile('kiln', ESTIMATE) }, of);
  const snapshot = await snapshotOf(files);
  const { path, symbol } = anchorOf(place);
  const located = snapshot.withKey(symbol.key).find((found) => found.path === path);
  assert.ok(located && anchor.sketches);
  const {
    body,
    file,
    members,
    name,
    owner,
    path: pathClue,
  } = cluesFor(anchor, anchor.sketches, located, snapshot);
  const clues: Record<string, number> = { body, file, members, path: pathClue, name, owner };
  for (const [clue, value] of Object.entries(expected))
    assert.ok(Math.abs((clues[clue] ?? -1) - value) < 0.01, `${clue} is ${clues[clue]}, not ${value}`);
}

suite('the clues of a declaration', () => {
  test('are all 1 for the declaration itself', () =>
    checkClues(HERE, BEFORE, { body: 1, file: 1, members: 1, path: 1, name: 1, owner: 1 }));

  test('show a renamed file with the same package', () =>
    checkClues(
      'kiln/fire.go#(*Kiln).Fire',
      { 'kiln/fire.go': BEFORE['kiln/kiln.go'] ?? '' },
      { path: 0.5, file: 1 },
    ));

  test('tell which methods the type still has', () =>
    checkClues(HERE, { 'kiln/kiln.go': packageFile('kiln', FIRE, COUNT) }, { members: 0.4 }));

  test('have no methods for a function', () =>
    checkClues(
      'kiln/sum.go#Estimate',
      { 'kiln/sum.go': packageFile('kiln', ESTIMATE) },
      { members: 0, owner: 1, name: 1 },
      'kiln/sum.go#Estimate',
    ));

  test('give the receiver 0.5 when a method became a function', () =>
    checkClues(
      'kiln/kiln.go#Fire',
      { 'kiln/kiln.go': packageFile('kiln', 'func Fire() {}') },
      { owner: 0.5, name: 1 },
    ));

  test('ignore upper and lower case in a name', () =>
    checkClues('kiln/kiln.go#fire', { 'kiln/kiln.go': packageFile('kiln', 'func fire() {}') }, { name: 1 }));

  test('are 0 for something else far away', () =>
    checkClues(
      'a/b.go#Polish',
      { 'a/b.go': packageFile('a', OTHER) },
      { body: 0, file: 0, members: 0, path: 0, name: 0 },
    ));
});

suite('the likeness of paths', () => {
  const paths: readonly [left: string, right: string, expected: number][] = [
    ['a/b/c.go', 'a/b/c.go', 1],
    ['a/b/c.go', 'x/y/z.go', 0],
    ['a/b/c.go', 'a/x/c.go', 2 / 3],
    ['a/b/c.go', 'a/b/d.go', 2 / 3],
    ['b/c.go', 'a/b/c.go', 2 / 3],
    ['a/a.go', 'a/a/a.go', 2 / 3],
    ['a.go', 'a.go', 1],
    ['a.go', 'b/a.go', 0.5],
  ];
  test('is the share of folders and name that they have in common, from the front and from the back', () => {
    for (const [left, right, expected] of paths) {
      assert.equal(pathLikeness(left as RepoPath, right as RepoPath), expected, `${left} and ${right}`);
      assert.equal(pathLikeness(right as RepoPath, left as RepoPath), expected, `${right} and ${left}`);
    }
  });
});

suite('the likeness of names', () => {
  const pairs: readonly [left: string, right: string, expected: number][] = [
    ['Marshal', 'marshal', 1],
    ['a', 'A', 1],
    ['a', 'b', 0],
    ['', '', 1],
    ['ab', 'cd', 0],
    ['night', 'nacht', 0.125],
    ['FireKiln', 'KilnFire', 13 / 14],
    ['烧窑', '烧窑', 1],
  ];
  test('distinguishes an added or missing word from a replaced one', () => {
    assert.ok(nameLikeness('IntegerRateMerge', 'RateMerge') > nameLikeness('IntegerRateMerge', 'IrateMerge'));
  });

  test('is the mean share of pairs of letters and of words that they have in common', () => {
    for (const [left, right, expected] of pairs) {
      assert.equal(nameLikeness(left, right), expected, `${left} and ${right}`);
      assert.equal(nameLikeness(right, left), expected, `${right} and ${left}`);
    }
  });
});
