import assert from 'node:assert/strict';
import type { Reached } from '../../../../../src/core';
import type { DrawnStep } from '../../../../../src/core/essay/draft/drawnSteps';
import { sequenceDiagram } from '../../../../../src/core/essay/draft/sequence';
import { anchorOf } from '../../../../support/anchors';
import { CHINESE_DIAGRAM, drawn, ENGLISH_DIAGRAM } from '../../../../support/drawnSteps';
import { stepOf, walkthroughOf } from '../../../../support/packs';

const anchor = anchorOf('kiln/kiln.go#Fire');

suite('sequenceDiagram', () => {
  const steps = [
    drawn(stepOf('open', anchor, { lane: 'hand', reached: 'start' })),
    drawn(stepOf('fire', anchor, { lane: 'kiln', reached: 'rpc', from: 'open' })),
    drawn(stepOf('watch', anchor, { lane: 'kiln', reached: 'goroutine', from: 'fire' }), {
      isConcurrent: true,
    }),
    drawn(stepOf('close', anchor, { lane: 'hand', reached: 'direct', from: 'open' }), { between: 2 }),
  ];
  const { lanes } = walkthroughOf('firing', steps);

  test('has a participant per lane and a numbered message per step, from where control comes', () =>
    assert.equal(
      sequenceDiagram({ lanes, steps }, (id) => `(*Kiln).${id}`, ENGLISH_DIAGRAM),
      [
        'sequenceDiagram',
        '    participant lane1 as hand lane',
        '    participant lane2 as kiln lane',
        '    Note over lane1: 1. (*Kiln).open',
        '    lane1->>lane2: 2. (*Kiln).fire (remote call)',
        '    lane2-)lane2: 3. (*Kiln).watch (in a new goroutine)',
        '    lane1->>lane1: 4. (*Kiln).close (from 1, 2 between)',
      ].join('\n'),
    ));

  test('is written in the language of the essay', () =>
    assert.equal(
      sequenceDiagram({ lanes, steps }, (id) => id, CHINESE_DIAGRAM),
      [
        'sequenceDiagram',
        '    participant lane1 as hand 道',
        '    participant lane2 as kiln 道',
        '    Note over lane1: 1. open',
        '    lane1->>lane2: 2. fire（远程调用）',
        '    lane2-)lane2: 3. watch（在新的协程中）',
        '    lane1->>lane1: 4. close（来自 1，中间 2 个函数）',
      ].join('\n'),
    ));

  test('leaves out what Mermaid reads as syntax', () =>
    assert.match(
      sequenceDiagram({ lanes, steps }, () => 'a;b#c{d}<e>\nf', ENGLISH_DIAGRAM),
      /: 1\. a b c d {2}e {2}f\n/,
    ));

  const looks: [Reached, boolean, string][] = [
    ['direct', false, 'lane1->>lane1: 2. F'],
    ['interface', false, 'lane1->>lane1: 2. F (through an interface)'],
    ['callback', false, 'lane1-->>lane1: 2. F (through a callback)'],
    ['callback', true, 'lane1--)lane1: 2. F (through a callback, in a new goroutine)'],
    ['deferred', false, 'lane1->>lane1: 2. F (deferred)'],
    ['literal', false, 'lane1-->>lane1: 2. F (in a function literal that is handed over)'],
    ['rpc', false, 'lane1->>lane1: 2. F (remote call)'],
    ['goroutine', true, 'lane1-)lane1: 2. F (in a new goroutine)'],
    ['channel', true, 'lane1--)lane1: 2. F (through a channel)'],
    ['registration', false, 'lane1-->lane1: 2. F (registered, called later)'],
  ];
  for (const [reached, isConcurrent, line] of looks) {
    test(`draws ${line}`, () =>
      assert.equal(
        lastLine(drawn(stepOf('fire', anchor, { reached, from: 'open' }), { isConcurrent })),
        `    ${line}`,
      ));
  }

  test('draws no arrow to a step that starts a thread, whatever stands before it', () =>
    assert.equal(
      lastLine(drawn(stepOf('watch', anchor, { reached: 'start', from: 'open' }))),
      '    Note over lane1: 2. F',
    ));

  test('says why no arrow leads to a step for which the walkthrough has one', () => {
    const step = stepOf('watch', anchor, { reached: 'start', from: 'open' });
    assert.deepEqual(
      [lastLine(drawn(step, { missing: 'no-call' })), lastLine(drawn(step, { missing: 'same-function' }))],
      ['    Note over lane1: 2. F (no call found)', '    Note over lane1: 2. F (same function)'],
    );
  });

  function lastLine(step: DrawnStep): string | undefined {
    const two = [drawn(stepOf('open', anchor, { reached: 'start' })), step];
    return sequenceDiagram({ lanes: walkthroughOf('two', two).lanes, steps: two }, () => 'F', ENGLISH_DIAGRAM)
      .split('\n')
      .at(-1);
  }
});
