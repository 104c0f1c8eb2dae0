import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

type Kiln struct {
	slowBurning bool
	openFlues   int
}

func (k *Kiln) Fire() {
	k.tidy()
	k.stoke()
}

func (k *Kiln) tidy() {
	if k.slowBurning {
		k.sweep()
		return
	}
	k.rake()
}

func (k *Kiln) stoke() { k.openFlues++ }

func (k *Kiln) sweep() {}

func (k *Kiln) rake() {}

func (k *Kiln) glaze() {}

func (k *Kiln) Bake() { k.glaze() }
`,
};

/** The claims of a text that are contradicted. */
async function wrongIn(text: string): Promise<string[]> {
  const claims = await claimsOf(`${KILN_PIN}## Firing\n\n${text}`, TREE);
  return claims.flatMap((claim) => (claim.answer === 'contradicted' ? [wordsOf(claim).join(' ')] : []));
}

suite('a field tells which function a sentence is about', () => {
  test('that calls where the field is looked at', async () => {
    const text = (callee: string): string =>
      `\`Fire\` 先调用 \`tidy\`。它不直接打扫：如果 \`slowBurning\` 打开，就调用 \`${callee}\`，不打开就算了。`;
    assert.deepEqual(await wrongIn(text('sweep')), []);
    assert.deepEqual(await wrongIn(text('rake')), []);
    assert.deepEqual(await wrongIn(text('glaze')), ['(*Kiln).tidy glaze', 'Fire glaze']);
  });

  test('that does something with the field', async () => {
    const text = (actor: string): string =>
      `\`Fire\` 调用 \`stoke\`。计数 \`openFlues\` 只增不减，由 \`${actor}\` 更新。`;
    assert.deepEqual(await wrongIn(text('stoke')), []);
    assert.deepEqual(await wrongIn(text('Fire')), []);
    assert.deepEqual(await wrongIn(text('Bake')), ['(*Kiln).Bake openFlues']);
    assert.deepEqual(await wrongIn('`stoke` is there. `openFlues` is updated by `Bake`.'), [
      '(*Kiln).Bake openFlues',
    ]);
  });
});
