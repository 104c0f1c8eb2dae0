import type { Command } from 'commander';
import { message } from '../core';
import { packReleases } from './commands/packReleases';
import { packOption, repoOption } from './commonOptions';
import type { ExitCode, Io } from './io';

/** Adds the command `pack releases`. */
export function addPack(commandLine: Command, io: Io, end: (code: ExitCode) => void): void {
  const pack = commandLine
    .command('pack')
    .description(io.translate(message('change packs without editing JSON')));
  pack
    .command('releases')
    .description(
      io.translate(
        message(
          'write the commits and the manifest hashes of the releases into pack.json, from the tags of git',
        ),
      ),
    )
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(packOption(io))
    .option(
      '--tags <tags>',
      io.translate(
        message('tags to add, separated by commas (default: the versions newer than those of the pack)'),
      ),
    )
    .action(async ({ repo, pack: folder, tags = '' }: { repo: string; pack?: string; tags?: string }) => {
      const wanted = tags.split(/[\s,]+/).filter((tag) => tag !== '');
      end(await packReleases({ repo, pack: folder, tags: wanted }, io));
    });
}
