import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

func Fire() {
	load()
	light()
	cool()
}

func Turn(again bool) {
	load()
	light()
	load()
}

func Late() {
	defer load()
	light()
}

func load()  {}
func light() {}
func cool()  {}
`,
};

/** What is said of the order of calls. */
async function orders(text: string): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, TREE);
  return claims.flatMap((claim) =>
    claim.claim.template === '{0} comes before {1}' ? [`${wordsOf(claim).join(' ')} ${claim.answer}`] : [],
  );
}

suite('the order of calls', () => {
  test('is that of the lines of the function that makes them all', async () => {
    for (const text of [
      '`Fire` 依次调用 `load`、`light`、`cool`。',
      '`Fire` 先 `load`，再 `light`，最后 `cool`。',
      '`Fire` calls `load`, `light` and `cool` in turn.',
      '`Fire` first calls `load`, then `light`.',
    ])
      assert.deepEqual(await orders(text), ['load light holds'], text);
    for (const text of [
      '`Fire` 依次调用 `light`、`load`、`cool`。',
      '`Fire` 先 `light`，再 `load`，最后 `cool`。',
      '`Fire` calls `light`, `load` and `cool` in turn.',
      '`Fire` first calls `light`, then `load`.',
    ])
      assert.deepEqual(await orders(text), ['light load contradicted'], text);
  });

  test('cannot be told of what is called twice, deferred, or not called by the function', async () => {
    assert.deepEqual(await orders('`Turn` 先 `light`，再 `load`。'), ['light load holds']);
    assert.deepEqual(await orders('`Late` 先 `light`，再 `load`。'), []);
    assert.deepEqual(await orders('`Late` 先 `cool`，再 `load`。'), []);
  });
});
