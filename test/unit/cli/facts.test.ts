import assert from 'node:assert/strict';
import { runCommandLine } from '../../support/commandLine';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const SOURCE = `package kiln

import "sync"

type Kiln struct {
	mu  sync.Mutex
	hot int
}

const Limit = 3

func (k *Kiln) Fire() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.hot = Limit
	go k.burn()
	return nil
}

func (k *Kiln) burn() {
	k.mu.Lock()
}
`;

const TESTS = `package kiln

import "testing"

func TestFire(t *testing.T) { new(Kiln).Fire() }
`;

suite('source-guide facts', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;

  suiteSetup(async () => {
    folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'module example.com/m\n');
    await writeFile(folder, 'kiln/kiln.go', SOURCE);
    await writeFile(folder, 'kiln/kiln_test.go', TESTS);
  });

  test('prints one JSON document with lines from 1', async () => {
    const { code, out } = await runCommandLine([
      ...['facts', '--repo', folder, '--symbol', 'kiln/kiln.go#(*Kiln).Fire', '--json'],
    ]);
    assert.equal(code, 0);
    const { path, symbol, line, endLine, locks, goroutines, constants, fields, tests, ...empty } = JSON.parse(
      out,
    ) as Record<string, unknown>;
    assert.deepEqual([path, symbol, line, endLine], ['kiln/kiln.go', '(*Kiln).Fire', 12, 18]);
    assert.deepEqual(locks, [
      {
        line: 13,
        text: 'k.mu.Lock()',
        of: 'k.mu',
        identity: 'kiln/kiln.go#Kiln.mu',
        mode: 'write',
        released: [14],
        isDeferred: true,
        others: [{ path: 'kiln/kiln.go', symbol: '(*Kiln).burn', line: 21, mode: 'write' }],
      },
    ]);
    assert.deepEqual(goroutines, [{ line: 16, text: 'go k.burn()', of: '(*Kiln).burn' }]);
    assert.deepEqual(constants, [{ line: 15, text: 'k.hot = Limit', of: 'Limit', value: '3' }]);
    assert.deepEqual(fields, [
      { line: 15, text: 'k.hot = Limit', of: 'hot', type: 'Kiln', path: 'kiln/kiln.go', access: 'write' },
    ]);
    assert.deepEqual(tests, [
      {
        line: 5,
        text: 'func TestFire',
        of: 'TestFire',
        path: 'kiln/kiln_test.go',
        command: "go test ./kiln -run '^TestFire$'",
        distance: 1,
      },
    ]);
    assert.deepEqual(Object.keys(empty), [
      ...['channels', 'defers', 'panics', 'errors', 'configuration', 'metrics', 'logs', 'files'],
    ]);
  });

  test('prints the facts in words, in the language of the reader', async () => {
    const words = ['facts', '--repo', folder, '--symbol', 'kiln/kiln.go#(*Kiln).Fire'];
    const english = await runCommandLine(words);
    assert.match(english.out, /^\(\*Kiln\)\.Fire {2}kiln\/kiln\.go:12-18$/m);
    assert.match(english.out, /^Goroutines\n {2}16 {2}starts \(\*Kiln\)\.burn$/m);
    assert.match(english.out, /TestFire calls it\n {6}go test \.\/kiln -run '\^TestFire\$'$/m);
    const chinese = await runCommandLine(words, 'zh-cn');
    assert.match(
      chinese.out,
      /^锁\n {2}13 {2}获取 k\.mu，函数返回时释放（第 14 行）；获取同一把锁的还有 \(\*Kiln\)\.burn$/m,
    );
  });

  test('fails with 2 for a function that is not there', async () => {
    for (const [symbol, expected] of [
      ['kiln/kiln.go#Gone', /^kiln\/kiln\.go declares no function Gone\./],
      ['kiln/kiln.go#Limit', /^kiln\/kiln\.go declares no function Limit\./],
      ['Fire', /--symbol needs a file and a symbol/],
    ] as const) {
      const { code, out, said } = await runCommandLine(['facts', '--repo', folder, '--symbol', symbol]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, expected);
    }
  });
});
