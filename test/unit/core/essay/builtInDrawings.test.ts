import assert from 'node:assert/strict';
import {
  COMPACT_MAP,
  layOutMap,
  loadPack,
  stepsToDraw,
  type Pack,
  type Place,
  type Step,
} from '../../../../src/core';
import { codeLanguages, goLanguage } from '../../../../src/core/languages';
import { NodeSourceTree } from '../../../../src/cli/adapters/nodeSourceTree';
import { drawSteps } from '../../../../src/core/essay/draft/drawnSteps';
import { laneChart } from '../../../../src/core/essay/draft/laneChart';
import { sequenceDiagram } from '../../../../src/core/essay/draft/sequence';
import { BUILT_IN_PACK } from '../../../support/builtInPack';
import { CHINESE_DIAGRAM, ENGLISH_DIAGRAM } from '../../../support/drawnSteps';

/** Reads the drawings, not the arrows that they are made from. */
suite('drawings of the built-in walkthroughs', () => {
  let pack: Pack;
  suiteSetup(async () => {
    const loaded = await loadPack(new NodeSourceTree(BUILT_IN_PACK), codeLanguages);
    assert.ok(loaded.pack);
    ({ pack } = loaded);
  });

  test('have no arrow to a step that starts a thread, and one to every other step', async () => {
    for (const { id, lanes, steps } of pack.walkthroughs) {
      const numbers = steps.flatMap((step, index) => (isReached(step, steps) ? [index + 1] : []));
      const map = layOutMap(
        lanes.map((lane) => ({ id: lane.id, title: lane.title.en })),
        stepsToDraw(steps, goLanguage),
        COMPACT_MAP,
      );
      const drawn = map.arrows.map(({ to }) => steps.findIndex((step) => step.id === to) + 1);
      assert.deepEqual([...drawn].sort(inOrder), numbers, `map of ${id}`);
      const drawing = { lanes, steps: (await drawSteps({ steps }, placesOf(steps), goLanguage)).steps };
      for (const words of [ENGLISH_DIAGRAM, CHINESE_DIAGRAM]) {
        const text = sequenceDiagram(drawing, (step) => step, words);
        const arrows = [...text.matchAll(/^ *lane\d+--?(?:>>|\)|>)lane\d+: (\d+)\./gm)].map(([, to]) =>
          Number(to),
        );
        assert.deepEqual(arrows, numbers, `sequence of ${id}`);
        const chart = laneChart(drawing, words) ?? '';
        const ways = [...chart.matchAll(/\|"[^"]*?([\d, ]+)"\|/g)].flatMap(([, to = '']) =>
          to.split(',').map(Number),
        );
        const crossing = steps.flatMap(({ lane, from }, index) => {
          const sender = steps.find((step) => step.id === from);
          return numbers.includes(index + 1) && sender?.lane !== lane ? [index + 1] : [];
        });
        assert.deepEqual([...ways].sort(inOrder), crossing, `lanes of ${id}`);
      }
    }
  });
});

/** True if control gets from another function to the step. */
function isReached({ reached, from, anchor }: Step, steps: readonly Step[]): boolean {
  const sender = steps.find(({ id }) => id === from)?.anchor;
  const isSame = sender?.path === anchor.path && sender.symbol.written === anchor.symbol.written;
  return reached !== 'start' && !isSame;
}

/** Every step where its anchor has it. */
function placesOf(steps: readonly Step[]): Map<string, Place> {
  const none = { line: 0, column: 0 };
  const range = { start: none, end: none };
  return new Map(
    steps.map(({ id, anchor }) => [
      id,
      { path: anchor.path, symbol: anchor.symbol.written, range, name: range },
    ]),
  );
}

function inOrder(left: number, right: number): number {
  return left - right;
}
