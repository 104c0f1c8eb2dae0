import assert from 'node:assert/strict';
import { COMPACT_MAP, LANGUAGES, layOutMap, loadPack, stepsToDraw, type Pack } from '../../../../src/core';
import { codeLanguages, goLanguage } from '../../../../src/core/languages';
import { NodeSourceTree } from '../../../../src/cli/adapters/nodeSourceTree';
import { laneChart } from '../../../../src/core/essay/draft/laneChart';
import { sequenceDiagram } from '../../../../src/core/essay/draft/sequence';
import { BUILT_IN_PACK } from '../../../support/builtInPack';

/** Reads the drawings, not the arrows that they are made from. */
suite('drawings of the built-in walkthroughs', () => {
  let pack: Pack;
  suiteSetup(async () => {
    const loaded = await loadPack(new NodeSourceTree(BUILT_IN_PACK), codeLanguages);
    assert.ok(loaded.pack);
    ({ pack } = loaded);
  });

  test('have no arrow to a step that starts a thread, and one to every other step', () => {
    for (const { id, lanes, steps, prose, ...other } of pack.walkthroughs) {
      const walkthrough = { id, lanes, steps, prose, ...other };
      const numbers = steps.flatMap(({ reached }, index) => (reached === 'start' ? [] : [index + 1]));
      const map = layOutMap(
        lanes.map((lane) => ({ id: lane.id, title: lane.title.en })),
        stepsToDraw(steps, goLanguage),
        COMPACT_MAP,
      );
      const drawn = map.arrows.map(({ to }) => steps.findIndex((step) => step.id === to) + 1);
      assert.deepEqual([...drawn].sort(inOrder), numbers, `map of ${id}`);
      for (const language of LANGUAGES) {
        const text = sequenceDiagram(walkthrough, (step) => step, language, goLanguage);
        const arrows = [...text.matchAll(/^ *lane\d+-(?:>>|\))lane\d+: (\d+)\./gm)].map(([, to]) =>
          Number(to),
        );
        assert.deepEqual(arrows, numbers, `sequence of ${id}`);
        const chart = laneChart(walkthrough, language) ?? '';
        const ways = [...chart.matchAll(/-->\|([\d, ]+)\|/g)].flatMap(([, to = '']) =>
          to.split(', ').map(Number),
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

function inOrder(left: number, right: number): number {
  return left - right;
}
