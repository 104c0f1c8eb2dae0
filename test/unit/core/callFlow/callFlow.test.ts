import assert from 'node:assert/strict';
import { followCallFlow, type CallFlowOptions, type CallFlowTree } from '../../../../src/core';
import { callIndexOf, nodeOf } from '../../../support/callIndex';

const TREE = {
  'kiln.go': `package kiln

import "fmt"

type Heater interface {
	Heat() error
}

type Gas struct{ next Heater }

func (g *Gas) Heat() error {
	g.light()
	return g.next.Heat()
}

func (g *Gas) light() {}

type Wood struct{ log func() }

func (w Wood) Heat() error {
	w.log()
	w.stack()
	return nil
}

func (w Wood) stack() { w.stack() }

type Wrapper struct{ Heater }

func Fire(h Heater) {
	fmt.Println(len("x"))
	h.Heat()
	go burn()
	defer clean()
	go func() {
		burn()
		defer func() { last() }()
	}()
	defer fmt.Println(arg(), func() { arg() })
	unknown()
}

func burn()    { ash() }
func ash()     { burn(); last() }
func clean()   {}
func last()    {}
func arg() int { return 0 }

func init() { Fire(nil) }
func init() { Fire(&Gas{}); Fire(Wood{}) }
`,
};

/** One line for each place, indented by its depth. */
function outline(tree: CallFlowTree, level = 0): string[] {
  const {
    title,
    path,
    class: own,
    transfer,
    via,
    isImplementation,
    implementations,
    isRecursive,
    sites,
  } = tree;
  const notes = [
    own,
    transfer === 'call' ? '' : transfer,
    via === undefined ? '' : `via ${via}`,
    isImplementation ? 'implementation' : '',
    implementations > 0 ? `${implementations} behind` : '',
    isRecursive ? 'recursive' : '',
    sites.length > 1 ? `${sites.length} sites` : '',
    path === 'kiln.go' ? '' : `in ${path}`,
  ];
  const line = `${'  '.repeat(level)}${title || '(literal)'}: ${notes.filter(Boolean).join(', ')}`;
  return [line, ...tree.children.flatMap((child) => outline(child, level + 1))];
}

async function flowOf(symbol: string, options: Partial<CallFlowOptions> = {}): Promise<string[]> {
  const index = await callIndexOf(TREE);
  const all = { direction: 'callees', depth: 1, includesLibrary: false, ...options } as const;
  return outline(followCallFlow(index, nodeOf(index, 'kiln.go', symbol), all));
}

suite('call flow', () => {
  test('is a function alone at depth 0', async () =>
    assert.deepEqual(await flowOf('Fire', { depth: 0 }), ['Fire: S']));

  test('has what a function calls, in the order of the code, and the implementations of interfaces', async () =>
    assert.deepEqual(await flowOf('Fire'), [
      'Fire: S',
      '  (Heater).Heat: I, 3 behind',
      '    (*Gas).Heat: S, implementation',
      '    (Wood).Heat: S, implementation',
      '    (Heater).Heat: I, implementation, 3 behind, recursive',
      '  burn: S, goroutine, 2 sites',
      '  clean: S, deferred',
      '  (literal): V, goroutine, 2 sites, in ',
      '  last: S, deferred',
      '  arg: S, 2 sites',
      '  unknown: U, in ',
    ]));

  test('has the library when it is wanted, and never builtins', async () => {
    const names = (await flowOf('Fire', { includesLibrary: true })).slice(1).map((line) => line.trim());
    assert.deepEqual(
      names.filter((line) => line.includes('Println')),
      ['Println: X, 2 sites, in fmt'],
    );
    assert.ok(!names.some((line) => line.startsWith('len')));
  });

  test('goes as deep as it is told, an implementation being as deep as the interface’s method', async () =>
    assert.deepEqual(await flowOf('Fire', { depth: 2 }), [
      'Fire: S',
      '  (Heater).Heat: I, 3 behind',
      '    (*Gas).Heat: S, implementation',
      '      (*Gas).light: S',
      '      (Heater).Heat: I, 3 behind, recursive',
      '    (Wood).Heat: S, implementation',
      '      log: V',
      '      (Wood).stack: S',
      '    (Heater).Heat: I, implementation, 3 behind, recursive',
      '  burn: S, goroutine, 2 sites',
      '    ash: S',
      '  clean: S, deferred',
      '  (literal): V, goroutine, 2 sites, in ',
      '  last: S, deferred',
      '  arg: S, 2 sites',
      '  unknown: U, in ',
    ]));

  test('ends where a function is already above itself', async () => {
    assert.deepEqual(await flowOf('burn', { depth: 20 }), [
      'burn: S',
      '  ash: S',
      '    burn: S, recursive',
      '    last: S',
    ]);
    assert.deepEqual(await flowOf('(Wood).stack', { depth: 20 }), [
      '(Wood).stack: S',
      '  (Wood).stack: S, recursive',
    ]);
  });

  test('goes on where a function is beside itself', async () => {
    const lines = await flowOf('ash', { depth: 3 });
    assert.deepEqual(lines, ['ash: S', '  burn: S', '    ash: S, recursive', '  last: S']);
  });

  test('begins at a method of an interface with its implementations', async () =>
    assert.deepEqual(await flowOf('(Heater).Heat', { depth: 0 }), [
      '(Heater).Heat: I, 3 behind',
      '  (*Gas).Heat: S, implementation',
      '  (Wood).Heat: S, implementation',
      '  (Heater).Heat: I, implementation, 3 behind, recursive',
    ]));

  test('tells goroutines and deferred calls by the first call, the innermost mark counting', async () => {
    const index = await callIndexOf({
      'a.go': [
        'package a',
        'func run() {',
        '\tgo one(two())',
        '\tdefer func() { go three() }()',
        '\tgo func() { defer four(); five() }()',
        '\tsix()',
        '\tgo six()',
        '\tdefer func() { seven() }()',
        '\tgo eight(func() { nine() })',
        '\tgo func() { ten(eleven()) }()',
        '}',
        ...'one two three four five six seven eight nine ten eleven'
          .split(' ')
          .map((name) => `func ${name}() {}`),
      ].join('\n'),
    });
    const tree = followCallFlow(index, nodeOf(index, 'a.go', 'run'), {
      direction: 'callees',
      depth: 1,
      includesLibrary: false,
    });
    const transfers = tree.children
      .filter(({ title }) => title !== '')
      .map(({ title, transfer }) => [title, transfer]);
    assert.deepEqual(Object.fromEntries(transfers), {
      one: 'goroutine',
      two: 'call',
      three: 'goroutine',
      four: 'deferred',
      five: 'goroutine',
      six: 'call',
      seven: 'deferred',
      eight: 'goroutine',
      nine: 'literal',
      ten: 'goroutine',
      eleven: 'goroutine',
    });
  });

  test('knows the places of the calls', async () => {
    const index = await callIndexOf(TREE);
    const { children } = followCallFlow(index, nodeOf(index, 'kiln.go', 'ash'), {
      direction: 'callees',
      depth: 1,
      includesLibrary: false,
    });
    assert.deepEqual(
      children.map(({ sites }) => sites),
      [[{ line: 43, column: 17, marks: [] }], [{ line: 43, column: 25, marks: [] }]],
    );
  });
});

suite('flow of callers', () => {
  const callers = (symbol: string, depth: number): Promise<string[]> =>
    flowOf(symbol, { depth, direction: 'callers' });

  test('has who calls a function, each function of a name apart', async () =>
    assert.deepEqual(await callers('Fire', 2), ['Fire: S', '  init: S', '  init: S, 2 sites']));

  test('has who calls a method through an interface', async () =>
    assert.deepEqual(await callers('(Wood).Heat', 2), [
      '(Wood).Heat: S',
      '  (*Gas).Heat: I, via (Heater).Heat',
      '    (*Gas).Heat: I, via (Heater).Heat, recursive',
      '    Fire: I, via (Heater).Heat',
      '  Fire: I, via (Heater).Heat',
      '    init: S',
      '    init: S, 2 sites',
    ]));

  test('has who calls a method of an interface, and not its implementations', async () =>
    assert.deepEqual(await callers('(Heater).Heat', 1), [
      '(Heater).Heat: I, 3 behind',
      '  (*Gas).Heat: S',
      '  Fire: S',
    ]));

  test('tells how the calls are started', async () =>
    assert.deepEqual(await callers('burn', 1), ['burn: S', '  Fire: S, goroutine, 2 sites', '  ash: S']));

  test('ends where a function is already above itself', async () =>
    assert.deepEqual(await callers('ash', 9), [
      'ash: S',
      '  burn: S',
      '    Fire: S, goroutine, 2 sites',
      '      init: S',
      '      init: S, 2 sites',
      '    ash: S, recursive',
    ]));

  test('ends early when it has too many functions, the farthest ones first, and says so', async () => {
    const calls = (level: number): string => [0, 1, 2].map((n) => `f${level + 1}_${n}()`).join('; ');
    const levels = Array.from({ length: 12 }, (_, level) =>
      [0, 1, 2].map((n) => `func f${level}_${n}() { ${calls(level)} }`).join('\n'),
    );
    const ends = [0, 1, 2].map((n) => `func f12_${n}() {}`).join('\n');
    const index = await callIndexOf({ 'p.go': `package p\n${levels.join('\n')}\n${ends}\n` });
    const root = nodeOf(index, 'p.go', 'f0_0');
    const options = { direction: 'callees', depth: 20, includesLibrary: false } as const;
    const cut = followCallFlow(index, root, options, 20);
    assert.equal(cut.isCut, true);
    assert.deepEqual(shape(cut), [3, 3, 3, 0]);
    assert.equal(cut.children[2]?.children[2]?.unseen, 3);
    assert.equal(followCallFlow(index, root, { ...options, depth: 2 }, 20).isCut, undefined);
    // Without a limit, 800,000 functions.
    assert.ok(JSON.stringify(followCallFlow(index, root, options)).length < 20_000_000);
  });
});

/** How many functions come next on the leftmost way down. */
function shape(tree: CallFlowTree | undefined): number[] {
  return tree ? [tree.children.length, ...shape(tree.children[0])] : [];
}
