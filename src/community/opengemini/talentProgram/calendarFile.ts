import { message, type Message, type Translate } from '../../../core';
import { addDays, type Day } from './days';
import type { RoundDates } from './roundDates';

/** The content of a calendar file. */
export interface CalendarRequest {
  readonly dates: RoundDates;
  /** The current time in milliseconds since 1970 UTC; this code has no clock. */
  readonly now: number;
  readonly translate: Translate;
}

interface CalendarEvent {
  /** The same for the same round, so that a second import updates the event. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: Message;
  readonly description: Message;
}

/** Writes the last safe day and the expected result as all-day events in iCalendar (RFC 5545). */
export function calendarFile({ dates, now, translate }: CalendarRequest): string {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Source Guide//openGemini talent program//EN',
    'CALSCALE:GREGORIAN',
    ...eventsOf(dates).flatMap((event) => eventLines(event, stamp, translate)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + '\r\n').join('');
}

function eventsOf({ submitBy, expectedResult, otherResult, warnings }: RoundDates): CalendarEvent[] {
  const round = submitBy.slice(0, 7);
  const uid = (name: string): string => `talent-program-${round}-${name}@source-guide.opengemini`;
  const [warning] = warnings;
  return [
    {
      uid: uid('submit'),
      day: submitBy,
      summary: message('openGemini talent program: last safe day to apply'),
      description: message(
        'The project reviews applications in the last week of the month and does not define "last week". Confirm with the community.',
      ),
    },
    {
      uid: uid('result'),
      day: expectedResult,
      summary: message('openGemini talent program: result expected'),
      description: message(
        'On the website and by e-mail. If "first week" means something else, the day is {0}. Confirm with the community. {1}',
        otherResult,
        warning ?? '',
      ),
    },
  ];
}

function eventLines(
  { uid, day, summary, description }: CalendarEvent,
  stamp: string,
  translate: Translate,
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(translate(summary))}`,
    `DESCRIPTION:${escaped(translate(description).trim())}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

/** Escapes backslash, semicolon, comma and line break (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

const LONGEST_LINE = 75;

/** Folds a line at 75 octets with a line break and a space, never inside a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > LONGEST_LINE) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
}

/** The length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
