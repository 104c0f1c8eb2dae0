import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

import "sync"

type Kiln struct {
	guard sync.RWMutex
	shelf sync.RWMutex
	pots  chan int
	over  chan int
}

func (k *Kiln) LookInside() {
	k.guard.RLock()
	defer k.guard.RUnlock()
}

func (k *Kiln) PutIn() {
	k.guard.Lock()
	k.guard.Unlock()
	k.pots <- 1
	close(k.over)
}

func (k *Kiln) Arrange() {
	k.shelf.Lock()
	k.shelf.Unlock()
}

func (k *Kiln) Tidy() {
	k.shelf.Lock()
	k.shelf.Unlock()
	k.count()
}

func (k *Kiln) count() { _ = &k.guard }

func (k *Kiln) Sweep() {
	k.shelf.Lock()
	k.shelf.Unlock()
	k.PutIn()
}
`,
};

/** The answers to what a text says of locks and channels. */
async function answersTo(text: string): Promise<string[]> {
  const claims = await claimsOf(KILN_PIN + text, TREE);
  return [...new Set(claims.flatMap(({ kind, answer }) => (kind === 'field' ? [answer] : [])))];
}

suite('locks and channels that a function is said to use', () => {
  test('hold if it does so', async () => {
    const texts = [
      '`LookInside` takes the read lock of `guard`.',
      '`PutIn` 拿 `guard` 的写锁。',
      '`PutIn` takes the lock of `guard`.',
      '`PutIn` closes the channel `over`.',
    ];
    for (const text of texts) assert.deepEqual(await answersTo(text), ['holds'], text);
  });

  test('are contradicted if it takes the lock in the other mode, another lock, or does something else with the channel', async () => {
    const texts = [
      '`LookInside` takes the write lock of `guard`.',
      '`LookInside` 获取 `guard` 的写锁。',
      '`PutIn` 在 `guard` 的读锁下放进去。',
      '`Arrange` takes the write lock of `guard`.',
      '`Arrange` 拿了 `guard` 的锁。',
      '`PutIn` closes the channel `pots`.',
      '`PutIn` 关闭通道 `pots`。',
    ];
    for (const text of texts) assert.ok((await answersTo(text)).includes('contradicted'), text);
  });

  test('are those of the function itself or of what it calls, not of what has the lock for something else', async () => {
    assert.ok((await answersTo('`Tidy` takes `guard` for writing.')).includes('contradicted'));
    assert.ok(!(await answersTo('`Sweep` takes `guard` for writing.')).includes('contradicted'));
  });

  test('are left alone if the lock may be held by its caller, or if the sentence denies it', async () => {
    const texts = [
      '`Arrange` runs under the lock of `guard`.',
      '`Arrange` does not take the lock of `guard`.',
    ];
    for (const text of texts) assert.ok(!(await answersTo(text)).includes('contradicted'), text);
  });
});
