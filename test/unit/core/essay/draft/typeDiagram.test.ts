import assert from 'node:assert/strict';
import { Checkout, type CodeFacts, type RepoPath } from '../../../../../src/core';
import { typeDiagram } from '../../../../../src/core/essay/draft/typeDiagram';
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
  'shelf/shelf.go': 'package shelf\ntype Config struct{}\nfunc (c *Config) Load() {}\n',
  'other/kiln/kiln.go': 'package kiln\ntype Config struct{}\nfunc (c *Config) Load() {}\n',
};

suite('typeDiagram', () => {
  let facts: CodeFacts;
  suiteSetup(async () => {
    facts = await codeFactsOf(FILES);
  });

  async function linesOf(places: string[], known?: CodeFacts, files = FILES): Promise<string[]> {
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
    const text = (await typeDiagram(visited, checkout, ENGLISH_DIAGRAM.texts.diagrams, known)) ?? '';
    if (text !== '')
      assert.ok(drawMermaid(text, { language: 'en', title: '', description: '' }), 'it can be drawn');
    return text.split('\n').map((line) => line.trim());
  }

  test('shows the visited methods of each type, with the package in its name', async () =>
    assert.deepEqual(
      await linesOf(['kiln/kiln.go#(*Kiln).Fire', 'kiln/kiln.go#(*Kiln).Fire', 'kiln/kiln.go#Bake'], facts),
      ['classDiagram', 'class t1["kiln.Kiln"] {', 'Fire()', '}'],
    ));

  test('keeps types of one name apart, by the whole path where packages have one name, too', async () => {
    const lines = await linesOf(
      ['kiln/kiln.go#(*Config).Load', 'shelf/shelf.go#(*Config).Load', 'other/kiln/kiln.go#(*Config).Load'],
      facts,
    );
    assert.deepEqual(
      lines.filter((line) => line.startsWith('class ')),
      ['class t1["kiln.Config"] {', 'class t2["shelf.Config"] {', 'class t3["other/kiln.Config"] {'],
    );
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

  test('has no relation and says so where nothing is known', async () =>
    assert.deepEqual((await linesOf(['kiln/kiln.go#(*Kiln).Fire', 'kiln/kiln.go#(*door).Open'])).slice(-2), [
      '}',
      'note "Relations are not drawn: no index of the code was at hand."',
    ]));

  test('shows the types that matter most, and says which it leaves out', async () => {
    const names = Array.from({ length: 14 }, (_, number) => `T${number}`);
    const text = [
      'package many',
      ...names.map((name) => `type ${name} struct{}\nfunc (t *${name}) Do() {}\nfunc (t *${name}) Go() {}`),
    ].join('\n');
    const files = { ...FILES, 'many/many.go': text };
    const places = names.flatMap((name, number) => [
      `many/many.go#(*${name}).Do`,
      ...(number === 1 || number === 2 ? [] : [`many/many.go#(*${name}).Go`]),
    ]);
    const lines = await linesOf(places, await codeFactsOf(files), files);
    assert.equal(lines.filter((line) => line.startsWith('class ')).length, 12);
    assert.equal(lines.at(-1), 'note "Not drawn, 2 types: many.T1, many.T2"');
  });

  test('names but does not draw a type of which only fields are used, unless a drawn type refers to it', async () => {
    const text = [
      'package many',
      'type Stats struct{ n int }',
      'var stats Stats',
      'type Flame struct{ size int }',
      'type Stove struct{ flame *Flame }',
      'func (s *Stove) Light() { s.flame.size = 3; stats.n++ }',
    ].join('\n');
    const files = { ...FILES, 'many/many.go': text };
    const lines = await linesOf(['many/many.go#(*Stove).Light'], await codeFactsOf(files), files);
    assert.deepEqual(
      lines.filter((line) => /^(?:class|note) /.test(line)),
      ['class t1["many.Stove"] {', 'class t2["many.Flame"]', 'note "Not drawn, 1 type: many.Stats"'],
    );
  });

  test('is absent where no function belongs to a type', async () =>
    assert.deepEqual(await linesOf(['kiln/kiln.go#Bake'], facts), ['']));
});
