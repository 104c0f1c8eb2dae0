import { CommanderError } from 'commander';
import { COMMUNITIES } from '../community';
import { essayRegistry, message } from '../core';
import { buildCommandLine } from './commandLine';
import { printableIo } from './printable';
import type { ExitCode, Io } from './io';
import { processIo, sayFailure } from './processIo';

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
    return sayFailure(error, io);
  }
}

async function main(): Promise<void> {
  const io = processIo();
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
