import process from 'node:process';
import { languageOf, message, type Language, type Message } from '../core';
import { MissingObjectError } from './adapters/gitRevisionTree';
import { translatorFor, UsageError, type ExitCode, type Io } from './io';
import { printable } from './printable';

/** Writes to the standard streams of this process, in the language of its environment. */
export function processIo(): Io {
  const language = languageOfEnvironment();
  return {
    out: (text) => process.stdout.write(text),
    document: (text) => process.stdout.write(process.stdout.isTTY ? printable(text) : text),
    say: (text) => process.stderr.write(text + '\n'),
    translate: translatorFor(language),
    language,
  };
}

/** Says why a command ended early, and returns its exit code. */
export function sayFailure(error: unknown, io: Io): ExitCode {
  io.say(error instanceof UsageError ? error.message : io.translate(failureText(error)));
  return 2;
}

function failureText(error: unknown): Message {
  if (!(error instanceof MissingObjectError)) return message('Something went wrong: {0}', String(error));
  return message(
    'This clone does not have {0} of commit {1}, and source-guide never fetches. First run: git fetch --refetch --no-filter',
    error.path,
    error.commit,
  );
}

function languageOfEnvironment(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return languageOf(LC_ALL || LC_MESSAGES || LANG);
}
