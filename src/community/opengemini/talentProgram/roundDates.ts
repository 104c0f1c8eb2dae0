import { message, type Message } from '../../../core';
import { addDays, dayOf, mondayFrom, mondayOfWeek, monthOf, type Day } from './days';

/**
 * The dates of a round of the talent program, in Shanghai time. The announcement says "reviewed in the last week of each
 * month" and "on the Monday evening of the first week of the next month", and defines neither week.
 */
export interface RoundDates {
  readonly today: Day;
  /** The last day on which an application is in time by every meaning of "the last week". */
  readonly submitBy: Day;
  /** The first of the last seven days of the month. */
  readonly reviewFrom: Day;
  /** The last day of the month. */
  readonly reviewTo: Day;
  /** The first Monday of the next month. */
  readonly expectedResult: Day;
  /** The other reading of "first week": the Monday of the calendar week of the 1st, maybe in the month before. */
  readonly otherResult: Day;
  /** Holidays that may delay these days. */
  readonly warnings: readonly Message[];
}

/** The days of a round, each with a label, most important first. */
export function datesInWords(dates: RoundDates): readonly (readonly [what: Message, when: Message | Day])[] {
  const { today, submitBy, reviewFrom, reviewTo, expectedResult, otherResult } = dates;
  return [
    [message('Today in Shanghai'), today],
    [message('Last safe day to apply'), submitBy],
    [message('Reviewed'), message('{0} to {1}', reviewFrom, reviewTo)],
    [message('Result expected'), expectedResult],
    [message('Or, read differently'), otherResult],
  ];
}

/** Explains the two readings, and whom to ask. */
export const DATES_NOTE: Message = message(
  'The announcement says "the last week of each month" and "the Monday of the first week of the next month", and defines neither. The last safe day is early enough for every reading. We read "first week" as the week of the first Monday, or as the calendar week of the 1st. Confirm with the community.',
);

/** Days between the last safe day and the last day of the month. */
const REVIEW_DAYS = 7;

/** The dates of the next round that an application sent today is in time for. */
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
  // 1 to 7 October are a holiday in China, and the first Monday of October is always one of them.
  if (month === 10)
    warnings.push(
      message(
        'The result is expected during the National Day holiday, 1 to 7 October, so it may come later.',
      ),
    );
  // The Chinese New Year is between 21 January and 20 February, with about a week of holidays.
  if (expectedResult >= dayOf(year, 1, 20) && submitBy <= dayOf(year, 2, 28))
    warnings.push(
      message(
        'The Chinese New Year holiday may be on these days. We do not compute its date; ask the community.',
      ),
    );
  return warnings;
}
