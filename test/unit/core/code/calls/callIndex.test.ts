import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';
import type { CallEdge, CallerEdge, CallIndex, CallNode } from '../../../../../src/core';
import { CallIndex as Index } from '../../../../../src/core';
import { callIndexOf, indexDataOf, nodeOf } from '../../../../support/callIndex';

const TREE = {
  'kiln/kiln.go': `package kiln

import "fmt"

type Heater interface {
	Heat(degrees int)
	Cool()
}

type Kiln struct{ log func() }

func init() { prepare() }

func (k *Kiln) Heat(degrees int) {
	k.log()
	k.Cool()
	k.Heat(1)
	go k.Cool()
	defer func() { k.Cool() }()
	fmt.Println(len("x"), fmt.Sprint())
}

func (k *Kiln) Cool() {
	prepare()
}

func init() { run(nil) }

func prepare() {
	_ = any(1)
}
`,
  'kiln/run.go': `package kiln

type Stove struct{ Kiln }

func (s Stove) Cool() { s.Kiln.Cool(); unknown() }

type Both interface {
	Heater
	Both()
}

func run(h Heater) {
	h.Heat(1)
	h.Heat(2)
	h.Cool()
}

func all(b Both) { b.Cool() }

func use(x interface{ Cool() }) { x.Cool() }
`,
  'broken/broken.go': 'package broken\n\nfunc f() {\n\tg(\n',
};

function describeCallee({ class: own, calleePath, calleeSymbol, callee, sites }: CallEdge): string {
  const places = sites.map(({ line, column, marks }) => [line, column, ...marks].join(':'));
  const at = callee ? ` at ${callee.path}:${callee.line}` : '';
  return `${[own, calleePath, calleeSymbol].filter(Boolean).join(' ')}${at}, ${places.join(' ')}`;
}

function describeCaller({ caller, sites, via }: CallerEdge): string {
  const places = sites.map(({ line, column }) => `${line}:${column}`);
  return `${caller.path} ${caller.symbol}:${caller.line}${via === undefined ? '' : ` via ${via}`}, ${places.join(' ')}`;
}

suite('call index', () => {
  let index: CallIndex;
  suiteSetup(async () => void (index = await callIndexOf(TREE)));

  const at = (path: string, symbol: string): CallNode => nodeOf(index, path, symbol);

  test('finds declarations by file and symbol', () => {
    assert.deepEqual(index.find('kiln/kiln.go', '(*Kiln).Cool'), {
      path: 'kiln/kiln.go',
      kind: 'method',
      symbol: '(*Kiln).Cool',
      line: 22,
      column: 15,
      endLine: 24,
    });
    assert.deepEqual(
      ['Heater', '(Heater).Cool', 'prepare'].map((symbol) => index.find('kiln/kiln.go', symbol)?.kind),
      ['type', 'interface-method', 'func'],
    );
  });

  test('finds nothing where nothing is declared', () => {
    const missing = [
      ['kiln/kiln.go', '(Kiln).Cool'],
      ['kiln/kiln.go', 'Cool'],
      ['kiln/run.go', '(*Kiln).Cool'],
      ['kiln/gone.go', 'init'],
      ['', ''],
    ] as const;
    assert.deepEqual(
      missing.map(([path, symbol]) => index.find(path, symbol)),
      missing.map(() => undefined),
    );
  });

  test('finds one of several declarations by its line, else the first', () => {
    const lines = [undefined, 11, 26, 12].map((line) => index.find('kiln/kiln.go', 'init', line)?.line);
    assert.deepEqual(lines, [11, 11, 26, 11]);
  });

  test('knows the function that contains a line', () => {
    const symbols = [0, 10, 11, 12, 13, 15, 20, 21, 22, 27, 28, 30].map(
      (line) => index.functionAt('kiln/kiln.go', line)?.symbol,
    );
    assert.deepEqual(symbols, [
      ...[undefined, undefined, 'init', undefined, '(*Kiln).Heat', '(*Kiln).Heat', '(*Kiln).Heat'],
      ...[undefined, '(*Kiln).Cool', undefined, 'prepare', 'prepare'],
    ]);
    assert.equal(index.functionAt('kiln/gone.go', 1), undefined);
  });

  test('knows the function that is called at a position', () => {
    const symbols = [2, 3, 5, 7, 8].map((column) => index.calledAt('kiln/kiln.go', 15, column)?.symbol);
    assert.deepEqual(symbols, [undefined, '(*Kiln).Cool', '(*Kiln).Cool', '(*Kiln).Cool', undefined]);
    assert.equal(index.calledAt('kiln/run.go', 12, 4)?.symbol, '(Heater).Heat');
    const others = [
      [14, 4],
      [19, 6],
      [4, 3],
      [99, 0],
    ] as const;
    assert.deepEqual(
      others.map(([line, column]) => index.calledAt('kiln/kiln.go', line, column)),
      others.map(() => undefined),
    );
  });

  test('lists what a function calls, each once, in the order of the first call', () => {
    assert.deepEqual(index.calleesOf(at('kiln/kiln.go', '(*Kiln).Heat')).map(describeCallee), [
      'V kiln/kiln.go log, 14:3',
      'S kiln/kiln.go (*Kiln).Cool at kiln/kiln.go:22, 15:3 17:6:go 18:18:defer-body',
      'S kiln/kiln.go (*Kiln).Heat at kiln/kiln.go:13, 16:3',
      'V, 18:7:defer',
      'X fmt Println, 19:5',
      'B len, 19:13',
      'X fmt Sprint, 19:27',
    ]);
    assert.deepEqual(index.calleesOf(at('kiln/run.go', 'run')).map(describeCallee), [
      'I kiln/kiln.go (Heater).Heat at kiln/kiln.go:5, 12:3 13:3',
      'I kiln/kiln.go (Heater).Cool at kiln/kiln.go:6, 14:3',
    ]);
    assert.deepEqual(index.calleesOf(at('kiln/run.go', '(Stove).Cool')).map(describeCallee), [
      'S kiln/kiln.go (*Kiln).Cool at kiln/kiln.go:22, 4:31',
      'U unknown, 4:39',
    ]);
  });

  test('tells functions of one name apart by their line', () => {
    const [first, second] = [11, 26].map((line) => index.find('kiln/kiln.go', 'init', line));
    assert.ok(first && second);
    assert.deepEqual(
      [first, second].map((node) => index.calleesOf(node).map(({ calleeSymbol }) => calleeSymbol)),
      [['prepare'], ['run']],
    );
    assert.deepEqual(index.calleesOf({ ...first, line: 3 }), []);
  });

  test('lists nothing that types, variables and methods of interfaces call', () => {
    assert.deepEqual(
      ['Heater', 'Kiln', '(Heater).Heat'].map((symbol) => index.calleesOf(at('kiln/kiln.go', symbol))),
      [[], [], []],
    );
  });

  test('lists who calls a function', () => {
    assert.deepEqual(index.callersOf(at('kiln/kiln.go', 'prepare')).map(describeCaller), [
      'kiln/kiln.go init:11, 11:14',
      'kiln/kiln.go (*Kiln).Cool:22, 23:1',
    ]);
    assert.deepEqual(index.callersOf(at('kiln/run.go', 'run')).map(describeCaller), [
      'kiln/kiln.go init:26, 26:14',
    ]);
    assert.deepEqual(index.callersOf(at('kiln/run.go', 'all')), []);
  });

  test('lists callers through an interface separately from direct callers', () => {
    assert.deepEqual(index.callersOf(at('kiln/kiln.go', '(*Kiln).Heat')).map(describeCaller), [
      'kiln/kiln.go (*Kiln).Heat:13, 16:3',
      'kiln/run.go run:11 via (Heater).Heat, 12:3 13:3',
    ]);
    assert.deepEqual(index.callersOf(at('kiln/run.go', '(Stove).Cool')).map(describeCaller), [
      'kiln/run.go run:11 via (Heater).Cool, 14:3',
      'kiln/run.go all:17 via (Heater).Cool, 17:21',
      'kiln/run.go use:19 via (interface).Cool, 19:36',
    ]);
  });

  test('lists who calls a method of an interface', () => {
    assert.deepEqual(index.callersOf(at('kiln/kiln.go', '(Heater).Cool')).map(describeCaller), [
      'kiln/run.go run:11, 14:3',
      'kiln/run.go all:17, 17:21',
    ]);
  });

  test('lists the methods that may implement a method of an interface', () => {
    const behind = (path: string, symbol: string): string[] =>
      index
        .implementationsOf(at(path, symbol))
        .map(({ types, method }) => `${types.join()} ${method.path} ${method.symbol}:${method.line}`);
    // A method that several types have is one implementation.
    assert.deepEqual(behind('kiln/kiln.go', '(Heater).Heat'), ['Kiln,Stove kiln/kiln.go (*Kiln).Heat:13']);
    assert.deepEqual(behind('kiln/kiln.go', '(Heater).Cool'), [
      'Kiln kiln/kiln.go (*Kiln).Cool:22',
      'Stove kiln/run.go (Stove).Cool:4',
    ]);
    assert.deepEqual(behind('kiln/run.go', '(interface).Cool'), [
      'Kiln kiln/kiln.go (*Kiln).Cool:22',
      'Stove kiln/run.go (Stove).Cool:4',
    ]);
    assert.deepEqual(behind('kiln/run.go', '(Both).Both'), []);
    assert.deepEqual(behind('kiln/kiln.go', '(*Kiln).Cool'), []);
    assert.deepEqual(behind('kiln/kiln.go', 'Heater'), []);
  });

  test('counts callees, callers and implementations', () => {
    const counts = index.countsOf('kiln/kiln.go').map(({ node, calls, callers, implementations }) => {
      return `${node.symbol}:${node.line} ${calls} ${callers} ${implementations}`;
    });
    assert.deepEqual(counts, [
      '(Heater).Heat:5 0 1 1',
      '(Heater).Cool:6 0 2 2',
      'init:11 1 0 0',
      '(*Kiln).Heat:13 6 2 0',
      '(*Kiln).Cool:22 1 5 0',
      'init:26 1 0 0',
      'prepare:28 0 2 0',
    ]);
    assert.deepEqual(index.countsOf('kiln/gone.go'), []);
  });

  test('counts as many callers as it lists', () => {
    for (const path of ['kiln/kiln.go', 'kiln/run.go']) {
      for (const { node, callers } of index.countsOf(path)) {
        assert.equal(callers, index.callersOf(node).length, node.symbol);
      }
    }
  });

  test('names the files of which something may be missing', () =>
    assert.deepEqual(index.partialFiles(), ['broken/broken.go']));

  test('leaves out damaged data and answers from the rest', async () => {
    const data = await indexDataOf(TREE);
    const damaged = new Index(
      {
        ...data,
        files: data.files.map((file) => ({
          ...file,
          calls: file.calls.map((call) => ({ ...call, caller: call.caller + 1000, calleePath: 'gone.go' })),
        })),
        implementations: data.implementations.map((one) => ({
          ...one,
          path: data.files.find(({ path }) => path === 'broken/broken.go')?.path ?? one.path,
        })),
      },
      goLanguage,
    );
    const node = nodeOf(damaged, 'kiln/kiln.go', '(Heater).Cool');
    assert.deepEqual(
      [damaged.callersOf(node), damaged.implementationsOf(node), damaged.calleesOf(node)],
      [[], [], []],
    );
    assert.equal(damaged.countsOf('kiln/kiln.go').length, 7);
  });
});
