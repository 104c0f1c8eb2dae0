import { Option, type Command } from 'commander';
import { LANGUAGES, message, type EssayRegistry, type Language, type Target } from '../core';
import { choiceOption } from './choiceOption';
import { exportFile } from './commands/export';
import { repoOption } from './commonOptions';
import type { ExitCode, Io } from './io';

interface ExportFlags {
  readonly repo: string;
  readonly target: Target;
  readonly out: string;
  readonly lang?: Language;
  readonly slug?: string;
  readonly author?: string;
}

/** Adds `export` to the commands. */
export function addExport(
  commandLine: Command,
  io: Io,
  registry: EssayRegistry,
  end: (code: ExitCode) => void,
): void {
  commandLine
    .command('export')
    .description(
      io.translate(message('write an essay as a target wants it, into a folder; never overwrites a file')),
    )
    .argument('<file>', io.translate(message('the essay')))
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(
      choiceOption(
        '--target <target>',
        io.translate(message('where the essay will be published')),
        registry.targets,
      ).makeOptionMandatory(),
    )
    .requiredOption('--out <dir>', io.translate(message('folder to write into')))
    .addOption(
      new Option(
        '--lang <language>',
        io.translate(message('language of the essay; found out when left out')),
      ).choices(LANGUAGES),
    )
    .option(
      '--slug <name>',
      io.translate(message('name of the essay in addresses; that of its file when left out')),
    )
    .option('--author <name>', io.translate(message('who wrote it, when the front matter does not say')))
    .action(async (file: string, { lang, ...flags }: ExportFlags) => {
      end(await exportFile({ file, registry, language: lang, ...flags }, io));
    });
}
