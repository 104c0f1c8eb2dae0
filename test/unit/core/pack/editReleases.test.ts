import assert from 'node:assert/strict';
import { editReleases } from '../../../../src/core';
import { changedPack, COMMIT } from '../../../support/packFiles';

const HASH = 'fedcba9876543210';
const RELEASES = [
  { tag: 'v1', commit: COMMIT, manifestHash: HASH },
  { tag: 'v2', commit: COMMIT },
];

function textOf(values: object): string {
  return changedPack(values)['pack.json'] ?? '';
}

suite('the releases of a pack.json', () => {
  test('are replaced, and nothing else is touched', () =>
    assert.equal(editReleases(textOf({}), RELEASES).text, textOf({ releases: RELEASES })));

  test('come after the base when there were none, with the line ends of the file', () => {
    const text = textOf({ releases: undefined }).replaceAll('\n', '\r\n');
    const edited = editReleases(text, RELEASES).text;
    assert.match(edited ?? '', /"base": \{[^}]*\},\r\n {2}"releases": \[\r\n {4}\{\r\n {6}"tag": "v1",\r\n/);
    assert.doesNotMatch(edited ?? '', /[^\r]\n/);
  });

  test('stay as they are written when they say the same', () => {
    const text = textOf({ releases: RELEASES }).replace(/\{\s*"tag": "v2",\s*/, '{ "tag": "v2", ');
    assert.equal(editReleases(text, RELEASES).text, text);
  });

  test('are written in format 1 as it has them', () => {
    const old = { format: 1, language: undefined };
    assert.equal(
      editReleases(textOf({ ...old, releases: [] }), RELEASES).text,
      textOf({
        ...old,
        releases: [
          { tag: 'v1', commit: COMMIT, goMod: HASH },
          { tag: 'v2', commit: COMMIT },
        ],
      }),
    );
  });

  test('are not written into a text that is no pack.json, or when they do not fit', () => {
    assert.deepEqual(
      [
        editReleases('{', RELEASES).problems[0]?.code,
        editReleases(textOf({}), [{ tag: 'a/b', commit: COMMIT }]),
      ].map((each) => (typeof each === 'object' ? [each.text, each.problems[0]?.code] : each)),
      ['pack.json-syntax', [undefined, 'pack.schema-pattern']],
    );
  });
});
