import assert from 'node:assert/strict';
import type { RepoPath } from '../../../../../../src/core';
import type { Texts } from '../../../../../support/callIndex';
import { codeFactsOf } from '../../../../../support/codeFacts';
import { said } from '../../../../../support/functionFacts';

suite('facts of functions: errors', () => {
  test('returned errors say where they come from, unless several places are possible', async () => {
    const source = `var ErrCold = errors.New("cold")
func burn() error { return nil }
func Run(n int) (int, error) {
	if n == 0 { return 0, ErrCold }
	if err := burn(); err != nil { return 0, err }
	f, err := os.Open("x")
	if err != nil { return 0, fmt.Errorf("open: %w", err) }
	if n == 1 { err = burn() } else { err = f.Close() }
	if err != nil { return 0, err }
	if n == 2 { return 0, errors.New("two") }
	for i := 0; i < n; i++ {
		if err := os.Remove("x"); err != nil { return i, err }
	}
	return n, nil
}`;
    assert.deepEqual(await said('errors', source), [
      '4: returns an error of its own: if n == 0 { return 0, ErrCold }',
      '5: returns the error of burn',
      '7: returns an error with more context: if err != nil { return 0, fmt.Errorf("open: %w", err) }',
      '9: returns an error: if err != nil { return 0, err }',
      '10: returns an error of its own: if n == 2 { return 0, errors.New("two") }',
      '12: returns the error of os.Remove',
    ]);
  });

  test('a variable that a literal or a loop sets may have any of its values', async () => {
    const literal = `func burn() error { return nil }
func Run() error {
	err := burn()
	func() { err = os.Remove("x") }()
	return err
}`;
    assert.deepEqual(await said('errors', literal), ['5: returns an error: return err']);
    const source = `func burn() error { return nil }
func Run(n int) error {
	err := burn()
	for i := 0; i < n; i++ {
		if err != nil { return err }
		err = os.Remove("x")
	}
	return err
}`;
    assert.deepEqual(await said('errors', source), [
      '5: returns an error: if err != nil { return err }',
      '8: returns an error: return err',
    ]);
  });

  test('dropped errors are those that nobody can look at', async () => {
    const source = `type Kiln struct{ name string }
func (k *Kiln) burn() error { return os.Remove("x") }
func (k *Kiln) heat() (int, error) { return 0, os.Remove("x") }
func (k *Kiln) Run() {
	_ = k.burn()
	k.burn()
	n, _ := k.heat()
	defer k.burn()
	go k.burn()
	os.Remove(k.name)
	fmt.Println(n)
	_, err := k.heat()
	_, err = k.heat()
	if err != nil { return }
	m, _ := map[int]error{}[1]
	_ = m
}`;
    assert.deepEqual(await said('errors', source), [
      '5: ignores the error of (*Kiln).burn',
      '6: ignores the error of (*Kiln).burn',
      '7: ignores the error of (*Kiln).heat',
      '8: ignores the error of (*Kiln).burn',
      '9: ignores the error of (*Kiln).burn',
      '10: ignores the error of os.Remove',
      '12: ignores the error of (*Kiln).heat',
    ]);
  });

  test('an error that is nil on every way is not dropped', async () => {
    const source = `type oven interface { warm() error; cool() error }
type Kiln struct{ oven }
func (k *Kiln) burn() error { if k == nil { return nil }; return nil }
func (k *Kiln) warm() error { return nil }
func (k *Kiln) cool() error { return nil }
type Pit struct{}
func (p *Pit) warm() error { return nil }
func (p *Pit) cool() error { return os.Remove("x") }
func named() (err error) { err = os.Remove("x"); return }
func Run(k *Kiln, o oven) {
	_ = k.burn()
	_ = o.warm()
	_ = o.cool()
	_ = named()
}`;
    assert.deepEqual(await said('errors', source), [
      '13: ignores the error of (oven).cool',
      '14: ignores the error of named',
    ]);
  });
});

suite('facts of functions: fields and values', () => {
  test('fields are read or written, with the type that declares them', async () => {
    const source = `type door struct{ open bool; opened atomic.Int64 }
type Kiln struct { *door; lumps map[string]int; heat, ash int64; shelf []int; next *Kiln }
func (k *Kiln) Run(other Kiln) {
	k.open = true
	k.lumps["a"] = 1
	k.heat++
	atomic.AddInt64(&k.ash, 1)
	atomic.LoadInt64(&other.heat)
	k.opened.Add(1)
	k.next.shelf = append(k.next.shelf, 1)
	delete(k.lumps, "a")
	_ = Kiln{heat: 1}
	type local struct{ x int }
	_ = local{}.x
}`;
    assert.deepEqual(await said('fields', source), [
      '4: writes door.open',
      '5: writes Kiln.lumps',
      '6: reads Kiln.heat',
      '6: writes Kiln.heat',
      '7: writes Kiln.ash',
      '9: reads door.opened',
      '9: writes door.opened',
      '10: reads Kiln.next',
      '10: writes Kiln.shelf',
      '10: reads Kiln.shelf',
    ]);
  });

  test('constants have their values; a variable may have changed', async () => {
    const source = `const wait = 2 * time.Second
var limit = 7
func Run() bool { limit := limit; time.Sleep(wait); return limit > 3 && true }`;
    assert.deepEqual(await said('constants', source), ['3: limit', '3: wait = 2s']);
  });

  test('settings have their key and the default of the constructor', async () => {
    const source = `type Config struct {
	Heat int \`toml:"heat-level"\`
	Pause time.Duration \`toml:"pause,omitempty"\`
	Inner Shelf \`toml:"shelf"\`
	secret int
}
type Shelf struct { Size int \`toml:"size"\` }
type Reply struct { Code int \`json:"code"\` }
func NewConfig() *Config { return &Config{Heat: 900, Pause: time.Minute} }
func NewColdConfig() *Config { return &Config{Heat: 900, Pause: time.Hour} }
func Run(c *Config, r Reply) int { return c.Heat + int(c.Pause) + c.Inner.Size + c.secret + r.Code }`;
    assert.deepEqual(await said('configuration', source), [
      '11: c.Heat (key heat-level, default 900)',
      '11: c.Pause (key pause)',
      '11: c.Inner.Size (key size)',
    ]);
  });

  test('metrics are known by the package that counts', async () => {
    const source = `func Run() { stat.Count(); stat.All.Fires = 2; plain() }
func plain() {}`;
    const all = `package kiln\nimport "example.com/m/lib/stat"\n${source}\n`;
    const facts = await codeFactsOf({
      'a.go': all,
      'lib/stat/stat.go':
        'package stat\n\ntype Fires struct{ Fires int }\n\nvar All Fires\n\nfunc Count() {}\n',
    });
    const found = await facts.ofFunction('a.go' as RepoPath, 'Run');
    assert.deepEqual(
      found?.metrics.map(({ text }) => text.slice(0, 12)),
      ['func Run() {'],
    );
  });
});

suite('facts of functions: tests', () => {
  const TREE: Texts = {
    'kiln/kiln.go': 'package kiln\n\nfunc Burn() { heat() }\n\nfunc heat() {}\n',
    'kiln/kiln_test.go': `package kiln

import "testing"

func TestHeat(t *testing.T) { t.Run("a", func(t *testing.T) { heat() }) }

func TestBurnAndMore(t *testing.T) { helper() }

func TestOther(t *testing.T) { heat := 1; _ = heat }

func helper() { Burn() }
`,
    'kiln/api_test.go':
      'package kiln_test\n\nimport (\n\t"testing"\n\n\t"example.com/m/kiln"\n)\n\nfunc TestAPI(t *testing.T) { kiln.Burn() }\n',
    'kiln/kiln_windows_test.go':
      'package kiln\n\nimport "testing"\n\nfunc TestWindows(t *testing.T) { heat() }\n',
    'nested/go.mod': 'module example.com/nested\n',
    'nested/oven/oven.go': 'package oven\n\nfunc Bake() {}\n',
    'nested/oven/oven_test.go':
      'package oven\n\nimport "testing"\n\nfunc TestBake(t *testing.T) { Bake() }\n',
  };

  test('a test reaches a function by itself, through helpers and through other functions', async () => {
    const facts = await codeFactsOf(TREE);
    const found = await facts.ofFunction('kiln/kiln.go' as RepoPath, 'heat');
    assert.deepEqual(
      found?.tests.map(({ of, path, line, distance, command }) => [of, path, line, distance, command]),
      [
        ['TestHeat', 'kiln/kiln_test.go', 4, 1, "go test ./kiln -run '^TestHeat$'"],
        ['TestAPI', 'kiln/api_test.go', 8, 2, "go test ./kiln -run '^TestAPI$'"],
        ['TestBurnAndMore', 'kiln/kiln_test.go', 6, 3, "go test ./kiln -run '^TestBurnAndMore$'"],
      ],
    );
  });

  test('a test of a nested module runs in its module', async () => {
    const facts = await codeFactsOf(TREE);
    const found = await facts.ofFunction('nested/oven/oven.go' as RepoPath, 'Bake');
    assert.deepEqual(
      found?.tests.map(({ command }) => command),
      ["cd nested && go test ./oven -run '^TestBake$'"],
    );
  });
});
