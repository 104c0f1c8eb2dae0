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
  readonly pictures?: boolean;
}

/** Adds the command `export`. */
export function addExport(
  commandLine: Command,
  io: Io,
  registry: EssayRegistry,
  end: (code: ExitCode) => void,
): void {
  commandLine
    .command('export')
    .description(io.translate(message('write an essay for a target into a folder; never overwrites a file')))
    .argument('<file>', io.translate(message('the essay')))
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(
      choiceOption(
        '--target <target>',
        io.translate(message('where the essay will be published')),
        registry.targets,
        registry,
        io,
      ).makeOptionMandatory(),
    )
    .requiredOption('--out <dir>', io.translate(message('folder to write into')))
    .addOption(
      new Option(
        '--lang <language>',
        io.translate(message('language of the essay (default: detected)')),
      ).choices(LANGUAGES),
    )
    .option(
      '--slug <name>',
      io.translate(message('name of the essay in addresses (default: the name of its file)')),
    )
    .option('--author <name>', io.translate(message('the author, if the front matter does not say')))
    .option(
      '--pictures',
      io.translate(message('pictures in place of Mermaid diagrams, for a target that could draw them too')),
    )
    .action(async (file: string, { lang, ...flags }: ExportFlags) => {
      end(await exportFile({ file, registry, language: lang, ...flags }, io));
    });
}
