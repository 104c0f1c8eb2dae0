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

func Nest() {
	inner()
	outer()
}

func outer() { inner() }
func inner() {}

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
      '看 `Fire`：顺序是 `load`、`light`、`cool`。',
      '`Fire` is short. Then come `load`, `light` and `cool`.',
    ])
      assert.deepEqual(await orders(text), ['load light holds', 'light cool holds'], text);
    for (const text of [
      '`Fire` 依次调用 `light`、`load`、`cool`。',
      '`Fire` 先 `light`，再 `load`，最后 `cool`。',
      '`Fire` calls `light`, `load` and `cool` in turn.',
      '`Fire` is short. Then come `light`, `load` and `cool`.',
    ])
      assert.deepEqual(await orders(text), ['light load contradicted', 'load cool holds'], text);
  });

  test('is stated by words between two names', async () => {
    for (const text of [
      '`Fire` first calls `light`, then `load`.',
      '`Fire` calls `light` before `load`.',
      '`Fire` calls `load` after `light`.',
      '`Fire` 调用 `light`，接着是 `load`。',
    ])
      assert.deepEqual(await orders(text), ['light load contradicted'], text);
  });

  test('goes on in the next sentence', async () => {
    assert.deepEqual(await orders('看 `Fire`。先是点火 `light`；然后是装窑 `load`。'), [
      'light load contradicted',
    ]);
    assert.deepEqual(await orders('看 `Fire`。先是装窑 `load`；然后是点火 `light`。'), ['load light holds']);
  });

  test('cannot be told of what is called twice, deferred, or not called by the function', async () => {
    assert.deepEqual(await orders('`Turn` 先 `light`，再 `load`。'), ['light load holds']);
    assert.deepEqual(await orders('`Late` 先 `light`，再 `load`。'), []);
    assert.deepEqual(await orders('`Late` 先 `cool`，再 `load`。'), []);
  });

  test('is left alone where one of the two calls the other, or somebody else acts', async () => {
    assert.deepEqual(await orders('`Nest` calls `outer`, then `inner`.'), []);
    assert.deepEqual(await orders('`Fire` 调用 `light`，后者再调用 `load`。'), []);
  });
});
