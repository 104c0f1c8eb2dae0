import assert from 'node:assert/strict';
import { createPngPainter } from '../../../src/cli/adapters/pngPainter';

/** No font has this one: it is at the end of a plane for private use. */
const UNKNOWN = '\u{10fffd}';

function svgWith(content: string, width = 40): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40">${content}</svg>`;
}

suite('pngPainter', function () {
  this.timeout(20_000);

  test('makes a PNG with two pixels for each one', async () => {
    const png = await createPngPainter().paint(svgWith('<text x="2" y="20">a b</text>'));
    const bytes = Buffer.from(png ?? []);
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [80, 80]);
  });

  test('makes no picture with boxes for characters: it names them', async () => {
    const painter = createPngPainter();
    assert.equal(await painter.paint(svgWith(`<text x="2" y="20">a${UNKNOWN}</text>`)), undefined);
    assert.deepEqual([...painter.unknownCharacters], [UNKNOWN]);
  });

  test('does not miss characters that are shown to no one', async () => {
    const painter = createPngPainter();
    assert.ok(await painter.paint(svgWith(`<title>${UNKNOWN}</title><text x="2" y="20">a</text>`)));
  });

  test('draws nothing that would read a file of this machine', async () => {
    const image = svgWith('<image href="/etc/logo.png" width="9" height="9"/>');
    const entity = `<!DOCTYPE svg [<!ENTITY i "<im">]>${svgWith('<rect width="9" height="9"/>')}`;
    assert.equal(await createPngPainter().paint(image), undefined);
    assert.equal(await createPngPainter().paint(entity), undefined);
  });

  test('draws a huge picture smaller, and nothing for a text that is no SVG', async () => {
    const png = await createPngPainter().paint(svgWith('<rect width="9" height="9"/>', 90_000));
    assert.ok(Buffer.from(png ?? []).readUInt32BE(16) <= 8000);
    assert.equal(await createPngPainter().paint('no picture'), undefined);
  });

  test('says so where the library is missing', async () => {
    const painter = createPngPainter(() => Promise.reject(new Error('not installed')));
    assert.equal(await painter.paint(svgWith('<rect width="9" height="9"/>')), undefined);
    assert.equal(painter.isAvailable, false);
  });
});
