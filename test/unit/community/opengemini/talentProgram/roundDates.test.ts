import assert from 'node:assert/strict';
import {
  dayInShanghai,
  parseDay,
  roundDates,
  type RoundDates,
} from '../../../../../src/community/opengemini';

function datesOn(text: string): RoundDates {
  const day = parseDay(text);
  assert.ok(day, text);
  return roundDates(day);
}

/** Safe day, review, expected result and the other reading, as one line. */
function roundOn(text: string): string {
  const { submitBy, reviewFrom, reviewTo, expectedResult, otherResult } = datesOn(text);
  return `by ${submitBy}, ${reviewFrom}…${reviewTo}, result ${expectedResult} or ${otherResult}`;
}

suite('dates of the talent program', () => {
  const rounds = {
    '2026-11-01': 'by 2026-11-23, 2026-11-24…2026-11-30, result 2026-12-07 or 2026-11-30',
    '2026-12-01': 'by 2026-12-24, 2026-12-25…2026-12-31, result 2027-01-04 or 2026-12-28',
    '2027-01-01': 'by 2027-01-24, 2027-01-25…2027-01-31, result 2027-02-01 or 2027-02-01',
    '2027-02-01': 'by 2027-02-21, 2027-02-22…2027-02-28, result 2027-03-01 or 2027-03-01',
    '2027-04-01': 'by 2027-04-23, 2027-04-24…2027-04-30, result 2027-05-03 or 2027-04-26',
    '2026-09-01': 'by 2026-09-23, 2026-09-24…2026-09-30, result 2026-10-05 or 2026-09-28',
    '2026-08-01': 'by 2026-08-24, 2026-08-25…2026-08-31, result 2026-09-07 or 2026-08-31',
    '2028-02-03': 'by 2028-02-22, 2028-02-23…2028-02-29, result 2028-03-06 or 2028-02-28',
  };
  for (const [today, expected] of Object.entries(rounds))
    test(`of the month of ${today}`, () => assert.equal(roundOn(today), expected));

  test('the safe day itself is in time, and the day after belongs to the next month', () => {
    assert.equal(datesOn('2026-11-23').submitBy, '2026-11-23');
    assert.equal(datesOn('2026-11-24').submitBy, '2026-12-24');
    assert.equal(datesOn('2026-12-25').submitBy, '2027-01-24');
    assert.equal(datesOn('2027-01-31').submitBy, '2027-02-21');
  });

  test('warn of the National Day holiday, which holds every result of September', () => {
    const warned = (text: string): boolean =>
      datesOn(text).warnings.some(({ template }) => template.includes('National Day'));
    assert.deepEqual(['2026-08-01', '2026-09-01', '2027-09-01', '2026-09-24'].map(warned), [
      false,
      true,
      true,
      false,
    ]);
  });

  test('say to ask where the Chinese New Year may lie, and compute nothing', () => {
    const asks = (text: string): boolean =>
      datesOn(text).warnings.some(({ template }) => template.includes('ask the community'));
    const months = ['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01'];
    assert.deepEqual(months.map(asks), [false, false, true, true, false]);
  });
});

suite('days', () => {
  test('are those of Shanghai, eight hours ahead', () => {
    assert.equal(dayInShanghai(Date.UTC(2026, 10, 23, 15, 59, 59, 999)), '2026-11-23');
    assert.equal(dayInShanghai(Date.UTC(2026, 10, 23, 16)), '2026-11-24');
  });

  test('are read only as they are written, and only when there is such a day', () => {
    const texts = [
      '2026-11-23',
      '2028-02-29',
      '2026-02-29',
      '2026-13-01',
      '2026-1-1',
      '26-01-01',
      '',
      '2026-11-23x',
    ];
    assert.deepEqual(texts.map(parseDay), [
      '2026-11-23',
      '2028-02-29',
      ...Array<undefined>(6).fill(undefined),
    ]);
  });
});
