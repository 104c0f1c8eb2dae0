import assert from 'node:assert/strict';
import { targetName, targetTraits, translateWith } from '../../../../../src/core';
import { REGISTRY, targetNamed } from '../../../../support/essays';

const traitsOf = (id: string): string[] => targetTraits(targetNamed(id)).map(translateWith({}));

suite('what is said of a target', () => {
  for (const target of REGISTRY.targets)
    test(`${target.id}: its form, and what becomes of diagrams`, () => {
      assert.ok(traitsOf(target.id).length >= 2);
      assert.ok(targetName(target));
    });

  test('names what a platform takes away', () =>
    assert.deepEqual(traitsOf('zhihu'), [
      'Markdown for its editor',
      'diagrams become PNG',
      'tables become lists',
      'pictures must be uploaded',
    ]));

  test('says what a site wants', () =>
    assert.deepEqual(traitsOf('pingcap'), ['Markdown with its front matter', 'diagrams become PNG']));
});
