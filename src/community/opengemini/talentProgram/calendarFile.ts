import { message, type Message, type Translate } from '../../../core';
import { addDays, type Day } from './days';
import type { RoundDates } from './roundDates';

/** What a calendar file is made from. */
export interface CalendarRequest {
  readonly dates: RoundDates;
  /** When the file is made, in milliseconds since 1970 UTC; the core has no clock. */
  readonly now: number;
  readonly translate: Translate;
}

interface CalendarEvent {
  /** The same for the same round, so that a second import changes the event instead of doubling it. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: Message;
  readonly description: Message;
}

/** The safe day and the expected result as whole days, in iCalendar (RFC 5545). Whole days have no zone. */
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
        'Applications are reviewed in the last week of the month; "last week" is not defined. Confirm with the community.',
      ),
    },
    {
      uid: uid('result'),
      day: expectedResult,
      summary: message('openGemini talent program: result expected'),
      description: message(
        'On the website and by e-mail. By another reading of "first week" it is {0}. Confirm with the community. {1}',
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

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break have to be escaped. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

const LONGEST_LINE = 75;

/** RFC 5545, 3.1: no line is longer than 75 octets; it goes on behind a line break and a space. No character is cut. */
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

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
