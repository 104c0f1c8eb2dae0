import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { runCommandLine } from '../../support/commandLine';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const SOURCE = `package kiln

type Kiln struct {
	jobs  chan int
	onHot func()
}

func New() *Kiln { return &Kiln{jobs: make(chan int), onHot: ring} }

func (k *Kiln) Put() {
	k.jobs <- 1
	k.onHot()
}

func (k *Kiln) run() { <-k.jobs }

func ring() {}
`;

suite('source-guide flow: hand-overs', () => {
  const makeFolder = useTemporaryFolders();
  let folder: string;

  suiteSetup(async () => {
    folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'module example.com/kiln\n');
    await writeFile(folder, 'kiln.go', SOURCE);
  });

  const flow = async (...words: string[]): Promise<string> =>
    (await runCommandLine(['flow', '--repo', folder, ...words])).out;

  test('are rows of their own behind the calls', async () => {
    assert.equal(
      await flow('--from', 'kiln.go#(*Kiln).Put'),
      [
        '(*Kiln).Put  kiln.go:10',
        '  onHot  kiln.go  function value',
        '  (*Kiln).run  kiln.go:15  through a channel',
        '  ring  kiln.go:17  registered function',
        '',
      ].join('\n'),
    );
  });

  test('lead back to what hands over', async () => {
    assert.equal(
      await flow('--from', 'kiln.go#ring', '--callers'),
      ['ring  kiln.go:17', '  (*Kiln).Put  kiln.go:10  registered function', ''].join('\n'),
    );
  });

  test('have their kind and certainty in JSON', async () => {
    const { children } = JSON.parse(await flow('--from', 'kiln.go#(*Kiln).Put', '--json')) as {
      children: { class: string; certainty?: string }[];
    };
    assert.deepEqual(
      children.map(({ class: own, certainty }) => [own, certainty]),
      [
        ['V', undefined],
        ['channel', 'known'],
        ['registered', 'known'],
      ],
    );
  });

  test('are a table of their own, which the next run may replace', async () => {
    const file = `${folder}/handovers.tsv`;
    const rows = async (): Promise<string[]> => {
      const { code } = await runCommandLine(['index', '--repo', folder, '--handovers', file]);
      assert.equal(code, 0);
      return (await fs.readFile(file, 'utf8')).split('\n');
    };
    const expected = [
      'from_path\tfrom_symbol\tfrom_line\tkind\tcertainty\tto_path\tto_symbol\tto_line',
      'kiln.go\t(*Kiln).Put\t11\tchannel\tknown\tkiln.go\t(*Kiln).run\t15',
      'kiln.go\t(*Kiln).Put\t12\tregistered\tknown\tkiln.go\tring\t17',
      '',
    ];
    assert.deepEqual(await rows(), expected);
    assert.deepEqual(await rows(), expected);
  });
});
