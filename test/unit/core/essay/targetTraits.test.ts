import assert from 'node:assert/strict';
import { TARGET_IDS, targetName, targetTraits, translateWith } from '../../../../src/core';

const traitsOf = (id: (typeof TARGET_IDS)[number]): string[] => targetTraits(id).map(translateWith({}));

suite('what is said of a target', () => {
  for (const id of TARGET_IDS)
    test(`${id}: its form, and what becomes of diagrams`, () => {
      assert.ok(traitsOf(id).length >= 2);
      assert.ok(targetName(id));
    });

  test('names what a platform takes away', () =>
    assert.deepEqual(traitsOf('zhihu'), [
      'Markdown for its editor',
      'diagrams become PNG',
      'tables become lists',
      'pictures must be uploaded',
    ]));

  test('says what a site wants', () =>
    assert.deepEqual(traitsOf('opengemini-blog'), ['Markdown with its front matter', 'diagrams become SVG']));
});
