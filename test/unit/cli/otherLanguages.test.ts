import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine, type CheckReport, type CommandLineRun } from '../../support/commandLine';
import { createRepository } from '../../support/gitRepository';
import { editFile, writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

/** A small repository in each language, with a function that it declares and a call in it. */
const REPOSITORIES = {
  Rust: {
    manifest: ['Cargo.toml', '[package]\nname = "kiln"\n'],
    file: 'src/kiln.rs',
    text: 'struct Kiln;\n\nimpl Door for Kiln {\n    fn fire(&mut self) {\n        self.open();\n        self.heat(9);\n    }\n}\n',
    written: 'Kiln::fire',
    symbol: '<Kiln as Door>::fire',
  },
  'C++': {
    manifest: ['CMakeLists.txt', 'project(kiln CXX)\n'],
    file: 'kiln.cc',
    text: 'namespace clay {\nvoid Kiln::fire(const Fuel& fuel) {\n  open();\n  heat(9);\n}\n}\n',
    written: 'Kiln::fire',
    symbol: 'clay::Kiln::fire(const Fuel&)',
  },
  C: {
    manifest: ['Makefile', 'EXTENSION = kiln\n'],
    file: 'kiln.c',
    text: 'static void\nfire(Kiln *kiln)\n{\n\topen(kiln);\n\theat(kiln, 9);\n}\n',
    written: 'fire',
    symbol: 'fire',
  },
  Python: {
    manifest: ['pyproject.toml', '[project]\nname = "kiln"\n'],
    file: 'kiln.py',
    text: 'class Kiln:\n    def fire(self):\n        self.open()\n        self.heat(9)\n',
    written: 'Kiln.fire',
    symbol: 'Kiln.fire',
  },
} as const;

for (const [name, { manifest, file, text, written, symbol }] of Object.entries(REPOSITORIES)) {
  suite(`a repository in ${name} on the command line`, function () {
    this.timeout(30_000);
    const makeFolder = useTemporaryFolders();
    let repo: string;

    setup(async () => {
      repo = await makeFolder();
      await writeFile(repo, manifest[0], manifest[1]);
      await writeFile(repo, file, text);
      await createRepository(repo);
    });

    const run = (...words: string[]): Promise<CommandLineRun> => runCommandLine([...words, '--repo', repo]);

    async function addSteps(): Promise<void> {
      await run('pack', 'init', '--name', 'guide');
      const where = ['--pack', 'guide', '--walkthrough', 'firing', '--symbol', `${file}#${written}`];
      const first = await run('pack', 'add-step', ...where, '--step', 'fire');
      assert.equal(first.code, 0, first.said);
      const more = ['--site', 'call:heat', '--reached', 'direct'];
      const second = await run('pack', 'add-step', ...where, '--step', 'heat', ...more);
      assert.equal(second.code, 0, second.said);
    }

    async function verdicts(): Promise<readonly string[]> {
      const { code, out, said } = await run('check', '--json');
      assert.notEqual(code, 2, said);
      const { revisions } = JSON.parse(out) as CheckReport;
      return revisions.flatMap(({ steps }) =>
        steps.map(({ verdict, symbol: found, siteLine }) => `${verdict} ${found ?? ''} ${siteLine ?? ''}`),
      );
    }

    test('gets a pack, whose steps are found before and after the code moves', async () => {
      await addSteps();
      const line = text.slice(0, text.indexOf('heat(')).split('\n').length;
      assert.deepEqual(await verdicts(), [`exact ${symbol} `, `exact ${symbol} ${line}`]);
      const moved = `moved${path.extname(file)}`;
      await fs.rename(path.join(repo, file), path.join(repo, moved));
      await editFile(repo, moved, (before) => before.replace('9', '10'));
      assert.deepEqual(
        (await verdicts()).map((verdict) => verdict.split(' ')[0]),
        ['moved', 'moved'],
      );
    });

    test('has a table of declarations, and is told that calls are not resolved', async () => {
      const table = path.join(repo, 'declarations.tsv');
      assert.equal((await run('index', '--decls', table)).code, 0);
      assert.match(
        await fs.readFile(table, 'utf8'),
        new RegExp(`\t${symbol.replace(/[()&]/g, '\\$&')}$`, 'm'),
      );
      const flow = await run('flow', '--from', `${file}#${symbol}`);
      assert.deepEqual([flow.code, /Calls are resolved in Go only/.test(flow.said)], [2, true]);
    });
  });
}
