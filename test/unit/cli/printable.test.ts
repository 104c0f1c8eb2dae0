import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { printable, printableCell } from '../../../src/cli/printable';
import { table } from '../../../src/cli/report';
import { runCommandLine } from '../../support/commandLine';
import { copySample, editFile } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const ESCAPE = '\u001b]0;owned\u0007\u009b31m\u202e';
// eslint-disable-next-line no-control-regex -- what a terminal obeys
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/;

suite('what the command line prints', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('keeps lines and tabs, and shows other control characters as JSON does', () => {
    assert.equal(printable('a\tb\r\nc\nd'), 'a\tb\r\nc\nd');
    assert.equal(printable('a\rb\u001b[2J'), 'a\\u000db\\u001b[2J');
    const written = JSON.stringify({ title: ESCAPE });
    assert.equal((JSON.parse(printable(written)) as { title: string }).title, ESCAPE);
  });

  test('keeps a row of a table on its line, whatever names have', () => {
    assert.equal(printableCell('a\tb\nc\rd'), 'a\\tb\\nc\\rd');
    assert.equal(
      table([
        ['a\nb', 'c'],
        ['d', 'e'],
      ]),
      'a\\nb  c\nd     e\n',
    );
  });

  test('has nothing that a terminal obeys, in titles, names of files and of rules', async () => {
    const folder = await copySample(makeFolder);
    const step = await stepOn(folder, 'wal', 'engine/wal.go', '(*WAL).Write');
    const pack = await writePack(makeFolder, { walkthroughs: { first: [step] } });
    for (const language of ['en', 'zh-cn'])
      await editFile(pack, `first/${language}.md`, (text) => text.replace(/^# .*/, `# Title ${ESCAPE}`));
    await fs.writeFile(path.join(folder, `odd${ESCAPE}.go`), 'package odd\nfunc (\n');
    const essay = path.join(folder, 'essay.md');
    await fs.writeFile(essay, `# T\n\n<!-- source-guide-disable X${ESCAPE} -->\n\n![a](${ESCAPE}.png)\n`);
    const runs = await Promise.all(
      [
        ['list', '--repo', folder, '--pack', pack],
        ['list', '--repo', folder, '--pack', pack, '--json'],
        ['index', '--repo', folder],
        ['index', '--repo', folder, '--json'],
        ['lint', essay, '--repo', folder],
        ['lint', `${ESCAPE}.md`, '--repo', folder],
        ['export', essay, '--repo', folder, '--target', 'csdn', '--out', path.join(folder, 'out')],
        ['tour', 'export', '--repo', folder, '--pack', pack, '--walkthrough', ESCAPE, '--out', 'out'],
      ].map((words) => runCommandLine(words)),
    );
    for (const { out, said } of runs) assert.doesNotMatch(out + said, OBEYED);
    assert.ok(runs.some(({ out }) => out.includes('\\u001b]0;owned')));
  });
});
