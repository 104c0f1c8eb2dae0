import assert from 'node:assert/strict';
import * as path from 'node:path';
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
  type SiteFinder,
  type Pack,
  type Resolution,
} from '../../src/core';
import { BUILT_IN_PACK, builtInReleases } from '../support/builtInPack';
import { sharedSites } from '../support/goCode';
import { goLanguage, codeLanguages } from '../../src/core/languages';

/** The places that the community's program gives to its participants, and what each of them is. */
const PROGRAM = [
  ['app/ts-sql/sql/server.go', 'NewServer'],
  ['lib/util/lifted/influx/coordinator/statement_executor.go', 'executeCreateSubscriptionStatement'],
  ['app/ts-sql/main.go', 'main'],
  ['app/ts-store/main.go', 'main'],
  ['lib/util/lifted/influx/httpd/handler.go', 'serveWrite'],
  ['engine/shard.go', 'Snapshot'],
] as const;

/** What the index does not follow: `MustClose` calls `Close` of the standard library's `io.Closer`. */
const BEYOND_THE_INDEX = [
  'ts-sql-start-up/server-close: No call of (*Command).Close is found on the way from Run.',
  'ts-store-start-up/server-close: No call of (*Command).Close is found on the way from main.',
];

const given = process.env.OPENGEMINI_REPO;

if (given === undefined || given === '') {
  process.stdout.write(
    'The tests on openGemini itself were not run: set OPENGEMINI_REPO to a git checkout of it with its tags.\n',
  );
} else {
  suiteOn(path.resolve(given));
}

function suiteOn(repository: string): void {
  suite('built-in pack on openGemini', function () {
    this.timeout(60_000);
    let pack: Pack;
    let sites: SiteFinder;
    let reader: GitObjectReader;

    suiteSetup(async () => {
      reader = new GitObjectReader(repository);
      const loaded = await loadPack(new NodeSourceTree(BUILT_IN_PACK), codeLanguages);
      assert.ok(loaded.pack);
      pack = loaded.pack;
      sites = await sharedSites();
    });

    suiteTeardown(() => reader.close());

    async function checkoutAt(commit: string): Promise<Checkout> {
      const tree = await GitRevisionTree.open(repository, commit, reader);
      assert.ok(tree, `${repository} has no commit ${commit}; fetch main and the tags`);
      return new Checkout({ pack, tree, history: new GitHistory(repository, commit), sites });
    }

    async function resolveAll(checkout: Checkout): Promise<[string, Resolution][]> {
      const steps = pack.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
      const resolved: [string, Resolution][] = [];
      for (const { id, anchor } of [...steps, ...pack.entryPoints])
        resolved.push([id, await checkout.resolve(anchor)]);
      return resolved;
    }

    test('at the base commit every place is exact and every statement is there', async () => {
      const resolved = await resolveAll(await checkoutAt(pack.base.commit));
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
      const tree = await GitRevisionTree.open(repository, pack.base.commit, reader);
      assert.ok(tree);
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
      assert.deepEqual(problems, BEYOND_THE_INDEX);
    });

    for (const tag of builtInReleases()) {
      test(`in ${tag} nothing is lost and nothing is ambiguous`, async () => {
        const release = pack.releases.find((known) => known.tag === tag);
        const checkout = await checkoutAt(release?.commit ?? '');
        assert.deepEqual(await checkout.release(), { tags: [tag], evidence: 'commit' });
        const resolved = await resolveAll(checkout);
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

    for (const [file, name] of PROGRAM) {
      test(`the program's ${name} of ${file} is an entry point, on the line of its func`, async () => {
        const entry = pack.entryPoints.find(
          ({ anchor }) => anchor.path === file && anchor.symbol.name === name,
        );
        assert.ok(entry);
        const checkout = await checkoutAt(pack.base.commit);
        const line = await declaringLine(checkout, await checkout.resolve(entry.anchor));
        assert.match(line, new RegExp(`^func .*\\b${name}\\(`));
      });
    }
  });
}

/** The line of the source on which a resolved place declares its name. */
async function declaringLine(checkout: Checkout, { place }: Resolution): Promise<string> {
  const text = place && (await checkout.textOf(place.path));
  return text?.split('\n')[place?.name.start.line ?? -1] ?? '';
}
