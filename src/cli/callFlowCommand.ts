import { Option, type Command } from 'commander';
import { message } from '../core';
import { showCallFlow } from './commands/callFlow';
import { showWays } from './commands/ways';
import { callDepth, MOST_WAYS, packOption, workTreeCommand, type WorkTreeOptions } from './commonOptions';
import { UsageError, type ExitCode, type Io } from './io';

interface CallFlowFlags extends WorkTreeOptions {
  readonly pack?: string;
  readonly from?: string;
  readonly to?: string;
  readonly max: number;
  readonly depth: number;
  readonly callers?: boolean;
  readonly library?: boolean;
  readonly tests?: boolean;
  readonly generated: boolean;
  readonly vendor: boolean;
  readonly mermaid?: boolean;
}

/** Adds `flow`: what a function calls, who calls it, and how control gets from one function to another. */
export function addCallFlow(commandLine: Command, io: Io, end: (code: ExitCode) => void): void {
  workTreeCommand(commandLine, 'flow', io)
    .description(
      io.translate(
        message('show what a function calls, who calls it, or the ways from one function to another'),
      ),
    )
    .option(
      '--from <path#symbol>',
      io.translate(message('the function, such as {0}', 'server/server.go#(*Server).Start')),
    )
    .option(
      '--to <path#symbol>',
      io.translate(
        message(
          'show the ways to this function: from the one of --from, or from where control enters the program',
        ),
      ),
    )
    .addOption(packOption(io))
    .addOption(mostWays(io))
    .addOption(callDepth(io).default(2))
    .option('--callers', io.translate(message('show who calls it instead of what it calls')))
    .option('--library', io.translate(message('also show calls to code outside the repository')))
    .option('--tests', io.translate(message('also go through test files')))
    .option('--no-generated', io.translate(message('leave out files that a program wrote')))
    .option('--no-vendor', io.translate(message('leave out copies of other modules')))
    .option('--mermaid', io.translate(message('print a Mermaid flowchart')))
    .action(async (flags: CallFlowFlags) => end(await run(flags, io)));
}

function run(flags: CallFlowFlags, io: Io): Promise<ExitCode> {
  const { repo, pack, cache, from, to, max, depth, callers, library, json, mermaid } = flags;
  const files = { tests: flags.tests ?? false, generated: flags.generated, vendor: flags.vendor };
  if (to !== undefined) {
    if (callers || library || mermaid || files.tests || !files.generated || !files.vendor)
      throw new UsageError(
        io.translate(message('--to goes with --from, --max, --pack, --cache and --json only.')),
      );
    return showWays({ repo, pack, cache, from, to, most: max, isJson: json ?? false }, io);
  }
  if (from === undefined) throw new UsageError(io.translate(message('Name a function with --from or --to.')));
  return showCallFlow(
    {
      repo,
      pack,
      cache,
      from,
      depth,
      direction: callers ? 'callers' : 'callees',
      includesLibrary: library ?? false,
      files,
      form: json ? 'json' : mermaid ? 'mermaid' : 'text',
    },
    io,
  );
}

function mostWays(io: Io): Option {
  return new Option('--max <n>', io.translate(message('with --to: how many ways to show')))
    .argParser((text) => {
      const number = Number(text);
      if (Number.isInteger(number) && number >= 1 && number <= MOST_WAYS) return number;
      throw new UsageError(io.translate(message('--max needs a whole number from 1 to {0}.', MOST_WAYS)));
    })
    .default(5);
}
