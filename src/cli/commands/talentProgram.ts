import { readFile } from 'node:fs/promises';
import {
  calendarFile,
  checkCommitMessage,
  checkGoFile,
  checkPullRequestBody,
  checkPullRequestTitle,
  DATES_NOTE,
  datesInWords,
  dayInShanghai,
  parseAuthor,
  parseDay,
  roundDates,
  type RoundDates,
  type RuleProblem,
} from '../../community/opengemini';
import { message } from '../../core';
import { decodeText } from '../adapters/nodeSourceTree';
import { UsageError, type ExitCode, type Io } from '../io';
import { createFiles } from '../newFile';
import { table } from '../report';

export interface DatesOptions {
  /** The day to count from; that of Shanghai without one. */
  readonly today?: string | undefined;
  /** File for the calendar; none is written without one. */
  readonly ics?: string | undefined;
  readonly isJson: boolean;
}

/** `source-guide program dates`: until when to apply, and when the result is expected. */
export async function showDates({ today: given, ics, isJson }: DatesOptions, io: Io): Promise<ExitCode> {
  const now = Date.now();
  const today = given === undefined ? dayInShanghai(now) : parseDay(given);
  if (today === undefined)
    throw new UsageError(io.translate(message('--today wants a day such as {0}.', '2026-01-31')));
  const dates = roundDates(today);
  if (ics !== undefined) {
    const text = calendarFile({ dates, now, translate: io.translate });
    await createFiles([{ file: ics, text }], io, '--ics');
  }
  io.out(isJson ? printJson({ ...dates, warnings: dates.warnings.map(io.translate) }) : datesText(dates, io));
  return 0;
}

function datesText(dates: RoundDates, io: Io): string {
  const rows = datesInWords(dates).map(([what, when]) => [
    io.translate(what),
    typeof when === 'string' ? when : io.translate(when),
  ]);
  return [
    table(rows),
    ...dates.warnings.map((text) => io.translate(text) + '\n'),
    io.translate(DATES_NOTE),
    '\n',
  ].join('');
}

/** A text that was checked. */
interface Checked {
  /** How to call it; nothing for a text that stands in no file. */
  readonly file?: string;
  readonly problems: readonly RuleProblem[];
}

/** `source-guide program title`. */
export function checkTitle(title: string, isJson: boolean, io: Io): ExitCode {
  return report([{ problems: checkPullRequestTitle(title) }], isJson, io);
}

export interface CommitOptions {
  readonly file: string;
  /** Whose sign-off is expected; anybody's without one. */
  readonly author?: string | undefined;
  readonly isJson: boolean;
}

/** `source-guide program commit`. */
export async function checkCommit({ file, author, isJson }: CommitOptions, io: Io): Promise<ExitCode> {
  const expected = author === undefined ? undefined : parseAuthor(author);
  if (author !== undefined && !expected)
    throw new UsageError(
      io.translate(message('--author wants a name and an address: {0}.', 'Name <address>')),
    );
  return report([{ file, problems: checkCommitMessage(await readText(file, io), expected) }], isJson, io);
}

/** `source-guide program description`. */
export async function checkDescription(file: string, isJson: boolean, io: Io): Promise<ExitCode> {
  return report([{ file, problems: checkPullRequestBody(await readText(file, io)) }], isJson, io);
}

/** `source-guide program header`. */
export async function checkHeaders(files: readonly string[], isJson: boolean, io: Io): Promise<ExitCode> {
  const checked: Checked[] = [];
  for (const file of files)
    checked.push({ file, problems: checkGoFile(file.replaceAll('\\', '/'), await readText(file, io)) });
  return report(checked, isJson, io);
}

async function readText(file: string, io: Io): Promise<string> {
  try {
    return decodeText(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(io.translate(message('{0} cannot be read ({1}).', file, code ?? String(error))));
  }
}

/** Lines and columns from 1. */
function report(checked: readonly Checked[], isJson: boolean, io: Io): ExitCode {
  const found = checked.flatMap(({ file, problems }) => problems.map((problem) => ({ file, problem })));
  if (isJson) {
    const printed = found.map(({ file, problem: { code, severity, range, message: text } }) => ({
      ...(file !== undefined && { file }),
      code,
      severity,
      line: range.start.line + 1,
      column: range.start.column + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.column + 1,
      message: io.translate(text),
    }));
    io.out(printJson(printed));
  } else {
    const words = { error: message('error'), warning: message('warning') };
    for (const {
      file,
      problem: { severity, range, message: text },
    } of found) {
      const place = [
        ...(file === undefined ? [] : [file]),
        range.start.line + 1,
        range.start.column + 1,
      ].join(':');
      io.out(`${place}: ${io.translate(words[severity])}: ${io.translate(text)}\n`);
    }
    if (found.length === 0) io.out(io.translate(message('No problems found.')) + '\n');
  }
  return found.length > 0 ? 1 : 0;
}

function printJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2) + '\n';
}
