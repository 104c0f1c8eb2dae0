import { message, type Message } from '../../../core';
import { addDays, dayOf, mondayFrom, mondayOfWeek, monthOf, type Day } from './days';

/**
 * The next round of the talent program. The announcement says "reviewed in the last week of each month" and "on the Monday
 * evening of the first week of the next month", and defines neither week; all days are those of Shanghai.
 */
export interface RoundDates {
  readonly today: Day;
  /** The last day on which an application is in time, whatever "the last week" means. */
  readonly submitBy: Day;
  /** The last seven days of the month. */
  readonly reviewFrom: Day;
  readonly reviewTo: Day;
  /** The first Monday of the next month. */
  readonly expectedResult: Day;
  /** The Monday of the calendar week that holds the 1st; may lie in the month before. The other reading of "first week". */
  readonly otherResult: Day;
  /** What may move these days. */
  readonly warnings: readonly Message[];
}

/** The days of a round with what each is, in the order in which they matter. */
export function datesInWords(dates: RoundDates): readonly (readonly [what: Message, when: Message | Day])[] {
  const { today, submitBy, reviewFrom, reviewTo, expectedResult, otherResult } = dates;
  return [
    [message('Today in Shanghai'), today],
    [message('Last safe day to apply'), submitBy],
    [message('Reviewed'), message('{0} to {1}', reviewFrom, reviewTo)],
    [message('Result expected'), expectedResult],
    [message('Result by the other reading'), otherResult],
  ];
}

/** Why there are two readings, and whom to ask. */
export const DATES_NOTE: Message = message(
  'The announcement says "the last week of each month" and "the Monday of the first week of the next month", and defines neither. The safe day lies before any reading of them; "first week" is read as the one with the first Monday, or as the calendar week of the 1st. Confirm with the community.',
);

/** Days between the last day of a month and the last safe one. */
const REVIEW_DAYS = 7;

/** The round that an application of today can still be in time for. */
export function roundDates(today: Day): RoundDates {
  const { year, month } = monthOf(today);
  const isTooLate = today > addDays(dayOf(year, month + 1, 0), -REVIEW_DAYS);
  const reviewTo = dayOf(year, month + (isTooLate ? 2 : 1), 0);
  const firstOfNext = addDays(reviewTo, 1);
  const dates = {
    today,
    submitBy: addDays(reviewTo, -REVIEW_DAYS),
    reviewFrom: addDays(reviewTo, 1 - REVIEW_DAYS),
    reviewTo,
    expectedResult: mondayFrom(firstOfNext),
    otherResult: mondayOfWeek(firstOfNext),
  };
  return { ...dates, warnings: warningsFor(dates) };
}

function warningsFor({ submitBy, expectedResult }: Omit<RoundDates, 'warnings'>): Message[] {
  const warnings: Message[] = [];
  const { year, month } = monthOf(expectedResult);
  // 1 to 7 October are off work in China, and the first Monday of October always lies in them.
  if (month === 10)
    warnings.push(
      message(
        'The expected result falls in the National Day holiday, 1 to 7 October; it may well come later.',
      ),
    );
  // The new year's day of the lunar calendar lies between 21 January and 20 February, and a week or so is off work.
  if (expectedResult >= dayOf(year, 1, 20) && submitBy <= dayOf(year, 2, 28))
    warnings.push(
      message(
        'The Chinese New Year holiday may fall in these days. Its date is not computed here; ask the community.',
      ),
    );
  return warnings;
}
