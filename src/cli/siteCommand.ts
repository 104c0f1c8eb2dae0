import type { Command } from 'commander';
import { message } from '../core';
import { writeSite } from './commands/site';
import { packOption, repoOption } from './commonOptions';
import type { ExitCode, Io } from './io';

interface SiteFlags {
  readonly repo: string;
  readonly pack?: string;
  readonly walkthrough?: string;
  readonly rev?: string;
  readonly out: string;
}

/** Adds the command `site`. */
export function addSite(commandLine: Command, io: Io, end: (code: ExitCode) => void): void {
  commandLine
    .command('site')
    .description(
      io.translate(
        message(
          'write walkthroughs as web pages in both languages; replaces only pages that it wrote itself',
        ),
      ),
    )
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(packOption(io))
    .option('--walkthrough <id>', io.translate(message('only this walkthrough (default: all of the pack)')))
    .option('--rev <revision>', io.translate(message('revision to read from git (default: the work tree)')))
    .requiredOption('--out <dir>', io.translate(message('folder to write into')))
    .action(async ({ rev, ...flags }: SiteFlags) => {
      end(await writeSite({ ...flags, revision: rev }, io));
    });
}
