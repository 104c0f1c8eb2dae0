import assert from 'node:assert/strict';
import { allProblems, loadPack, prosePartsOf } from '../../../../src/core';
import { codeLanguages } from '../../../../src/core/languages';
import { damaged } from '../../../support/damage';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packFiles } from '../../../support/packFiles';
import { seededRandom } from '../../../support/seededRandom';

const SEEDS = 400;

suite('a pack with random damage', function () {
  this.timeout(60_000);

  test('is read as far as it can be, and every problem is in one of its files', async () => {
    const files = packFiles();
    const paths = Object.keys(files);
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = seededRandom(seed);
      const path = random.of(paths);
      const tree = new InMemoryTree({ ...files, [path]: damaged(files[path] ?? '', random) });
      const loaded = await loadPack(tree, codeLanguages);
      const problems = allProblems(loaded);
      assert.ok(loaded.pack ?? problems.length > 0, `seed ${seed}`);
      // Parses every text.
      const prose = loaded.pack ? prosePartsOf(loaded.pack) : [];
      assert.ok(
        prose.every(({ body }) => typeof body === 'string'),
        `seed ${seed}`,
      );
      const steps = loaded.pack?.walkthroughs.flatMap((walkthrough) => walkthrough.steps) ?? [];
      for (const { anchor } of steps)
        assert.doesNotMatch(anchor.path, /^\/|(^|\/)\.\.(\/|$)/, `seed ${seed}`);
    }
  });
});
