import assert from 'node:assert/strict';
import { GoLexer, TokenKind } from '../../../../../../src/core/languages/go/lexer';
import { parseFunctionBody, parseSourceFile } from '../../../../../../src/core/languages/go/parser/parse';
import { readTestFile } from '../../../../../support/testFiles';

const FIXTURES = ['methods/embedding', 'generics/generics', 'switches/switches', 'unicode/unicode'].map(
  (name) => readTestFile(`test/fixtures/calls/${name}.go`),
);

/** True when the text ends inside of brackets. */
function endsInBrackets(text: string): boolean {
  const lexer = new GoLexer(text);
  let depth = 0;
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    if (kind !== TokenKind.Operator) continue;
    if ('([{'.includes(lexer.value)) depth++;
    if (')]}'.includes(lexer.value)) depth--;
  }
  return depth > 0;
}

function parseAll(text: string): boolean {
  const { declarations, isPartial } = parseSourceFile(text);
  const bodies = declarations.flatMap((one) => (one.kind === 'func' && one.body ? [one.body] : []));
  return bodies.map((body) => parseFunctionBody(text, body)).some((body) => body.isPartial) || isPartial;
}

suite('Go parser', function () {
  this.timeout(20_000);

  test('finds nothing in an empty file', () => {
    const { packageName, imports, declarations, isPartial } = parseSourceFile('');
    assert.deepEqual(
      { packageName, imports, declarations, isPartial },
      { packageName: '', imports: [], declarations: [], isPartial: false },
    );
  });

  test('reads declarations of a file without a package clause', () => {
    const { packageName, declarations } = parseSourceFile('func f() {}\nvar a int\n');
    assert.deepEqual([packageName, declarations.length], ['', 2]);
  });

  test('reads a file with nothing but a package clause, finished or not', () => {
    assert.deepEqual(
      ['package kiln', 'package', 'package "kiln"'].map((text) => {
        const { packageName, isPartial } = parseSourceFile(text);
        return [packageName, isPartial];
      }),
      [
        ['kiln', false],
        ['', true],
        ['', true],
      ],
    );
  });

  test('says that code is partial wherever it is cut off inside of brackets', () => {
    for (const text of FIXTURES) {
      for (let end = 0; end < text.length; end += 29) {
        const cut = text.slice(0, end);
        if (endsInBrackets(cut)) assert.ok(parseAll(cut), `not partial:\n${cut.slice(-80)}`);
      }
    }
  });

  test('says that code is partial when a string or a comment has no end', () => {
    assert.deepEqual(
      ['var a = `', 'func f() { /* }', 'func f() {}\n/* ', 'var a = 1 // comment'].map(
        (text) => parseSourceFile(`package p\n${text}`).isPartial,
      ),
      [true, true, true, false],
    );
  });

  test('reads any beginning and any end of a file', () => {
    for (const text of FIXTURES) {
      assert.equal(parseAll(text), false);
      for (let at = 0; at < text.length; at += 23) {
        parseAll(text.slice(0, at));
        parseAll(text.slice(at));
      }
    }
  });

  test('reads files from which one word or sign is missing', () => {
    for (const text of FIXTURES) {
      for (let at = 0; at < text.length; at += 17) parseAll(text.slice(0, at) + text.slice(at + 1));
    }
  });

  test('reads text that is not Go', () => {
    const texts = [
      '\0\0\0',
      '}{)(][',
      '"',
      "'",
      '`',
      '/*',
      'package package package',
      '....',
      ':= := :=',
      '\ud800',
    ];
    for (const text of texts) for (const count of [1, 50]) parseAll(`package p\n${text.repeat(count)}`);
    for (const keyword of 'func var const type import if for switch select case go defer return chan'.split(
      ' ',
    )) {
      for (const count of [1, 50]) parseAll(`package p\nfunc f() { ${`${keyword} `.repeat(count)}`);
      parseAll(`package p\n${`${keyword}\n`.repeat(50)}`);
    }
  });

  test('reads a file of five megabytes in one go', () => {
    const one = (number: number): string =>
      `func f${number}(a, b int) (int, error) {\n\tif a > ${number} {\n\t\treturn g(a, b)\n\t}\n\treturn f(${number})\n}\n\n`;
    const functions = Array.from({ length: 60_000 }, (_, number) => one(number)).join('');
    const text = `package p\n\n${functions}var last = 1\n`;
    assert.ok(text.length > 5_000_000);
    const { declarations, isPartial } = parseSourceFile(text);
    assert.deepEqual([declarations.length, declarations.at(-1)?.kind, isPartial], [60_001, 'var', false]);
  });
});

suite('Go parser on code that is nested deep', function () {
  this.timeout(20_000);

  const many = (text: string): string => text.repeat(10_000);
  const cases: Record<string, string> = {
    parentheses: `func f() { g(${many('(')}1${many(')')}) }`,
    calls: `func f() { ${many('g(')}${many(')')} }`,
    'function literals': `func f() { ${many('g(func() { ')}${many('})')} }`,
    blocks: `func f() { ${many('{')}${many('}')} }`,
    conditions: `func f() { ${many('if a { ')}${many('}')} }`,
    branches: `func f() { if a {}${many(' else if a {}')} }`,
    loops: `func f() { ${many('for { ')}${many('}')} }`,
    switches: `func f() { ${many('switch { case a: ')}${many('}')} }`,
    selects: `func f() { ${many('select { default: ')}${many('}')} }`,
    labels: `func f() { ${many('a: ')}g() }`,
    signs: `func f() { g(${many('- ')}a) }`,
    stars: `func f() { g(${many('*')}a) }`,
    receives: `func f() { g(${many('<-')}a) }`,
    literals: `var a = Pot${many('{')}${many('}')}`,
    'literals with types': `func f() { a = ${many('Pot{')}${many('}')} }`,
    indices: `func f() { ${many('a[')}${many(']')} }`,
    'slices of slices': `var a ${many('[]')}int`,
    arrays: `var a ${many('[1]')}int`,
    maps: `var a ${many('map[')}int${many(']int')}`,
    pointers: `var a ${many('*')}int`,
    channels: `var a ${many('chan ')}int`,
    'types in parentheses': `var a ${many('(')}int${many(')')}`,
    'functions as parameters': `func f(a ${many('func(')}${many(')')}) {}`,
    'functions as results': `func f() ${many('func() ')}{}`,
    structs: `type T ${many('struct { a ')}int${many('}')}`,
    interfaces: `type T ${many('interface { m(a ')}int${many(') }')}`,
    'type arguments': `var a ${many('Set[')}int${many(']')}`,
    'type parameters': `func f[T ${many('Set[')}int${many(']')}]() {}`,
    'values of variables': `var a = ${many('(')}1${many(')')}`,
    'open brackets of all kinds': `func f() { ${many('g({[')}\n}`,
  };
  for (const [what, source] of Object.entries(cases)) {
    test(`gives up on ${what}, and reads on behind them`, () => {
      const text = `package p\nfunc before() {}\n${source}\nfunc after() { g() }\n`;
      assert.ok(parseAll(text));
      const { declarations } = parseSourceFile(text);
      const [first, last] = [declarations[0], declarations.at(-1)];
      assert.deepEqual(
        [first, last].map((one) => (one?.kind === 'func' ? one.name : undefined)),
        ['before', 'after'],
      );
    });
  }

  const chains: Record<string, string> = {
    operators: `func f() { g(${many('a + ')}b) }`,
    'calls of what is called': `func f() { a${many('.m()')} }`,
    'calls of results': `func f() { a${many('()')} }`,
    'indices of elements': `func f() { a${many('[0]')} }`,
    assertions: `func f() { a${many('.(T)')} }`,
    statements: `func f() { ${many('g(); ')} }`,
    arguments: `func f() { g(${many('a, ')}) }`,
    blocks: `func f() { ${many('{ g() }; ')} }`,
    branches: `func f() { ${many('if a { } else if b { }; ')} }`,
    switches: `func f() { ${many('switch { case a: g(); default: }; ')} }`,
    signs: `func f() { g(${many('-a + *b, ')}) }`,
    labels: `func f() { ${many('a: g(); ')} }`,
    literals: `func f() { g(${many('func() { g([]int{(a)}[0]) }, ')}) }`,
    types: `var (\n${many('\ta map[string][]*func(a int) struct{ b int }\n')})`,
    'closing brackets': `func f() {}\n${many(')]}')}`,
  };
  for (const [what, source] of Object.entries(chains)) {
    test(`reads ${what} one behind the other`, () => {
      const text = `package p\n${source}\nfunc after() {}\n`;
      assert.equal(parseAll(text), what === 'closing brackets');
      const last = parseSourceFile(text).declarations.at(-1);
      assert.equal(last?.kind === 'func' && last.name, 'after');
    });
  }
});
