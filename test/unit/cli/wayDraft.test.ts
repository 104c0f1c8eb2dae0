import assert from 'node:assert/strict';
import { runCommandLine } from '../../support/commandLine';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const SOURCE = `package kiln

type Store interface{ Put(int) }
type disk struct{}
type memory struct{}

func (disk) Put(n int)   { write(n) }
func (memory) Put(n int) { write(n) }

type Kiln struct {
	store Store
	jobs  chan int
}

func (k *Kiln) Open() {
	k.jobs = make(chan int)
	go k.run()
	k.jobs <- 1
}

func (k *Kiln) run() {
	for n := range k.jobs {
		k.store.Put(n)
	}
}

func write(n int) {}
`;

suite('source-guide draft --from --to', () => {
  const makeFolder = useTemporaryFolders();
  let folder: string;

  suiteSetup(async () => {
    folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'module example.com/kiln\n');
    await writeFile(folder, 'kiln.go', SOURCE);
  });

  const draft = (to: string, ...words: string[]): ReturnType<typeof runCommandLine> =>
    runCommandLine(['draft', '--repo', folder, '--from', 'kiln.go#(*Kiln).Open', '--to', to, ...words]);

  test('draws an arrow for each hop and no other, and says which are only possible', async () => {
    const { out } = await draft('kiln.go#write', '--lang', 'en');
    assert.match(out, /From `\(\*Kiln\)\.Open` to `write` in 3 hops\. One of them is only possible/);
    assert.deepEqual(out.match(/^ {2}n\d .*>.* n\d$/gm), [
      '  n0 -.->|"in a new goroutine"| n1',
      '  n1 -.->|"through the interface method (Store).Put, only possible"| n2',
      '  n2 --> n3',
    ]);
  });

  test('lists the functions with how control gets to each', async () => {
    const { out } = await draft('kiln.go#write', '--lang', 'zh-cn');
    const rows = out.split('\n').filter((line) => /^\| `/.test(line) && line.includes('kiln.go:'));
    assert.deepEqual(rows.slice(0, 4), [
      '| `(*Kiln).Open` | 起点 | `kiln.go:15` |  |',
      '| `(*Kiln).run` | 在新的协程中，第 17 行 | `kiln.go:21` |  |',
      '| `(disk).Put` | 通过接口方法 `(Store).Put`、只是可能，第 23 行 | `kiln.go:7` |  |',
      '| `write` | 直接调用，第 7 行 | `kiln.go:27` |  |',
    ]);
  });

  test('is about the way with the number of --way', async () => {
    const { out } = await draft('kiln.go#write', '--way', '2');
    assert.match(out, /n2\["\(memory\)\.Put/);
  });

  test('is not written where there is no such way', async () => {
    const back = ['draft', '--repo', folder, '--from', 'kiln.go#write', '--to', 'kiln.go#(*Kiln).Open'];
    const { code, said, out } = await runCommandLine(back);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /There is no way from write to \(\*Kiln\)\.Open\./);
    assert.match((await draft('kiln.go#write', '--way', '9')).said, /The last way .+ has number \d/);
  });

  test('needs --from', async () => {
    const { code } = await runCommandLine(['draft', '--repo', folder, '--to', 'kiln.go#write']);
    assert.equal(code, 2);
  });
});
