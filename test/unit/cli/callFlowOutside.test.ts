import assert from 'node:assert/strict';
import { runCommandLine } from '../../support/commandLine';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const SOURCE = `package kiln

import (
	"io"
	"sort"

	"example.com/acme/gauge"
	"example.com/acme/rpc"
)

type Door interface {
	Open()
	io.Closer
}

type iron struct{ io.Closer }

func (*iron) Open() {}

type Gate struct{ *iron }

type Shelf interface {
	sort.Interface
	Dust()
}

type pots []int

func (pots) Len() int           { return 0 }
func (pots) Less(i, j int) bool { return false }
func (pots) Swap(i, j int)      {}
func (pots) Dust()              {}

type Oven interface {
	Heat()
	Cool()
}

type guess struct{ rpc.Base }

func (guess) Heat() {}

func use(d Door, s Shelf, o Oven) {
	d.Open()
	d.Close()
	s.Len()
	o.Heat()
	gauge.New().Read()
}

func init() { first() }
func init() { second() }
func first()  {}
func second() {}
`;

suite('source-guide flow with types from outside', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;

  suiteSetup(async () => {
    folder = await makeFolder();
    await writeFile(folder, 'kiln.go', SOURCE);
  });

  async function flowOf(symbol: string, ...words: string[]): Promise<{ out: string; error: string }> {
    const from = `kiln.go#${symbol}`;
    const { code, out, said } = await runCommandLine(['flow', '--repo', folder, '--from', from, ...words]);
    assert.equal(code, 0);
    return { out, error: said };
  }

  test('lists implementations once, with the types that embed them, and those that are only possible', async () => {
    assert.equal(
      (await flowOf('use', '--library')).out,
      `use  kiln.go:43
  (Door).Open  kiln.go:12  interface, 1 implementation
    (*iron).Open  kiln.go:18  implementation  embedded in Gate
  (Door).Close  kiln.go:11  interface, 1 implementation
    (Closer).Close  io  library  implementation  embedded in iron, Gate
  (Shelf).Len  kiln.go:22  interface, 1 implementation
    (pots).Len  kiln.go:29  implementation
  (Oven).Heat  kiln.go:35  interface, 1 implementation
    (guess).Heat  kiln.go:41  possible implementation
  New  example.com/acme/gauge  library
  Read  unresolved
`,
    );
  });

  test('knows the same calls from the other end', async () => {
    for (const method of ['(*iron).Open', '(pots).Len', '(guess).Heat']) {
      assert.match((await flowOf(method, '--callers')).out, /^ {2}use {2}kiln\.go:43 {2}via /m, method);
    }
  });

  test('says which of several functions of one name it shows', async () => {
    const one = await flowOf('init');
    assert.equal(one.out, 'init  kiln.go:51\n  first  kiln.go:53\n');
    assert.match(one.error, /declares init 2 times; this one is in line 51\.[^]*--from kiln\.go#init#2/);
    const other = await flowOf('init#2');
    assert.equal(other.out, 'init  kiln.go:52\n  second  kiln.go:54\n');
    assert.match(other.error, /this one is in line 52\.\n$/);
  });
});

suite('source-guide flow with copies of dependencies', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('goes on in them, in both directions', async () => {
    const folder = await makeFolder();
    const clay = 'package clay\n\nfunc Dig() { press() }\n\nfunc press() {}\n';
    await writeFile(
      folder,
      'kiln.go',
      'package kiln\n\nimport "example.com/clay"\n\nfunc Fire() { clay.Dig() }\n',
    );
    await writeFile(folder, 'vendor/example.com/clay/clay.go', clay);
    const flow = async (...words: string[]): Promise<string> =>
      (await runCommandLine(['flow', '--repo', folder, ...words])).out;
    assert.equal(
      await flow('--from', 'kiln.go#Fire', '--library'),
      'Fire  kiln.go:5\n' +
        '  Dig  vendor/example.com/clay/clay.go:3  library\n' +
        '    press  vendor/example.com/clay/clay.go:5  library\n',
    );
    assert.equal(await flow('--from', 'kiln.go#Fire'), 'Fire  kiln.go:5\n');
    assert.equal(
      await flow('--from', 'vendor/example.com/clay/clay.go#press', '--callers'),
      'press  vendor/example.com/clay/clay.go:5\n' +
        '  Dig  vendor/example.com/clay/clay.go:3\n' +
        '    Fire  kiln.go:5\n',
    );
  });
});
