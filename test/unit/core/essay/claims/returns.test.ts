import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

type Door interface{ Shut() }

type Lid struct{}

func (Lid) Shut() {}

type Pot struct{ lid Lid }

func (p *Pot) Open(at int) (*Lid, error) { return &p.lid, nil }

func NewDoor() Door { return Lid{} }

func Name(p *Pot) string { return "pot" }

func Fire() {}
`,
};

/** The claims of a text about what functions return, as `function type: answer`. */
async function returnsIn(text: string): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, TREE);
  return claims.flatMap((claim) =>
    claim.claim.template === '{0} returns {1}' ? [`${wordsOf(claim).join(' ')} ${claim.answer}`] : [],
  );
}

suite('what a function returns', () => {
  test('is one of the types of its declaration, in both languages', async () => {
    assert.deepEqual(await returnsIn('`Pot.Open` returns a `*Lid` and an error.'), ['Pot.Open *Lid holds']);
    assert.deepEqual(await returnsIn('`Pot.Open` 返回 `*Lid` 和错误。'), ['Pot.Open *Lid holds']);
    assert.deepEqual(await returnsIn('`Pot.Open` returns a `*Pot` and an error.'), [
      'Pot.Open *Pot contradicted',
    ]);
    assert.deepEqual(await returnsIn('`Pot.Open` 返回的是 `*Pot`。'), ['Pot.Open *Pot contradicted']);
    assert.deepEqual(await returnsIn('`Fire` returns `bool`.'), ['Fire bool contradicted']);
  });

  test('may stand behind what else is said of the function', async () => {
    assert.deepEqual(await returnsIn('`Name` is declared in `kiln/fire.go` and returns `string`.'), [
      'Name string holds',
    ]);
    assert.deepEqual(await returnsIn('`Name` is declared in `kiln/fire.go` and returns `bool`.'), [
      'Name bool contradicted',
    ]);
  });

  test('may be a value of a type that the declaration names by its interface', async () => {
    assert.deepEqual(await returnsIn('`NewDoor` returns a `Lid`.'), ['NewDoor Lid holds']);
  });

  test('is no claim if it is a value, or denied', async () => {
    for (const text of [
      '`Name` returns `pot`.',
      '`Name` does not return `bool`.',
      '`Name` 从不返回 `bool`。',
    ])
      assert.deepEqual(await returnsIn(text), [], text);
  });
});
