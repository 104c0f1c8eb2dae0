import { CommanderError } from 'commander';
import { COMMUNITIES } from '../community';
import { essayRegistry, languageOf, message, type Language, type Message } from '../core';
import { MissingObjectError } from './adapters/gitRevisionTree';
import { buildCommandLine } from './commandLine';
import { printable, printableIo } from './printable';
import { translatorFor, UsageError, type ExitCode, type Io } from './io';

/** Runs the command line and returns the exit code. Writes only through `io`. */
export async function runCommandLine(words: readonly string[], rawIo: Io): Promise<ExitCode> {
  const io = printableIo(rawIo);
  let code: ExitCode = 0;
  const commandLine = buildCommandLine(io, essayRegistry(COMMUNITIES), (ended) => (code = ended));
  try {
    await commandLine.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.say(error instanceof UsageError ? error.message : io.translate(failureText(error)));
    return 2;
  }
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

async function main(): Promise<void> {
  const language = languageOfEnvironment();
  const io: Io = {
    out: (text) => process.stdout.write(text),
    document: (text) => process.stdout.write(process.stdout.isTTY ? printable(text) : text),
    say: (text) => process.stderr.write(text + '\n'),
    translate: translatorFor(language),
    language,
  };
  const result = { isLost: false };
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    // It is not a failure if a reader such as `head` stops early.
    if (code === 'EPIPE' || result.isLost) return;
    result.isLost = true;
    process.exitCode = 2;
    io.say(io.translate(message('The result cannot be written to standard output ({0}).', code)));
  });
  // There is nowhere left to say it.
  process.stderr.on('error', () => undefined);
  const code = await runCommandLine(process.argv.slice(2), io);
  process.exitCode = result.isLost ? 2 : code;
}

if (require.main === module) void main();
