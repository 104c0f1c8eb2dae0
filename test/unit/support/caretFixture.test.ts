import assert from 'node:assert/strict';
import { parseCaretFixture } from '../../support/caretFixture';
import { checkFixture } from '../core/languages/go/calls/checkFixture';

const RIGHT = `package kiln

type Pot struct{ lid func() }

func (p *Pot) Fire() *Pot { return p }

func use(p *Pot, s string) {
	p.Fire().Fire()
//	  ^^^^ S pot.go (*Pot).Fire
//	         ^^^^ S pot.go (*Pot).Fire
	go p.lid()
//	     ^^^ V pot.go lid go
	if len([]byte(s)) > 0 {
//	   ^^^ B len
//	       ^ B
		use(nil, s)
//		^^^ S pot.go use
	}
}

func short() { use(nil, "") }
//             ^^^ S pot.go use
`;

const HEATER = `package kiln

type Heater interface{ Heat() }
//   ^^^^^^ = Pot.Heat heater.go (Pot).Heat

type Pot struct{ heater interface{ Heat() } }
//                                 ^^^^ = Pot.Heat heater.go (Pot).Heat

func (Pot) Heat() {}
`;

/** A fixture in which something was replaced must not pass. */
async function checkRefused(before: string, after: string, expected: RegExp | typeof assert.AssertionError) {
  assert.equal(RIGHT.split(before).length, 2, `the fixture has not one ${before}`);
  await assert.rejects(checkFixture({ 'pot.go': RIGHT.replace(before, () => after) }), expected);
}

suite('caret fixture', () => {
  test('passes when every call is marked where its name stands', () => checkFixture({ 'pot.go': RIGHT }));

  test('passes when every implementation is marked', () =>
    checkFixture({ 'heater.go': HEATER }, 'calls and implementations'));

  test('takes the marks out and nothing else', () => {
    const { sources } = parseCaretFixture({ 'pot.go': RIGHT, 'go.mod': 'module kiln\n//  ^ is kept\n' });
    assert.equal(sources['go.mod'], 'module kiln\n//  ^ is kept\n');
    assert.equal(sources['pot.go'], RIGHT.replace(/^\/\/.*\n/gm, ''));
  });

  test('describes the marks with the lines of the fixture', () => {
    assert.deepEqual(parseCaretFixture({ 'pot.go': RIGHT }).calls, [
      'pot.go:8:4 ^^^^ S pot.go (*Pot).Fire',
      'pot.go:8:11 ^^^^ S pot.go (*Pot).Fire',
      'pot.go:11:7 ^^^ V pot.go lid go',
      'pot.go:13:5 ^^^ B len',
      'pot.go:13:9 ^ B',
      'pot.go:16:3 ^^^ S pot.go use',
      'pot.go:21:16 ^^^ S pot.go use',
    ]);
  });

  test('points at the first column by an arrow', () => {
    const source = 'package kiln\nfunc use() {\nuse()\n//<- S use.go use\n}\n';
    assert.deepEqual(parseCaretFixture({ 'use.go': source }).calls, ['use.go:3:1 ^^^ S use.go use']);
    return checkFixture({ 'use.go': source });
  });

  const wrong: Record<string, [before: string, after: string]> = {
    'one column too far to the left': ['//	  ^^^^ S', '//	 ^^^^ S'],
    'one column too far to the right': ['//	  ^^^^ S', '//	   ^^^^ S'],
    'one tab too far to the left': ['//		^^^ S', '//	^^^ S'],
    'under a name of a line without tabs': ['//             ^^^ S', '//              ^^^ S'],
    'with a caret too few': ['//	  ^^^^ S', '//	  ^^^ S'],
    'with a caret too many': ['//	       ^ B', '//	       ^^ B'],
    'with another class': ['^^^ V pot.go lid', '^^^ S pot.go lid'],
    'with another file': ['^^^ V pot.go lid', '^^^ V lid.go lid'],
    'without the file': ['^^^ V pot.go lid', '^^^ V lid'],
    'with another symbol': ['//		^^^ S pot.go use', '//		^^^ S pot.go uses'],
    'with another receiver': ['//	  ^^^^ S pot.go (*Pot).Fire', '//	  ^^^^ S pot.go (Pot).Fire'],
    'with another builtin': ['^^^ B len', '^^^ B cap'],
    'with another mark of its start': ['lid go', 'lid defer'],
    'without the mark of its start': ['lid go', 'lid'],
    'with a mark of its start too many': ['//	       ^ B', '//	       ^ B go-arg'],
  };
  for (const [how, [before, after]] of Object.entries(wrong)) {
    test(`fails for a caret ${how}`, () => checkRefused(before, after, assert.AssertionError));
  }

  test('fails for a missing caret', () => checkRefused('//	   ^^^ B len\n', '', assert.AssertionError));

  test('fails for a caret below what is no call', () =>
    checkRefused('	go p.lid()\n', '	go p.lid()\n//	   ^ V p\n', assert.AssertionError));

  test('fails for a caret that stands twice', () =>
    checkRefused('//	       ^ B\n', '//	       ^ B\n//	       ^ B\n', assert.AssertionError));

  test('fails for a caret below the wrong line', () =>
    checkRefused('//		^^^ S pot.go use\n	}\n', '	}\n//		^^^ S pot.go use\n', assert.AssertionError));

  const unread: Record<string, string> = {
    'without a saying': '//	  ^^^^',
    'with a class that does not exist': '//	  ^^^^ Z pot.go (*Pot).Fire',
    'with a class that wants a symbol': '//	  ^^^^ S pot.go',
    'with a mark that does not exist': '//	  ^^^^ S pot.go (*Pot).Fire gone',
    'that is indented': '	//  ^^^^ S pot.go (*Pot).Fire',
    'that is split': '//	  ^^ ^^ S pot.go (*Pot).Fire',
  };
  for (const [how, mark] of Object.entries(unread)) {
    test(`refuses a mark ${how}`, () => {
      assert.throws(() => parseCaretFixture({ 'pot.go': `package kiln\n\tp.Fire()\n${mark}\n` }), {
        message: `pot.go:3 says nothing that is understood: ${mark}`,
      });
    });
  }

  const implementations: Record<string, [before: RegExp, after: string]> = {
    missing: [/^\/\/ {3}\^.*\n/m, ''],
    surplus: [/^(\/\/ {3}\^.*\n)/m, '$1//   ^^^^^^ = Lid.Heat heater.go (Lid).Heat\n'],
    'below another name': [/^\/\/ {3}\^{6}/m, '//                     ^^^^'],
    'with another type': [/= Pot\.Heat/, '= Lid.Heat'],
    'with another symbol': [/\(Pot\)/, '(*Pot)'],
  };
  for (const [how, [before, after]] of Object.entries(implementations)) {
    test(`fails for an implementation ${how}`, () =>
      assert.rejects(
        checkFixture({ 'heater.go': HEATER.replace(before, after) }, 'calls and implementations'),
        assert.AssertionError,
      ));
  }

  test('fails for an implementation in a fixture of calls alone', () =>
    assert.rejects(checkFixture({ 'heater.go': HEATER }), assert.AssertionError));

  test('fails for a file that is not well formed', () =>
    assert.rejects(checkFixture({ 'kiln.go': 'package kiln\nfunc f() {\n' }), assert.AssertionError));
});
