import assert from 'node:assert/strict';
import { COMPACT_MAP, layOutMap, stepsToDraw, type Pack, type Place, type Step } from '../../../../src/core';
import { goLanguage } from '../../../../src/core/languages';
import { drawSteps } from '../../../../src/core/essay/draft/drawnSteps';
import { laneChart } from '../../../../src/core/essay/draft/laneChart';
import { sequenceDiagram } from '../../../../src/core/essay/draft/sequence';
import { loadBuiltInPacks } from '../../../support/builtInPack';
import { CHINESE_DIAGRAM, ENGLISH_DIAGRAM } from '../../../support/drawnSteps';

/** Reads the drawings, not the arrows that they are made from. */
suite('drawings of the built-in walkthroughs', () => {
  let packs: Pack[];
  suiteSetup(async () => {
    packs = await loadBuiltInPacks();
  });

  test('have no arrow to a step that starts a thread, and one for each way to every other step', async () => {
    for (const { id, lanes, steps } of packs.flatMap(({ walkthroughs }) => walkthroughs)) {
      const numbers = steps.flatMap((step, index) => waysTo(step, steps).map(() => index + 1));
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
        assert.deepEqual(arrows.sort(inOrder), numbers, `sequence of ${id}`);
        const chart = laneChart(drawing, words) ?? '';
        const ways = [...chart.matchAll(/\|"[^"]*?([\d, ]+)"\|/g)].flatMap(([, to = '']) =>
          to.split(',').map(Number),
        );
        const crossing = steps.flatMap((step, index) =>
          waysTo(step, steps).flatMap((sender) => (sender.lane === step.lane ? [] : [index + 1])),
        );
        assert.deepEqual([...ways].sort(inOrder), crossing, `lanes of ${id}`);
      }
    }
  });
});

/** The steps in other functions that control comes from. */
function waysTo({ reached, from, also, anchor }: Step, steps: readonly Step[]): Step[] {
  const senders = [...(reached === 'start' ? [] : [from]), ...also.map((way) => way.from)];
  return senders
    .flatMap((id) => steps.find((step) => step.id === id) ?? [])
    .filter(
      (sender) =>
        sender.anchor.path !== anchor.path || sender.anchor.symbol.written !== anchor.symbol.written,
    );
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
