import { Option, type Command } from 'commander';
import { message } from '../core';
import { SITE_FORMS, writeSite, type SiteForm } from './commands/site';
import { packOption, repoOption } from './commonOptions';
import type { ExitCode, Io } from './io';

interface SiteFlags {
  readonly repo: string;
  readonly pack?: string;
  readonly walkthrough?: string;
  readonly rev?: string;
  readonly out: string;
  readonly form: SiteForm;
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
    .addOption(
      new Option(
        '--form <form>',
        io.translate(
          message(
            'html: pages for a browser; vuepress: Markdown and a sidebar for a site that VuePress builds',
          ),
        ),
      )
        .choices(SITE_FORMS)
        .default('html'),
    )
    .requiredOption('--out <dir>', io.translate(message('folder to write into')))
    .action(async ({ rev, ...flags }: SiteFlags) => {
      end(await writeSite({ ...flags, revision: rev }, io));
    });
}
