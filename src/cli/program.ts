import { Command, Option } from 'commander';
import { LANGUAGES, message, type Language } from '../core';
import { version } from '../../package.json';
import { makeAnchors, resolveAnchors } from './commands/anchor';
import { check } from './commands/check';
import { draft } from './commands/draft';
import { list } from './commands/list';
import { UsageError, type ExitCode, type Io } from './io';

/** What every command on a repository takes. */
interface CommonOptions {
  readonly repo: string;
  readonly pack?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/** Is told the exit code of the command that ran. */
type End = (code: ExitCode) => void;

/** The commands with their options, described in the reader's language. */
export function buildProgram(io: Io, end: End): Command {
  const program = new Command('source-guide')
    .description(io.translate(message('Guided reading of a repository, without an editor.')))
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.say(text.trimEnd()) });
  addCheck(onRepository(program, 'check', io), io, end);
  addList(onRepository(program, 'list', io), io, end);
  addDraft(onRepository(program, 'draft', io), io, end);
  addAnchor(program, io, end);
  return program;
}

function addAnchor(program: Command, io: Io, end: End): void {
  const anchor = program
    .command('anchor')
    .description(io.translate(message('make anchors, and find them again')));
  const revision = (): Option =>
    new Option(
      '--rev <revision>',
      io.translate(message('revision to read from git; the work tree when left out')),
    );
  anchor
    .command('make')
    .description(io.translate(message('print an anchor for each line path<TAB>symbol of a file')))
    .requiredOption('--repo <dir>', io.translate(message('root of the checkout to read')))
    .addOption(revision())
    .requiredOption(
      '--symbols <file>',
      io.translate(message('file with a line path<TAB>symbol for each anchor')),
    )
    .action(async ({ repo, rev, symbols }: { repo: string; rev?: string; symbols: string }) => {
      end(await makeAnchors({ repo, revision: rev, file: symbols }, io));
    });
  anchor
    .command('resolve')
    .description(io.translate(message('print how each anchor of a file is found')))
    .requiredOption('--repo <dir>', io.translate(message('root of the checkout to read')))
    .addOption(revision())
    .requiredOption('--anchors <file>', io.translate(message('file with an anchor in JSON on each line')))
    .action(async ({ repo, rev, anchors }: { repo: string; rev?: string; anchors: string }) => {
      end(await resolveAnchors({ repo, revision: rev, file: anchors }, io));
    });
}

function onRepository(program: Command, name: string, io: Io): Command {
  return program
    .command(name)
    .requiredOption('--repo <dir>', io.translate(message('root of the checkout to read')))
    .option(
      '--pack <dir>',
      io.translate(message('folder of a pack; the built-in one for the module when left out')),
    );
}

function addCheck(command: Command, io: Io, end: End): void {
  command
    .description(io.translate(message('say how every step and entry point is found')))
    .option(
      '--rev <revisions>',
      io.translate(message('revisions to read from git, separated by commas; the work tree when left out')),
    )
    .option('--json', io.translate(message('print one JSON document')))
    .option(
      '--write',
      io.translate(message('refresh the hashes in the pack from the work tree, after you have looked')),
    )
    .option(
      '--new-base',
      io.translate(message('with --write: make the commit that is checked out the base of the pack')),
    )
    .action(async (options: CommonOptions & { rev?: string; write?: boolean; newBase?: boolean }) => {
      const { repo, pack, rev, write = false, newBase = false, json = false } = options;
      const revisions = (rev ?? '').split(/[\s,]+/).filter((revision) => revision !== '');
      if (rev !== undefined && revisions.length === 0) {
        throw new UsageError(io.translate(message('--rev names no revision. Name one, or leave it out.')));
      }
      if (newBase && !write) {
        throw new UsageError(io.translate(message('--new-base goes with --write.')));
      }
      const writing = newBase ? 'newBase' : write ? 'evidence' : 'nothing';
      end(await check({ repo, pack, revisions, isJson: json, writing }, io));
    });
}

function addList(command: Command, io: Io, end: End): void {
  command
    .description(io.translate(message('list walkthroughs, steps and entry points with their places')))
    .option('--entry-points', io.translate(message('entry points only')))
    .addOption(contentLanguage(io))
    .option('--json', io.translate(message('print one JSON document')))
    .action(async (options: CommonOptions & { entryPoints?: boolean }) => {
      const { repo, pack, lang, entryPoints = false, json = false } = options;
      end(await list({ repo, pack, language: lang, onlyEntryPoints: entryPoints, isJson: json }, io));
    });
}

function addDraft(command: Command, io: Io, end: End): void {
  command
    .description(io.translate(message('write a new essay draft from a walkthrough; never overwrites a file')))
    .requiredOption('--walkthrough <id>', io.translate(message('the walkthrough that the essay follows')))
    .addOption(contentLanguage(io))
    .addOption(
      new Option('--target <target>', io.translate(message('where the essay will be published')))
        .choices(['markdown'])
        .default('markdown'),
    )
    .option('--out <file>', io.translate(message('file to write; standard output when left out')))
    .action(async (options: CommonOptions & { walkthrough: string; out?: string }) => {
      const { repo, pack, lang, walkthrough, out } = options;
      end(await draft({ repo, pack, walkthrough, language: lang, out }, io));
    });
}

function contentLanguage(io: Io): Option {
  return new Option('--lang <language>', io.translate(message('language of the content')))
    .choices(LANGUAGES)
    .default(io.language);
}
