import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

type Kiln struct {
	heat  int
	shelf []Pot
	lock  Mutex
}

type Mutex struct{}

func (*Mutex) Lock() {}

type Pot struct{ glazeQueue chan int }

func (k *Kiln) Burn() {
	k.lock.Lock()
	k.stack()
}

func (k *Kiln) stack() { k.shelf = append(k.shelf, Pot{}) }

func (p *Pot) Dip(reply *Reply) { p.glazeQueue <- 1; reply.Done = true }

type Reply struct{ Done, Failed bool }

func (p *Pot) Fail(reply *Reply) { reply.Failed = true }

type Alarm struct{ rings map[int]func(int) }

type Shop struct {
	till  int
	mutex Mutex
}
`,
};

async function answers(text: string): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, TREE);
  return claims.flatMap((claim) =>
    claim.kind === 'field' && claim.claim.template.includes('uses')
      ? [`${wordsOf(claim)[1] ?? ''} ${claim.answer}`]
      : [],
  );
}

suite('names of variables in a sentence about a function', () => {
  test('are no claim in a sentence that names no function, unless it goes on with the one before', async () => {
    assert.deepEqual(await answers('`Burn` starts the fire. It appends to `till`.'), ['till contradicted']);
    assert.deepEqual(await answers('`Burn` starts the fire. The seller appends to `till`.'), []);
  });

  test('are those that it, or what it calls, has', async () => {
    assert.deepEqual(await answers('`Burn` 在 `lock` 的写锁下把陶罐放进 `shelf`。'), [
      'lock holds',
      'shelf holds',
    ]);
    assert.deepEqual(await answers('`Burn` 在 `mutex` 的写锁下把陶罐放进 `till`。'), [
      'mutex contradicted',
      'till contradicted',
    ]);
    assert.deepEqual(await answers('`(*Kiln).Burn` appends to `till`.'), ['till contradicted']);
  });

  test('are those of the function of the sentence before, if it goes on with that', async () => {
    assert.deepEqual(await answers('`Burn` 点火；然后给 `till` 加一。'), ['till contradicted']);
    assert.deepEqual(await answers('`Burn` lights the fire. Then it reads `shelf`.'), ['shelf holds']);
  });

  test('are left alone if a function without a name acts, or if somebody else holds the lock', async () => {
    const texts = [
      '用 `Burn` 点火，本函数则从通道 `glazeQueue` 取陶罐。',
      'It fires with `Burn`, while the loop here takes pots from the channel `glazeQueue`.',
      '先在 `mutex` 下由 `Burn` 点火。',
      '`Burn` 把它存进 `till` 包的变量。',
    ];
    for (const text of texts) assert.deepEqual(await answers(text), [], text);
  });

  test('may stand behind that of a variable', async () => {
    assert.deepEqual(await answers('`Dip` sets `reply.Done`.'), ['reply.Done holds']);
    assert.deepEqual(await answers('`Dip` sets `reply.Failed`.'), ['reply.Failed contradicted']);
    assert.deepEqual(await answers('`Dip` sets `answer.Failed`.'), ['answer.Failed unknown']);
  });

  test('may be anything if somebody else acts, if a type of the text has them, or if it is a list', async () => {
    assert.deepEqual(await answers('`Burn` 的调用者持有 `till`。'), []);
    assert.deepEqual(await answers('`Burn` reads `till` of `Shop`.'), ['till holds']);
    assert.deepEqual(await answers('Follow `till` and `Burn`.'), []);
    assert.deepEqual(await answers('If the shop is open (`till`), `Burn` waits.'), []);
  });
});

suite('types of fields whose owner the text does not repeat', () => {
  /** The types that a text gives to fields, with the answers. */
  async function types(text: string): Promise<string[]> {
    const claims = await claimsOf(KILN_PIN + text, TREE);
    return claims.flatMap((claim) =>
      claim.claim.template === '{0} has the type {1}' ? [`${wordsOf(claim).join(' ')} ${claim.answer}`] : [],
    );
  }

  test('are those of the type that the sentence is about', async () => {
    assert.deepEqual(await types('A `Kiln` holds `shelf`, a `[]Pot`, and `heat`, an `int`.'), [
      'shelf []Pot holds',
      'heat int holds',
    ]);
    assert.deepEqual(await types('A `Kiln` holds `shelf`, a `map[string]Pot`.'), [
      'shelf map[string]Pot contradicted',
    ]);
    assert.deepEqual(await types('`Kiln` 里 `heat` 的类型是 `int64`，`shelf` 是一个切片。'), [
      'heat int64 contradicted',
      'shelf 切片 holds',
    ]);
    assert.deepEqual(await types('`Pot` 的 `glazeQueue chan string`。'), [
      'glazeQueue chan string contradicted',
    ]);
  });

  test('are those of the type before the field', async () => {
    assert.deepEqual(await types('`Kiln.shelf` 是 `[][]Pot`，键是编号。'), [
      'Kiln.shelf [][]Pot contradicted',
    ]);
    assert.deepEqual(await types('`Kiln.shelf` 是 `[]Pot`，键是编号。'), ['Kiln.shelf []Pot holds']);
  });

  test('may have names of parameters', async () => {
    assert.deepEqual(await types('`Alarm` has `rings`, a `map[int]func(heat int)`.'), [
      'rings map[int]func(heat int) holds',
    ]);
    assert.deepEqual(await types('`Alarm` has `rings`, a `map[int]func(heat string)`.'), [
      'rings map[int]func(heat string) contradicted',
    ]);
  });

  test('are those of the only fields of the name, unless a variable has it', async () => {
    assert.deepEqual(await types('`glazeQueue` is a channel.'), ['glazeQueue channel holds']);
    assert.deepEqual(await types('`glazeQueue` is a map.'), ['glazeQueue map contradicted']);
    assert.deepEqual(await types('`till` is a `string`.'), []);
  });
});

suite('places that a text states in other words', () => {
  const PLACES = { ...TREE, 'shop/sell.go': 'package shop\n\nfunc Sell() {}\n\nfunc Weigh() {}\n' };

  async function places(text: string): Promise<string[]> {
    const claims = await claimsOf(KILN_PIN + text, PLACES);
    return claims.flatMap((claim) =>
      claim.kind === 'lines' ? [`${wordsOf(claim).join(' ')} ${claim.answer}`] : [],
    );
  }

  test('are those of what a pronoun means', async () => {
    assert.deepEqual(await places('最后调用 `Sell`，它在 `shop/sell.go` 里。'), ['Sell shop/sell.go holds']);
    assert.deepEqual(await places('最后调用 `Sell`，它在 `kiln/fire.go` 里。'), [
      'Sell kiln/fire.go contradicted',
    ]);
    assert.deepEqual(await places('`Sell` 之后是 `Weigh`，两者都在 `kiln` 包里。'), [
      'Sell kiln contradicted',
      'Weigh kiln contradicted',
    ]);
    assert.deepEqual(await places('A dealer calls `Sell` or `Weigh`. It is in `kiln/fire.go`.'), []);
  });
});
