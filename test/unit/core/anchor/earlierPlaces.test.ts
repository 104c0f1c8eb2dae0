import { anchorOf, earlier } from '../../../support/anchors';
import { checkResolution, EDITED, FIRE, fileWith } from './checkResolution';
import { hashOfGo } from '../../../support/goCode';

const HERE = 'kiln/kiln.go#(*Kiln).Fire';
const body = hashOfGo(FIRE);
const BURN = FIRE.replace('Fire', 'Burn');
const AUTHOR_SAW = 'The author saw (*Kiln).Fire in kiln/kiln.go.';
const AUTHOR_SAW_OTHER = 'The author saw (*Kiln).Fire in kiln/kiln.go; the body differs too.';

function moved(place: string, isBodyChanged?: boolean) {
  return {
    verdict: 'moved',
    place: `${place} 3-5`,
    from: HERE,
    ...(isBodyChanged !== undefined && { isBodyChanged }),
    evidence: isBodyChanged ? AUTHOR_SAW_OTHER : AUTHOR_SAW,
  };
}

suite('an anchor at an earlier place', () => {
  test('is moved to an earlier path', () =>
    checkResolution(
      { 'old/oven.go': fileWith(FIRE) },
      anchorOf(HERE, { body, was: [earlier('old/oven.go#(*Kiln).Fire', 'v1')] }),
      moved('old/oven.go#(*Kiln).Fire', false),
    ));

  test('is moved to an earlier name in the same file', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith(BURN) },
      anchorOf(HERE, { body, was: [earlier('kiln/kiln.go#(*Kiln).Burn', 'v1')] }),
      moved('kiln/kiln.go#(*Kiln).Burn', true),
    ));

  test('is moved to an earlier path and name', () =>
    checkResolution(
      { 'old/oven.go': fileWith(BURN) },
      anchorOf(HERE, { was: [earlier('old/oven.go#(*Kiln).Burn', 'v1')] }),
      moved('old/oven.go#(*Kiln).Burn'),
    ));

  test('is moved to another file of the package where it was', () =>
    checkResolution(
      { 'old/other.go': fileWith(FIRE) },
      anchorOf(HERE, { was: [earlier('old/oven.go#(*Kiln).Fire', 'v1')] }),
      moved('old/other.go#(*Kiln).Fire'),
    ));

  test('comes before another declaration of its name with the same body', () =>
    checkResolution(
      { 'old/oven.go': fileWith(EDITED), 'new/oven.go': fileWith(FIRE) },
      anchorOf(HERE, { body, was: [earlier('old/oven.go#(*Kiln).Fire', 'v1')] }),
      moved('old/oven.go#(*Kiln).Fire', true),
    ));

  test('is not used when the present place exists', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith(FIRE), 'old/oven.go': fileWith(FIRE) },
      anchorOf(HERE, { body, was: [earlier('old/oven.go#(*Kiln).Fire', 'v1')] }),
      {
        verdict: 'exact',
        place: `${HERE} 3-5`,
        isBodyChanged: false,
        evidence: 'Same place and same body as described.',
      },
      ['v1'],
    ));

  test('prefers its file to other files of the package', () =>
    checkResolution(
      { 'old/oven.go': fileWith(EDITED), 'old/oven_linux.go': fileWith(FIRE) },
      anchorOf(HERE, { was: [earlier('old/oven.go#(*Kiln).Fire', 'v1')] }),
      moved('old/oven.go#(*Kiln).Fire'),
    ));

  test('is ambiguous when several declarations are there', () =>
    checkResolution(
      { 'old/a.go': fileWith(FIRE), 'old/b.go': fileWith(EDITED) },
      anchorOf(HERE, { was: [earlier('old/oven.go#(*Kiln).Fire', 'v1')] }),
      {
        verdict: 'ambiguous',
        candidates: ['old/a.go#(*Kiln).Fire 3-5', 'old/b.go#(*Kiln).Fire 3-5'],
        evidence: '2 places fit equally well.',
      },
    ));
});

suite('of several earlier places', () => {
  const files = Object.fromEntries(
    ['one', 'two', 'three'].map((folder) => [`${folder}/kiln.go`, fileWith(FIRE)]),
  );
  const anchor = anchorOf(HERE, {
    was: [
      earlier('one/kiln.go#(*Kiln).Fire', 'v1'),
      earlier('two/kiln.go#(*Kiln).Fire', 'v2'),
      earlier('three/kiln.go#(*Kiln).Fire', 'v3'),
    ],
  });

  const firstTaken: Record<string, [releases: string[], folder: string]> = {
    'the newest is taken when the release is not known': [[], 'three'],
    'the newest is taken when the release is none of the pack': [['v9'], 'three'],
    'the newest is taken in a release that came after all of them': [['v4'], 'three'],
    'the one that the first release had is taken there': [['v1'], 'one'],
    'the one that a release in the middle had is taken there': [['v2'], 'two'],
    'the one that the last release had is taken there': [['v3'], 'three'],
    'the newest of several possible releases decides': [['v1', 'v2'], 'two'],
  };
  for (const [title, [releases, folder]] of Object.entries(firstTaken)) {
    test(title, () => checkResolution(files, anchor, moved(`${folder}/kiln.go#(*Kiln).Fire`), releases));
  }

  test('the place of a release between two records comes first', () =>
    checkResolution(
      files,
      { ...anchor, was: anchor.was.filter(({ until }) => until !== 'v2') },
      moved('three/kiln.go#(*Kiln).Fire'),
      ['v2'],
    ));

  test('the next newest comes first when that of the release is gone', () =>
    checkResolution(
      { 'two/kiln.go': fileWith(FIRE), 'three/kiln.go': fileWith(FIRE) },
      anchor,
      moved('three/kiln.go#(*Kiln).Fire'),
      ['v1'],
    ));
});

suite('an anchor that a release does not have', () => {
  const absent = anchorOf(HERE, { body, absent: ['v1', 'v2'] });
  const ELSEWHERE = { 'oven/oven.go': fileWith(EDITED) };
  const ambiguous = {
    verdict: 'ambiguous',
    candidates: ['oven/oven.go#(*Kiln).Fire 3-5'],
    evidence: 'The name exists elsewhere, but nothing else shows that it is the same code.',
  };

  test('is absent there, whatever else has its name', () =>
    checkResolution(
      { 'hearth/hearth.go': fileWith(FIRE) },
      absent,
      { verdict: 'absent', evidence: 'v1 does not have this yet, or no longer has it.' },
      ['v1'],
    ));

  test('is absent when no possible release has it', () =>
    checkResolution(
      ELSEWHERE,
      absent,
      { verdict: 'absent', evidence: 'v1 / v2 does not have this yet, or no longer has it.' },
      ['v1', 'v2'],
    ));

  test('is not absent when one possible release may have it', () =>
    checkResolution(ELSEWHERE, absent, ambiguous, ['v2', 'v3']));

  test('is not absent when the release is not known', () => checkResolution(ELSEWHERE, absent, ambiguous));

  test('is found if it is there nevertheless', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith(FIRE) },
      absent,
      {
        verdict: 'exact',
        place: `${HERE} 3-5`,
        isBodyChanged: false,
        evidence: 'Same place and same body as described.',
      },
      ['v1'],
    ));

  test('is found if it is at an earlier place nevertheless', () =>
    checkResolution(
      { 'old/oven.go': fileWith(FIRE) },
      { ...absent, was: [earlier('old/oven.go#(*Kiln).Fire', 'v1')] },
      moved('old/oven.go#(*Kiln).Fire', false),
      ['v1'],
    ));

  test('is lost with the releases named when nothing has its name and the release is another', () =>
    checkResolution(
      { 'kiln/kiln.go': fileWith() },
      absent,
      {
        verdict: 'lost',
        evidence: 'Nothing here is named (*Kiln).Fire. Releases that are known not to have it: v1, v2.',
      },
      ['v3'],
    ));
});
