import { anchorOf } from '../../../support/anchors';
import { checkResolution, EDITED, FIRE, fileWith } from './checkResolution';
import { hashOfGo } from '../../../support/goCode';

const HERE = 'kiln/kiln.go#(*Kiln).Fire';
const withBody = anchorOf(HERE, { body: hashOfGo(FIRE) });
const withoutBody = anchorOf(HERE);

const SAME = 'Same place and same body as described.';
const AUTHOR_SAW = 'The author saw (*Kiln).Fire in kiln/kiln.go.';
const AUTHOR_SAW_OTHER = 'The author saw (*Kiln).Fire in kiln/kiln.go; the body differs too.';
const NOTHING_ELSE = 'The name exists elsewhere, but nothing else shows that it is the same code.';

suite('an anchor at its own place', () => {
  test('is exact when path, symbol and body are as authored', () =>
    checkResolution({ 'kiln/kiln.go': fileWith('var a = 1', FIRE) }, withBody, {
      verdict: 'exact',
      place: `${HERE} 5-7`,
      isBodyChanged: false,
      evidence: SAME,
    }));

  test('is exact when only comments and layout were edited', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith(FIRE.replace('{', '{ // burn\n')).replaceAll('\n', '\r\n') },
      withBody,
      {
        verdict: 'exact',
        place: `${HERE} 3-6`,
        isBodyChanged: false,
        evidence: SAME,
      },
    ));

  test('is exact without a recorded body and says that changes cannot be detected', () =>
    checkResolution({ 'kiln/kiln.go': fileWith(EDITED) }, withoutBody, {
      verdict: 'exact',
      place: `${HERE} 3-5`,
      evidence: 'Same place; the anchor has no hash of the body, so changes cannot be detected.',
    }));

  test('is changed when the body was edited', () =>
    checkResolution({ 'kiln/kiln.go': fileWith(EDITED) }, withBody, {
      verdict: 'changed',
      place: `${HERE} 3-5`,
      isBodyChanged: true,
      evidence: 'Same place; the body differs from the one that was described.',
    }));

  test('is changed, not moved, when there is a copy with the old body in another place', () =>
    checkResolution({ 'kiln/kiln.go': fileWith(EDITED), 'kiln/copy.go': fileWith(FIRE) }, withBody, {
      verdict: 'changed',
      place: `${HERE} 3-5`,
      isBodyChanged: true,
      evidence: 'Same place; the body differs from the one that was described.',
    }));

  test('is found when the receiver became a value', () =>
    checkResolution({ 'kiln/kiln.go': fileWith(FIRE.replace('*Kiln', 'Kiln')) }, withoutBody, {
      verdict: 'exact',
      place: 'kiln/kiln.go#(Kiln).Fire 3-5',
      evidence: 'Same place; the anchor has no hash of the body, so changes cannot be detected.',
    }));

  test('is ambiguous among several of that name in the file', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith('func init() { a() }', 'func init() { b() }') },
      anchorOf('kiln/kiln.go#init'),
      {
        verdict: 'ambiguous',
        candidates: ['kiln/kiln.go#init 3-3', 'kiln/kiln.go#init 5-5'],
        evidence: '2 places fit equally well.',
      },
    ));

  test('is the one of several that has the body', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith('func init() { a() }', 'func init() { b() }', 'func init() { c() }') },
      anchorOf('kiln/kiln.go#init', { body: hashOfGo('func init() { b() }') }),
      { verdict: 'exact', place: 'kiln/kiln.go#init 5-5', isBodyChanged: false, evidence: SAME },
    ));

  test('is ambiguous when several have the body', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith('func init() { a() }', 'func init() { a() }') },
      anchorOf('kiln/kiln.go#init', { body: hashOfGo('func init() { a() }') }),
      {
        verdict: 'ambiguous',
        candidates: ['kiln/kiln.go#init 3-3', 'kiln/kiln.go#init 5-5'],
        evidence: '2 places fit equally well.',
      },
    ));
});

suite('an anchor in another file of its package', () => {
  test('is moved, and says from where', () =>
    checkResolution({ 'kiln/kiln.go': fileWith(), 'kiln/fire.go': fileWith(FIRE) }, withBody, {
      verdict: 'moved',
      place: 'kiln/fire.go#(*Kiln).Fire 3-5',
      from: HERE,
      isBodyChanged: false,
      evidence: AUTHOR_SAW,
    }));

  test('is moved when its file is gone', () =>
    checkResolution({ 'kiln/fire.go': fileWith(FIRE) }, withoutBody, {
      verdict: 'moved',
      place: 'kiln/fire.go#(*Kiln).Fire 3-5',
      from: HERE,
      evidence: AUTHOR_SAW,
    }));

  test('is moved and changed when the body was edited too', () =>
    checkResolution({ 'kiln/fire.go': fileWith(EDITED) }, withBody, {
      verdict: 'moved',
      place: 'kiln/fire.go#(*Kiln).Fire 3-5',
      from: HERE,
      isBodyChanged: true,
      evidence: AUTHOR_SAW_OTHER,
    }));

  test('is preferred to the same symbol in another package with the old body', () =>
    checkResolution({ 'kiln/fire.go': fileWith(EDITED), 'old/kiln.go': fileWith(FIRE) }, withBody, {
      verdict: 'moved',
      place: 'kiln/fire.go#(*Kiln).Fire 3-5',
      from: HERE,
      isBodyChanged: true,
      evidence: AUTHOR_SAW_OTHER,
    }));

  test('is ambiguous between twins with build constraints', () =>
    checkResolution(
      { 'kiln/kiln_linux.go': fileWith(EDITED), 'kiln/kiln_windows.go': fileWith(FIRE) },
      withoutBody,
      {
        verdict: 'ambiguous',
        candidates: ['kiln/kiln_linux.go#(*Kiln).Fire 3-5', 'kiln/kiln_windows.go#(*Kiln).Fire 3-5'],
        evidence: '2 places fit equally well.',
      },
    ));

  test('is the one of two twins that has the body', () =>
    checkResolution(
      { 'kiln/kiln_linux.go': fileWith(EDITED), 'kiln/kiln_windows.go': fileWith(FIRE) },
      withBody,
      {
        verdict: 'moved',
        place: 'kiln/kiln_windows.go#(*Kiln).Fire 3-5',
        from: HERE,
        isBodyChanged: false,
        evidence: AUTHOR_SAW,
      },
    ));

  test('is not looked for in tests', () =>
    checkResolution({ 'kiln/kiln_test.go': fileWith(FIRE) }, withBody, {
      verdict: 'lost',
      evidence: 'The module no longer has anything named (*Kiln).Fire.',
    }));
});

suite('an anchor in another package of the module', () => {
  test('is moved to the only place with its name and body', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith(), 'oven/oven.go': fileWith(EDITED), 'hearth/hearth.go': fileWith(FIRE) },
      withBody,
      {
        verdict: 'moved',
        place: 'hearth/hearth.go#(*Kiln).Fire 3-5',
        from: HERE,
        isBodyChanged: false,
        evidence: AUTHOR_SAW,
      },
    ));

  test('is ambiguous, and none is chosen, when the only one of its name has another body', () =>
    checkResolution({ 'oven/oven.go': fileWith(EDITED) }, withBody, {
      verdict: 'ambiguous',
      candidates: ['oven/oven.go#(*Kiln).Fire 3-5'],
      evidence: NOTHING_ELSE,
    }));

  test('is ambiguous, and none is chosen, when no body was recorded', () =>
    checkResolution({ 'oven/oven.go': fileWith(FIRE) }, withoutBody, {
      verdict: 'ambiguous',
      candidates: ['oven/oven.go#(*Kiln).Fire 3-5'],
      evidence: NOTHING_ELSE,
    }));

  test('is ambiguous when several have its name and body', () =>
    checkResolution({ 'a/kiln.go': fileWith(FIRE), 'b/kiln.go': fileWith(FIRE) }, withBody, {
      verdict: 'ambiguous',
      candidates: ['a/kiln.go#(*Kiln).Fire 3-5', 'b/kiln.go#(*Kiln).Fire 3-5'],
      evidence: NOTHING_ELSE,
    }));

  test('has its candidates ranked by how much of the path they share', () =>
    checkResolution(
      Object.fromEntries(
        [
          'z.go',
          'lib/kiln/other.go',
          'lib/kiln/kiln.go',
          'app/oven/x.go',
          'app/kiln/deep/y.go',
          'app/oven/kiln.go',
          'a.go',
        ].map((path) => [path, fileWith(FIRE)]),
      ),
      anchorOf('app/kiln/kiln.go#(*Kiln).Fire'),
      {
        verdict: 'ambiguous',
        candidates: [
          'app/oven/kiln.go#(*Kiln).Fire 3-5',
          'lib/kiln/kiln.go#(*Kiln).Fire 3-5',
          'app/kiln/deep/y.go#(*Kiln).Fire 3-5',
          'app/oven/x.go#(*Kiln).Fire 3-5',
          'a.go#(*Kiln).Fire 3-5',
          'lib/kiln/other.go#(*Kiln).Fire 3-5',
          'z.go#(*Kiln).Fire 3-5',
        ],
        evidence: NOTHING_ELSE,
      },
    ));

  test('has no folder counted twice when it is ranked', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith(FIRE), 'a/kiln/kiln.go': fileWith(FIRE) },
      anchorOf('kiln/kiln/kiln.go#(*Kiln).Fire'),
      {
        verdict: 'ambiguous',
        candidates: ['a/kiln/kiln.go#(*Kiln).Fire 3-5', 'kiln/kiln.go#(*Kiln).Fire 3-5'],
        evidence: NOTHING_ELSE,
      },
    ));

  test('has no more than ten candidates', () => {
    const names = Array.from({ length: 14 }, (_, index) => `p${String.fromCharCode(97 + index)}/x.go`);
    return checkResolution(Object.fromEntries(names.map((path) => [path, fileWith(FIRE)])), withoutBody, {
      verdict: 'ambiguous',
      candidates: names.slice(0, 10).map((path) => `${path}#(*Kiln).Fire 3-5`),
      evidence: NOTHING_ELSE,
    });
  });

  test('is lost when nothing has its name', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith('func Fire() {}', FIRE.replace('*Kiln', '*Oven')) },
      withBody,
      {
        verdict: 'lost',
        evidence: 'The module no longer has anything named (*Kiln).Fire.',
      },
    ));
});
