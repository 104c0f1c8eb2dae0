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

suite('arrows of diagrams', () => {
  test('are the arrows of charts between functions that are written as such', async () => {
    const chart = (lines: string): string => `\`\`\`mermaid\nflowchart LR\n  ${lines}\n\`\`\`\n`;
    assert.deepEqual(await callsIn(chart('a["Fire()"] --> b["warm()"]\n  b --> c["dip()"]')), [
      'Fire() warm() holds',
      'warm() dip() contradicted',
    ]);
    assert.deepEqual(await callsIn(chart('a["pots are ready"] --> b["warm()"]\n  b -->|calls| c["dip()"]')), [
      'warm() dip() contradicted',
    ]);
    const others = [
      'a["warm"] --> b["dip"]',
      'a["warm()"] -->|wakes| b["dip()"]',
      'a["warm()"] -.-> b["dip()"]',
      'a["warm()"] --> b["dip()"]\n  b --> c["all pots glazed"]',
    ];
    for (const lines of others) assert.deepEqual(await callsIn(chart(lines)), [], lines);
  });

  test('are the messages between functions that are written as calls of the receiver', async () => {
    const diagram = (message: string): string => `\`\`\`mermaid\nsequenceDiagram\n  ${message}\n\`\`\`\n`;
    assert.deepEqual(await callsIn(diagram('Glaze->>bolt: bolt()')), ['Glaze bolt contradicted']);
    for (const message of ['Glaze->>bolt: shut it', 'Glaze->>bolt: signal doorShut', 'Glaze->>bolt: bolt'])
      assert.deepEqual(await callsIn(diagram(message)), [], message);
  });

  test('are labelled with anything in a chart of nothing but functions, unless it says how else control gets there', async () => {
    const chart = (label: string): string =>
      `\`\`\`mermaid\nflowchart LR\n  a["Bake"] -->|${label}| b["glazePots()"]\n\`\`\`\n`;
    const tree = { ...TREE, 'kiln/pots.go': 'package kiln\n\nfunc glazePots() {}\n' };
    const answersTo = async (text: string): Promise<string[]> =>
      (await claimsOf(KILN_PIN + text, tree)).flatMap(({ kind, answer }) =>
        kind === 'call' ? [answer] : [],
      );
    const chartOfCalls = (label: string): string => chart(label).replace('"Bake"', '"Bake()"');
    assert.deepEqual(await answersTo(chartOfCalls('每 100 ms')), ['contradicted']);
    assert.deepEqual(await answersTo(chartOfCalls('if hot')), ['contradicted']);
    assert.deepEqual(await answersTo(chartOfCalls('注册')), []);
    assert.deepEqual(await answersTo(chartOfCalls('over HTTP')), []);
  });

  test('are messages between functions in the direction of the calls, which skip none that is shown', async () => {
    const tree = {
      'kiln/oven.go': `package kiln

type Oven struct{}

func (o *Oven) Run() { o.heat() }

func (o *Oven) heat() { o.light() }

func (o *Oven) light() {}
`,
    };
    const answersTo = async (...messages: string[]): Promise<string[]> =>
      (
        await claimsOf(
          `${KILN_PIN}\`\`\`mermaid\nsequenceDiagram\n  ${messages.join('\n  ')}\n\`\`\`\n`,
          tree,
        )
      ).flatMap(({ kind, answer }) => (kind === 'call' ? [answer] : []));
    assert.deepEqual(await answersTo('Oven.Run->>Oven.heat: pots', 'Oven.heat->>Oven.light: 火'), [
      'holds',
      'holds',
    ]);
    assert.deepEqual(await answersTo('Oven.Run->>Oven.light: pots'), ['holds']);
    assert.deepEqual(await answersTo('Oven.Run->>Oven.light: pots', 'Oven.Run->>Oven.heat: 火'), [
      'contradicted',
      'holds',
    ]);
    assert.deepEqual(await answersTo('Oven.heat->>Oven.Run: pots'), ['contradicted']);
    assert.deepEqual(await answersTo('Oven.heat-)Oven.Run: 火'), ['contradicted']);
    assert.deepEqual(await answersTo('Oven.Run-)Oven.heat: 火'), ['unknown']);
    assert.deepEqual(await answersTo('Oven.Run->>Oven.heat: pots', 'Oven.heat->>Oven.Run: ok'), [
      'holds',
      'contradicted',
    ]);
  });

  test('are the messages of sequence diagrams to types and files, which need the method and a caller of it', async () => {
    const tree = {
      'kiln/pot.go': `package kiln

type Pot struct{ glaze *Glaze }

func (p *Pot) Dip() { p.glaze.Stir() }

type Glaze struct{}

func (g *Glaze) Stir() {}

func (g *Glaze) Pour() {}
`,
    };
    const diagram = (message: string): string => `\`\`\`mermaid\nsequenceDiagram\n  ${message}\n\`\`\`\n`;
    const answers = async (message: string): Promise<string[]> =>
      (await claimsOf(KILN_PIN + diagram(message), tree))
        .filter(({ kind }) => kind === 'call' || kind === 'symbol')
        .map((claim) => `${wordsOf(claim).join(' ')} ${claim.answer}`);
    assert.deepEqual(await answers('Pot->>Glaze: Stir()'), ['Pot Stir holds']);
    assert.deepEqual(await answers('Pot->>Glaze: Pour()'), ['Pot Pour contradicted']);
    assert.deepEqual(await answers('Pot->>Glaze: shakeWell()'), ['Glaze shakeWell contradicted']);
    for (const message of [
      'potter->>Glaze: stirs it well',
      'Pot->>Glaze: Pour',
      'Pot->>Glaze: PotIsDryEvent',
    ])
      assert.deepEqual(await answers(message), [], message);
    assert.deepEqual(await answers('kiln/pot.go->>Glaze: Stir()'), ['kiln/pot.go Stir holds']);
  });

  test('are left alone if a message may be to one of several types, or to what is only handed over', async () => {
    const tree = {
      'kiln/pot.go': `package kiln

type Pot struct{}

type Oven struct{}

func (o *Oven) Fire(thing any) {}

type Shelf interface{ Put(thing any) }

type Lid struct{}
`,
      'shop/lid.go': 'package shop\n\ntype Lid struct{}\n\nfunc (l *Lid) Open() {}\n',
    };
    const messages = ['Oven->>Pot: Fire(pot)', 'Oven->>Pot: Put(all)', 'Pot->>Lid: Open()'];
    for (const message of messages) {
      const claims = await claimsOf(
        `${KILN_PIN}\`\`\`mermaid\nsequenceDiagram\n  ${message}\n\`\`\`\n`,
        tree,
      );
      assert.deepEqual(
        claims.filter(({ answer, kind }) => answer === 'contradicted' && kind !== 'path'),
        [],
        message,
      );
    }
  });

  test('are false between types if the arrow is turned round, also if the receiver only calls something of the name', async () => {
    const tree = {
      'kiln/pot.go': `package kiln

type Pot struct{ glaze *Glaze }

func (p *Pot) Dip() { p.glaze.Stir() }

type Glaze struct{}

func (g *Glaze) Stir() {}
`,
      'shop/pot.go': 'package shop\n\ntype Pot struct{}\n\nfunc (p *Pot) Sell() {}\n',
    };
    const answers = async (message: string): Promise<string[]> =>
      (await claimsOf(`${KILN_PIN}\`\`\`mermaid\nsequenceDiagram\n  ${message}\n\`\`\`\n`, tree)).flatMap(
        (claim) => (claim.kind === 'call' ? [`${wordsOf(claim).join(' ')} ${claim.answer}`] : []),
      );
    assert.deepEqual(await answers('Pot->>Glaze: Stir()'), ['Pot Stir holds']);
    assert.deepEqual(await answers('Glaze->>Pot: Dip()'), ['Glaze Dip contradicted']);
    assert.deepEqual(await answers('Glaze->>Pot: Stir()'), ['Glaze Stir contradicted']);
  });

  test('need no long way, and go to the type that has the method where the diagram shows it', async () => {
    const tree = {
      'kiln/pot.go': `package kiln

type Pot struct{ glaze *Glaze }

func (p *Pot) Dip() { one(p.glaze) }

func one(g *Glaze) { two(g) }

func two(g *Glaze) { g.Stir() }

type Glaze struct{}

func (g *Glaze) Stir() {}

type Lid struct{}

func (l *Lid) Shut() {}

type Stirrer interface{ Stir() }
`,
    };
    const answers = async (messages: string): Promise<string[]> =>
      (await claimsOf(`${KILN_PIN}\`\`\`mermaid\nsequenceDiagram\n  ${messages}\n\`\`\`\n`, tree)).flatMap(
        (claim) =>
          claim.kind === 'call' || claim.kind === 'symbol'
            ? [`${wordsOf(claim).join(' ')} ${claim.answer}`]
            : [],
      );
    assert.deepEqual(await answers('Pot->>Glaze: Stir()'), ['Pot Stir contradicted']);
    assert.deepEqual(await answers('Pot->>Lid: Stir()'), ['Lid Stir unknown']);
    assert.deepEqual(await answers('Pot->>Lid: Stir()\n  Glaze->>Glaze: Stir()'), ['Lid Stir contradicted']);
  });

  test('may be the order of calls in a chart, but only the order that the code has', async () => {
    const tree = {
      'kiln/day.go':
        'package kiln\n\nfunc Day() {\n\tload()\n\theat()\n}\n\nfunc load() {}\n\nfunc heat() {}\n',
    };
    const answers = async (arrow: string): Promise<string[]> =>
      (await claimsOf(`${KILN_PIN}\`\`\`mermaid\nflowchart LR\n  ${arrow}\n\`\`\`\n`, tree)).flatMap(
        ({ kind, answer }) => (kind === 'call' ? [answer] : []),
      );
    assert.deepEqual(await answers('a["load()"] --> b["heat()"]'), ['unknown']);
    assert.deepEqual(await answers('b["heat()"] --> a["load()"]'), ['contradicted']);
  });

  test('may be of a function that gets the type, such as a handler in a table', async () => {
    const tree = {
      'kiln/fire.go': `package kiln

type Event struct{ state int }

var handlers = map[int]func(*Event){0: begin}

func (e *Event) step() { handlers[e.state](e) }

func begin(e *Event) { store.save() }

type Store struct{}

var store Store

func (Store) save() {}

type Lamp struct{}

func (Lamp) shine() {}
`,
    };
    const said = async (from: string): Promise<string[]> => {
      const text = `\`\`\`mermaid\nsequenceDiagram\n  participant A as ${from}\n  participant S as Store\n  A->>S: save()\n\`\`\`\n`;
      const claims = await claimsOf(KILN_PIN + text, tree);
      return claims.flatMap(({ kind, answer }) => (kind === 'call' ? [answer] : []));
    };
    assert.deepEqual(await said('Event'), ['unknown']);
    assert.deepEqual(await said('Lamp'), ['contradicted']);
  });
});
