import assert from 'node:assert/strict';
import { handOversIn } from '../../../../../support/handOvers';

suite('hand-overs to registered functions', () => {
  test('the function that a field holds is the one that a constructor stores there', async () => {
    const found = await handOversIn({
      'a.go': `package m
type Oven struct{ onHot func() }
func New() *Oven { return &Oven{onHot: ring} }
func (o *Oven) heat() { o.onHot() }
func ring() {}
`,
    });
    assert.deepEqual(found, ['known registered (*Oven).heat:4 -> ring:5']);
  });

  test('of several functions in a field, each is only possible', async () => {
    const found = await handOversIn({
      'a.go': `package m
type Oven struct{ onHot func() }
func one(o *Oven) { o.onHot = ring }
func two(o *Oven) { o.onHot = o.stop }
func (o *Oven) heat() { o.onHot() }
func (o *Oven) stop() {}
func ring() {}
`,
    });
    assert.deepEqual(found, [
      'possible registered (*Oven).heat:5 -> (*Oven).stop:6',
      'possible registered (*Oven).heat:5 -> ring:7',
    ]);
  });

  test('a table with constant keys tells its functions apart', async () => {
    const found = await handOversIn({
      'a.go': `package m
const bake, cool = 1, 2
var table = map[int]func(){bake: doBake, cool: doCool}
func start() { table[bake]() }
func any(n int) {
	if f, ok := table[n]; ok {
		f()
	}
}
func doBake() {}
func doCool() {}
`,
    });
    assert.deepEqual(found, [
      'known registered start:4 -> doBake:10',
      'possible registered any:7 -> doBake:10',
      'possible registered any:7 -> doCool:11',
    ]);
  });

  test('a function that is registered under a name is called through the table', async () => {
    const found = await handOversIn({
      'a.go': `package m
var table = map[string]func(int) error{}
func Register(name string, f func(int) error) { table[name] = f }
func init() { Register("bake", doBake) }
func run(name string) error { return table[name](1) }
func doBake(int) error { return nil }
`,
    });
    assert.deepEqual(found, ['known registered run:5 -> doBake:6']);
  });

  test('a function literal hands over to the function that contains it', async () => {
    const found = await handOversIn({
      'a.go': `package m
type Oven struct{ onHot func() }
func New() *Oven {
	o := &Oven{}
	o.onHot = func() { ring() }
	return o
}
func (o *Oven) heat() { o.onHot() }
func ring() {}
`,
    });
    assert.deepEqual(found, ['known registered (*Oven).heat:8 -> New:5']);
  });

  test('an argument is called through the parameter', async () => {
    const found = await handOversIn({
      'a.go': `package m
func retry(f func() error) error { return f() }
func save() error { return retry(write) }
func write() error { return nil }
`,
    });
    assert.deepEqual(found, ['known registered retry:2 -> write:4']);
  });

  test('what may also come from outside the tree is only possible', async () => {
    const found = await handOversIn({
      'a.go': `package m
import "example.org/bell"
type Oven struct{ onHot func() }
func one(o *Oven) { o.onHot = ring }
func two(o *Oven) { o.onHot = bell.Loud() }
func (o *Oven) heat() { o.onHot() }
func ring() {}
`,
    });
    assert.deepEqual(found, ['possible registered (*Oven).heat:6 -> ring:7']);
  });

  test('what gets a command of another module calls its functions', async () => {
    const found = await handOversIn({
      'a.go': `package main
import "github.com/spf13/cobra"
var root = &cobra.Command{Use: "oven", RunE: bake}
var cool = &cobra.Command{Run: func(c *cobra.Command, args []string) { doCool() }}
func bake(c *cobra.Command, args []string) error { return nil }
func doCool() {}
`,
    });
    assert.deepEqual(found, ['known registered root:3 -> bake:5', 'known registered cool:4 -> doCool:6']);
  });
});
