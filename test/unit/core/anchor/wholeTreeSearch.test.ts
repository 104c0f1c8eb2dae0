import {
  checkFollowed,
  one,
  packageFile,
  renamed,
  WORKSHOP,
  type Change,
  type Files,
} from './checkElsewhere';
import { COOL, COUNT, encoder, ESTIMATE, KILN, OTHER } from './pottery';

const ESTIMATE_EDITED = ESTIMATE.replace('rate * math.Sqrt', '2 * rate * math.Sqrt');

suite('an anchor whose declaration moved or was renamed', () => {
  const KILN_HERE = { 'kiln/kiln.go': packageFile('kiln', ...KILN) };
  const OVEN_HERE = { 'kiln/kiln.go': packageFile('kiln', ...renamed(KILN, 'Kiln', 'Oven')) };

  const followedTo: Record<string, [change: Change, expected: string]> = {
    'is followed to the new name of its type': [
      { of: 'kiln/kiln.go#(*Kiln).Fire', before: KILN_HERE, after: OVEN_HERE },
      'moved kiln/kiln.go#(*Oven).Fire',
    ],
    'is followed to the new name of its type when it is tiny, by the other methods': [
      { of: 'kiln/kiln.go#(*Kiln).Count', before: KILN_HERE, after: OVEN_HERE },
      'moved kiln/kiln.go#(*Oven).Count',
    ],
    'is followed when its type was renamed and its folder too': [
      {
        of: 'kiln/kiln.go#(*Kiln).Load',
        before: KILN_HERE,
        after: { 'oven/oven.go': packageFile('oven', ...renamed(KILN, 'Kiln', 'Oven')) },
      },
      'moved oven/oven.go#(*Oven).Load',
    ],
    'is followed to a moved folder': [
      {
        of: 'kiln/kiln.go#(*Kiln).Fire',
        before: KILN_HERE,
        after: { 'workshop/hot/kiln/kiln.go': packageFile('kiln', ...KILN) },
      },
      'moved workshop/hot/kiln/kiln.go#(*Kiln).Fire',
    ],
    'is followed to a moved folder when it was edited on the way': [
      {
        of: 'kiln/kiln.go#(*Kiln).Count',
        before: KILN_HERE,
        after: {
          'workshop/kiln/kiln.go': packageFile(
            'kiln',
            ...KILN.map((text) => (text === COUNT ? COUNT.replace('len(k.shelves)', 'k.count + 1') : text)),
          ),
        },
      },
      'moved workshop/kiln/kiln.go#(*Kiln).Count',
    ],
    'is followed out of its file into another of the package': [
      {
        of: `${WORKSHOP}#Estimate`,
        before: one(ESTIMATE),
        after: { [WORKSHOP]: packageFile('shop', OTHER), ...one(ESTIMATE_EDITED, 'shop/estimate.go') },
      },
      'moved shop/estimate.go#Estimate',
    ],
    'is followed out of its file into another package': [
      {
        of: `${WORKSHOP}#Estimate`,
        before: one(ESTIMATE),
        after: {
          [WORKSHOP]: packageFile('shop', OTHER),
          'price/sum.go': packageFile('price', ESTIMATE_EDITED),
        },
      },
      'moved price/sum.go#Estimate',
    ],
    'is followed when the method became a function': [
      {
        of: `${WORKSHOP}#(*Kiln).Cool`,
        before: one(COOL),
        after: one(COOL.replace('(k *Kiln) Cool(ctx', 'Cool(k *Kiln, ctx')),
      },
      `moved ${WORKSHOP}#Cool`,
    ],
    'is followed when the function became a method': [
      {
        of: `${WORKSHOP}#Estimate`,
        before: one(ESTIMATE),
        after: one(ESTIMATE.replace('func Estimate', 'func (o *Order) Estimate')),
      },
      `moved ${WORKSHOP}#(*Order).Estimate`,
    ],
    'is followed when it was exported': [
      {
        of: `${WORKSHOP}#marshal`,
        before: one(encoder('marshal', 'Piece')),
        after: one(encoder('Marshal', 'Piece').replace('Checksum', 'Sum')),
      },
      `moved ${WORKSHOP}#Marshal`,
    ],
    'is followed when it was hidden': [
      { of: `${WORKSHOP}#Estimate`, before: one(ESTIMATE), after: one(ESTIMATE.replace('Est', 'est')) },
      `moved ${WORKSHOP}#estimate`,
    ],
    'is followed to another name when the body is the same': [
      {
        of: `${WORKSHOP}#Estimate`,
        before: one(ESTIMATE),
        after: one(ESTIMATE.replace('Estimate', 'PriceOf')),
      },
      `moved ${WORKSHOP}#PriceOf`,
    ],
    'is followed to the name that differs in case only before any other of a like body': [
      {
        of: `${WORKSHOP}#Estimate`,
        before: one(ESTIMATE),
        after: {
          [WORKSHOP]: packageFile(
            'shop',
            ESTIMATE.replace('Est', 'est'),
            ESTIMATE.replace('Estimate', 'PriceOf'),
          ),
        },
      },
      `moved ${WORKSHOP}#estimate`,
    ],
    'is followed to its name before a similar body of another name': [
      {
        of: `${WORKSHOP}#Estimate`,
        before: one(ESTIMATE),
        after: {
          [WORKSHOP]: packageFile('shop', ESTIMATE.replace('Estimate', 'PriceOf')),
          'price/sum.go': packageFile('price', ESTIMATE_EDITED),
        },
      },
      'moved price/sum.go#Estimate',
    ],
  };
  for (const [title, [change, expected]] of Object.entries(followedTo))
    test(title, () => checkFollowed(change, expected));
});

suite('an anchor whose declaration may be one of several', () => {
  const twins: Files = {
    'north/sum.go': packageFile('north', ESTIMATE),
    'south/sum.go': packageFile('south', ESTIMATE),
  };

  test('is ambiguous between equally similar twins of its name', () =>
    checkFollowed(
      { of: `${WORKSHOP}#Estimate`, before: one(ESTIMATE), after: twins },
      'ambiguous north/sum.go#Estimate, south/sum.go#Estimate',
    ));

  test('is ambiguous between equally similar twins of another name', () =>
    checkFollowed(
      {
        of: `${WORKSHOP}#Estimate`,
        before: one(ESTIMATE),
        after: {
          [WORKSHOP]: packageFile(
            'shop',
            ESTIMATE.replace('Estimate', 'Xx'),
            ESTIMATE.replace('Estimate', 'Yy'),
          ),
        },
      },
      `ambiguous ${WORKSHOP}#Xx, ${WORKSHOP}#Yy`,
    ));

  test('is ambiguous when the only one of its name has another body', async () => {
    const change: Change = {
      of: `${WORKSHOP}#Estimate`,
      before: one(ESTIMATE),
      after: { 'far/away/x.go': packageFile('away', 'func Estimate() { go Run(1, 2, 3, 4); Wait("now") }') },
    };
    await checkFollowed(change, 'ambiguous far/away/x.go#Estimate');
  });
});
