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
import { UsageError, type ExitCode, type Io } from '../io';
import { readNamedFile } from '../namedFile';
import { createFiles } from '../newFile';
import { table } from '../report';

export interface DatesOptions {
  /** The day to count from, `YYYY-MM-DD`; without it, today in Shanghai. */
  readonly today?: string | undefined;
  /** The calendar file to write, if wanted. */
  readonly ics?: string | undefined;
  readonly isJson: boolean;
}

/** `source-guide program dates`: prints until when to apply and when to expect the result. */
export async function showDates({ today: given, ics, isJson }: DatesOptions, io: Io): Promise<ExitCode> {
  const now = Date.now();
  const today = given === undefined ? dayInShanghai(now) : parseDay(given);
  if (today === undefined)
    throw new UsageError(io.translate(message('--today needs a date such as {0}.', '2026-01-31')));
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

/** The problems of one text. */
interface Checked {
  /** The file as the user named it; absent for a text from the command line. */
  readonly file?: string;
  readonly problems: readonly RuleProblem[];
}

/** `source-guide program title`: checks the title of a pull request. */
export function checkTitle(title: string, isJson: boolean, io: Io): ExitCode {
  return report([{ problems: checkPullRequestTitle(title) }], isJson, io);
}

export interface CommitOptions {
  readonly file: string;
  /** The person who must have signed off, as `Name <address>`; without it, anybody. */
  readonly author?: string | undefined;
  readonly isJson: boolean;
}

/** `source-guide program commit`: checks a commit message. */
export function checkCommit({ file, author, isJson }: CommitOptions, io: Io): ExitCode {
  const expected = author === undefined ? undefined : parseAuthor(author);
  if (author !== undefined && !expected)
    throw new UsageError(
      io.translate(message('--author needs a name and an address: {0}.', 'Name <address>')),
    );
  return report([{ file, problems: checkCommitMessage(readNamedFile(file, io), expected) }], isJson, io);
}

/** `source-guide program description`: checks the description of a pull request. */
export function checkDescription(file: string, isJson: boolean, io: Io): ExitCode {
  return report([{ file, problems: checkPullRequestBody(readNamedFile(file, io)) }], isJson, io);
}

/** `source-guide program header`: checks the licence header and the end of Go files. */
export function checkHeaders(files: readonly string[], isJson: boolean, io: Io): ExitCode {
  const checked: Checked[] = [];
  for (const file of files)
    checked.push({ file, problems: checkGoFile(file.replaceAll('\\', '/'), readNamedFile(file, io)) });
  return report(checked, isJson, io);
}

/** Prints the problems, lines and columns 1-based. Returns 1 if there are any, else 0. */
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
