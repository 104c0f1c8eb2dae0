import assert from 'node:assert/strict';
import { essayRegistry } from '../../../../../src/core';
import { essayIn, exportText, PNG } from './exportFixture';
import { GOLDEN } from './golden';
import { GOLDEN_ESSAY } from './goldenEssay';

/** Styles are long and have tests of their own. */
function withoutStyles(page: string): string {
  return page.replace(/<style>[^<]*<\/style>/, '<style></style>').replace(/ style="[^"]*"/g, ' style=""');
}

suite('a whole export', () => {
  for (const { id } of essayRegistry([]).targets) {
    test(`${id}: is as expected, line for line`, async () => {
      const written = essayIn(await exportText(GOLDEN_ESSAY, id, { pictures: { 'p.png': PNG } }));
      assert.equal(withoutStyles(written), GOLDEN[id]);
    });
  }
});
