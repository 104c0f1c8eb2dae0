import assert from 'node:assert/strict';
import { BLOB } from '../lint/ruleFixture';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

type Door interface{ Shut() }

type Burner interface {
	Door
	Burn()
}

type Pot struct {
	colour string
	lid    *Lid
}

type Lid struct{ knobColour string }

func (Lid) Shut() {}

func (p *Pot) Dip() {}
`,
  'shop/pot.go': 'package shop\n\ntype Pot struct{ price int }\n',
};

/** The claims of a text of some kinds, with their answers. */
async function answers(text: string, ...kinds: string[]): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, TREE);
  return claims.flatMap((claim) =>
    kinds.includes(claim.kind) ? [`${wordsOf(claim).join(' ')} ${claim.answer}`] : [],
  );
}

suite('relations of several types', () => {
  test('are not turned round where nothing says so', async () => {
    assert.deepEqual(await answers('`Burner` 嵌入 `Door`，开门归它管。', 'relation'), ['Burner Door holds']);
    assert.deepEqual(await answers('`Door` 嵌入到 `Burner` 里。', 'relation'), ['Burner Door holds']);
    assert.deepEqual(await answers('`Burner` 嵌入 `Lid`。', 'relation'), ['Burner Lid contradicted']);
  });

  test('end where the next clause begins', async () => {
    assert.deepEqual(await answers('`Door` 由 `Lid` 实现，`Pot` 用它。', 'relation'), ['Lid Door holds']);
    assert.deepEqual(await answers('`Door` 的实现：`Pot`。', 'relation'), ['Pot Door contradicted']);
  });

  test('have the subjects of a list behind a colon, and may be said to be interfaces', async () => {
    assert.deepEqual(await answers('There are two, both embedding `Lid`: `Pot` and `Burner`.', 'relation'), [
      'Pot Lid contradicted',
      'Burner Lid contradicted',
    ]);
    assert.deepEqual(await answers('两者都嵌入了 `Lid`：`Burner`、`Door`。', 'relation'), [
      'Burner Lid contradicted',
      'Door Lid contradicted',
    ]);
    assert.deepEqual(await answers('`Burner` embeds the struct `Lid`.', 'relation'), [
      'Burner Lid contradicted',
    ]);
  });

  test('in boxes of class diagrams are fields of the type beside their name, which may be shortened', async () => {
    const box = (field: string): string =>
      `\`\`\`mermaid\nclassDiagram\n  class Pot {\n    ${field}\n  }\n\`\`\`\n`;
    const near = `[pot](${BLOB}/kiln/fire.go)\n\n`;
    assert.deepEqual(await answers(near + box('-colour string'), 'field'), ['Pot -colour string holds']);
    assert.deepEqual(await answers(near + box('Lid lid'), 'field'), ['Pot Lid lid holds']);
    assert.deepEqual(await answers(near + box('-lid object'), 'field'), ['Pot -lid object holds']);
    assert.deepEqual(await answers(near + box('-lid Door'), 'field'), ['Pot -lid Door contradicted']);
    assert.deepEqual(await answers(near + box('int colour'), 'field'), ['Pot int colour contradicted']);
  });

  test('on lines of a class diagram are fields if all the others are', async () => {
    const lines = (...labels: string[]): string =>
      `\`\`\`mermaid\nclassDiagram\n${labels.map((label) => `  kiln.Pot --> Lid : ${label}`).join('\n')}\n  Lid --> Burner : colour\n\`\`\`\n`;
    assert.deepEqual(
      (await answers(lines('lid', 'colour', 'lid'), 'field')).filter((one) => one.startsWith('Lid')),
      ['Lid colour contradicted'],
    );
    assert.deepEqual(
      (await answers(lines('lid', 'wears', 'keeps'), 'field')).filter((one) => one.startsWith('Lid')),
      ['Lid colour unknown'],
    );
  });
});
