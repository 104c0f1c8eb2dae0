import assert from 'node:assert/strict';
import { factsOfRun, said } from '../../../../../support/functionFacts';

suite('facts of functions: locks', () => {
  test('a lock is released until it is taken again, or when the function returns', async () => {
    const source = `type Kiln struct { mu sync.Mutex; door sync.RWMutex }
func (k *Kiln) Run(cold bool) {
	k.mu.Lock()
	if cold {
		k.mu.Unlock()
		return
	}
	k.mu.Unlock()
	k.door.RLock()
	defer k.door.RUnlock()
	k.mu.Lock()
	defer func() { k.mu.Unlock() }()
}
func (k *Kiln) Burn() { k.mu.TryLock() }
func Open(k *Kiln) { k.door.RLock(); k.door.Lock() }`;
    assert.deepEqual(await said('locks', source), [
      '3: takes k.mu; released in line 5, 8; also taken by (*Kiln).Burn',
      '9: takes k.door (read); released when the function returns (line 10); also taken by Open (read), Open',
      '11: takes k.mu; released when the function returns (line 12); also taken by (*Kiln).Burn',
    ]);
  });

  test('a lock that a function literal takes and releases is not held by the function around it', async () => {
    const source = `type Kiln struct { mu sync.Mutex }
func (k *Kiln) Run() {
	k.mu.Lock()
	k.mu.Unlock()
	defer func() {
		k.mu.Lock()
		k.mu.Unlock()
	}()
	go func() {
		k.mu.Lock()
		defer k.mu.Unlock()
	}()
	func() {
		k.mu.Lock()
		defer k.mu.Unlock()
	}()
}`;
    const { locks } = await factsOfRun(source);
    assert.deepEqual(
      locks.map(({ line, released, isDeferred, literalEnd }) => [
        line + 1,
        released.map((one) => one + 1),
        isDeferred,
        literalEnd === undefined ? undefined : literalEnd + 1,
      ]),
      [
        [3, [4], false, undefined],
        [6, [7], false, undefined],
        [10, [11], true, 12],
        [14, [15], true, 16],
      ],
    );
  });

  test('embedded locks, locks of packages and types of the tree that lock are locks, too', async () => {
    const source = `type gate struct{ n int }
func (g *gate) Lock() {}
func (g *gate) Unlock() {}
type Kiln struct { sync.Mutex; g gate }
var all sync.Mutex
func (k *Kiln) Run() {
	k.Lock()
	all.Lock()
	k.g.Lock()
	k.Unlock()
}
func Other(k *Kiln) { k.Mutex.Lock(); all.Lock(); k.g.Lock() }
type door struct{}
func (door) Lock() {}
func Slam(d door) { d.Lock() }`;
    assert.deepEqual(await said('locks', source), [
      '7: takes k; released in line 10; also taken by Other',
      '8: takes all; not released here; also taken by Other',
      '9: takes k.g; not released here; also taken by Other',
    ]);
    assert.deepEqual(await said('fields', source), []);
  });

  test('a lock of an element or of a local variable has no other holders', async () => {
    const source = `type Kiln struct { shelves []sync.Mutex }
func (k *Kiln) Run(i int) {
	var mu sync.Mutex
	mu.Lock()
	k.shelves[i].Lock()
}
func (k *Kiln) Burn() { k.shelves[0].Lock() }`;
    assert.deepEqual(await said('locks', source), [
      '4: takes mu; not released here',
      '5: takes k.shelves[i]; not released here',
    ]);
  });

  test('who takes a lock through a method that only passes it on holds that lock, in other packages too', async () => {
    const source = `type Kiln struct { mu sync.RWMutex }
func (k *Kiln) Run() { k.mu.Lock() }
func (k *Kiln) RLock() { k.mu.RLock() }
func (k *Kiln) RUnlock() { k.mu.RUnlock() }
func (k *Kiln) Lock() { k.mu.Lock(); k.count() }`;
    const others = {
      'yard/yard.go':
        'package yard\n\nimport "example.com/m/kiln"\n\nfunc Enter(k *kiln.Kiln) {\n\tk.RLock()\n\tdefer k.RUnlock()\n}\n',
    };
    const { locks } = await factsOfRun(source, others);
    assert.deepEqual(
      locks.flatMap(({ others: holders }) => holders.map(({ symbol, mode }) => `${symbol} ${mode}`)),
      ['(*Kiln).Lock write', 'Enter read'],
    );
  });

  test('an exported lock is searched in other packages, and a lock in a thread says so', async () => {
    const source = `type Kiln struct { Mu sync.Mutex }
func (k *Kiln) Run() {
	go func() {
		k.Mu.Lock()
		k.Mu.Unlock()
	}()
}`;
    const others = {
      'yard/yard.go':
        'package yard\n\nimport "example.com/m/kiln"\n\nfunc Enter(k *kiln.Kiln) { k.Mu.Lock() }\n',
    };
    const { locks } = await factsOfRun(source, others);
    assert.deepEqual(
      locks.map(({ inside, released, others: holders }) => [inside, released, holders]),
      [['started', [4], [{ path: 'yard/yard.go', symbol: 'Enter', line: 4, mode: 'write' }]]],
    );
  });
});

suite('facts of functions: started threads', () => {
  test('who waits is told by groups and channels, in the function or elsewhere', async () => {
    const source = `type Kiln struct { wg sync.WaitGroup; done chan struct{} }
func (k *Kiln) Run() {
	var wg sync.WaitGroup
	go func() { defer wg.Done() }()
	go k.burn()
	go k.cool(&wg)
	go k.smoke()
	ended := make(chan error)
	go func() { ended <- nil }()
	g := errgroup.Group{}
	g.Go(func() error { return nil })
	go time.Sleep(1)
	wg.Wait()
	<-ended
	g.Wait()
}
func (k *Kiln) burn() { defer k.wg.Done() }
func (k *Kiln) cool(group *sync.WaitGroup) { group.Done() }
func (k *Kiln) smoke() { defer close(k.done) }
func (k *Kiln) Close() { k.wg.Wait(); <-k.done }`;
    assert.deepEqual(await said('started', source), [
      '4: starts a function literal; (*Kiln).Run waits for its end with wg (line 13)',
      '5: starts (*Kiln).burn; (*Kiln).Close waits for its end with k.wg (line 20)',
      '6: starts (*Kiln).cool; (*Kiln).Run waits for its end with wg (line 13)',
      '7: starts (*Kiln).smoke; (*Kiln).Close waits for its end with k.done (line 20)',
      '9: starts a function literal; (*Kiln).Run waits for its end with ended (line 14)',
      '11: starts a function literal; (*Kiln).Run waits for its end with g (line 15)',
      '12: starts time.Sleep',
    ]);
  });

  test('a channel that one of several cases receives from, or that is used on the way, is no wait', async () => {
    const source = `type Kiln struct { done, stop chan struct{} }
func (k *Kiln) Run() {
	sem := make(chan int)
	go func() {
		sem <- 1
		k.burn()
	}()
	<-sem
	go k.burn()
	var wg sync.WaitGroup
	go func() {
		wg.Done()
		k.burn()
	}()
	wg.Wait()
}
func (k *Kiln) burn() { defer close(k.done) }
func (k *Kiln) Watch() {
	select {
	case <-k.done:
	case <-k.stop:
	}
}`;
    assert.deepEqual(await said('started', source), [
      '4: starts a function literal',
      '9: starts (*Kiln).burn',
      '11: starts a function literal',
    ]);
  });
});

suite('facts of functions: channels, deferred calls, panics', () => {
  test('sends, receives and closes are found in all statements', async () => {
    const source = `func Run(ctx context.Context, in chan int, out chan<- int) {
	defer close(out)
	for range in {
		select {
		case v := <-in:
			out <- v
		case <-ctx.Done():
		}
	}
}`;
    assert.deepEqual(await said('channels', source), [
      '2: closes out',
      '3: receives from in',
      '5: receives from in',
      '6: sends to out',
      '7: receives from ctx.Done()',
    ]);
    assert.deepEqual(await said('defers', source), ['2: defer close(out)']);
  });

  test('a send that does not wait says what runs instead', async () => {
    const source = `func Run(out chan<- int) {
	select {
	case out <- 1:
	default:
		log.Print("full")
	}
}`;
    assert.deepEqual(await said('channels', source), ['3: sends to out, or goes on at line 4 at once']);
  });

  test('what changes files is found in package os and in packages that stand before it', async () => {
    const source = `import "example.com/m/fileops"
func Run(f *os.File, s fileops.File) {
	f.Write(nil)
	f.Sync()
	f.Name()
	os.Rename("a", "b")
	s.Sync()
	s.Name()
}`;
    const others = {
      'fileops/file.go': 'package fileops\ntype File interface { Sync() error; Name() string }\n',
    };
    assert.deepEqual(await said('files', source, others), [
      '3: f.Write(nil)',
      '4: f.Sync()',
      '6: os.Rename("a", "b")',
      '7: s.Sync()',
    ]);
  });

  test('an address that is passed on is neither a read nor a write', async () => {
    const source = `type Kiln struct { log string; heat int64 }
func note(s *string) {}
func (k *Kiln) Run() {
	note(&k.log)
	atomic.AddInt64(&k.heat, 1)
}`;
    assert.deepEqual(await said('fields', source), ['5: writes Kiln.heat']);
  });

  test('what ends the process is no mere log line', async () => {
    const source = `func Run() {
	defer func() {
		recover()
	}()
	log.Fatalf("no clay: %v",
		1,
	)
	panic("cold")
	os.Exit(1)
	log.Println("warm")
}`;
    assert.deepEqual(await said('panics', source), [
      '5: log.Fatalf("no clay: %v", 1)',
      '8: panic("cold")',
      '9: os.Exit(1)',
    ]);
    assert.deepEqual(await said('logs', source), ['5: no clay: %v', '10: warm']);
    assert.deepEqual(await said('defers', source), ['2: defer func() {…}']);
  });

  test('what certainly never runs is no log line', async () => {
    const source = `const verbose = false
func Run() {
	if verbose {
		log.Println("never")
	} else {
		log.Println("always")
	}
	if err := quiet(); err != nil {
		log.Println("no error")
	}
	if err := loud(); err != nil {
		log.Println("an error")
	}
}
func quiet() error { return silent() }
func silent() error { return nil }
func loud() error { return errors.New("loud") }`;
    assert.deepEqual(await said('logs', source), ['6: always', '12: an error']);
  });

  test('a write through a writer may stay in a buffer', async () => {
    const source = `import "example.com/m/fileops"
func Run(w *fileops.LogWriter, f *os.File) {
	w.Write(nil)
	f.Write(nil)
}`;
    const others = {
      'fileops/log.go':
        'package fileops\ntype LogWriter struct{}\nfunc (w *LogWriter) Write(b []byte) (int, error) { return 0, nil }\n',
    };
    const { files } = await factsOfRun(source, others);
    assert.deepEqual(
      files.map(({ text, isThroughWriter = false }) => [text, isThroughWriter]),
      [
        ['w.Write(nil)', true],
        ['f.Write(nil)', false],
      ],
    );
  });
});
