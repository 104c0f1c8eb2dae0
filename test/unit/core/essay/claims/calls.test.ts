import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN, wordsOf } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

type Door interface{ Shut() }

type wood struct{}

func (wood) Shut() { bolt() }

func bolt() {}

func Fire(d Door, then func()) {
	go warm()
	d.Shut()
	record(func() { note() })
}

func warm() { light() }

func light() {}

func note() {}

func record(work func()) { work() }

func Cool() { light() }

func Bake() { Fire(wood{}, Cool) }

func Glaze() { dip() }

func dip() {}
`,
};

/** The answers to the calls that a text states, as `caller calls callee: answer`. */
async function callsIn(text: string): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, TREE);
  return claims.flatMap((claim) =>
    claim.kind === 'call' ? [`${wordsOf(claim).join(' ')} ${claim.answer}`] : [],
  );
}

suite('calls that an essay states', () => {
  test('hold if calls lead there: started, through an interface, in a function literal, over several calls', async () => {
    const text = '`Fire` 调用 `warm`。`Fire` 最终调用 `bolt`。`Fire` calls `note`. `Fire` invokes `light`.';
    assert.deepEqual(await callsIn(text), [
      'Fire warm holds',
      'Fire bolt holds',
      'Fire note holds',
      'Fire light holds',
    ]);
  });

  test('are contradicted if none do, in each form', async () => {
    const forms = [
      '`Glaze` 会直接调用 `bolt`。',
      '`bolt` 由 `Glaze` 调用。',
      '`Glaze` 方法里先调用 `dip`，再调用 `bolt`。',
      '`Glaze` calls `dip` and then calls `bolt`.',
      '`bolt` is called by `Glaze`.',
    ];
    for (const form of forms) {
      assert.deepEqual(
        (await callsIn(form)).filter((each) => each.endsWith('contradicted')),
        ['Glaze bolt contradicted'],
        form,
      );
    }
  });

  test('are none where a name only tells which thing is used', async () => {
    const text = '`Glaze` 开始。启动时用 `bolt` 登记的工厂，造一个。';
    assert.deepEqual(await callsIn(text), []);
    assert.deepEqual(await callsIn('`Glaze` 用 `bolt` 登记工厂。'), ['Glaze bolt contradicted']);
  });

  test('are read from many verbs, lists and ways to point to the subject', async () => {
    const forms = [
      '`Glaze` 用 `go` 语句启动 `bolt`。',
      '`Glaze` 起了一个线程来跑 `bolt`。',
      '`Glaze` starts a thread that runs `bolt`.',
      '`Glaze` calls `dip` and then `bolt`.',
      '`Glaze` calls `dip`, `bolt` and others.',
      '`Glaze` starts by calling `bolt`.',
      '`Glaze` begins with a call to `bolt`.',
      '`Glaze` uses `bolt` to dry.',
      '`Glaze` shuts the door with `bolt`.',
      '`Glaze` 先浸釉，再用 `bolt` 关门。',
      '`Glaze` 让 `bolt` 去关门。',
      '陶罐由 `Glaze` 处理；后者调用 `bolt`。',
      '`Glaze` 浸釉后，便由 `bolt` 把门关上。',
      '真正关门的是 `bolt`，由 `Glaze` 触发。',
      '`bolt` runs inside `Glaze`.',
      '`bolt` 在 `Glaze` 中执行。',
      '### Glaze pots\n\n`Glaze` is short. It waits and calls `bolt`.',
    ];
    for (const form of forms) {
      const all = (await callsIn(form)).filter((each) => each.endsWith('contradicted'));
      assert.deepEqual(all, ['Glaze bolt contradicted'], form);
    }
    assert.deepEqual(await callsIn('`Bake` 和 `Glaze` 都会调用 `warm`。'), [
      'Bake warm holds',
      'Glaze warm contradicted',
    ]);
  });

  test('that are denied are contradicted if the function makes them itself, unless there is a condition', async () => {
    assert.deepEqual(await callsIn('`Glaze` never calls `dip`.'), ['Glaze dip contradicted']);
    assert.deepEqual(await callsIn('`Glaze` 从不调用 `dip`。'), ['Glaze dip contradicted']);
    assert.deepEqual(await callsIn('`Glaze` 不会调用 `bolt`。'), ['Glaze bolt unknown']);
    assert.deepEqual(await callsIn('If it is dry, `Glaze` does not call `dip`.'), ['Glaze dip unknown']);
  });

  test('of a name that several functions have are judged by the files that the essay is about', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 14 }, (_, at) => [
        `shop${at}/shop.go`,
        `package shop${at}\n\ntype Shop struct{}\n\nfunc (s *Shop) Open() {}\n`,
      ]),
    );
    const tree = {
      ...TREE,
      ...others,
      'shop/shop.go':
        'package shop\n\ntype Shop struct{}\n\nfunc (s *Shop) Open() { s.sweep() }\n\nfunc (s *Shop) sweep() {}\n',
    };
    const answers = async (callee: string): Promise<string[]> =>
      (await claimsOf(`${KILN_PIN}In \`shop/shop.go\`: \`Shop.Open\` calls \`${callee}\`.`, tree)).flatMap(
        ({ kind, answer }) => (kind === 'call' ? [answer] : []),
      );
    assert.deepEqual(await answers('sweep'), ['holds']);
    assert.deepEqual(await answers('dip'), ['contradicted']);
  });

  test('say what the caller really calls, or that it is the other way round', async () => {
    const claims = await claimsOf(`${KILN_PIN}\`Glaze\` calls \`bolt\`. \`light\` calls \`warm\`.`, TREE);
    assert.deepEqual(
      claims
        .filter(({ kind }) => kind === 'call')
        .map(({ evidence }) => [evidence?.template, evidence?.args]),
      [
        ['{0} does not reach {1}; it calls {2}.', ['Glaze', 'bolt', 'dip']],
        ['{0} does not call {1}: it is {1} that calls {0}.', ['light', 'warm']],
      ],
    );
  });

  test('cannot be told over function values, when denied, or when they are of another time', async () => {
    assert.deepEqual(await callsIn('`record` 调用 `Cool`。'), ['record Cool unknown']);
    const denied = [
      '`Glaze` 不会调用 `bolt`。',
      '旧版里 `Glaze` 调用 `bolt`。',
      '在 v0.3 中，`Glaze` 调用 `bolt`。',
      '`Glaze` would call `bolt`.',
      'Nowhere does it say that `Glaze` never calls `bolt`.',
    ];
    for (const text of denied)
      assert.deepEqual(
        (await callsIn(text)).filter((each) => !each.endsWith('unknown')),
        [],
        text,
      );
  });

  test('have the subject of an earlier clause, of the sentence before, of the excerpt above, or of the heading', async () => {
    const texts = [
      '在 `Glaze` 中，浸完之后调用 `bolt`。',
      '`Glaze` 先检查。随后调用 `bolt`。',
      '`Glaze` dips first. It then calls `bolt`.',
      '`Glaze` dips, then calls `bolt`.',
      '## `Glaze`\n\n然后调用 `bolt`。',
      '```go\nfunc Glaze() { dip() }\n```\n\n最后调用 `bolt`。',
      '`Glaze` 的步骤：\n\n- 浸釉\n- 调用 `bolt`',
    ];
    for (const text of texts) {
      const all = await callsIn(text);
      assert.deepEqual(all, ['Glaze bolt contradicted'], text);
    }
  });

  test('of what is executed through a function may lead either way', async () => {
    assert.deepEqual(await callsIn('`Bake` is executed through `Fire`.'), ['Bake Fire holds']);
    assert.deepEqual(await callsIn('`Fire` is executed through `Bake`.'), ['Fire Bake unknown']);
    assert.deepEqual(await callsIn('`Bake` is executed through `dip`.'), ['Bake dip contradicted']);
  });

  test('are left alone if somebody else calls, or if another function of the paragraph does', async () => {
    const texts = [
      '`Glaze` 浸釉，另一个线程调用 `bolt`。',
      '`Glaze` 返回之后，窑工调用 `bolt`。',
      '通过 `dip` 上釉。随后调用 `bolt`。',
      '`dip` hands it to the `potter`, which calls `bolt`.',
      '`Glaze` asks `dip` for the lid; `Bake` does more.',
      '`Bake` 开始；`dip` 为真时调用 `light`。',
      '`Bake` 之后是 `Glaze`。随后调用 `bolt`。',
    ];
    for (const text of texts)
      assert.deepEqual(
        (await callsIn(text)).filter((each) => each.endsWith('contradicted')),
        [],
        text,
      );
  });

  test('have the function as their subject that a word points to', async () => {
    const texts = [
      '`Bake` 和 `Glaze`。前者调用 `Fire`，后者调用 `bolt`。',
      '`Fire` and `Glaze`. The former calls `warm`, the latter calls `bolt`.',
      '`Fire` 完成后，陶罐交给 `Glaze`；这个函数只有一行，调用的是 `bolt`。',
      '由 `Glaze` 上釉。它用 `bolt` 关门。',
      'What `Glaze` does:\n\n- it waits\n- it shuts the door with `bolt`',
      '`Glaze` 很短：先浸釉，再 `bolt`。',
    ];
    for (const text of texts) {
      const all = (await callsIn(text)).filter((each) => each.endsWith('contradicted'));
      assert.deepEqual(all, ['Glaze bolt contradicted'], text);
    }
    const others = [
      '`Fire` waits, and `Glaze` dips. It calls `light`.',
      '罐子由 `Glaze` 浸釉，出窑后由 `bolt` 关门。',
    ];
    for (const text of others)
      assert.deepEqual(
        (await callsIn(text)).filter((each) => each.endsWith('contradicted')),
        [],
        text,
      );
  });

  test('may be those of a type, which its methods make', async () => {
    const tree = {
      'kiln/pot.go': `package kiln

type Pot struct{}

func (p *Pot) Fill() { pour() }

func (p *Pot) Empty() {}

func pour() {}

func tip() {}
`,
    };
    const answers = async (callee: string): Promise<string[]> =>
      (await claimsOf(`${KILN_PIN}The \`Pot\` calls \`${callee}\`.`, tree)).flatMap(({ kind, answer }) =>
        kind === 'call' ? [answer] : [],
      );
    assert.deepEqual(await answers('pour'), ['holds']);
    assert.deepEqual(await answers('tip'), ['contradicted']);
  });

  test('are no calls if only a long way leads there, unless that is what the words say', async () => {
    const chain = Array.from({ length: 5 }, (_, at) => `func step${at}() { step${at + 1}() }`).join('\n\n');
    const tree = { 'kiln/steps.go': `package kiln\n\n${chain}\n\nfunc step5() {}\n` };
    const answers = async (text: string): Promise<unknown[]> =>
      (await claimsOf(KILN_PIN + text, tree)).flatMap(({ kind, answer, evidence }) =>
        kind === 'call' ? [answer, evidence?.args.at(-1)] : [],
      );
    const way = 'step0 → step1 → step2 → step3';
    assert.deepEqual(await answers('`step0` calls `step2`.'), ['holds', 'step0 → step1 → step2']);
    assert.deepEqual(await answers('`step0` calls `step3`.'), ['contradicted', way]);
    assert.deepEqual(await answers('`step0` 最终调用 `step3`。'), ['holds', way]);
  });

  test('of a thread need a subject that starts one', async () => {
    const of = (name: string): Promise<string[]> => callsIn(`\`${name}\` 先检查，每个协程调用 \`dip\`。`);
    assert.deepEqual(await of('Fire'), ['Fire dip contradicted']);
    assert.deepEqual(await of('Cool'), ['Cool dip unknown']);
  });

  test('cannot be told if the caller calls what is registered in a field or a map', async () => {
    const tree = {
      'kiln/bell.go': `package kiln

type Bell struct {
	byName map[string]func()
	onRing func()
}

func (b *Bell) Ring() { b.byName["noon"]() }

func (b *Bell) Toll() { b.onRing() }

func (b *Bell) Hang(rope func()) { rope() }

func feed(b *Bell) { b.onRing = func() { eat() } }

func eat() {}
`,
    };
    const answers = async (caller: string): Promise<string[]> =>
      (await claimsOf(`${KILN_PIN}\`Bell.${caller}\` calls \`eat\`.`, tree)).flatMap(({ kind, answer }) =>
        kind === 'call' ? [answer] : [],
      );
    assert.deepEqual(await answers('Ring'), ['unknown']);
    assert.deepEqual(await answers('Toll'), ['unknown']);
    assert.deepEqual(await answers('Hang'), ['contradicted']);
  });

  test('of the only caller, or of what starts another itself, are no ways over others', async () => {
    const forms = [
      '`light` has a single caller, `Fire`.',
      '`light` 的唯一调用者是 `Bake`。',
      'Callers of `warm`: `Bake`.',
      '`light` 只由 `Fire` 调用。',
      '`Bake` directly calls `light`.',
    ];
    for (const form of forms) {
      const [answer = ''] = (await callsIn(form)).map((each) => each.split(' ').at(-1));
      assert.equal(answer, 'contradicted', form);
    }
    const texts = [
      '`warm` has a single caller, `Fire`.',
      '`Fire` directly calls `warm`.',
      '`Bake` calls `warm`.',
    ];
    for (const text of texts)
      assert.ok(
        (await callsIn(text)).every((each) => each.endsWith('holds')),
        text,
      );
  });
});
