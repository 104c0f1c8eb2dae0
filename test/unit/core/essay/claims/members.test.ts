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

suite('members and relations of types', () => {
  test('are fields of the type that the sentence, or the one before, begins with', async () => {
    const near = `[pot](${BLOB}/kiln/fire.go)\n\n`;
    assert.deepEqual(await answers(`${near}\`Pot\` is dry in its field \`colour\`.`, 'field'), [
      'Pot colour holds',
    ]);
    assert.deepEqual(await answers(`${near}\`Pot\` keeps all in its field \`knobColour\`.`, 'field'), [
      'Pot knobColour contradicted',
    ]);
    assert.deepEqual(await answers(`${near}\`Pot\` 是陶器。它的 \`colour\` 记录颜色。`, 'field'), [
      'Pot colour holds',
    ]);
    assert.deepEqual(await answers(`${near}\`Pot\` 是陶器。它的 \`knobColour\` 记录颜色。`, 'field'), [
      'Pot knobColour contradicted',
    ]);
    assert.deepEqual(
      await answers(`${near}\`Pot\` 有盖子 \`Lid\`，它的 \`knobColour\` 记录颜色。`, 'field'),
      [],
    );
  });

  test('are methods behind their number, and fields with their types in lists', async () => {
    assert.deepEqual(await answers('`Door` has one method, `Shut`.', 'symbol'), ['Door Shut holds']);
    assert.deepEqual(await answers('`Door` has one method, `Burn`.', 'symbol'), ['Door Burn contradicted']);
    assert.deepEqual(await answers('`Door` 只有一个方法：`Shut`。', 'symbol'), ['Door Shut holds']);
    assert.deepEqual(await answers('`Door` 只有一个方法：`Burn`。', 'symbol'), ['Door Burn contradicted']);
    const list = (type: string): string =>
      `[pot](${BLOB}/kiln/fire.go)\n\n\`Pot\` 的字段：\n\n- \`colour\`：\`${type}\`，颜色\n`;
    assert.deepEqual(await answers(list('string'), 'field'), ['colour string holds']);
    assert.deepEqual(await answers(list('int64'), 'field'), ['colour int64 contradicted']);
  });

  test('of one name are told apart by the files that the essay names', async () => {
    const text = (path: string): string => `[\`Pot\`](${BLOB}/${path}) has a field \`price\`.`;
    assert.deepEqual(await answers(text('shop/pot.go'), 'field'), ['Pot price holds']);
    const claims = await claimsOf('`Pot` 有一个字段 `weight`。' + `[a](${BLOB}/shop/pot.go)`, TREE);
    assert.equal(claims.find(({ kind }) => kind === 'field')?.answer, 'contradicted');
  });

  test('are fields on the lines of a class diagram if another type has a field of that name and type', async () => {
    const diagram = (holder: string, label: string): string =>
      `\`\`\`mermaid\nclassDiagram\n  ${holder} --> Lid : ${label}\n\`\`\`\n`;
    assert.deepEqual(await answers(diagram('Pot', 'lid'), 'relation'), ['Pot Lid holds']);
    assert.deepEqual(await answers(diagram('Door', 'lid'), 'field'), ['Door lid contradicted']);
    assert.deepEqual(await answers(diagram('Door', 'opens'), 'field'), ['Door opens unknown']);
  });

  test('need no word for what they are if the repository does not have them at all', async () => {
    assert.deepEqual(await answers("`Lid` 的 `knobShape`，`Lid`'s `knobColour`", 'field'), [
      'Lid knobShape contradicted',
      'Lid knobColour holds',
    ]);
    assert.deepEqual(await answers('the `Dip` method of `Lid`', 'symbol'), ['Lid Dip contradicted']);
  });

  test('may be those of a part, and a function beside the type is no member', async () => {
    assert.deepEqual(await answers("`kiln.Pot`'s `knobColour`", 'field'), ['kiln.Pot knobColour unknown']);
  });

  test('are implementations in lists, and interfaces have the methods of those that they embed', async () => {
    assert.deepEqual(await answers('`Door` 有两个实现：`Lid` 和 `Burner`。', 'relation'), [
      'Lid Door holds',
      'Burner Door unknown',
    ]);
    assert.deepEqual(await answers('`Lid` implements `Burner`.', 'relation'), ['Lid Burner contradicted']);
    assert.deepEqual(await answers('`Burner` 接口声明了 `Shut` 方法。', 'symbol'), ['Burner Shut holds']);
  });

  test('are left alone for a word of small letters that is a field beside a type with a capital', async () => {
    const tree = {
      'kiln/store.go': `package kiln

type Store interface{ Put() }

type shelf struct{ store Store }

type Rack struct{}

func (Rack) Put() {}
`,
      'shop/store.go': 'package shop\n\ntype store struct{ price int }\n',
    };
    const text = '- `store`: a `Store`; here `store` is implemented by `Rack`.';
    const claims = await claimsOf(KILN_PIN + text, tree);
    assert.deepEqual(
      claims.filter(({ kind }) => kind === 'relation').map(({ answer }) => answer),
      ['unknown'],
    );
  });

  test('are in tables whose type the heading or the text behind names', async () => {
    const table = '| 名称 | 含义 |\n| --- | --- |\n| colour | 颜色 |\n| lid | 盖子 |\n| handle | 把手 |\n';
    for (const text of [`## kiln.Pot\n\n${table}`, `${table}\n上表是 \`kiln.Pot\` 的字段。\n`])
      assert.deepEqual(await answers(text, 'field'), [
        'Pot colour holds',
        'Pot lid holds',
        'Pot handle contradicted',
      ]);
  });

  test('are lines of class diagrams with the name of a field, and parties of sequence diagrams without the method', async () => {
    const diagram = (kind: string, line: string): string => `\`\`\`mermaid\n${kind}\n  ${line}\n\`\`\`\n`;
    const classes = (line: string): Promise<string[]> =>
      answers(diagram('classDiagram', line), 'field', 'relation');
    assert.deepEqual(await classes('kiln.Pot --> Lid : lid'), ['kiln.Pot Lid holds']);
    assert.deepEqual(await classes('Lid --> Burner : burnerOfLid'), ['Lid burnerOfLid contradicted']);
    assert.deepEqual(await classes('kiln.Pot --> Burner : has'), ['kiln.Pot Burner contradicted']);
    assert.deepEqual(await classes('Lid --> Burner : uses'), ['Lid uses unknown']);
    const messages = (line: string): Promise<string[]> =>
      answers(diagram('sequenceDiagram', line), 'symbol', 'call');
    assert.deepEqual(await messages('Lid->>Lid: Dip()'), ['Lid Dip contradicted']);
    assert.deepEqual(await messages('potter->>Lid: Shut()'), []);
  });

  test('have a subject that the sentence before names, if it says how many, or none of the tree', async () => {
    assert.deepEqual(await answers('There are `Pot` and `Lid`. Both embed `Burner`.', 'relation'), [
      'Pot Burner contradicted',
      'Lid Burner contradicted',
    ]);
    assert.deepEqual(await answers('`Pot` 盛水，`Lid` 盖上。两者都实现了 `Door`。', 'relation'), [
      'Pot Door contradicted',
      'Lid Door holds',
    ]);
    assert.deepEqual(await answers('`Pot`、`Lid`、`Burner`。两者都嵌入了 `Door`。', 'relation'), []);
    assert.deepEqual(await answers('每个陶罐都嵌入了 `Lid`。', 'relation'), ['Lid contradicted']);
    assert.deepEqual(await answers('All burners embed `Door`.', 'relation'), ['Door unknown']);
    assert.deepEqual(await answers('Both kinds of pot embed a `Door` and a `Lid`.', 'relation'), [
      'Door unknown',
      'Lid contradicted',
    ]);
  });

  test('are stated in spite of what else the sentence denies', async () => {
    assert.deepEqual(await answers('`Pot` 同样实现了 `Door`，图里没有画。', 'relation'), [
      'Pot Door contradicted',
    ]);
    assert.deepEqual(await answers('以前 `Pot` 实现了 `Door`。', 'relation'), []);
  });

  test('are lines of class diagrams, whose field must have the type of the other end', async () => {
    const line = (text: string): Promise<string[]> =>
      answers(`\`\`\`mermaid\nclassDiagram\n  ${text}\n\`\`\`\n`, 'relation', 'field');
    assert.deepEqual(await line('Pot --> Lid : lid'), ['Pot Lid holds']);
    assert.deepEqual(await line('Pot --> Burner : lid'), ['Pot Burner contradicted']);
    assert.deepEqual(await line('Lid --> Pot : lid'), ['Lid lid contradicted']);
    assert.deepEqual(await line('Lid *-- Pot : pot'), ['Lid Pot contradicted']);
    assert.deepEqual(await line('Lid --> Pot : covers'), ['Lid covers unknown']);
  });

  test('are as many fields and methods as the text says', async () => {
    const tree = {
      'kiln/fire.go':
        'package kiln\n\ntype Kiln struct{ heat, size int }\n\ntype Pot interface {\n\tFill()\n\tBreak()\n\tGlaze()\n}\n',
    };
    const wrongIn = async (text: string): Promise<number> =>
      (await claimsOf(KILN_PIN + text, tree)).filter(({ answer }) => answer === 'contradicted').length;
    assert.equal(
      await wrongIn('`Kiln` has three fields. `Pot` 接口有两个方法。`Kiln` 结构体共有十二个字段。'),
      3,
    );
    assert.equal(
      await wrongIn('`Kiln` has two fields. `Pot` 接口有三个方法。`Kiln` has three fields that matter.'),
      0,
    );
  });

  test('are fields of the type in front of their list, and fields that the function in question uses', async () => {
    const tree = {
      'kiln/fire.go': `package kiln

type Kiln struct{ heat, size, queue int }

type Pot struct{ glaze, shard int }

func (k *Kiln) Fire() {
	k.heat = 1
	k.load()
}

func (k *Kiln) load() { k.queue++ }
`,
    };
    const wrongIn = async (text: string): Promise<string[][]> =>
      (await claimsOf(KILN_PIN + text, tree)).flatMap((claim) =>
        claim.answer === 'contradicted' ? [wordsOf(claim)] : [],
      );
    assert.deepEqual(await wrongIn('A `Kiln` holds three numbers: `heat`, `size` and `glaze`.'), [
      ['Kiln', 'glaze'],
    ]);
    assert.deepEqual(await wrongIn('`Kiln.Fire` 把结果写进 `shard`。'), [['(*Kiln).Fire', 'shard']]);
    assert.deepEqual(await wrongIn('`Kiln.Fire` stores the pots in `k.glaze`.'), [
      ['(*Kiln).Fire', 'k.glaze'],
    ]);
    const right = 'A `Kiln` holds numbers: `heat`, `size` and `queue`. `Kiln.Fire` 把结果写进 `queue`。';
    assert.deepEqual(await wrongIn(right), []);
  });

  test('are several fields of one type', async () => {
    const tree = {
      'kiln/fire.go': 'package kiln\n\ntype Fire struct {\n\tlow, high int\n\tname string\n}\n',
    };
    const found = await claimsOf(
      `${KILN_PIN}\`Fire\` has \`low\` and \`high\`, both \`int64\`, and a \`name\`.`,
      tree,
    );
    assert.deepEqual(
      found.filter(({ kind }) => kind === 'field').map((claim) => `${wordsOf(claim).at(-1)} ${claim.answer}`),
      ['int64 contradicted', 'int64 contradicted'],
    );
  });

  test('are in tables of fields that only one type of the quoted files has, although no text names it', async () => {
    const fields = 'heat int\n\tdraught int\n\tashes string\n';
    const tree = { 'kiln/fire.go': `package kiln\n\ntype Fire struct {\n\t${fields}}\n` };
    const table = (rows: readonly string[]): string =>
      `${KILN_PIN}| Field | Type |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
    const answersFor = async (...rows: readonly string[]): Promise<string[]> =>
      (await claimsOf(table(rows), tree))
        .filter(({ kind }) => kind === 'field')
        .map((claim) => `${wordsOf(claim).join(' ')} ${claim.answer}`);
    const known = ['`heat` | `int`', '`draught` | `int`'];
    assert.deepEqual(await answersFor(...known, '`ashes` | `[]byte`', '`smoke` | `int`'), [
      'Fire heat int holds',
      'Fire draught int holds',
      'Fire ashes []byte contradicted',
      'Fire smoke int contradicted',
    ]);
    assert.deepEqual(await answersFor(...known, '`smoke` | `int`', '`sound` | `int`'), []);
    const more = ['`ashes` | `string`', '`smoke` | `int`', '`sound` | `int`'];
    assert.deepEqual(await answersFor(...known, ...more.slice(0, 2)), [
      'Fire heat int holds',
      'Fire draught int holds',
      'Fire ashes string holds',
      'Fire smoke int contradicted',
    ]);
  });
});
