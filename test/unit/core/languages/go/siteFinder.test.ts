import assert from 'node:assert/strict';
import type { SiteFinder } from '../../../../../src/core';
import type { Site } from '../../../../../src/core/code/site';
import { sharedSites } from '../../../../support/goCode';

type WrittenSite = Omit<Site, 'nth'> & { readonly nth?: number };

const STATEMENTS = `func (k *Kiln) Fire(p Piece) (int, error) {
	var heat, glow = 1, 2
	k.heat = measure(p)
	k.oven.heat, p.size = rise(k.heat, measure(k)), 4
	heat += cool(heat)
	defer k.door.Close()
	defer func() { recover() }()
	go k.watch(p)
	go func(n int) {
		inner := measure(n)
		if inner > 1 {
			return
		}
		go watch(n)
	}(3)
	k.shelf().Item(1).Paint("red").Dry()
	return heat, nil
}`;

const CASES = `func pick() {
	select {
	case <-done:
		return
	case event := <-k.events:
		use(event)
	case out <- 1:
	case <-ctx.Done():
	default:
	}
	switch kind {
	case Clay, Glass:
	case shop.Metal: melt()
	case Low + 1:
	}
	switch p := piece.(type) {
	case *Bowl:
		use(p)
	case shop.Vase, *shop.Jar:
	case error:
	}
}`;

const GENERIC = `func generic() {
	Map[string](items)
	list := Map[int, string](items, text)
	shop.Sort[Piece](list)
	shop.kilns.Find[int, string](1)
	New[[]int](3).Close()
	go watch[int](1)
	defer release[Piece](p)
	Empty[int]()
	_ = []byte(text)
}`;

suite('finding a statement', () => {
  let syntax: SiteFinder;
  suiteSetup(async () => {
    syntax = await sharedSites();
  });

  function checkSite(source: string, { nth = 1, ...site }: WrittenSite, expected: string | undefined): void {
    const range = syntax.findSite(source, { ...site, nth });
    const start = expected === undefined ? -1 : source.indexOf(expected);
    assert.deepEqual(
      { text: range && source.slice(range.start, range.end), range },
      { text: expected, range: expected === undefined ? undefined : { start, end: start + expected.length } },
    );
  }

  const sites: [title: string, source: string, site: WrittenSite, expected: string | undefined][] = [
    ['finds a call by its name', STATEMENTS, { kind: 'call', name: 'rise' }, 'rise(k.heat, measure(k))'],
    [
      'finds a method call by the method alone',
      STATEMENTS,
      { kind: 'call', name: 'Close' },
      'k.door.Close()',
    ],
    ['counts calls in source order', STATEMENTS, { kind: 'call', name: 'measure', nth: 2 }, 'measure(k)'],
    ['finds calls inside closures', STATEMENTS, { kind: 'call', name: 'measure', nth: 3 }, 'measure(n)'],
    [
      'finds nothing when there are too few calls',
      STATEMENTS,
      { kind: 'call', name: 'measure', nth: 4 },
      undefined,
    ],
    ['does not take a name for a call', STATEMENTS, { kind: 'call', name: 'heat' }, undefined],
    [
      'ends a chained call at its own arguments',
      STATEMENTS,
      { kind: 'call', name: 'Item' },
      'k.shelf().Item(1)',
    ],
    [
      'counts chained calls by the places of their names',
      'func f() {\n\ta.B(1).C(x.B(2)).B(3)\n}',
      { kind: 'call', name: 'B', nth: 2 },
      'x.B(2)',
    ],
    ['finds a go statement', STATEMENTS, { kind: 'go', name: 'watch' }, 'go k.watch(p)'],
    [
      'finds a go statement inside a closure',
      STATEMENTS,
      { kind: 'go', name: 'watch', nth: 2 },
      'go watch(n)',
    ],
    [
      'finds a go statement with a closure as func',
      STATEMENTS,
      { kind: 'go', name: 'func' },
      STATEMENTS.slice(STATEMENTS.indexOf('go func'), STATEMENTS.indexOf('(3)') + 3),
    ],
    ['finds a defer statement', STATEMENTS, { kind: 'defer', name: 'Close' }, 'defer k.door.Close()'],
    [
      'finds a defer statement with a closure as func',
      STATEMENTS,
      { kind: 'defer', name: 'func' },
      'defer func() { recover() }()',
    ],
    ['takes any statement of the kind without a name', STATEMENTS, { kind: 'go', nth: 3 }, 'go watch(n)'],
    ['finds a declared variable', STATEMENTS, { kind: 'assign', name: 'glow' }, 'heat, glow = 1, 2'],
    ['finds a short declaration', STATEMENTS, { kind: 'assign', name: 'inner' }, 'inner := measure(n)'],
    [
      'finds an assignment by the whole target',
      STATEMENTS,
      { kind: 'assign', name: 'k.heat' },
      'k.heat = measure(p)',
    ],
    [
      'finds an assignment by the last name of a target',
      STATEMENTS,
      { kind: 'assign', name: 'size' },
      'k.oven.heat, p.size = rise(k.heat, measure(k)), 4',
    ],
    [
      'finds an assignment with an operator',
      STATEMENTS,
      { kind: 'assign', name: 'heat', nth: 4 },
      'heat += cool(heat)',
    ],
    ['finds a return statement', STATEMENTS, { kind: 'return', nth: 2 }, 'return heat, nil'],
    ['finds nothing when there are too few returns', STATEMENTS, { kind: 'return', nth: 3 }, undefined],

    [
      'finds a case by its first value, as far as its colon',
      CASES,
      { kind: 'case', name: 'Clay' },
      'case Clay, Glass:',
    ],
    ['finds no case by a later value', CASES, { kind: 'case', name: 'Glass' }, undefined],
    ['finds a case by a qualified name', CASES, { kind: 'case', name: 'shop.Metal' }, 'case shop.Metal:'],
    [
      'finds a case by the last part of a qualified name',
      CASES,
      { kind: 'case', name: 'Metal' },
      'case shop.Metal:',
    ],
    ['finds a case of a type switch', CASES, { kind: 'case', name: 'error' }, 'case error:'],
    [
      'finds a case of a type switch by the name of a pointed-to type',
      CASES,
      { kind: 'case', name: 'Bowl' },
      'case *Bowl:',
    ],
    [
      'finds a case of a type switch by a qualified type',
      CASES,
      { kind: 'case', name: 'Vase' },
      'case shop.Vase, *shop.Jar:',
    ],
    [
      'finds a case of a select by the channel it receives from',
      CASES,
      { kind: 'case', name: 'done' },
      'case <-done:',
    ],
    [
      'finds a case of a select that keeps what it receives',
      CASES,
      { kind: 'case', name: 'events' },
      'case event := <-k.events:',
    ],
    [
      'finds a case of a select by the channel it sends to',
      CASES,
      { kind: 'case', name: 'out' },
      'case out <- 1:',
    ],
    [
      'finds a case of a select by the call that gives the channel',
      CASES,
      { kind: 'case', name: 'Done' },
      'case <-ctx.Done():',
    ],

    ['finds a generic call', GENERIC, { kind: 'call', name: 'Map' }, 'Map[string](items)'],
    [
      'finds a generic call with several types',
      GENERIC,
      { kind: 'call', name: 'Map', nth: 2 },
      'Map[int, string](items, text)',
    ],
    [
      'finds a generic call in another package',
      GENERIC,
      { kind: 'call', name: 'Sort' },
      'shop.Sort[Piece](list)',
    ],
    [
      'finds a generic call behind several selectors',
      GENERIC,
      { kind: 'call', name: 'Find' },
      'shop.kilns.Find[int, string](1)',
    ],
    ['finds a generic call without arguments', GENERIC, { kind: 'call', name: 'Empty' }, 'Empty[int]()'],
    [
      'finds a call on the result of a generic call',
      GENERIC,
      { kind: 'call', name: 'Close' },
      'New[[]int](3).Close()',
    ],
    ['finds a go statement with a generic call', GENERIC, { kind: 'go', name: 'watch' }, 'go watch[int](1)'],
    [
      'finds a defer statement with a generic call',
      GENERIC,
      { kind: 'defer', name: 'release' },
      'defer release[Piece](p)',
    ],

    [
      'counts offsets in UTF-16 units behind Chinese text and emoji',
      'func 写入() {\n\t名 := "写入🚀🔥" // 注释🧱\n\t窑.烧制(名)\n}',
      { kind: 'call', name: '烧制' },
      '窑.烧制(名)',
    ],
    [
      'finds a statement before broken code',
      'func f() {\n\tfirst(1)\n\tsecond(',
      { kind: 'call', name: 'first' },
      'first(1)',
    ],
    [
      'finds a statement after broken code',
      'func f() {\n\tx := = 1\n\tif {\n\tlast(2)\n}',
      { kind: 'call', name: 'last' },
      'last(2)',
    ],
    ['finds nothing in an empty text', '', { kind: 'call' }, undefined],
    [
      'finds nothing in a comment or a string',
      'func f() {\n\t// call()\n\t_ = "call()"\n}',
      { kind: 'call' },
      undefined,
    ],
    [
      'finds statements in a variable with a closure',
      'var f = func() { heat(1) }',
      { kind: 'call', name: 'heat' },
      'heat(1)',
    ],
    [
      'finds statements with CRLF line ends',
      'func f() {\r\n\ta(1)\r\n\tb(\r\n2)\r\n}',
      { kind: 'call', name: 'b' },
      'b(\r\n2)',
    ],
  ];
  for (const [title, source, site, expected] of sites) {
    test(title, () => checkSite(source, site, expected));
  }
});
