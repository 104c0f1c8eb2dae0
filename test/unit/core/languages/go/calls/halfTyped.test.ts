import assert from 'node:assert/strict';
import type { FileOfIndex } from '../../../../../../src/core';
import { indexTree, parseCaretFixture } from '../../../../../support/caretFixture';
import { readTestFolder } from '../../../../../support/testFiles';

/** Code that declares everything, and code that only uses it: what is damaged is the second. */
const DECLARED = `package kiln

type Heater interface{ Heat(degrees int) Heater }

type Pot struct {
	lids []*Lid
	on   func(p *Pot) *Lid
}

type Lid struct{ pot *Pot }

func (p *Pot) Fire() *Pot     { return p }
func (l *Lid) Lift(n int) *Lid { return l }

func number(n int) int { return n }
`;

const USED = `package kiln

import "fmt"

func first(p *Pot, h Heater) int {
	fmt.Println(p.Fire().lids[number(1)].Lift(2))
	if lid := p.on(p); lid != nil {
		return h.Heat(number(3)).Heat(4).(int)
	}
	return number(5)
}

type late struct{ Pot }

func (l *late) second(names map[string][]*Lid) {
	for name, lids := range names {
		switch name {
		case "a", "b":
			lids[0].Lift(1).Lift(number(2))
		default:
			go func() { l.Fire() }()
		}
	}
	defer l.on(&l.Pot)
}

var between = []func(int) int{number, func(n int) int { return number(n) }}

func third() {
	literal := &Pot{lids: []*Lid{{pot: new(Pot).Fire()}}}
	literal.Fire().Fire()
	between[number(0)](1)
}

func last() { third(); first(nil, nil) }
`;

interface CallsOfFunction {
  readonly line: number;
  readonly endLine: number;
  readonly calls: readonly string[];
}

async function indexUsed(used: string): Promise<FileOfIndex> {
  const { files } = await indexTree({ 'declared.go': DECLARED, 'used.go': used });
  const file = files.find(({ path }) => path === 'used.go');
  assert.ok(file);
  return file;
}

/** The calls of each function of a file, without their columns. */
function callsByFunction({ declarations, calls }: FileOfIndex): Map<string, CallsOfFunction> {
  const functions = declarations.flatMap(({ kind, symbol, line, endLine }, number) => {
    if (kind !== 'func' && kind !== 'method') return [];
    const own = calls
      .filter(({ caller }) => caller === number)
      .map((call) => `${call.class} ${call.calleePath} ${call.calleeSymbol} ${call.marks.join()}`);
    return [[symbol, { line, endLine, calls: own }] as const];
  });
  return new Map(functions);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

suite('calls of half-typed code', function () {
  this.timeout(20_000);

  let whole: Map<string, CallsOfFunction>;
  suiteSetup(async () => {
    whole = callsByFunction(await indexUsed(USED));
    assert.deepEqual(
      [...whole].map(([symbol, { calls }]) => [symbol, calls.length]),
      [
        ['first', 9],
        ['(*late).second', 6],
        ['third', 6],
        ['last', 2],
      ],
    );
  });

  test('are complete in every function before the place where the text ends', async () => {
    for (let end = 0; end < USED.length; end += 2) {
      const cut = callsByFunction(await indexUsed(USED.slice(0, end)));
      for (const [symbol, { endLine, calls }] of whole) {
        const isBefore = endLine < lineAt(USED, end);
        if (isBefore) assert.deepEqual(cut.get(symbol)?.calls, calls, `${symbol} of the first ${end}`);
      }
    }
  });

  test('are complete in every other function when a sign is missing from a body', async () => {
    for (let at = USED.indexOf('func first'); at < USED.length; at++) {
      const line = lineAt(USED, at);
      const isInBody = [...whole.values()].some(
        ({ line: start, endLine }) => start < line && line <= endLine,
      );
      if (!isInBody || !'(){}[]:;,.="'.includes(USED.charAt(at))) continue;
      const damaged = callsByFunction(await indexUsed(USED.slice(0, at) + USED.slice(at + 1)));
      for (const [symbol, { line: start, endLine, calls }] of whole) {
        if (line >= start && line <= endLine) continue;
        const place = `${USED.slice(at - 20, at)}☞${USED.slice(at, at + 10)}`;
        assert.deepEqual(damaged.get(symbol)?.calls, calls, `${symbol} without ${place}`);
      }
    }
  });

  test('are complete in every other function when a bracket is too many in one', async () => {
    for (const bracket of '(){}[]"') {
      for (let at = USED.indexOf('return number(5)'); at < USED.indexOf('type late'); at++) {
        const damaged = callsByFunction(await indexUsed(USED.slice(0, at) + bracket + USED.slice(at)));
        for (const [symbol, { calls }] of whole) {
          if (symbol === 'first') continue;
          assert.deepEqual(damaged.get(symbol)?.calls, calls, `${symbol} with ${bracket} at ${at}`);
        }
      }
    }
  });

  test('are those before and behind a brace that is missing', async () => {
    const damaged = await indexUsed(USED.replace('\t\t}\n\t}\n\tdefer', '\t\t}\n\tdefer'));
    const found = callsByFunction(damaged);
    assert.ok(damaged.isPartial);
    for (const symbol of ['first', 'third', 'last', '(*late).second']) {
      assert.deepEqual(found.get(symbol)?.calls, whole.get(symbol)?.calls);
    }
  });

  test('make the file partial, and no other', async () => {
    const { files } = await indexTree({
      'declared.go': DECLARED,
      'used.go': USED.replace('h.Heat(', 'h.Heat(('),
    });
    assert.deepEqual(
      files.map(({ path, isPartial }) => [path, isPartial]),
      [
        ['declared.go', false],
        ['used.go', true],
      ],
    );
  });

  test('never fail, whatever is left of a file', async () => {
    const { sources } = parseCaretFixture(readTestFolder('test/fixtures/calls/files'));
    for (const [path, text] of Object.entries(sources)) {
      for (let at = 0; at < text.length; at += 13) {
        await indexTree({ ...sources, [path]: text.slice(0, at) });
        await indexTree({ ...sources, [path]: text.slice(at) });
      }
    }
  });
});
