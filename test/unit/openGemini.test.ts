import assert from 'node:assert/strict';
import * as path from 'node:path';
import { BUILT_IN_PACK } from '../support/builtInPack';
import { declaringLine, suiteOnRepository } from '../support/packOnRepository';

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
  suiteOnRepository(
    {
      name: 'openGemini',
      folder: BUILT_IN_PACK,
      repository: path.resolve(given),
      beyondTheIndex: BEYOND_THE_INDEX,
    },
    (pack, checkoutAt) => {
      for (const [file, name] of PROGRAM) {
        test(`the program's ${name} of ${file} is an entry point, on the line of its func`, async () => {
          const entry = pack().entryPoints.find(
            ({ anchor }) => anchor.path === file && anchor.symbol.name === name,
          );
          assert.ok(entry);
          const checkout = await checkoutAt(pack().base.commit);
          const line = await declaringLine(checkout, await checkout.resolve(entry.anchor));
          assert.match(line, new RegExp(`^func .*\\b${name}\\(`));
        });
      }
    },
  );
}
