import assert from 'node:assert/strict';
import { pageOf, pagesOf, type Prose, type SupplementId } from '../../../../src/core';
import { NO_PROSE, stepsNamed, walkthroughOf } from '../../../support/packs';

function proseWith(introduction: string, ...supplements: SupplementId[]): Prose {
  const texts = supplements.map((id) => [id, { heading: id, body: '' }] as const);
  return { ...NO_PROSE, introduction, supplements: new Map(texts) };
}

function checkPages(english: Prose, chinese: Prose, ...expected: string[]): void {
  const walkthrough = walkthroughOf('firing', stepsNamed('open', 'fire'), { en: english, 'zh-cn': chinese });
  assert.deepEqual(
    pagesOf(walkthrough).map(({ page, index }) => `${page} ${index}`),
    expected,
  );
}

suite('pages of a walkthrough', () => {
  test('are its steps', () => checkPages(NO_PROSE, NO_PROSE, 'step 0', 'step 1'));

  test('begin with the introduction, and end with what closes it, in their order', () =>
    checkPages(
      proseWith('Heat.', 'essay-ideas', 'prerequisites', 'check-yourself'),
      NO_PROSE,
      'introduction 0',
      'step 0',
      'step 1',
      'check-yourself 1',
      'essay-ideas 1',
    ));

  test('are those of both languages', () =>
    checkPages(
      proseWith('', 'exercise'),
      proseWith('', 'prerequisites'),
      'introduction 0',
      'step 0',
      'step 1',
      'exercise 1',
    ));

  test('include the prerequisites in the introduction', () =>
    assert.deepEqual([pageOf('prerequisites'), pageOf('exercise')], ['introduction', 'exercise']));
});
