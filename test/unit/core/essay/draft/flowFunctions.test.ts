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

  test('weigh as much as they are called and call', async () => {
    const weights = flowFunctions(await flowOf(SOURCE, 1)).map(
      ({ title, weight }) => [title, weight] as const,
    );
    assert.deepEqual(Object.fromEntries(weights)['log'], 2);
    const deep = flowFunctions(await flowOf(SOURCE, 3)).find(({ title }) => title === 'log');
    assert.equal(deep?.weight, 5);
  });

  test('are left out of a drawing from the deepest on when they are too many', async () => {
    const many = [
      `func Run() { ${Array.from({ length: 9 }, (_, n) => `f${n}()`).join('; ')} }`,
      ...Array.from({ length: 9 }, (_, n) => `func f${n}() { g${n}() }\nfunc g${n}() {}`),
    ].join('\n');
    const flow = await flowOf(many, 3);
    const drawn = (most: number) =>
      parseDiagram(callFlowMermaid(prunedFlow(flow, most), 'callees', goLanguage).split('\n')).parts.length;
    assert.deepEqual([drawn(100), drawn(15), drawn(1)], [19, 15, 1]);
    const chart = callFlowMermaid(prunedFlow(flow, 10), 'callees', goLanguage);
    assert.ok(chart.includes('f8') && !/"g\d/.test(chart));
  });
});
