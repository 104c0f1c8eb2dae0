import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { ARROW_KINDS } from '../../../src/core';
import { repositoryRoot } from '../../../src/development/repositoryRoot';

suite('the style sheet of walkthrough maps', () => {
  test('has a colour for each kind of arrow; an arrow without one is not drawn', async () => {
    const css = await fs.readFile(path.join(repositoryRoot, 'media', 'map.css'), 'utf8');
    const coloured = [...css.matchAll(/^\.([a-z]+) \{\s*--arrow: var\(--arrow-\1\);/gm)].map(
      ([, kind]) => kind,
    );
    assert.deepEqual([...coloured].sort(), [...ARROW_KINDS].sort());
    for (const kind of ARROW_KINDS) assert.match(css, new RegExp(`--arrow-${kind}: var\\(`));
  });
});
