import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { git } from '../../support/gitRepository';
import { copySampleRepository } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

suite('draft --resize', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let place: string;

  const run = (...words: string[]): ReturnType<typeof runCommandLine> =>
    runCommandLine(['draft', '--repo', folder, ...words]);

  suiteSetup(async () => {
    ({ folder } = await copySampleRepository(makeFolder));
    place = await makeFolder();
    for (const size of ['standard', 'deep']) {
      const { code } = await run(
        '--walkthrough',
        'ts-sql-write',
        '--size',
        size,
        '--out',
        path.join(place, `${size}.md`),
      );
      assert.equal(code, 0);
    }
  });

  test('writes the draft of the other depth, with the words of the writer, and leaves the file', async () => {
    const file = path.join(place, 'standard.md');
    const [standard, deep] = [
      await fs.readFile(file, 'utf8'),
      await fs.readFile(path.join(place, 'deep.md'), 'utf8'),
    ];
    const heading = /^## .*$/gm.exec(standard.slice(standard.indexOf('\n## ') + 5))?.[0] ?? '';
    const mine = (text: string): string => text.replace(`${heading}\n`, `${heading}\n\nMy  own words.\n`);
    await fs.writeFile(file, mine(standard));
    const { code, out } = await run('--resize', file, '--size', 'deep');
    assert.equal(code, 0);
    assert.equal(out, mine(deep).replaceAll('deep.map.svg', 'standard.map.svg'));
    assert.equal(await fs.readFile(file, 'utf8'), mine(standard));
  });

  test('says what to do if the checkout is at another commit than the draft', async () => {
    await git(folder, 'commit', '--allow-empty', '-qm', 'Later');
    const { code, said } = await run('--resize', path.join(place, 'deep.md'), '--size', 'short');
    assert.equal(code, 2);
    assert.match(said, /The draft quotes commit [0-9a-f]{12}, and the checkout is at [0-9a-f]{12}\./);
  });

  test('needs the depth', async () => {
    const { code, said } = await run('--resize', path.join(place, 'deep.md'));
    assert.equal(code, 2);
    assert.match(said, /--resize needs --repo and --size/);
  });
});
