import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

/** The answers to the calls that a text states about a tree, as `caller calls callee: answer`. */
async function callsIn(text: string, tree: Record<string, string>): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, tree);
  return claims.flatMap((claim) =>
    claim.kind === 'call' ? [`${wordsOf(claim).join(' ')} ${claim.answer}`] : [],
  );
}

const OVEN = `package kiln

type Oven struct{}

func (o *Oven) Run() { heat() }

func heat() {}

func cool() {}
`;

suite('who makes the calls that an essay states', () => {
  test('is each function of a list, also behind words for what they are', async () => {
    const tree = {
      'kiln/fire.go': 'package kiln\n\nfunc Cool() { light() }\n\nfunc Glaze() {}\n\nfunc light() {}\n',
    };
    assert.deepEqual(await callsIn('The oven is hot: its helpers `Cool` and `Glaze` call `light`.', tree), [
      'Cool light holds',
      'Glaze light contradicted',
    ]);
  });

  test('is the method of the type whose it is said to be', async () => {
    const tree = {
      'kiln/a.go': OVEN,
      'kiln/b.go': 'package kiln\n\ntype Rack struct{}\n\nfunc (r *Rack) Run() { cool() }\n',
    };
    assert.deepEqual(await callsIn('`Oven` is one; its `Run` calls `cool`.', tree), [
      'Oven.Run cool contradicted',
    ]);
    assert.deepEqual(await callsIn('还有 `Rack`，它的 `Run` 调用 `cool`。', tree), ['Rack.Run cool holds']);
    assert.deepEqual(await callsIn('A `Run` calls `cool`.', tree), ['Run cool holds']);
  });

  test('is any of several types of one name', async () => {
    const tree = {
      'kiln/a.go': OVEN,
      'shop/b.go':
        'package shop\n\ntype Oven struct{}\n\nfunc (o *Oven) Sell() { pack() }\n\nfunc pack() {}\n',
    };
    assert.deepEqual(await callsIn('The `Oven` calls `cool`.', tree), ['Oven cool contradicted']);
    assert.deepEqual(await callsIn('The `Oven` calls `pack`.', tree), ['Oven pack unknown']);
  });

  test('is what a clause begins with, behind other code that says when or in which package', async () => {
    const tree = {
      'kiln/a.go': `package kiln

type Oven struct{ hot bool }

func (o *Oven) Run() {
	if o.hot {
		heat()
	}
}

func heat() {}

func cool() {}
`,
    };
    const answers = {
      '`Oven.Run` 在 `hot` 为真时，直接调用 `cool`。': ['Oven.Run cool contradicted'],
      '`Oven.Run` 检查 `hot` 之后，调用 `heat`。': ['Oven.Run heat holds'],
      '`Oven.Run` 每 100 毫秒调用一次 `cool`。': ['Oven.Run cool contradicted'],
      '`Oven.Run` in package `kiln` calls `heat`.': ['Oven.Run heat holds'],
      '`Oven.Run` in package `kiln` calls `cool`.': ['Oven.Run cool contradicted'],
    };
    for (const [text, wanted] of Object.entries(answers))
      assert.deepEqual(await callsIn(text, tree), wanted, text);
  });

  test('may stand in a later clause than what is called', async () => {
    const tree = { 'kiln/a.go': OVEN };
    const answers = {
      '`heat` 在 `kiln/a.go` 里，由 `Oven.Run` 调用。': ['Oven.Run heat holds'],
      '`cool` 在 `kiln/a.go` 里，由 `Oven.Run` 调用。': ['Oven.Run cool contradicted'],
      '`heat` is in `kiln/a.go`, and is called by `Oven.Run`.': ['Oven.Run heat holds'],
      '`cool` is in `kiln/a.go`, and is called by `Oven.Run`.': ['Oven.Run cool contradicted'],
    };
    for (const [text, wanted] of Object.entries(answers))
      assert.deepEqual(await callsIn(text, tree), wanted, text);
  });

  test('is the one function to which a pronoun of the same sentence points, within a few calls', async () => {
    const chain = ['a', 'b', 'c', 'd', 'e'].map(
      (name, place, all) => `func step_${name}() { ${all[place + 1] ? `step_${all[place + 1]}()` : ''} }`,
    );
    const tree = { 'kiln/a.go': `package kiln\n\n${chain.join('\n\n')}\n` };
    const answers = {
      '入口是 `step_a`，它调用 `step_b`。': ['step_a step_b holds'],
      '入口是 `step_a`，它调用 `step_e`。': ['step_a step_e contradicted'],
      '`step_a` is the entry: it calls `step_b`.': ['step_a step_b holds'],
      '`step_a` is the entry: it calls `step_e`.': ['step_a step_e contradicted'],
    };
    for (const [text, wanted] of Object.entries(answers))
      assert.deepEqual(await callsIn(text, tree), wanted, text);
  });

  test('has the name of what it calls of the library in its text, or in that of what it calls', async () => {
    const tree = {
      'kiln/a.go': `package kiln

import "strings"

func Label() { trim() }

func trim() { _ = strings.TrimSpace("pot") }

func Fire() {}
`,
    };
    const answers = {
      '`trim` calls `strings.TrimSpace`.': ['trim strings.TrimSpace holds'],
      '`Fire` calls `strings.TrimSpace`.': ['Fire strings.TrimSpace contradicted'],
      '`Fire` 调用 `strings.TrimSpace`。': ['Fire strings.TrimSpace contradicted'],
      '`Label` 调用 `strings.TrimSpace`。': ['Label strings.TrimSpace holds'],
      '`Fire` does not call `strings.TrimSpace`.': [],
    };
    for (const [text, wanted] of Object.entries(answers))
      assert.deepEqual(await callsIn(text, tree), wanted, text);
  });
});
