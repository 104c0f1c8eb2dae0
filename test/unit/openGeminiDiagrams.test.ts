import assert from 'node:assert/strict';
import * as path from 'node:path';
import { GitHistory } from '../../src/cli/adapters/gitHistory';
import { GitObjectReader, GitRevisionTree } from '../../src/cli/adapters/gitRevisionTree';
import { NodeSourceTree } from '../../src/cli/adapters/nodeSourceTree';
import {
  CallIndex,
  Checkout,
  createDraft,
  hopsOf,
  LANGUAGES,
  listSources,
  loadPack,
  planDraft,
  type IndexData,
  type Pack,
  type Walkthrough,
} from '../../src/core';
import { draftMap, type DraftMap } from '../../src/core/essay/draft/draftMap';
import { codeLanguages, goLanguage } from '../../src/core/languages';
import { BUILT_IN_PACK } from '../support/builtInPack';
import { REGISTRY } from '../support/essays';
import { sharedSites } from '../support/goCode';
import { CallWays } from '../support/callWays';
import { readArrows } from '../support/readArrows';

const given = process.env.OPENGEMINI_REPO;

if (given !== undefined && given !== '') suiteOn(path.resolve(given));

function suiteOn(repository: string): void {
  suite('diagrams of drafts on openGemini', function () {
    this.timeout(300_000);
    let pack: Pack;
    let reader: GitObjectReader;

    suiteSetup(async () => {
      reader = new GitObjectReader(repository);
      const loaded = await loadPack(new NodeSourceTree(BUILT_IN_PACK), codeLanguages);
      assert.ok(loaded.pack);
      pack = loaded.pack;
    });

    suiteTeardown(() => reader.close());

    for (const release of [undefined, 'v1.1.0', 'v1.3.0']) {
      test(`every arrow is a way of calls or what the pack states, in ${release ?? 'the base commit'}`, async () => {
        const known = pack.releases.find(({ tag }) => tag === release);
        const commit = known?.commit ?? pack.base.commit;
        const tree = await GitRevisionTree.open(repository, commit, reader);
        assert.ok(tree);
        const history = new GitHistory(repository, commit);
        const checkout = new Checkout({ pack, tree, history, sites: await sharedSites() });
        const data = await indexOf(tree);
        const hops = hopsOf(new CallIndex(data, goLanguage));
        const ways = new CallWays(data);
        const wrong: string[] = [];
        for (const walkthrough of pack.walkthroughs)
          for (const language of LANGUAGES) {
            const parts = { checkout, language, registry: REGISTRY, today: '2026-01-01' };
            const text = await createDraft({ ...parts, walkthrough, hops });
            wrong.push(...(await wrongArrows(walkthrough, text, checkout, ways)));
          }
        for (const walkthrough of pack.walkthroughs) {
          const request = { checkout, walkthrough, language: 'en' as const, hops };
          const map = await draftMap(request, await planDraft(request));
          wrong.push(...wrongCalls(walkthrough, map, ways));
        }
        assert.deepEqual(wrong, []);
      });
    }

    async function indexOf(tree: GitRevisionTree): Promise<IndexData> {
      const analyser = goLanguage.createAnalyser();
      for (const file of await listSources(tree, goLanguage)) analyser.set(file, await tree.readText(file));
      const data = await analyser.run();
      assert.ok(data);
      return data;
    }
  });
}

/** The calls on the map of a draft that nothing proves; arrows over functions that are not drawn included. */
function wrongCalls({ id, steps }: Walkthrough, { rows }: DraftMap, ways: CallWays): string[] {
  return rows.flatMap((row) =>
    [row, ...row.also].flatMap(({ from, reached }) => {
      const sender = rows.find((one) => one.id === from);
      const isCall = ['direct', 'interface', 'goroutine', 'deferred'].includes(reached);
      const via = steps.flatMap((step) => step.via.map(({ written }) => written));
      if (!sender || !isCall || ways.leads(sender, row, reached === 'goroutine', via)) return [];
      return [`map of ${id}: ${sender.symbol} to ${row.symbol} (${reached})`];
    }),
  );
}

/** Reads the arrows back from the Mermaid text of a draft, and finds out which of them nothing proves. */
async function wrongArrows(
  { id, steps: all }: Walkthrough,
  draft: string,
  checkout: Checkout,
  ways: CallWays,
): Promise<string[]> {
  const wrong: string[] = [];
  const arrows = readArrows(draft);
  // A draft numbers the steps that the checkout has.
  const placed = await Promise.all(all.map(async (step) => (await checkout.resolve(step.anchor)).place));
  const steps = all.filter((_, index) => placed[index]);
  assert.ok(arrows.length > 0, id);
  for (const { from, to, kind, isConcurrent } of arrows) {
    const [sender, step] = [steps[from - 1], steps[to - 1]];
    assert.ok(sender && step, `${id}: ${from} to ${to}`);
    const place = (await checkout.resolve(sender.anchor)).place;
    const target = (await checkout.resolve(step.anchor)).place;
    const stated = [step, ...step.also].find((way) => way.from === sender.id);
    const via = (stated ?? step).via.map(({ written }) => written);
    const isProven =
      kind === 'call'
        ? place && target && ways.leads(place, target, isConcurrent, via)
        : kind === stated?.reached;
    if (!isProven) wrong.push(`${id}: ${from} to ${to} (${kind})`);
  }
  return wrong;
}
