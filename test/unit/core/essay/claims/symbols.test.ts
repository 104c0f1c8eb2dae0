import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

import "net/http"

type base struct{ chimney int }

func (base) sweep() {}

type Kiln struct {
	base
	http.Handler
	heat int
}

type Pot struct{ glazeColour int }

func (k *Kiln) Fire(slowBurn bool) {}

func MakePot() *Pot { return nil }
`,
  'kiln/fire_test.go': 'package kiln\n\nfunc TestFireSlowly() {}\n',
};

/** The names of an essay that are answered in one way. */
async function named(answer: string, text: string, others: Record<string, string> = {}): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, TREE, { others });
  return claims.flatMap((claim) =>
    claim.kind === 'symbol' && claim.answer === answer ? wordsOf(claim) : [],
  );
}

suite('symbols that an essay names', () => {
  test('hold in every informal form, and wherever the tree has them', async () => {
    const text =
      '`(*Kiln).Fire` `Kiln.Fire()` `kiln.Fire` `kiln.MakePot(…)` `Pot.glazeColour` `slowBurn` `TestFireSlowly` `kilnDepth`';
    assert.deepEqual(await named('contradicted', text, { 'conf.toml': 'kilnDepth = 3' }), []);
    assert.equal((await named('holds', text, { 'conf.toml': 'kilnDepth = 3' })).length, 8);
  });

  test('are contradicted if the type, the package or the whole repository does not have them', async () => {
    const text =
      '`(*Pot).Fire`、`Pot.glazeShade`、`kiln.BreakPot`、函数 `fireQuickly`、`makePotFromClay()`、测试 `TestFireAtNight`。';
    assert.deepEqual(await named('contradicted', text), [
      '(*Pot).Fire',
      'Pot.glazeShade',
      'kiln.BreakPot',
      'fireQuickly',
      'makePotFromClay',
      'TestFireAtNight',
    ]);
  });

  test('are no plans because the sentence has a plan', async () => {
    assert.deepEqual(await named('contradicted', '`MakePot` decodes the plan with `makePotFromClay`.'), [
      'makePotFromClay',
    ]);
    assert.deepEqual(await named('contradicted', 'We plan to decode it with `makePotFromClay`.'), []);
  });

  test('are contradicted beside a name that the repository has, and left alone without one', async () => {
    assert.deepEqual(await named('contradicted', '`MakePot` uses `potClay`.'), ['potClay']);
    assert.deepEqual(await named('contradicted', 'Heat with `potClay`.'), []);
  });

  test('are left alone if names of the tree are longer ones of the same words, or in the plural', async () => {
    const code =
      'package kiln\n\nfunc NewGlazeSafeguard() {}\n\nvar glazeTanksFull, SlowCooling, dryPots int\n';
    const short = ['glazeTank', 'glazeTanks', 'GlazeSafeguard', 'slowCooling', 'dryPot', 'KilnController'];
    const others = ['potDriesSlow', 'glazeTan', 'SlowCool', 'kilnControl'];
    const tree = {
      ...TREE,
      'kiln/more.go': code,
      'kiln/control.go': 'package kiln\n\ntype Controller int\n',
    };
    const contradicted = async (name: string): Promise<string[]> =>
      (await claimsOf(`${KILN_PIN}The function \`${name}\`.`, tree)).flatMap((claim) =>
        claim.kind === 'symbol' && claim.answer === 'contradicted' ? wordsOf(claim) : [],
      );
    for (const name of short) assert.deepEqual(await contradicted(name), [], name);
    for (const name of others) assert.deepEqual(await contradicted(name), [name]);
  });

  test('are contradicted for other letters of the name of a function or constant, in spite of conditions and of age', async () => {
    const tree = {
      ...TREE,
      'kiln/more.go': 'package kiln\n\nconst DampTrays = 1\n\nfunc StackBeforeFiring() {}\n',
      'yard/fence.go': 'package yard\n\nfunc CountPlanksOfTheFence() {}\n',
    };
    const contradicted = async (text: string): Promise<string[]> =>
      (await claimsOf(KILN_PIN + text, tree)).flatMap((claim) =>
        claim.kind === 'symbol' && claim.answer === 'contradicted' ? wordsOf(claim) : [],
      );
    const texts: readonly (readonly [string, string])[] = [
      ['It comes with `StacksBeforeFiring`.', 'StacksBeforeFiring'],
      ['A pot older than `DampTray` is thrown away.', 'DampTray'],
      ['If `CountPlankOfTheFence` says so, it stops.', 'CountPlankOfTheFence'],
    ];
    for (const [text, name] of texts) assert.deepEqual(await contradicted(text), [name]);
    const denied = ['There is no method `StacksBeforeFiring`.', 'As in RocksDB with `CountPlankOfTheFence`.'];
    for (const text of denied) assert.deepEqual(await contradicted(text), [], text);
  });

  test('are left alone for a variable of a type, and for a package that is imported, in other capitals', async () => {
    const tree = {
      'kiln/pot.go': 'package kiln\n\nimport "guild/claypot"\n\ntype Pot struct{ ID claypot.ID }\n',
    };
    const contradicted = async (text: string): Promise<string[]> =>
      (await claimsOf(KILN_PIN + text, tree)).flatMap((claim) =>
        claim.kind === 'symbol' && claim.answer === 'contradicted' ? wordsOf(claim) : [],
      );
    assert.deepEqual(await contradicted('The type `clayPot`, found by `pot.id`.'), []);
    assert.deepEqual(await contradicted('The type `coldPot`, found by `Pot.id`.'), ['coldPot', 'Pot.id']);
  });

  test('hold if a type embeds what has them, and cannot be told if that is not in the tree', async () => {
    assert.deepEqual(await named('contradicted', '`(*Kiln).sweep` `Kiln.chimney`'), []);
    assert.deepEqual(await named('unknown', '`(*Kiln).ServeHTTP`'), ['(*Kiln).ServeHTTP']);
  });

  test('are left alone where the text does not say that they are there', async () => {
    const texts = [
      '没有 `(*Pot).Fire` 这个方法。',
      'v0.9 的函数是 `fireQuickly`。',
      '标准库的 `http.ListenAndServe` 与 `sync.WaitGroup`。',
      'RocksDB 的函数 `writeBatchWithIndex`。',
      'There is no function `fireQuickly`.',
      '> The function `fireQuickly` heats.',
      'The master says “the function `fireQuickly` heats”.',
      '协议规定了函数 `fireQuickly`。',
      'It was renamed from `fireQuickly()`.',
      '`GOMAXPROCS=4`、`-race`、`30MiB`、`xxxYyyZzz`、`SELECT * FROM pots`',
      '```text\nfireQuickly\n```\n\n函数 `fireQuickly` 见上。',
    ];
    for (const text of texts) assert.deepEqual(await named('contradicted', text), [], text);
  });

  test('are contradicted in spite of conditions and of other programs in the sentence if they are of the repository', async () => {
    const text =
      'If the wood is dry, `Pot.Smoulder` runs on gRPC. A pot not yet dry is removed by `kiln.BreakPot`. Like in RocksDB, `dryOneTray()` dries it.';
    assert.deepEqual(await named('contradicted', text), ['Pot.Smoulder', 'kiln.BreakPot']);
    const denied = 'There is no `Pot.Smoulder`. `Pot.Burn` does not exist. A `Pot.Cool` would help.';
    assert.deepEqual(await named('contradicted', denied), []);
  });

  test('are contradicted if they call and are nearly the name of something beside it', async () => {
    const near = { 'kiln/fire.go': 'package kiln\n\nfunc fireOldPots() {}\n\nfunc FireNewPots() {}\n' };
    const claims = await claimsOf(`${KILN_PIN}When gRPC is up, \`fireNewPot\` calls \`fireOldPot\`.`, near);
    const wrong = claims.filter(({ kind, answer }) => kind === 'symbol' && answer === 'contradicted');
    assert.deepEqual(wrong.map(wordsOf), [['fireNewPot'], ['fireOldPot']]);
  });

  test('are members of the type of the package that the text is about', async () => {
    const trees = {
      'kiln/fire.go': 'package kiln\n\ntype Worker struct{}\n\nfunc (Worker) Fire() {}\n',
      'shop/sell.go': 'package shop\n\ntype Worker struct{}\n\nfunc (Worker) Sell() {}\n',
    };
    const wrong = async (text: string): Promise<string[]> =>
      (await claimsOf(KILN_PIN + text, trees)).flatMap((claim) =>
        claim.kind === 'symbol' && claim.answer === 'contradicted' ? wordsOf(claim) : [],
      );
    assert.deepEqual(await wrong('`Worker.Sell` is busy.'), ['Worker.Sell']);
    assert.deepEqual(await wrong('`Worker.Fire` is busy. In the shop, `Worker.Sell` is.'), []);
  });
});
