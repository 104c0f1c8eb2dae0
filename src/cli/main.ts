import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, languageOf, message, type Language } from '../core';
import { version } from '../../package.json';
import { check } from './commands/check';
import { draft } from './commands/draft';
import { list } from './commands/list';
import { translatorFor, UsageError, type ExitCode, type Io } from './io';

/** Runs the command line and returns the exit code. Nothing is written but through `io`. */
export async function runCommandLine(words: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = commandsFor(io, (ended) => (code = ended));
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.say(
      error instanceof UsageError
        ? error.message
        : io.translate(message('Something went wrong: {0}', String(error))),
    );
    return 2;
  }
}

interface CommonOptions {
  repo: string;
  pack?: string;
  json?: boolean;
}

function commandsFor(io: Io, end: (code: ExitCode) => void): Command {
  const t = (template: string): string => io.translate({ template, args: [] });
  const program = new Command('source-guide')
    .description(t('Guided reading of a repository, without an editor.'))
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.say(text.trimEnd()) });
  const onRepository = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .requiredOption('--repo <dir>', t('root of the checkout to read'))
      .option('--pack <dir>', t('folder of a pack; the built-in one for the module when left out'));
  const contentLanguage = new Option('--lang <language>', t('language of the content'))
    .choices(LANGUAGES)
    .default(io.language);

  onRepository('check', t('say how every step and entry point is found'))
    .option(
      '--rev <revisions>',
      t('revisions to read from git, separated by commas; the work tree when left out'),
    )
    .option('--json', t('print one JSON document'))
    .option('--write', t('refresh the hashes in the pack from the work tree, after you have looked'))
    .action(async ({ repo, pack, rev, write, json }: CommonOptions & { rev?: string; write?: boolean }) => {
      const revisions =
        rev
          ?.split(',')
          .map((revision) => revision.trim())
          .filter(Boolean) ?? [];
      end(await check({ repo, pack, revisions, isJson: json === true, isWriting: write === true }, io));
    });

  onRepository('list', t('list walkthroughs, steps and entry points with their places'))
    .option('--entry-points', t('entry points only'))
    .addOption(contentLanguage)
    .option('--json', t('print one JSON document'))
    .action(
      async ({
        repo,
        pack,
        entryPoints,
        lang,
        json,
      }: CommonOptions & { entryPoints?: boolean; lang: Language }) => {
        end(
          await list(
            { repo, pack, language: lang, onlyEntryPoints: entryPoints === true, isJson: json === true },
            io,
          ),
        );
      },
    );

  onRepository('draft', t('write a new essay draft from a walkthrough; never overwrites a file'))
    .requiredOption('--walkthrough <id>', t('the walkthrough that the essay follows'))
    .addOption(contentLanguage)
    .addOption(
      new Option('--target <target>', t('where the essay will be published'))
        .choices(['markdown'])
        .default('markdown'),
    )
    .option('--out <file>', t('file to write; standard output when left out'))
    .action(
      async ({
        repo,
        pack,
        walkthrough,
        lang,
        out,
      }: CommonOptions & { walkthrough: string; lang: Language; out?: string }) => {
        end(await draft({ repo, pack, walkthrough, language: lang, out }, io));
      },
    );
  return program;
}

function languageOfEnvironment(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return languageOf(LC_ALL || LC_MESSAGES || LANG);
}

async function main(): Promise<void> {
  const language = languageOfEnvironment();
  const io: Io = {
    out: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(text + '\n'),
    translate: translatorFor(language),
    language,
  };
  process.exitCode = await runCommandLine(process.argv.slice(2), io);
}

if (require.main === module) void main();
