import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';
import type { Reached, Walkthrough } from '../../../../../src/core';
import { sequenceDiagram } from '../../../../../src/core/essay/draft/sequence';
import { anchorOf } from '../../../../support/anchors';
import { stepOf, walkthroughOf } from '../../../../support/packs';

const anchor = anchorOf('kiln/kiln.go#Fire');

suite('sequenceDiagram', () => {
  const walkthrough = walkthroughOf('firing', [
    stepOf('open', anchor, { lane: 'hand', reached: 'start' }),
    stepOf('fire', anchor, { lane: 'kiln', reached: 'rpc', from: 'open' }),
    stepOf('watch', anchor, { lane: 'kiln', reached: 'goroutine', from: 'fire' }),
    stepOf('close', anchor, { lane: 'hand', reached: 'direct', from: 'open' }),
  ]);

  test('has a participant per lane and a numbered message per step, from where control comes', () =>
    assert.equal(
      sequenceDiagram(walkthrough, (id) => `(*Kiln).${id}`, 'en', goLanguage),
      [
        'sequenceDiagram',
        '    participant lane1 as hand lane',
        '    participant lane2 as kiln lane',
        '    Note over lane1: 1. (*Kiln).open',
        '    lane1->>lane2: 2. (*Kiln).fire',
        '    lane2-)lane2: 3. (*Kiln).watch',
        '    lane1->>lane1: 4. (*Kiln).close',
      ].join('\n'),
    ));

  test('names the lanes in the language of the essay', () =>
    assert.deepEqual(
      sequenceDiagram(walkthrough, (id) => id, 'zh-cn', goLanguage)
        .split('\n')
        .slice(1, 3),
      ['    participant lane1 as hand 道', '    participant lane2 as kiln 道'],
    ));

  test('leaves out what Mermaid reads as syntax', () =>
    assert.match(
      sequenceDiagram(walkthrough, () => 'a;b#c{d}<e>\nf', 'en', goLanguage),
      /: 1\. a b c d {2}e {2}f\n/,
    ));

  const arrows: Record<Exclude<Reached, 'start'>, string> = {
    direct: '->>',
    interface: '->>',
    callback: '->>',
    deferred: '->>',
    rpc: '->>',
    goroutine: '-)',
    channel: '-)',
    registration: '-)',
  };
  for (const [reached, arrow] of Object.entries(arrows)) {
    test(`draws ${arrow} for ${reached}`, () => {
      const two = walkthroughOf('two', [
        stepOf('open', anchor, { reached: 'start' }),
        stepOf('fire', anchor, { reached: reached, from: 'open' }),
      ]);
      assert.equal(lastLine(two), `    lane1${arrow}lane1: 2. F`);
    });
  }

  test('draws no arrow to a step that starts a thread, whatever stands before it', () => {
    const two = walkthroughOf('two', [
      stepOf('open', anchor, { lane: 'hand', reached: 'start' }),
      stepOf('watch', anchor, { lane: 'kiln', reached: 'start', from: 'open' }),
    ]);
    assert.equal(lastLine(two), '    Note over lane2: 2. F');
  });

  test('draws no arrow from a step that there is not, or that comes later', () => {
    const two = walkthroughOf('two', [
      stepOf('open', anchor, { reached: 'direct', from: 'fire' }),
      stepOf('fire', anchor, { reached: 'direct', from: 'nowhere' }),
    ]);
    assert.doesNotMatch(
      sequenceDiagram(two, () => 'F', 'en', goLanguage),
      /->>/,
    );
  });
});

function lastLine(walkthrough: Walkthrough): string | undefined {
  return sequenceDiagram(walkthrough, () => 'F', 'en', goLanguage)
    .split('\n')
    .at(-1);
}
