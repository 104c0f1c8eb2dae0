import assert from 'node:assert/strict';
import { codeFactsOf } from '../../../../../support/codeFacts';

/** The value of each constant and variable of a file; `?` for one that has no value. */
async function valuesOf(declarations: string, ...names: string[]): Promise<string[]> {
  const facts = await codeFactsOf({
    'kiln/kiln.go': `package kiln\n\nimport (\n\t"math"\n\t"os"\n\t"time"\n\n\t"example.com/m/clay"\n)\n\n${declarations}\n`,
    'clay/clay.go': 'package clay\n\nconst Grain = 4 << 10\n\nvar Moist = 7\n',
  });
  const found = await Promise.all(names.map((name) => facts.ofConstant(name)));
  return found.map((declared) => declared[0]?.value ?? '?');
}

suite('values of constants', () => {
  test('numbers are computed exactly', async () => {
    const source = `
const Small, Big = 30 * 1024 * 1024, 1 << 70
const Share = 0.1 * 3
const Third = 1.0 / 3
const Half = 7 / 2
const HalfFloat = 7 / 2.0
const Mask = ^uint32(0)
const Minus = ^7
const Written = 0x_ff + 0b11 + 0o17 + 017 + 1_000
const Letter = 'a'
const Most = math.MaxInt64
`;
    assert.deepEqual(
      await valuesOf(
        source,
        ...'Small Big Share Third Half HalfFloat Mask Minus Written Letter Most'.split(' '),
      ),
      [
        '31457280',
        '1180591620717411303424',
        '0.3',
        '?',
        '3',
        '3.5',
        '4294967295',
        '-8',
        '1288',
        '97',
        '9223372036854775807',
      ],
    );
  });

  test('durations have units, also those of a type of the tree', async () => {
    const source = `
const Wait = 5 * time.Second
const Long = 36*time.Hour + 90*time.Second
const Short = 1500 * time.Microsecond
const Given time.Duration = 250000000
var Pause = time.Duration(3) * time.Minute
`;
    assert.deepEqual(await valuesOf(source, ...'Wait Long Short Given Pause'.split(' ')), [
      '5s',
      '36h1m30s',
      '1.5ms',
      '250ms',
      '3m0s',
    ]);
  });

  test('iota counts the specifications of its group, and a constant without a value repeats the one above', async () => {
    const source = `
type Heat uint8

const (
	Cold Heat = iota + 1
	Warm
	_
	Hot
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
)
`;
    assert.deepEqual(await valuesOf(source, 'Cold', 'Warm', 'Hot', 'KB', 'MB'), [
      '1',
      '2',
      '4',
      '1024',
      '1048576',
    ]);
  });

  test('texts are unquoted and joined', async () => {
    const source = 'const Name = "kiln" + `-\\n` + "\\t\\u4e2d"\nconst Size = len(Name)\nconst On = !false\n';
    assert.deepEqual(await valuesOf(source, 'Name', 'Size', 'On'), ['kiln-\\n\t中', '11', 'true']);
  });

  test('constants of other packages count, variables and calls do not', async () => {
    const source = `
const Pile = 2 * clay.Grain
var Wet = clay.Moist
var Home = os.Getenv("HOME")
var Mode = os.FileMode(0644)
const Loop = Loop2
const Loop2 = Loop
`;
    assert.deepEqual(await valuesOf(source, 'Pile', 'Wet', 'Home', 'Mode', 'Loop'), [
      '8192',
      '?',
      '?',
      '?',
      '?',
    ]);
  });

  test('say where they are declared, what the source writes, and whether they can change', async () => {
    const facts = await codeFactsOf({
      'a.go': 'package m\n\nconst (\n\tA, B = f(\n\t\t1,\n\t), "x" // why\n\tC, D\n)\n\nvar B2 = 3\n',
    });
    assert.deepEqual(await facts.ofConstant('D'), [
      { path: 'a.go', symbol: 'D', line: 6, text: '"x"', value: 'x', isConstant: true },
    ]);
    assert.deepEqual(await facts.ofConstant('A'), [
      { path: 'a.go', symbol: 'A', line: 3, text: 'f(1)', isConstant: true },
    ]);
    assert.equal((await facts.ofConstant('B2'))[0]?.isConstant, false);
    assert.deepEqual(await facts.ofConstant('E'), []);
  });
});
