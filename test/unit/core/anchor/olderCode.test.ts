import assert from 'node:assert/strict';
import {
  checkFollowed,
  followed,
  one,
  packageFile,
  renamed,
  WORKSHOP,
  type Change,
  type Files,
} from './checkElsewhere';
import { COOL, COUNT, ESTIMATE, KILN, LOAD, OTHER } from './pottery';

/** Like {@link checkFollowed}, where the history tells more. */
async function checkBoth(change: Change, withHistory: string, without: string): Promise<void> {
  assert.equal(await followed(change, true), withHistory, 'with a history');
  assert.equal(await followed(change, false), without, 'without a history');
}

suite('an anchor whose declaration is gone while others of its name were there before', () => {
  const unix = LOAD.replace('(k *Kiln) ', '');
  const windows = unix.replace('os.Open', 'windows.Open');
  const twins: Files = {
    'shop/load_linux.go': packageFile('shop', unix),
    'shop/load_windows.go': packageFile('shop', windows),
  };
  const of = 'shop/load_linux.go#Load';

  test('is not followed to its twin for another system', () =>
    checkBoth(
      { of, before: twins, after: { 'shop/load_windows.go': twins['shop/load_windows.go'] ?? '' } },
      'lost',
      'ambiguous shop/load_windows.go#Load',
    ));

  test('is not followed to its twin behind a constraint', () => {
    const constrained = (tag: string, code: string): string =>
      `//go:build ${tag}\n\n${packageFile('shop', code)}`;
    const before = { 'shop/a.go': constrained('cgo', unix), 'shop/b.go': constrained('!cgo', windows) };
    const change = { of: 'shop/a.go#Load', before, after: { 'shop/b.go': before['shop/b.go'] } };
    return checkBoth(change, 'lost', 'ambiguous shop/b.go#Load');
  });

  test('is followed to the new file of its system beside a twin, as the history shows', async () => {
    const after = {
      'shop/load_unix.go': packageFile('shop', unix.replace('0, err', '-1, err')),
      'shop/load_windows.go': twins['shop/load_windows.go'] ?? '',
    };
    assert.equal(await followed({ of, before: twins, after }, true), 'moved shop/load_unix.go#Load');
  });

  test('is not followed to another package that had a function of its name', async () => {
    const before = { ...one(ESTIMATE), 'price/sum.go': packageFile('price', ESTIMATE) };
    const change = {
      of: `${WORKSHOP}#Estimate`,
      before,
      after: { [WORKSHOP]: packageFile('shop', OTHER), 'price/sum.go': before['price/sum.go'] },
    };
    assert.equal(await followed(change, true), 'lost');
  });

  test('is followed to an older function that took over its body', async () => {
    const before = {
      ...one(ESTIMATE),
      'price/sum.go': packageFile('price', 'func Estimate() float64 { return 0 }'),
    };
    const change = {
      of: `${WORKSHOP}#Estimate`,
      before,
      after: { [WORKSHOP]: packageFile('shop', OTHER), 'price/sum.go': packageFile('price', ESTIMATE) },
    };
    assert.equal(await followed(change, true), 'moved price/sum.go#Estimate');
  });
});

suite('anchors that could lead to one place', () => {
  const position = (type: string): string =>
    `func (i *${type}) AtEarliest() bool {\n\treturn i.offset <= Earliest(i.queue)\n}`;

  test('are told apart by what became of the others', async () => {
    const before = { 'queue/id.go': packageFile('queue', OTHER, position('nmqID'), position('kafkaID')) };
    const after = { 'queue/id.go': packageFile('queue', OTHER, position('KafkaID')) };
    const where = async (type: string): Promise<string> =>
      followed({ of: `queue/id.go#(*${type}).AtEarliest`, before, after }, true);
    assert.equal(await where('kafkaID'), 'moved queue/id.go#(*KafkaID).AtEarliest');
    assert.match(await where('nmqID'), /^(?:lost$|ambiguous )/);
  });

  test('lead there together only if they were copies of each other', async () => {
    const before = { 'a/sum.go': packageFile('a', ESTIMATE), 'b/sum.go': packageFile('b', ESTIMATE) };
    const after = { 'shared/sum.go': packageFile('shared', ESTIMATE) };
    for (const folder of ['a', 'b']) {
      const found = await followed({ of: `${folder}/sum.go#Estimate`, before, after }, true);
      assert.equal(found, 'moved shared/sum.go#Estimate');
    }
    const other = {
      'a/sum.go': packageFile('a', ESTIMATE),
      'b/sum.go': packageFile('b', COOL.replace('(k *Kiln) Cool', 'Estimate')),
    };
    const found = await followed({ of: 'b/sum.go#Estimate', before: other, after }, true);
    assert.match(found, /^(?:lost$|ambiguous )/);
  });

  test('are told apart by their types when both types are gone', async () => {
    const oven = renamed(KILN, 'Kiln', 'Oven').map((text) => text.replace('heat +=', 'warmth +='));
    const before = { 'kiln/kiln.go': packageFile('kiln', ...KILN, ...oven) };
    const after = { 'kiln/kiln.go': packageFile('kiln', ...renamed(KILN, 'Kiln', 'KilnImpl')) };
    const where = (type: string): Promise<string> =>
      followed({ of: `kiln/kiln.go#(*${type}).Count`, before, after }, true);
    assert.equal(await where('Kiln'), 'moved kiln/kiln.go#(*KilnImpl).Count');
    assert.match(await where('Oven'), /^(?:lost$|ambiguous )/);
  });
});

suite('an anchor for a small function', () => {
  const state = (name: string, value: string): string =>
    `func ${name}(piece *Piece) bool {\n\treturn piece.State() == State${value}\n}`;

  test('is not followed to another name, even if the bodies are alike', async () => {
    const of = `${WORKSHOP}#isDrying`;
    for (const other of [state('isFired', 'Fired'), state('isFired', 'Drying')]) {
      const change = { of, before: one(state('isDrying', 'Drying')), after: one(other) };
      for (const isKnown of [true, false])
        assert.match(await followed(change, isKnown), /^(?:lost$|ambiguous )/);
    }
  });

  test('is followed to the name that only adds a word to its own', () =>
    checkFollowed(
      {
        of: `${WORKSHOP}#isDrying`,
        before: one(state('isDrying', 'Drying')),
        after: one(state('isDryingV2', 'Drying')),
      },
      `moved ${WORKSHOP}#isDryingV2`,
    ));

  test('is followed when its type was renamed', () =>
    checkFollowed(
      {
        of: 'kiln/kiln.go#(*Kiln).Count',
        before: { 'kiln/kiln.go': packageFile('kiln', ...KILN) },
        after: { 'kiln/kiln.go': packageFile('kiln', ...renamed(KILN, 'Kiln', 'Oven')) },
      },
      'moved kiln/kiln.go#(*Oven).Count',
    ));

  test('is followed to another file of its package', () =>
    checkFollowed(
      {
        of: 'kiln/kiln.go#(*Kiln).Count',
        before: { 'kiln/kiln.go': packageFile('kiln', ...KILN) },
        after: { 'kiln/count.go': packageFile('kiln', COUNT) },
      },
      'moved kiln/count.go#(*Kiln).Count',
    ));
});

suite('an anchor for a function that files may declare several times', () => {
  const register = (what: string): string => `func init() {\n\tRegister("${what}", New${what})\n}`;
  const long = LOAD.replace('(k *Kiln) Load(path string) (int, error)', 'init()');

  test('is not followed to that of another file', () =>
    checkBoth(
      {
        of: 'shop/a.go#init',
        before: {
          'shop/a.go': packageFile('shop', long),
          'shop/b.go': packageFile('shop', register('Bowl')),
        },
        after: {
          'shop/a.go': packageFile('shop', OTHER),
          'shop/b.go': packageFile('shop', register('Bowl')),
        },
      },
      'lost',
      'ambiguous shop/b.go#init',
    ));

  test('is followed to another file with its body', () =>
    checkFollowed(
      {
        of: 'shop/a.go#init',
        before: {
          'shop/a.go': packageFile('shop', long),
          'shop/b.go': packageFile('shop', register('Bowl')),
        },
        after: { 'shop/c.go': packageFile('shop', long), 'shop/b.go': packageFile('shop', register('Bowl')) },
      },
      'moved shop/c.go#init',
    ));

  test('is ambiguous when only another one of its file is left', async () => {
    const change = {
      of: 'shop/a.go#init',
      before: { 'shop/a.go': packageFile('shop', long, register('Bowl')) },
      after: { 'shop/a.go': packageFile('shop', register('Bowl')) },
    };
    await checkFollowed(change, 'ambiguous shop/a.go#init');
  });

  test('is changed when it was the only one and was edited', async () => {
    const change = {
      of: 'shop/a.go#init',
      before: { 'shop/a.go': packageFile('shop', register('Bowl')) },
      after: { 'shop/a.go': packageFile('shop', 'func init() {\n\tsetUp(1, 2, 3)\n}') },
    };
    assert.equal(await followed(change, true), 'changed shop/a.go#init');
  });
});
