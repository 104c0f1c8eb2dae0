import assert from 'node:assert/strict';
import ical from 'ical.js';
import { translatorFor } from '../../../../../src/cli/io';
import { calendarFile, parseDay, roundDates } from '../../../../../src/community/opengemini';
import type { Language } from '../../../../../src/core';

const NOW = Date.UTC(2026, 8, 2, 3, 4, 5, 678);

function fileOn(text: string, language: Language = 'en', now = NOW): string {
  const day = parseDay(text);
  assert.ok(day);
  return calendarFile({ dates: roundDates(day), now, translate: translatorFor(language) });
}

/** The events as another program reads them. */
function eventsIn(file: string): ical.Event[] {
  const calendar = new ical.Component(ical.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ical.Event(component));
}

suite('the calendar file of the program', () => {
  test('holds the safe day and the expected result as whole days without a zone', () => {
    const read = eventsIn(fileOn('2026-09-02')).map(({ startDate, endDate, summary }) => [
      summary,
      startDate.isDate,
      startDate.toString(),
      endDate.toString(),
    ]);
    assert.deepEqual(read, [
      ['openGemini talent program: last safe day to apply', true, '2026-09-23', '2026-09-24'],
      ['openGemini talent program: result expected', true, '2026-10-05', '2026-10-06'],
    ]);
  });

  test('says when it was made, in UTC and to the second', () => {
    assert.match(fileOn('2026-09-02'), /^DTSTAMP:20260902T030405Z\r$/m);
  });

  test('has the same ids for the same round whenever it is made, and others for another', () => {
    const ids = (text: string, now: number): string[] =>
      eventsIn(fileOn(text, 'en', now)).map(({ uid }) => uid);
    assert.deepEqual(ids('2026-09-02', NOW), ids('2026-09-20', NOW + 86_400_000));
    assert.equal(new Set([...ids('2026-09-02', NOW), ...ids('2026-10-02', NOW)]).size, 4);
  });

  test('has the other reading and the warning in the description, as they were written', () => {
    const [, result] = eventsIn(fileOn('2026-09-02'));
    assert.match(
      result?.description ?? '',
      /"first week" means something else, the day is 2026-09-28\. .*National Day holiday, 1 to 7 October,/,
    );
  });

  for (const language of ['zh-cn', 'en'] as const) {
    test(`ends every line with CRLF and folds at 75 octets without cutting a character, in ${language}`, () => {
      const file = fileOn('2026-09-02', language);
      assert.ok(file.endsWith('END:VCALENDAR\r\n'));
      assert.doesNotMatch(file, /[^\r]\n|\r[^\n]/);
      const lines = file.split('\r\n');
      const lengths = lines.map((line) => Buffer.byteLength(line));
      assert.ok(Math.max(...lengths) <= 75 && Math.max(...lengths) > 70, String(Math.max(...lengths)));
      assert.ok(lines.some((line) => line.startsWith(' ')));
      assert.ok(!file.includes('\ufffd'));
    });

    test(`is read back without loss, in ${language}`, () => {
      const translate = translatorFor(language);
      const wanted = { template: 'openGemini talent program: last safe day to apply', args: [] };
      assert.equal(eventsIn(fileOn('2026-09-02', language))[0]?.summary, translate(wanted));
    });
  }

  test('escapes what has a meaning in the format', () => {
    const day = parseDay('2026-11-01');
    assert.ok(day);
    const hostile = 'a;b,c\\d\nEND:VEVENT\r\nX:1';
    const file = calendarFile({ dates: roundDates(day), now: NOW, translate: () => hostile });
    assert.ok(file.includes('\r\nSUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nX:1\r\n'), file);
    const [event, ...others] = eventsIn(file);
    assert.equal(event?.summary, 'a;b,c\\d\nEND:VEVENT\nX:1');
    assert.equal(others.length, 1);
  });
});
