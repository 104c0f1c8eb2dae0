import assert from 'node:assert/strict';
import { hopsOf, type CallHops, type Place, type Reached } from '../../../../../src/core';
import { goLanguage } from '../../../../../src/core/languages';
import { drawSteps, type DrawnStep } from '../../../../../src/core/essay/draft/drawnSteps';
import { anchorOf } from '../../../../support/anchors';
import { callIndexOf } from '../../../../support/callIndex';
import { stepOf } from '../../../../support/packs';

const LINES = [
  'package m',
  'func Open() { heat(); go watch(); both(); go both() }',
  'func heat() {}',
  'func watch() {}',
  'func other() {}',
  'func both() {}',
];

suite('drawSteps', () => {
  let hops: CallHops;
  suiteSetup(async () => {
    hops = hopsOf(await callIndexOf({ 'a.go': LINES.join('\n') }));
  });

  async function draw(reached: Reached, name: string, ways?: CallHops): Promise<DrawnStep | undefined> {
    const steps = [
      stepOf('from', anchorOf('a.go#Open'), { reached: 'start' }),
      stepOf('to', anchorOf(`a.go#${name}`), { reached, from: 'from' }),
    ];
    const places = new Map([
      ['from', placeOf('Open')],
      ...(name === 'gone' ? [] : [['to', placeOf(name)] as const]),
    ]);
    return (await drawSteps({ steps }, places, goLanguage, ways)).steps[1];
  }
  const shown = (step: DrawnStep | undefined): unknown => [step?.reached, step?.missing, step?.isConcurrent];

  test('keeps a call that the index has', async () =>
    assert.deepEqual(shown(await draw('direct', 'heat', hops)), ['direct', undefined, false]));

  test('takes the kind of a call from the code', async () =>
    assert.deepEqual(shown(await draw('direct', 'watch', hops)), ['goroutine', undefined, true]));

  test('takes the way that the walkthrough states where the code has two', async () => {
    assert.deepEqual(shown(await draw('direct', 'both', hops)), ['direct', undefined, false]);
    assert.deepEqual(shown(await draw('goroutine', 'both', hops)), ['goroutine', undefined, true]);
  });

  test('draws no call that the index does not have', async () => {
    for (const reached of ['direct', 'interface', 'goroutine'])
      assert.deepEqual(shown(await draw(reached, 'other', hops)), ['start', 'no-call', false]);
  });

  test('keeps what the author says of transfers that are no calls', async () => {
    for (const reached of ['callback', 'rpc', 'registration'])
      assert.deepEqual(shown(await draw(reached, 'other', hops)), [reached, undefined, false]);
    assert.deepEqual(shown(await draw('channel', 'other', hops)), ['channel', undefined, true]);
  });

  test('draws no arrow to a step that the checkout does not have', async () =>
    assert.deepEqual(shown(await draw('rpc', 'gone', hops)), ['start', 'no-place', false]));

  test('draws no arrow from a function to itself', async () =>
    assert.deepEqual(shown(await draw('direct', 'Open', hops)), ['start', 'same-function', false]));

  test('keeps the arrows of the walkthrough where there is no index', async () => {
    assert.deepEqual(shown(await draw('direct', 'other')), ['direct', undefined, false]);
    assert.deepEqual(shown(await draw('direct', 'Open')), ['start', 'same-function', false]);
  });
});

function placeOf(symbol: string): Place {
  const line = LINES.findIndex((text) => text.startsWith(`func ${symbol}(`));
  const range = { start: { line, column: 0 }, end: { line, column: LINES[line]?.length ?? 0 } };
  return { path: anchorOf('a.go#Open').path, symbol, range, name: range };
}
