import assert from 'node:assert/strict';
import { Checkout, type CodeFacts, type RepoPath } from '../../../../../src/core';
import { typeDiagram, type TypeDiagram } from '../../../../../src/core/essay/draft/typeDiagram';
import { EssaySubject } from '../../../../../src/core/essay/draft/subject';
import { goLanguage } from '../../../../../src/core/languages';
import { drawMermaid } from '../../../../../src/core/picture/mermaid/drawMermaid';
import { codeFactsOf } from '../../../../support/codeFacts';
import { ENGLISH_DIAGRAM } from '../../../../support/drawnSteps';
import { sharedSites } from '../../../../support/goCode';
import { InMemoryHistory } from '../../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../../support/inMemoryTree';
import { packOf } from '../../../../support/packs';

const FILES = {
  'kiln/kiln.go': [
    'package kiln',
    'type Heater interface{ Heat() }',
    'type Config struct{}',
    'func (c *Config) Load() {}',
    'type door struct{}',
    'func (d *door) Open() {}',
    'type Kiln struct {',
    '\tdoor',
    '\theater Heater',
    '\tpieces map[string]*Piece',
    '\tspare []Piece',
    '}',
    'func (k *Kiln) Fire() {}',
    'type Piece struct{}',
    'func (p *Piece) Glaze() {}',
    'type gas struct{}',
    'func (g *gas) Heat() {}',
  ].join('\n'),
};

suite('typeDiagram', () => {
  let facts: CodeFacts;
  suiteSetup(async () => {
    facts = await codeFactsOf(FILES);
  });

  async function linesOf(...parts: Parameters<typeof drawn>): Promise<string[]> {
    const { text = '' } = (await drawn(...parts)) ?? {};
    if (text !== '')
      assert.ok(drawMermaid(text, { language: 'en', title: '', description: '' }), 'it can be drawn');
    return text.split('\n').map((line) => line.trim());
  }

  async function drawn(
    places: string[],
    known?: CodeFacts,
    files: Readonly<Record<string, string>> = FILES,
  ): Promise<TypeDiagram | undefined> {
    const checkout = new Checkout({
      pack: packOf(),
      tree: new InMemoryTree(files),
      history: new InMemoryHistory(),
      sites: await sharedSites(),
    });
    const visited = places.map((place) => {
      const [path = '', symbol = ''] = place.split('#');
      return { path: path as RepoPath, symbol };
    });
    const all = known
      ? await Promise.all(visited.map(({ path, symbol }) => known.ofFunction(path, symbol)))
      : [];
    const functions = {
      functions: visited,
      known: all.filter((one) => one !== undefined),
      quoted: [],
      subject: new EssaySubject(visited, goLanguage),
    };
    return typeDiagram(functions, checkout, ENGLISH_DIAGRAM.texts.diagrams, known);
  }

  test('shows the visited methods of types that hang together, with the package in their names', async () => {
    const lines = await linesOf(
      ['(*Kiln).Fire', '(*door).Open', '(*Piece).Glaze', 'Bake'].map((symbol) => `kiln/kiln.go#${symbol}`),
      facts,
    );
    assert.deepEqual(lines, [
      'classDiagram',
      'class t1["kiln.Kiln"] {',
      'Fire()',
      '}',
      'class t2["kiln.door"] {',
      'Open()',
      '}',
      'class t3["kiln.Piece"] {',
      'Glaze()',
      '}',
      't1 *-- t2 : embeds',
      't1 --> t3 : pieces, spare',
    ]);
  });

  test('has the relations that the types declare, and shows the interface between two of them', async () => {
    const places = ['(*Kiln).Fire', '(*door).Open', '(*Piece).Glaze', '(*gas).Heat'];
    const lines = await linesOf(
      places.map((symbol) => `kiln/kiln.go#${symbol}`),
      facts,
    );
    assert.deepEqual(
      lines.filter((line) => / [-.*]/.test(line)),
      ['t1 *-- t2 : embeds', 't1 --> t5 : heater', 't1 --> t3 : pieces, spare', 't4 ..|> t5 : implements'],
    );
    assert.ok(lines.includes('class t5["kiln.Heater"] {') && lines.includes('<<interface>>'));
  });

  test('keeps types of one name apart, by the whole path where packages have one name, too', async () => {
    const text = (other: string): string =>
      `package kiln\nimport "example.com/m/${other}/kiln"\ntype Config struct{ c *kiln.Config; o Oven }\ntype Oven struct{}\nfunc (o *Oven) Bake() {}\nfunc (c *Config) Load() {}\n`;
    const files = {
      'shelf/kiln/kiln.go': 'package kiln\ntype Config struct{}\nfunc (c *Config) Load() {}\n',
      'other/kiln/kiln.go': text('shelf'),
    };
    const lines = await linesOf(
      [
        'shelf/kiln/kiln.go#(*Config).Load',
        'other/kiln/kiln.go#(*Config).Load',
        'other/kiln/kiln.go#(*Oven).Bake',
      ],
      await codeFactsOf(files),
      files,
    );
    assert.deepEqual(
      lines.filter((line) => line.startsWith('class ')),
      ['class t1["shelf/kiln.Config"] {', 'class t2["other/kiln.Config"] {', 'class t3["kiln.Oven"] {'],
    );
  });

  test('is absent where nothing is known, and where no types hang together', async () => {
    assert.deepEqual(await linesOf(['kiln/kiln.go#(*Kiln).Fire', 'kiln/kiln.go#(*door).Open']), ['']);
    assert.deepEqual(await linesOf(['kiln/kiln.go#(*Kiln).Fire', 'kiln/kiln.go#(*Config).Load'], facts), [
      '',
    ]);
    assert.deepEqual(await linesOf(['kiln/kiln.go#Bake'], facts), ['']);
  });

  test('shows the types that matter most, and says how many hang together with them', async () => {
    const names = Array.from({ length: 14 }, (_, number) => `T${number}`);
    const text = [
      'package many',
      `type Hub struct { ${names.map((name) => `a${name} *${name}`).join('; ')} }`,
      'func (h *Hub) Do() {}',
      ...names.map((name) => `type ${name} struct{}\nfunc (t *${name}) Do() {}\nfunc (t *${name}) Go() {}`),
    ].join('\n');
    const files = { 'many/many.go': text };
    const light = new Set([1, 2, 5, 6, 9]);
    const places = names.flatMap((name, number) => [
      `many/many.go#(*${name}).Do`,
      ...(light.has(number) ? [] : [`many/many.go#(*${name}).Go`]),
    ]);
    const diagram = await drawn(['many/many.go#(*Hub).Do', ...places], await codeFactsOf(files), files);
    assert.ok(diagram);
    const { shown, all, text: chart } = diagram;
    assert.deepEqual([shown, all, chart.match(/^ +class /gm)?.length], [7, 15, 7]);
    assert.doesNotMatch(chart, /T(?:1|2|5|6|9)\b/);
  });

  test('draws a type of which only fields are used if it hangs together with the others', async () => {
    const text = [
      'package many',
      'type Stats struct{ n int; m int }',
      'var stats Stats',
      'type Flame struct{ size int }',
      'type Stove struct{ flame *Flame; doors Doors }',
      'type Door struct{}',
      'type Doors []*Door',
      'func (d *Door) Shut() {}',
      'func (s *Stove) Light() { s.flame.size = 3; stats.n++; stats.m++ }',
    ].join('\n');
    const files = { ...FILES, 'many/many.go': text };
    const places = ['many/many.go#(*Stove).Light', 'many/many.go#(*Door).Shut'];
    const lines = await linesOf(places, await codeFactsOf(files), files);
    assert.deepEqual(
      lines.filter((line) => /^(?:class|note) |-->/.test(line)),
      [
        'class t1["many.Stove"] {',
        'class t2["many.Door"] {',
        'class t3["many.Flame"] {',
        't1 --> t3 : flame',
        't1 --> t2 : doors',
      ],
    );
  });

  test('has the fields that the functions use, what they change first, and locks; those of lines are not repeated', async () => {
    const text = [
      'package many',
      'import "sync"',
      'type Stove struct{ mu sync.Mutex; data *Data; name string }',
      'type Data struct{ Index uint64; Kept []int; Unused int }',
      'type Handler struct{ stove *Stove }',
      'func (s *Stove) Apply() { s.mu.Lock(); defer s.mu.Unlock(); _ = s.data.Kept; s.data.Index++ }',
      'func (h *Handler) Serve() { h.stove.Apply() }',
    ].join('\n');
    const files = { 'many/many.go': text };
    const places = ['many/many.go#(*Stove).Apply', 'many/many.go#(*Handler).Serve'];
    assert.deepEqual(await linesOf(places, await codeFactsOf(files), files), [
      'classDiagram',
      'class t1["many.Stove"] {',
      'mu',
      '}',
      'class t2["many.Handler"] {',
      'Serve()',
      '}',
      'class t3["many.Data"] {',
      'Index',
      'Kept',
      '}',
      't1 --> t3 : data',
      't2 --> t1 : stove',
    ]);
  });
});
