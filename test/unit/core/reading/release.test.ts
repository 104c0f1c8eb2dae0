import assert from 'node:assert/strict';
import { manifestHash, type Release } from '../../../../src/core';
import { recogniseRelease } from '../../../../src/core/reading/release';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packOf } from '../../../support/packs';

const GO_MOD = 'module example.com/kiln\n\ngo 1.22\n';
const OTHER_GO_MOD = 'module example.com/kiln\n\ngo 1.23\n';

const releases: Release[] = [
  { tag: 'v1', commit: '1'.repeat(40), manifestHash: manifestHash(GO_MOD) },
  { tag: 'v1.1', commit: '2'.repeat(40), manifestHash: manifestHash(GO_MOD) },
  { tag: 'v2', commit: '3'.repeat(40), manifestHash: manifestHash(OTHER_GO_MOD) },
  { tag: 'v2-again', commit: '3'.repeat(40), manifestHash: manifestHash(OTHER_GO_MOD) },
];

async function checkRelease(
  { commit, goMod }: { commit?: string; goMod?: string },
  tags: string[],
  evidence: string,
): Promise<void> {
  const tree = new InMemoryTree(goMod === undefined ? {} : { 'go.mod': goMod });
  const head = commit === undefined ? undefined : { commit, tags: [] };
  assert.deepEqual(await recogniseRelease(packOf({ releases }), tree, head), { tags, evidence });
}

suite('recognising a release', () => {
  test('uses the commit, whatever go.mod says', () =>
    checkRelease({ commit: '1'.repeat(40), goMod: OTHER_GO_MOD }, ['v1'], 'commit'));

  test('gives every tag of the commit', () =>
    checkRelease({ commit: '3'.repeat(40) }, ['v2', 'v2-again'], 'commit'));

  test('uses go.mod without a history, and names all releases that look the same', () =>
    checkRelease({ goMod: GO_MOD }, ['v1', 'v1.1'], 'manifest'));

  test('uses go.mod for another commit', () =>
    checkRelease(
      { commit: '9'.repeat(40), goMod: GO_MOD.replaceAll('\n', '\r\n') },
      ['v1', 'v1.1'],
      'manifest',
    ));

  test('knows none if go.mod was edited', () =>
    checkRelease({ commit: '9'.repeat(40), goMod: `${GO_MOD}require a v1\n` }, [], 'none'));

  test('knows none without history and go.mod', () => checkRelease({}, [], 'none'));
});
