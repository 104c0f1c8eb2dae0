import type { Command } from 'commander';
import { message } from '../core';
import { exportWalkthrough, importFile } from './commands/tour';
import { checkTours } from './commands/tourCheck';
import { formatIn, formatOption, packOption, repoOption } from './commonOptions';
import type { Format } from './formats/annotation';
import type { ExitCode, Io } from './io';

/** Adds the commands `tour export` and `tour import`. */
export function addTour(commandLine: Command, io: Io, end: (code: ExitCode) => void): void {
  const tour = commandLine
    .command('tour')
    .description(
      io.translate(message('convert walkthroughs to CodeTour files, and back, and check such files')),
    );
  addCheck(tour, io, end);
  tour
    .command('export')
    .description(
      io.translate(
        message(
          'write a walkthrough as .tour files, one for each language, for the work tree; never overwrites a file',
        ),
      ),
    )
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(packOption(io))
    .requiredOption('--walkthrough <id>', io.translate(message('the walkthrough to write')))
    .requiredOption('--out <dir>', io.translate(message('folder to write into')))
    .action(async (options: { repo: string; pack?: string; walkthrough: string; out: string }) => {
      end(await exportWalkthrough(options, io));
    });
  tour
    .command('import')
    .description(
      io.translate(message('write the skeleton of a pack from a .tour file; never overwrites a file')),
    )
    .argument('<file>', io.translate(message('the .tour file')))
    .option(
      '--repo <dir>',
      io.translate(
        message('root folder of the checkout that the tour is about; without it, steps get no anchors'),
      ),
    )
    .requiredOption('--out <dir>', io.translate(message('folder to write into')))
    .action(async (file: string, { repo, out }: { repo?: string; out: string }) => {
      end(await importFile({ file, repo, out }, io));
    });
}

function addCheck(tour: Command, io: Io, end: (code: ExitCode) => void): void {
  tour
    .command('check')
    .description(io.translate(message('say where each step of any .tour file leads now; changes nothing')))
    .argument('<path>', io.translate(message('a .tour file, or a folder with such files')))
    .option(
      '--repo <dir>',
      io.translate(
        message(
          'root folder of the checkout that the tours are about (default: the repository that has them)',
        ),
      ),
    )
    .option('--json', io.translate(message('print one JSON document')))
    .addOption(formatOption(io))
    .action(async (file: string, options: { repo?: string; json?: boolean; format?: Format }) => {
      end(await checkTours({ file, repo: options.repo, format: formatIn(options, io) }, io));
    });
}
