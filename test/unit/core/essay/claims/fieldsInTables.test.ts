import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

suite('fields in tables that name no type, and fields that a sentence lists with their type', () => {
  const tree = {
    'kiln/fire.go': `package kiln

type Kiln struct {
	heat  uint64
	size  uint64
	queue chan int
}

type Shelf struct {
	pots  []int
	label string
}
`,
  };
  const wrongIn = async (text: string): Promise<string[][]> =>
    (await claimsOf(KILN_PIN + text, tree)).flatMap((claim) =>
      claim.kind === 'field' && claim.answer === 'contradicted' ? [wordsOf(claim)] : [],
    );
  const table = (...rows: readonly string[]): string =>
    ['| Field | Type |', '| --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
  const kiln = ['`heat` | `uint64`', '`size` | `uint64`', '`queue` | `chan int`'];
  const shelf = ['`pots` | `[]int`', '`label` | `string`'];

  test('are contradicted in a table whose other rows are fields of one or two types of the files in question', async () => {
    assert.deepEqual(await wrongIn(table(...kiln, ...shelf)), []);
    assert.deepEqual(await wrongIn(table(...kiln, '`pots` | `[]uint8`', '`label` | `string`')), [
      ['Shelf', 'pots', '[]uint8'],
    ]);
    assert.deepEqual(await wrongIn(table(...kiln, '`heats` | `uint64`')), [['Kiln', 'heats', 'uint64']]);
  });

  test('are those of the types in a column, which need not stand around the table', async () => {
    const owned = (...rows: readonly string[]): string =>
      ['| Field | Type | Where |', '| --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
    const rows = ['`size` | `uint64` | `Kiln`', '`label` | `string` | `Shelf`'];
    assert.deepEqual(await wrongIn(owned('`heat` | `uint64` | `Kiln`', ...rows)), []);
    assert.deepEqual(await wrongIn(owned('`heat` | `uint32` | `Kiln`', ...rows)), [
      ['Kiln', 'heat', 'uint32'],
    ]);
    assert.deepEqual(await wrongIn(owned('`heat` | `uint64` | `Shelf`', ...rows)), [
      ['Shelf', 'heat', 'uint64'],
    ]);
  });

  test('may be written as values, unless the table has pointers', async () => {
    const withPointers = {
      'kiln/fire.go': 'package kiln\n\ntype Kiln struct {\n\theat *uint64\n\tnext *Kiln\n\tsize int\n}\n',
    };
    const wrong = async (...rows: readonly string[]): Promise<string[][]> => {
      const claims = await claimsOf(`${KILN_PIN}## \`Kiln\`\n\n${table(...rows)}`, withPointers);
      return claims.flatMap((claim) =>
        claim.kind === 'field' && claim.answer === 'contradicted' ? [wordsOf(claim)] : [],
      );
    };
    assert.deepEqual(await wrong('`heat` | `uint64`', '`next` | `Kiln`', '`size` | `int`'), []);
    assert.deepEqual(await wrong('`heat` | `uint64`', '`next` | `*Kiln`', '`size` | `int`'), [
      ['Kiln', 'heat', 'uint64'],
    ]);
  });

  test('are no claim in a table with too few rows of any type, and in a row that may be of another one', async () => {
    assert.deepEqual(await wrongIn(table(...kiln, '`label` | `int`')), []);
    assert.deepEqual(await wrongIn(table('`heat` | `uint32`', '`name` | `string`', '`kind` | `int`')), []);
    assert.deepEqual(await wrongIn(table('`heat` | `uint32`', '`size` | `uint64`')), []);
  });

  test('are those of the type in the head of a table', async () => {
    const text = '| Field of `Kiln` | Type |\n| --- | --- |\n| `heat` | `uint32` |\n| `size` | `uint64` |';
    assert.deepEqual(await wrongIn(text), [['Kiln', 'heat', 'uint32']]);
    assert.deepEqual(await wrongIn(text.replace('Field of `Kiln`', '`Kiln` 的字段')), [
      ['Kiln', 'heat', 'uint32'],
    ]);
  });

  test('have each the type that is said of all', async () => {
    const texts = [
      'A `Kiln` knows `heat` and `size`, both `TYPE`.',
      '`Kiln` 里的 `heat` 和 `size` 都是 `TYPE`。',
      '`Kiln` 有两个 `TYPE` 字段：`heat` 和 `size`。',
    ];
    for (const text of texts) {
      assert.deepEqual(await wrongIn(text.replace('TYPE', 'uint64')), [], text);
      assert.equal((await wrongIn(text.replace('TYPE', 'uint32'))).length, 2, text);
    }
  });
});
