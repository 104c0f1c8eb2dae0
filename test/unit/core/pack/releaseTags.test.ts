import assert from 'node:assert/strict';
import { newReleaseTags, withTag } from '../../../../src/core';

suite('tags of new releases', () => {
  const cases: Record<string, [tags: string[], named: string[], expected: string[]]> = {
    'are all versions when none is named, by their numbers': [
      ['v1.10.0', '0.9', 'v1.2'],
      [],
      ['0.9', 'v1.2', 'v1.10.0'],
    ],
    'are no previews, and nothing that is no version': [
      ['v1.0.0-rc1', 'v1.0.0rc0', 'nightly', 'v7', 'server/v1.0.0', 'v1.0.0'],
      [],
      ['v1.0.0'],
    ],
    'are newer than all that are named': [['v0.1.0', 'v1.0.0', 'v1.1.0'], ['v1.0.0'], ['v1.1.0']],
    'are none when what is named are no versions': [['v1.0.0'], ['spring'], []],
    'are none of huge numbers': [['v1.9999999999999999999'], [], []],
  };
  for (const [what, [tags, named, expected]] of Object.entries(cases)) {
    test(what, () => assert.deepEqual(newReleaseTags(tags, named), expected));
  }

  test('are no more than a pack has room for, and then the newest', () => {
    const tags = Array.from({ length: 300 }, (_, index) => `v1.${index}`);
    const added = newReleaseTags(tags, ['v0.1']);
    assert.deepEqual([added.length, added[0], added.at(-1)], [199, 'v1.101', 'v1.299']);
  });
});

suite('a tag among the releases', () => {
  const cases: [tags: string[], tag: string, expected: string[]][] = [
    [['v1.0', 'v1.2'], 'v1.1', ['v1.0', 'v1.1', 'v1.2']],
    [['v1.0', 'spring'], 'v0.9', ['v0.9', 'v1.0', 'spring']],
    [['v1.0'], 'autumn', ['v1.0', 'autumn']],
    [[], 'v1.0', ['v1.0']],
  ];
  for (const [tags, tag, expected] of cases) {
    test(`${tag} among ${tags.join(', ') || 'none'}`, () => assert.deepEqual(withTag(tags, tag), expected));
  }
});
