import type { Command } from 'commander';
import { message, type Language } from '../core';
import { printQuote } from './commands/quote';
import { contentLanguage, packOption, repoOption } from './commonOptions';
import type { ExitCode, Io } from './io';

interface QuoteFlags {
  readonly repo: string;
  readonly pack?: string;
  readonly rev?: string;
  readonly lang: Language;
}

/** Adds the command `quote`. */
export function addQuote(commandLine: Command, io: Io, end: (code: ExitCode) => void): void {
  commandLine
    .command('quote')
    .description(
      io.translate(message('print an excerpt as a draft holds it: comment, caption with a permalink, code')),
    )
    .argument(
      '<place>',
      io.translate(
        message(
          'PATH#SYMBOL, PATH#SYMBOL:A-B,C-D for lines of the file in the symbol, or PATH:A-B, such as {0}',
          'server/server.go#(*Server).Start',
        ),
      ),
    )
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(packOption(io))
    .option('--rev <revision>', io.translate(message('revision to read from git (default: the work tree)')))
    .addOption(contentLanguage(io))
    .action(async (place: string, { repo, pack, rev: revision, lang: language }: QuoteFlags) => {
      end(await printQuote({ place, repo, pack, revision, language }, io));
    });
}
