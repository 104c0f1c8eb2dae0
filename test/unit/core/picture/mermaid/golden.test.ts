import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { forgottenPictures, goldenPictures, painted } from './goldenPictures';

/** Set it to write the golden pictures. A picture that was written fails its test once: look at it, then run again. */
const isUpdating = process.env.UPDATE_GOLDEN_PICTURES === '1';

suite('golden pictures', () => {
  const goldens = goldenPictures();

  test('there are some of every kind of diagram, and none without a Mermaid text', () => {
    const kinds = new Set(goldens.map(({ name }) => name.split('/')[0]));
    assert.deepEqual([...kinds].sort(), ['class', 'flowchart', 'sequence', 'state']);
    assert.deepEqual(forgottenPictures(), []);
  });

  for (const golden of goldens)
    test(golden.name, () => {
      const now = painted(golden);
      const before = fs.existsSync(golden.file) ? fs.readFileSync(golden.file, 'utf8') : undefined;
      if (isUpdating && now !== before) {
        fs.writeFileSync(golden.file, now);
        assert.fail(`${golden.file} was written: look at it`);
      }
      assert.ok(before !== undefined, `${golden.file} is missing`);
      assert.equal(now, before);
    });
});
