import assert from 'node:assert/strict';
import { handOversIn } from '../../../../../support/handOvers';

suite('hand-overs through channels', () => {
  test('a send gets to the only function that receives from the same field', async () => {
    const found = await handOversIn({
      'a.go': `package m
type Oven struct{ jobs chan int }
func (o *Oven) Put(n int) {
	o.jobs <- n
}
func (o *Oven) run() {
	for {
		select {
		case n := <-o.jobs:
			_ = n
		}
	}
}
`,
    });
    assert.deepEqual(found, ['known channel (*Oven).Put:4 -> (*Oven).run:9']);
  });

  test('a send with several receivers is only possible for each', async () => {
    const found = await handOversIn({
      'a.go': `package m
var jobs = make(chan int)
func put() { jobs <- 1 }
func one() { <-jobs }
func two() { for range jobs { } }
`,
    });
    assert.deepEqual(found, ['possible channel put:3 -> one:4', 'possible channel put:3 -> two:5']);
  });

  test('a channel is followed through arguments, results and other fields', async () => {
    const found = await handOversIn({
      'a.go': `package m
type Belt struct{ out <-chan int }
func open() *Belt {
	jobs := newJobs()
	go fill(jobs)
	return &Belt{out: jobs}
}
func newJobs() chan int { return make(chan int) }
func fill(to chan<- int) { to <- 1 }
func (b *Belt) take() int { return <-b.out }
`,
    });
    assert.deepEqual(found, ['known channel fill:9 -> (*Belt).take:10']);
  });

  test('a channel is followed through a method of an interface', async () => {
    const found = await handOversIn({
      'a.go': `package m
type Source interface{ Items() <-chan int }
type belt struct{ items chan int }
func (b *belt) Items() <-chan int { return b.items }
func (b *belt) put() { b.items <- 1 }
func drain(s Source) { for range s.Items() { } }
`,
    });
    assert.deepEqual(found, ['known channel (*belt).put:5 -> drain:6']);
  });

  test('channels that have only their type in common are different ones', async () => {
    const found = await handOversIn({
      'a.go': `package m
type A struct{ c chan int }
type B struct{ c chan int }
func (a *A) put() { a.c <- 1 }
func (b *B) take() { <-b.c }
func local() { c := make(chan int, 1); c <- 1; <-c }
`,
    });
    assert.deepEqual(found, []);
  });
});
