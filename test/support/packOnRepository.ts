import assert from 'node:assert/strict';
import { GitHistory } from '../../src/cli/adapters/gitHistory';
import { GitObjectReader, GitRevisionTree } from '../../src/cli/adapters/gitRevisionTree';
import { NodeSourceTree } from '../../src/cli/adapters/nodeSourceTree';
import {
  CallIndex,
  Checkout,
  checkTransfers,
  listSources,
  loadPack,
  translateWith,
  type Pack,
  type Resolution,
} from '../../src/core';
import { codeLanguages, goLanguage } from '../../src/core/languages';
import { builtInReleases } from './builtInPack';
import { sharedSites } from './goCode';

/** A built-in pack and a git checkout of its repository, with its tags. */
export interface PackOnRepository {
  /** For the title of the suite. */
  readonly name: string;
  /** The folder of the pack. */
  readonly folder: string;
  /** The root of the checkout. */
  readonly repository: string;
  /** Transfers that the call index does not follow. */
  readonly beyondTheIndex?: readonly string[];
}

/** Defines the tests that a pack and its repository have to pass, and those that `more` adds. */
export function suiteOnRepository(
  { name, folder, repository, beyondTheIndex = [] }: PackOnRepository,
  more?: (pack: () => Pack, checkoutAt: (commit: string) => Promise<Checkout>) => void,
): void {
  suite(`built-in pack on ${name}`, function () {
    this.timeout(60_000);
    let pack: Pack;
    let reader: GitObjectReader;

    suiteSetup(async () => {
      reader = new GitObjectReader(repository);
      const loaded = await loadPack(new NodeSourceTree(folder), codeLanguages);
      assert.ok(loaded.pack);
      pack = loaded.pack;
    });

    suiteTeardown(() => reader.close());

    async function checkoutAt(commit: string): Promise<Checkout> {
      const tree = await GitRevisionTree.open(repository, commit, reader);
      assert.ok(tree, `${repository} has no commit ${commit}; fetch main and the tags`);
      const sites = await sharedSites();
      return new Checkout({ pack, tree, history: new GitHistory(repository, commit), sites });
    }

    test('at the base commit every place is exact and every statement is there', async () => {
      const resolved = await resolveAll(pack, await checkoutAt(pack.base.commit));
      const others = resolved.filter(
        ([, { verdict, isSiteMissing }]) => verdict !== 'exact' || isSiteMissing,
      );
      assert.deepEqual(
        others.map(([id]) => id),
        [],
      );
      assert.ok(resolved.length > 0);
    });

    test('every step that is said to be called is called, along the functions that are named', async () => {
      const { tree } = await checkoutAt(pack.base.commit);
      const indexer = goLanguage.createAnalyser();
      for (const file of await listSources(tree, goLanguage)) indexer.set(file, await tree.readText(file));
      const data = await indexer.run();
      assert.ok(data);
      const index = new CallIndex(data, goLanguage);
      const problems = pack.walkthroughs.flatMap((walkthrough) =>
        checkTransfers(walkthrough, index).map(
          ({ step, message }) => `${walkthrough.id}/${step}: ${translateWith({})(message)}`,
        ),
      );
      assert.deepEqual(problems, beyondTheIndex);
    });

    for (const tag of builtInReleases(folder)) {
      test(`in ${tag} nothing is lost and nothing is ambiguous`, async () => {
        const release = pack.releases.find((known) => known.tag === tag);
        const checkout = await checkoutAt(release?.commit ?? '');
        assert.deepEqual(await checkout.release(), { tags: [tag], evidence: 'commit' });
        const resolved = await resolveAll(pack, checkout);
        const bad = resolved.filter(([, { verdict }]) => verdict === 'lost' || verdict === 'ambiguous');
        assert.deepEqual(
          bad.map(([id, { verdict }]) => `${id} ${verdict}`),
          [],
        );
      });
    }

    test('every entry point leads to the line that declares its symbol', async () => {
      const checkout = await checkoutAt(pack.base.commit);
      for (const { id, anchor } of pack.entryPoints)
        assert.match(
          await declaringLine(checkout, await checkout.resolve(anchor)),
          new RegExp(`^(func|type) .*\\b${anchor.symbol.name}\\b`),
          id,
        );
    });

    more?.(() => pack, checkoutAt);
  });
}

async function resolveAll(pack: Pack, checkout: Checkout): Promise<[string, Resolution][]> {
  const steps = pack.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  const resolved: [string, Resolution][] = [];
  for (const { id, anchor } of [...steps, ...pack.entryPoints])
    resolved.push([id, await checkout.resolve(anchor)]);
  return resolved;
}

/** The line of the source on which a resolved place declares its name. */
export async function declaringLine(checkout: Checkout, { place }: Resolution): Promise<string> {
  const text = place && (await checkout.textOf(place.path));
  return text?.split('\n')[place?.name.start.line ?? -1] ?? '';
}
