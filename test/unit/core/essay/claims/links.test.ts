import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

func fireKiln() { warmWalls() }

func warmWalls() {}

func coolKiln() { openDoor() }

func openDoor() {}

func bakeAll() { glazePot(); dryPot() }

func glazePot() {}

func dryPot() {}
`,
};

/** What a text says of functions that the code contradicts, as `one other`. */
async function contradictedIn(text: string): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, TREE);
  return claims.flatMap((claim) =>
    claim.kind === 'call' && claim.answer === 'contradicted' ? [wordsOf(claim).join(' ')] : [],
  );
}

/** Words that no list of verbs has. */
const WORDS = [
  '`fireKiln` 一上来就 `OTHER`，失败就直接退避。',
  '具体的活由 `fireKiln` 丢给了 `OTHER`。',
  '`fireKiln`：检查参数，随后进 `OTHER`。',
  '`fireKiln` is little more than a wrapper around `OTHER`.',
  'If everything checks out, `fireKiln` turns to `OTHER`.',
  'All the heavy lifting in `fireKiln` is done by `OTHER`.',
];

suite('functions that a sentence brings together in any words', () => {
  test('are contradicted if no call leads from one to the other and nothing calls both', async () => {
    for (const form of WORDS)
      assert.deepEqual(await contradictedIn(form.replace('OTHER', 'openDoor')), ['fireKiln openDoor'], form);
  });

  test('are no claim if one calls the other, or a function calls both', async () => {
    for (const form of WORDS)
      assert.deepEqual(await contradictedIn(form.replace('OTHER', 'warmWalls')), [], form);
    assert.deepEqual(await contradictedIn('`dryPot` makes life easier for `glazePot`.'), []);
  });

  test('are contradicted if the one that acts is called by the other', async () => {
    assert.deepEqual(await contradictedIn('`warmWalls` 一上来就 `fireKiln`。'), ['warmWalls fireKiln']);
    assert.deepEqual(await contradictedIn('`warmWalls` is a helper of `fireKiln`.'), []);
  });

  test('are no claim where a sentence compares or lists them, or where each has a clause of its own', async () => {
    const texts = [
      '`fireKiln` and `openDoor` are worth reading.',
      'Begin at `fireKiln`, `coolKiln` and `openDoor`.',
      '`fireKiln` is similar to `openDoor`.',
      '`fireKiln` heats the walls, but `openDoor` lets the heat out.',
      '`fireKiln` 加热，`openDoor` 放走热量。',
      '写的人把 `fireKiln` 排在 `openDoor` 前面。',
      '`fireKiln` 通过通道告诉 `openDoor`。',
      '`fireKiln` 登记 `openDoor`。',
      '`warmWalls` 从 `fireKiln` 起就在运行。',
      '`fireKiln` closes the door, which ends `openDoor`.',
      '`fireKiln` --> `wallHeater` --> 然后 `openDoor`',
      '`fireKiln` は `openDoor` から窯を取得する。',
      '`fireKiln` does not touch `openDoor`.',
    ];
    for (const text of texts) assert.deepEqual(await contradictedIn(text), [], text);
  });
});
