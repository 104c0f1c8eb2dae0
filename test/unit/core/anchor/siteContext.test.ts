import assert from 'node:assert/strict';
import { goLanguage } from '../../../../src/core/languages';
import { contextOf, locateSite } from '../../../../src/core/anchor/siteContext';
import type { Site } from '../../../../src/core/code/site';
import { sharedSites } from '../../../support/goCode';

const dry = (nth: number): Site => ({ kind: 'call', name: 'dry', nth });

function lines(...body: readonly string[]): string {
  return ['func Glaze(p Piece) {', ...body.map((line) => `\t${line}`), '}'].join('\n');
}

/** Records the nth call of `dry` in one text, looks for it in another, and compares the line it is found in. */
async function checkFollowed(
  before: string,
  nth: number,
  after: string,
  expected: string | undefined,
): Promise<void> {
  const finder = await sharedSites();
  const recorded = finder.findSite(before, dry(nth));
  assert.ok(recorded, 'the text before has the statement');
  const context = contextOf(before, recorded, goLanguage);
  const { range: found } = locateSite(after, dry(nth), context, { finder, language: goLanguage });
  const line = found && after.slice(after.lastIndexOf('\n', found.start) + 1).split('\n')[0];
  assert.equal(line?.trim(), expected);
}

const BEFORE = lines('wash(p)', 'dry(p.Rim)', 'paint(p)', 'dry(p.Foot)', 'fire(p)');

suite('a statement whose function was edited', () => {
  test('is followed past a new one of its name before it', () =>
    checkFollowed(
      BEFORE,
      2,
      lines('dry(p.Lid)', 'wash(p)', 'dry(p.Rim)', 'paint(p)', 'dry(p.Foot)', 'fire(p)'),
      'dry(p.Foot)',
    ));

  test('is followed when the one before it was deleted', () =>
    checkFollowed(BEFORE, 2, lines('wash(p)', 'paint(p)', 'dry(p.Foot)', 'fire(p)'), 'dry(p.Foot)'));

  test('is followed to another place in the function', () =>
    checkFollowed(BEFORE, 1, lines('dry(p.Foot)', 'fire(p)', 'dry(p.Rim)'), 'dry(p.Rim)'));

  test('is found by its neighbours when it was edited itself', () =>
    checkFollowed(
      BEFORE,
      2,
      lines('dry(p.Rim)', 'dry(p.Lid)', 'paint(p)', 'dry(p.Foot, slow)', 'fire(p)'),
      'dry(p.Foot, slow)',
    ));

  test('is followed past comments and empty lines', () =>
    checkFollowed(
      BEFORE,
      1,
      lines('wash(p)', '// dry(p.Rim) comes next', '', 'dry( p.Rim ) // slowly', 'dry(p.Foot)'),
      'dry( p.Rim ) // slowly',
    ));

  test('is the only one of its name, however it was edited', () =>
    checkFollowed(BEFORE, 1, lines('begin()', 'dry(everything)', 'end()'), 'dry(everything)'));

  test('is not guessed when nothing like it exists', () =>
    checkFollowed(BEFORE, 2, lines('begin()', 'dry(a)', 'middle()', 'dry(b)', 'end()'), undefined));

  test('is not found by one neighbour alone at another count', () =>
    checkFollowed(BEFORE, 2, lines('paint(p)', 'dry(a)', 'middle()', 'dry(b)', 'end()'), undefined));

  test('is not found if all statements of its name are gone', () =>
    checkFollowed(BEFORE, 1, lines('wash(p)'), undefined));

  test('is the one with the same count among equals', () =>
    checkFollowed(
      lines('dry(p)', 'dry(p)', 'dry(p)'),
      2,
      lines('dry(p)', 'dry(p)', 'dry(p)', 'fire(p)'),
      'dry(p)',
    ));

  test('is followed in text with emoji and other line ends', () =>
    checkFollowed(
      lines('say("🔥火")', 'dry(p.Rim)', 'dry(p.Foot)'),
      2,
      lines('dry(p.Lid)', 'say("🔥火")', 'dry(p.Rim)', 'dry(p.Foot)').replaceAll('\n', '\r\n'),
      'dry(p.Foot)',
    ));
});
