import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';
import { stepTitle } from '../../../../../src/core/essay/draft/stepTitle';
import { anchorOf } from '../../../../support/anchors';
import { NO_PROSE, stepOf, walkthroughOf } from '../../../../support/packs';

function titleOf(heading: string, symbol: string): string | undefined {
  const step = stepOf('open', anchorOf('kiln/open.go#(*Kiln).Open'));
  const prose = { ...NO_PROSE, sections: new Map([['open', { heading, body: '' }]]) };
  const walkthrough = walkthroughOf('firing', [step], { en: prose });
  return stepTitle(step, { symbol }, walkthrough, { language: 'en', code: goLanguage });
}

suite('the title of a step in a draft', () => {
  test('holds for the function of the walkthrough, and for its earlier name', () => {
    assert.equal(titleOf('The door', '(*Kiln).Open'), 'The door');
    assert.equal(titleOf('The door', '(*Kiln).Unlock'), 'The door');
    assert.equal(titleOf('Open, then wait', '(*Oven).Open'), 'Open, then wait');
  });

  test('does not hold if it names what the checkout calls otherwise', () =>
    assert.equal(titleOf('Open, then wait', '(*Kiln).Unlock'), undefined));

  test('is no title where the walkthrough has none', () =>
    assert.equal(titleOf('', '(*Kiln).Open'), undefined));
});
