import assert from 'node:assert/strict';
import { formatSketch, sketchOf } from '../../../../src/core/code/sketch';
import { madeAnchor, packageFile, type Files } from './checkElsewhere';
import { encoder, ESTIMATE, FIRE, KILN, OTHER } from './pottery';
import { hashOfGo } from '../../../support/goCode';

const FILES: Files = {
  'kiln/kiln.go': packageFile('kiln', ...KILN),
  'shop/sum.go': packageFile('shop', ESTIMATE, OTHER),
  'codec/a.go': packageFile('codec', encoder('appendJar', 'Jar'), encoder('appendTile', 'Tile')),
};

suite('a made anchor', () => {
  test('names path, symbol and the hash of the body', async () => {
    const { path, symbol, body } = await madeAnchor(FILES, 'kiln/kiln.go#(*Kiln).Fire');
    assert.deepEqual([path, symbol.written, body], ['kiln/kiln.go', '(*Kiln).Fire', hashOfGo(FIRE)]);
  });

  test('knows the symbols of its file', async () => {
    const { sketches } = await madeAnchor(FILES, 'shop/sum.go#Estimate');
    assert.deepEqual(sketches?.file, sketchOf(['Estimate', 'Polish']));
  });

  test('knows the methods of its receiver, in every file of the package', async () => {
    const files = { ...FILES, 'kiln/more.go': packageFile('kiln', 'func (k Kiln) Open() {}') };
    const { sketches } = await madeAnchor(files, 'kiln/kiln.go#(*Kiln).Fire');
    assert.deepEqual(sketches?.members, sketchOf(['Fire', 'Load', 'Cool', 'Count', 'Drain', 'Open']));
  });

  test('has no methods when it is a function', async () => {
    const { sketches } = await madeAnchor(FILES, 'shop/sum.go#Estimate');
    assert.equal(sketches?.members, undefined);
  });

  const closestOthers: Record<string, [place: string, least: number, most: number]> = {
    'knows that nothing in the tree is similar': ['shop/sum.go#Estimate', 0, 0.2],
    'knows how similar its sibling is': ['codec/a.go#appendJar', 0.7, 1],
  };
  for (const [title, [place, least, most]] of Object.entries(closestOthers))
    test(title, async () => {
      const similarity = (await madeAnchor(FILES, place)).sketches?.closestOther ?? -1;
      assert.ok(similarity >= least && similarity <= most, `${similarity}`);
    });

  test('does not compare a body with itself', async () => {
    const { sketches } = await madeAnchor({ 'a.go': packageFile('a', ESTIMATE) }, 'a.go#Estimate');
    assert.equal(sketches?.closestOther, 0);
  });

  test('is made the same whatever the line ends', async () => {
    const place = 'shop/sum.go#Estimate';
    const windows = Object.fromEntries(
      Object.entries(FILES).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    assert.deepEqual(await madeAnchor(windows, place), await madeAnchor(FILES, place));
  });

  test('of a type or a variable has its body too', async () => {
    const files = { 'a.go': packageFile('a', 'type Jar struct {\n\tClay string\n}', 'var heat = 900') };
    for (const place of ['a.go#Jar', 'a.go#heat'])
      assert.match(formatSketch((await madeAnchor(files, place)).sketches?.body ?? sketchOf([])), /^[1-9]/);
  });
});
