import assert from 'node:assert/strict';
import { shownHeading } from '../../../../../src/vscode/features/drafts/shownHeading';

suite('headings in the Draft view', () => {
  for (const [markdown, expected] of [
    ['(*WAL).Write', '(*WAL).Write'],
    ['(*WAL).Write and (*shard).WriteRows', '(*WAL).Write and (*shard).WriteRows'],
    ['3.1 `(*WAL).Write`', '3.1 (*WAL).Write'],
    ['\\(\\*WAL\\).Write', '(*WAL).Write'],
    ['**Bold**, *italic* and [a link](https://example.com)', 'Bold, italic and a link'],
  ] as const)
    test(`show ${markdown} as ${expected}`, () => assert.equal(shownHeading(markdown), expected));
});
