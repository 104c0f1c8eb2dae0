import assert from 'node:assert/strict';
import {
  checkFollowed,
  followed,
  one,
  packageFile,
  renamed,
  resolvedAfter,
  WORKSHOP,
  type Change,
  type Files,
} from './checkElsewhere';
import { encoder, ESTIMATE, FIRE, KILN, OTHER, SORTING } from './pottery';

suite('an anchor whose declaration is gone', () => {
  /** Never leads anywhere: what is shown is shown as a guess. */
  async function checkNotFollowed(change: Change, isHistoryKnown: boolean): Promise<void> {
    assert.match(await followed(change, isHistoryKnown), /^(?:lost$|ambiguous )/);
  }

  const MANY = ['Bowl', 'Jar', 'Tile', 'Vase'];
  const siblings = (types: readonly string[]): Files => ({
    'codec/encode.go': packageFile('codec', ...types.map((type) => encoder(`append${type}`, type))),
  });
  const siblingGone: Change = {
    of: 'codec/encode.go#appendJar',
    before: siblings(MANY),
    after: siblings(MANY.filter((type) => type !== 'Jar')),
  };
  const oneSiblingLeft: Change = { ...siblingGone, after: siblings(['Bowl']) };

  test('is lost when nothing is like it', () =>
    checkFollowed({ of: `${WORKSHOP}#Estimate`, before: one(ESTIMATE), after: one(FIRE) }, 'lost'));

  test('is not followed to the method of a type far away that sorts alike', async () => {
    const sorting = { 'shop/pieces.go': packageFile('shop', OTHER, ...SORTING('Pieces')) };
    const other = { 'stone/mill/grains/rows.go': packageFile('grains', ...SORTING('Rows')) };
    for (const name of ['Len', 'Less', 'Swap']) {
      const of = `shop/pieces.go#(Pieces).${name}`;
      const change = { of, before: { ...sorting, ...other }, after: { ...one(OTHER), ...other } };
      await checkNotFollowed(change, true);
      await checkNotFollowed(change, false);
    }
  });

  test('is not followed to the new method of a type far away that sorts alike', async () => {
    const before = { 'shop/pieces.go': packageFile('shop', OTHER, ...SORTING('Pieces')) };
    const after = { ...one(OTHER), 'stone/mill/rows.go': packageFile('mill', ...SORTING('Rows')) };
    for (const name of ['Len', 'Less', 'Swap']) {
      await checkNotFollowed({ of: `shop/pieces.go#(Pieces).${name}`, before, after }, true);
      await checkNotFollowed({ of: `shop/pieces.go#(Pieces).${name}`, before, after }, false);
    }
  });

  test('is not followed to siblings that existed beside it, as the history shows', async () => {
    await checkNotFollowed(siblingGone, true);
    await checkNotFollowed(oneSiblingLeft, true);
  });

  test('is not followed to siblings without a history when one was as similar from the start', async () => {
    await checkNotFollowed(siblingGone, false);
    await checkNotFollowed(oneSiblingLeft, false);
  });

  test('is not followed to a sibling in another package that was there before', async () => {
    const before = {
      ...siblings(['Jar']),
      'old/codec/encode.go': packageFile('codec', encoder('appendVase', 'Vase')),
    };
    const change = {
      of: 'codec/encode.go#appendJar',
      before,
      after: { ...siblings([]), 'old/codec/encode.go': before['old/codec/encode.go'] },
    };
    await checkNotFollowed(change, true);
    await checkNotFollowed(change, false);
  });

  test('is not followed to the method of the same name that another type already had', async () => {
    const drop = (type: string): string => FIRE.replace('Kiln', type);
    const before = { 'kiln/kiln.go': packageFile('kiln', drop('Kiln'), drop('Oven')) };
    const change = {
      of: 'kiln/kiln.go#(*Kiln).Fire',
      before,
      after: { 'kiln/kiln.go': packageFile('kiln', drop('Oven')) },
    };
    await checkNotFollowed(change, true);
    await checkNotFollowed(change, false);
  });

  test('is not followed to a type with the same methods that existed beside its type', async () => {
    const twin = renamed(KILN, 'Kiln', 'Oven');
    const before = {
      'kiln/kiln.go': packageFile('kiln', ...KILN),
      'kiln/oven.go': packageFile('kiln', ...twin),
    };
    const after = { 'kiln/oven.go': before['kiln/oven.go'] };
    for (const name of ['Fire', 'Count', 'Drain']) {
      const change = { of: `kiln/kiln.go#(*Kiln).${name}`, before, after };
      await checkNotFollowed(change, true);
      await checkNotFollowed(change, false);
    }
  });

  test('is not followed to a sibling that became a function', async () => {
    const method = (name: string, type: string): string =>
      encoder(name, type).replace('func ', 'func (c *Codec) ');
    const before = {
      'codec/encode.go': packageFile('codec', method('appendJar', 'Jar'), method('appendBowl', 'Bowl')),
    };
    const after = { 'codec/encode.go': packageFile('codec', encoder('appendBowl', 'Bowl')) };
    const change = { of: 'codec/encode.go#(*Codec).appendJar', before, after };
    await checkNotFollowed(change, true);
    await checkNotFollowed(change, false);
  });

  test('is lost, with hints, when only similar declarations exist', async () => {
    const { verdict, candidates } = await resolvedAfter(oneSiblingLeft, false);
    assert.deepEqual([verdict, candidates.map(({ symbol }) => symbol)], ['lost', ['appendBowl']]);
  });

  test('is not followed to a type or a variable of a similar name', () =>
    checkFollowed(
      {
        of: `${WORKSHOP}#Estimate`,
        before: one(ESTIMATE),
        after: one('type estimate struct {\n\trate float64\n}'),
      },
      'lost',
    ));
});

suite('an anchor in a tree that is not well formed', () => {
  const before = one(ESTIMATE);
  const of = `${WORKSHOP}#Estimate`;

  test('is found in front of a function that is half typed', () =>
    checkFollowed(
      { of, before, after: { 'price/sum.go': `package price\n\n${ESTIMATE}\n\nfunc (k *Kiln) Bur` } },
      'moved price/sum.go#Estimate',
    ));

  test('is found behind a function that lacks its closing brace', () =>
    checkFollowed(
      {
        of,
        before,
        after: { 'price/sum.go': `package price\n\nfunc Broken() {\n\tif x {\n\n${ESTIMATE}\n` },
      },
      'moved price/sum.go#Estimate',
    ));

  test('is found beside the markers of a conflict', () => {
    const conflict = `<<<<<<< HEAD\nvar a = 1\n=======\nvar a = 2\n>>>>>>> topic\n`;
    const text = packageFile('price', conflict, ESTIMATE);
    return checkFollowed({ of, before, after: { 'price/sum.go': text } }, 'moved price/sum.go#Estimate');
  });

  test('is ambiguous when a conflict has both sides of it', async () => {
    const sides = `<<<<<<< HEAD\n${ESTIMATE}\n=======\n${ESTIMATE}\n>>>>>>> topic\n`;
    const found = await followed({ of, before, after: { [WORKSHOP]: packageFile('shop', sides) } }, true);
    assert.equal(found, `ambiguous ${of}, ${of}`);
  });

  test('never throws, whatever a file contains', async () => {
    const broken = [
      '',
      '\uFFFD\uFFFD\u0000',
      'package',
      'func',
      'func (',
      'func (k *',
      'func (k *Kiln',
      'func Estimate(',
      'type (',
      'package p\n\n`',
      'package p\n\n"\n/*',
      `package p\n\nfunc Estim\uFFFDate() {\uFFFD}`,
      ESTIMATE.slice(0, 60),
      FIRE.slice(40),
    ];
    for (const text of broken) {
      const after = { 'a/a.go': text, [WORKSHOP]: text };
      assert.match(await followed({ of, before, after }, true), /^(?:lost|ambiguous|changed|moved)/);
      assert.match(await followed({ of, before, after }, false), /^(?:lost|ambiguous|changed|moved)/);
    }
  });
});
