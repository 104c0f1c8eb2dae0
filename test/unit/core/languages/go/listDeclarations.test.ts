import assert from 'node:assert/strict';
import type { RepoPath } from '../../../../../src/core';
import { goLanguage } from '../../../../../src/core/languages';

const FILES: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/kiln\n',
  'kiln/kiln.go': `package kiln

type Kiln struct{ shelves []Shelf }
type Store[K comparable, V interface{ Size() int }] interface {
	// Get gets.
	Get(key K) (V, error); Put(key K, value V)
	Each(func(interface{ Visit(V) }) bool)
	Closer
	~[]int | Map[string]
}
type (
	Oven = Kiln
	Hot  = *Oven
	Fire = interface{ Light() }
	Heat interface {
	}
)
const (
	Cold, Warm = iota, "x"
	Hotter, _
)
var kilns, last = map[string]func(){ "a": func() { go run() } }, 1
func init() { type local struct{}; var x = '}'; _ = x }
func init() {}
func New[T any](value T) *Kiln { return nil }
func (k *Kiln) Fire(heat int) (err error) { return }
`,
  'kiln/oven.go': `package kiln

func (o *Oven) Open() {}
func (h Hot) Close() {}
func (Kiln) Cool() {}
func (s *Set[T]) Add(T) {}

type Set[T any] struct{}
`,
  'kiln/kiln_windows.go': 'package kiln\n\nfunc onlyElsewhere() {}\n',
};

suite('a list of declarations', () => {
  test('has the declarations of the call index, without resolving calls', async () => {
    const analyser = goLanguage.createAnalyser();
    for (const [path, text] of Object.entries(FILES)) analyser.set(path as RepoPath, text);
    const rows = (files: ReturnType<typeof analyser.declarations>): string[] =>
      files.flatMap(({ path, isPartial, declarations }) =>
        declarations.map((one) => `${path} ${isPartial} ${JSON.stringify(one)}`),
      );
    const listed = rows(analyser.declarations());
    const data = await analyser.run();
    assert.ok(data);
    assert.deepEqual(listed, rows(data.files));
    for (const symbol of ['(Store).Put', '(*Kiln).Open', '(*Kiln).Close', '(Fire).Light'])
      assert.ok(
        listed.some((row) => row.includes(`"${symbol}"`)),
        symbol,
      );
  });
});
