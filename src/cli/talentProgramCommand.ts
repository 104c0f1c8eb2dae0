import type { Command } from 'commander';
import { message } from '../core';
import { checkCommit, checkDescription, checkHeaders, checkTitle, showDates } from './commands/talentProgram';
import type { ExitCode, Io } from './io';

interface JsonFlag {
  readonly json?: boolean;
}

/** Adds the command `program`: the talent program of openGemini, and checks of contributions. */
export function addTalentProgram(parent: Command, io: Io, end: (code: ExitCode) => void): void {
  const program = parent
    .command('program')
    .description(io.translate(message('dates of the talent program, and checks for contributions')));
  const add = (words: string, description: string): Command =>
    program
      .command(words)
      .description(description)
      .option('--json', io.translate(message('print one JSON document')));
  add('dates', io.translate(message('print until when to apply and when to expect the result')))
    .option(
      '--today <day>',
      io.translate(message('the day to count from (default: today), such as {0}', '2026-01-31')),
    )
    .option(
      '--ics <file>',
      io.translate(message('write the dates to a calendar file; never overwrites a file')),
    )
    .action(async ({ today, ics, json = false }: JsonFlag & { today?: string; ics?: string }) => {
      end(await showDates({ today, ics, isJson: json }, io));
    });
  add('title', io.translate(message('check the title of a pull request')))
    .argument('<title>', io.translate(message('the title, in quotes')))
    .action((title: string, { json = false }: JsonFlag) => end(checkTitle(title, json, io)));
  add('commit', io.translate(message('check a commit message; also works as a commit-msg hook')))
    .argument('<file>', io.translate(message('file with the message')))
    .option('--author <author>', io.translate(message('who must have signed off, as {0}', 'Name <address>')))
    .action((file: string, { author, json = false }: JsonFlag & { author?: string }) => {
      end(checkCommit({ file, author, isJson: json }, io));
    });
  add('description', io.translate(message('check the description of a pull request')))
    .argument('<file>', io.translate(message('file with the description')))
    .action((file: string, { json = false }: JsonFlag) => end(checkDescription(file, json, io)));
  add('header', io.translate(message('check the licence header and the end of Go files')))
    .argument(
      '<files...>',
      io.translate(message('Go files, as paths relative to the root of the repository')),
    )
    .action((files: string[], { json = false }: JsonFlag) => end(checkHeaders(files, json, io)));
}
