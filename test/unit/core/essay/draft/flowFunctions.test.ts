import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';
import { callFlowMermaid, followCallFlow, type CallFlowTree } from '../../../../../src/core';
import { flowFunctions, prunedFlow } from '../../../../../src/core/essay/draft/flowFunctions';
import { parseDiagram } from '../../../../../src/core/essay/document/mermaid';
import { callIndexOf, nodeOf } from '../../../../support/callIndex';

async function flowOf(source: string, depth: number, symbol = 'Run'): Promise<CallFlowTree> {
  const index = await callIndexOf({ 'kiln.go': `package kiln\n\n${source}\n` });
  const options = { direction: 'callees', depth, includesLibrary: false } as const;
  return followCallFlow(index, nodeOf(index, 'kiln.go', symbol), options);
}

const SOURCE = [
  'type Door interface{ Open() }',
  'type Gate struct{}',
  'func (Gate) Open() { log() }',
  'func Run(door Door, say func()) {',
  '\tlog()',
  '\tlog()',
  '\tdoor.Open()',
  '\tsay()',
  '\tdefer close()',
  '\tgo func() { heat() }()',
  '}',
  'func heat() { log(); heat() }',
  'func close() { log() }',
  'func log() {}',
].join('\n');

suite('the functions of a flow', () => {
  test('are listed once, with every way in which they are called', async () => {
    const functions = flowFunctions(await flowOf(SOURCE, 3));
    assert.deepEqual(
      functions.map(({ title, ways }) => `${title}: ${ways.join(', ')}`),
      [
        'Run: start, ',
        'log: direct',
        '(Door).Open: interface',
        'say: value',
        'close: deferred',
        'heat: goroutine, direct',
        '(Gate).Open: implementation',
      ].map((line) => line.replace(/, $/, '')),
    );
  });

  test('weigh by what they do, not by how often they are called', async () => {
    const source = [
      'type Kiln struct{ heat int }',
      'func (k *Kiln) Heat() int { return k.heat }',
      'func NewErr() error { return nil }',
      'func log() {}',
      'func Run(k *Kiln) {',
      '\tif k.Heat() > 3 { NewErr(); NewErr(); NewErr() }',
      '\tlog(); log(); log()',
      '\tfire(k)',
      '}',
      'func fire(k *Kiln) {',
      '\tfor k.heat < 3 {',
      '\t\tload()',
      '\t\tburn()',
      '\t}',
      '}',
      'func load() { log(); NewErr() }',
      'func burn() { log(); NewErr() }',
      ...Array.from({ length: 9 }, (_, n) => `func other${n}() { log(); NewErr() }`),
    ].join('\n');
    const functions = flowFunctions(await flowOf(source, 1));
    const [root, ...order] = [...functions].sort((one, other) => other.weight - one.weight);
    assert.deepEqual([root?.title, order[0]?.title], ['Run', 'fire']);
    const weightOf = (title: string): number => functions.find((one) => one.title === title)?.weight ?? NaN;
    for (const title of ['(*Kiln).Heat', 'NewErr', 'log'])
      assert.ok(weightOf(title) < weightOf('fire') / 4, title);
  });

  const many = [
    `func Run() { ${Array.from({ length: 9 }, (_, n) => `f${n}()`).join('; ')} }`,
    ...Array.from({ length: 9 }, (_, n) => `func f${n}() { g${n}() }\nfunc g${n}() {}`),
    'func heavy() {\n\tg0()\n\tg1()\n\tg2()\n\tg3()\n}',
  ]
    .join('\n')
    .replace('f8() {', 'f8() { heavy();');

  test('are left out of a drawing when they are too many, the lightest first', async () => {
    const flow = await flowOf(many, 3);
    const drawn = (most: number) =>
      parseDiagram(callFlowMermaid(prunedFlow(flow, most), 'callees', goLanguage).split('\n')).parts.length;
    assert.deepEqual([drawn(100), drawn(15), drawn(1)], [20, 15, 1]);
    const chart = callFlowMermaid(prunedFlow(flow, 3), 'callees', goLanguage);
    assert.ok(chart.includes('"f8') && chart.includes('"heavy') && !/"g\d/.test(chart));
  });

  test('are counted in the boxes of the functions that call them', async () => {
    const chart = callFlowMermaid(prunedFlow(await flowOf(many, 3), 3), 'callees', goLanguage, {
      hasRest: false,
    });
    assert.match(
      chart,
      /\["Run<br\/><small>kiln.go<\/small><br\/><small>#43;8 functions not drawn<\/small>"\]/,
    );
    assert.doesNotMatch(chart, /rest\(/);
  });
});
