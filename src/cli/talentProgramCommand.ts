import type { Command } from 'commander';
import { message } from '../core';
import { checkCommit, checkDescription, checkHeaders, checkTitle, showDates } from './commands/talentProgram';
import type { ExitCode, Io } from './io';

interface JsonFlag {
  readonly json?: boolean;
}

/** Adds `program`, with what belongs to the community's talent program and to contributions. */
export function addTalentProgram(parent: Command, io: Io, end: (code: ExitCode) => void): void {
  const program = parent
    .command('program')
    .description(io.translate(message('the talent program: its dates, and checks of contributions')));
  const add = (words: string, description: string): Command =>
    program
      .command(words)
      .description(description)
      .option('--json', io.translate(message('print one JSON document')));
  add('dates', io.translate(message('say until when to apply and when the result is expected')))
    .option('--today <day>', io.translate(message('another day than today, such as {0}', '2026-01-31')))
    .option(
      '--ics <file>',
      io.translate(message('write the days as a calendar file; never overwrites a file')),
    )
    .action(async ({ today, ics, json = false }: JsonFlag & { today?: string; ics?: string }) => {
      end(await showDates({ today, ics, isJson: json }, io));
    });
  add('title', io.translate(message('check the title of a pull request')))
    .argument('<title>', io.translate(message('the title, in quotes')))
    .action((title: string, { json = false }: JsonFlag) => end(checkTitle(title, json, io)));
  add('commit', io.translate(message('check a commit message; fits a commit-msg hook')))
    .argument('<file>', io.translate(message('file with the message')))
    .option(
      '--author <author>',
      io.translate(message('whose sign-off is expected, as {0}', 'Name <address>')),
    )
    .action(async (file: string, { author, json = false }: JsonFlag & { author?: string }) => {
      end(await checkCommit({ file, author, isJson: json }, io));
    });
  add('description', io.translate(message('check the description of a pull request')))
    .argument('<file>', io.translate(message('file with the description')))
    .action(async (file: string, { json = false }: JsonFlag) => end(await checkDescription(file, json, io)));
  add('header', io.translate(message('check the licence header and the end of Go files')))
    .argument('<files...>', io.translate(message('Go files, by their paths in the repository')))
    .action(async (files: string[], { json = false }: JsonFlag) => end(await checkHeaders(files, json, io)));
}
