import { Option, type Command } from 'commander';
import {
  LANGUAGES,
  message,
  MOST_LINES_OF_ANCHOR,
  type Language,
  type NamedLines,
  type NamedPlace,
} from '../core';
import { packAddHandOver } from './commands/packHandOver';
import { packInit } from './commands/packInit';
import { packReleases } from './commands/packReleases';
import { packAddStep, packMoveStep, type AddStepOptions, type AuthoringPlace } from './commands/packStep';
import { packOption, repoOption } from './commonOptions';
import { UsageError, type ExitCode, type Io } from './io';

type End = (code: ExitCode) => void;

/** Adds the commands `pack init`, `pack add-step`, `pack move-step`, `pack add-hand-over` and `pack releases`. */
export function addPack(commandLine: Command, io: Io, end: End): void {
  const pack = commandLine
    .command('pack')
    .description(io.translate(message('make packs and change them without editing JSON')));
  addInit(pack, io, end);
  addAddStep(pack, io, end);
  addMoveStep(pack, io, end);
  addAddHandOver(pack, io, end);
  addReleases(pack, io, end);
}

function addInit(pack: Command, io: Io, end: End): void {
  pack
    .command('init')
    .description(
      io.translate(message('make a pack in .source-guide of the repository; never overwrites a file')),
    )
    .addOption(repoOption(io).makeOptionMandatory())
    .requiredOption('--name <name>', io.translate(message('name of the pack')))
    .option(
      '--lang <languages>',
      io.translate(message('languages of its texts, separated by commas (default: all)')),
    )
    .action(async ({ repo, name, lang }: { repo: string; name: string; lang?: string }) => {
      end(await packInit({ repo, name, languages: languagesIn(lang, io) }, io));
    });
}

function languagesIn(text: string | undefined, io: Io): readonly Language[] {
  const named = (text ?? LANGUAGES.join()).split(/[\s,]+/).filter((each) => each !== '');
  const languages = named.flatMap((each) => LANGUAGES.find((language) => language === each) ?? []);
  if (languages.length > 0 && languages.length === named.length) return [...new Set(languages)];
  const text_ = message('--lang needs languages from this list: {0}.', LANGUAGES.join(', '));
  throw new UsageError(io.translate(text_));
}

interface StepFlags extends AuthoringPlace {
  readonly first?: boolean;
}

function onStep(pack: Command, name: string, io: Io): Command {
  return pack
    .command(name)
    .addOption(repoOption(io).makeOptionMandatory())
    .requiredOption(
      '--pack <name>',
      io.translate(message('name of the pack in .source-guide, or its folder')),
    )
    .requiredOption('--walkthrough <id>', io.translate(message('the walkthrough')))
    .requiredOption('--step <id>', io.translate(message('the step')));
}

function afterOption(io: Io): Option {
  return new Option('--after <id>', io.translate(message('the step that it follows')));
}

interface AddStepFlags extends AuthoringPlace, Omit<AddStepOptions, 'place'> {
  readonly symbol?: string | undefined;
  readonly line?: string | undefined;
  readonly site?: string | undefined;
}

function addAddStep(pack: Command, io: Io, end: End): void {
  onStep(pack, 'add-step', io)
    .description(
      io.translate(message('add a step to a walkthrough, which is made if the pack does not have it')),
    )
    .option(
      '--symbol <path#symbol>',
      io.translate(message('the place, such as {0}', 'server/server.go#(*Server).Start')),
    )
    .option(
      '--line <path:line[-end]>',
      io.translate(
        message('instead of --symbol, lines of any file, such as {0}', 'deploy/server.yaml:12-14'),
      ),
    )
    .option(
      '--site <kind:name>',
      io.translate(message('the statement in it, such as {0}', 'call:Listen, call:Listen:2, return')),
    )
    .addOption(afterOption(io))
    .option('--heading <text>', io.translate(message('heading of the step (default: the symbol)')))
    .option('--title <text>', io.translate(message('title of the walkthrough, if it is made')))
    .option('--lane <id>', io.translate(message('lane of the step (default: that of the step before)')))
    .option(
      '--reached <kind>',
      io.translate(message('how control gets there from the step before (default: what the code shows)')),
    )
    .action(async ({ symbol, line, site, ...flags }: AddStepFlags) => {
      end(await packAddStep({ ...flags, place: placeOfFlags({ symbol, line, site }, io) }, io));
    });
}

function placeOfFlags(
  { symbol, line, site }: Pick<AddStepFlags, 'symbol' | 'line' | 'site'>,
  io: Io,
): NamedPlace | NamedLines {
  if (symbol !== undefined && line === undefined) return placeIn(symbol, site, io);
  if (line !== undefined && symbol === undefined && site === undefined) return linesIn(line, io);
  throw new UsageError(
    io.translate(message('Name the place with --symbol, and perhaps --site, or with --line.')),
  );
}

function linesIn(text: string, io: Io): NamedLines {
  const [, path, first, last = first] = /^(.+):([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/.exec(text) ?? [];
  const span = { first: Number(first) - 1, last: Number(last) - 1 };
  const isSpan = span.last >= span.first && span.last - span.first < MOST_LINES_OF_ANCHOR;
  if (path === undefined || !isSpan) {
    const wrong = message(
      '--line needs PATH:LINE or PATH:LINE-END with at most {0} lines, such as {1}.',
      MOST_LINES_OF_ANCHOR,
      'deploy/server.yaml:12-14',
    );
    throw new UsageError(io.translate(wrong));
  }
  return { path, ...span };
}

function addMoveStep(pack: Command, io: Io, end: End): void {
  onStep(pack, 'move-step', io)
    .description(io.translate(message('move a step of a walkthrough to another place')))
    .addOption(afterOption(io))
    .option('--first', io.translate(message('make it the first step')))
    .action(async (flags: StepFlags) => {
      if ((flags.after === undefined) === !flags.first) {
        throw new UsageError(
          io.translate(message('Name the step that it follows with --after, or use --first.')),
        );
      }
      end(await packMoveStep(flags, io));
    });
}

interface HandOverFlags {
  readonly repo: string;
  readonly pack: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly site?: string;
  readonly name?: string;
}

function addAddHandOver(pack: Command, io: Io, end: End): void {
  pack
    .command('add-hand-over')
    .description(
      io.translate(
        message('state how control gets from one function to another where the code does not show it'),
      ),
    )
    .addOption(repoOption(io).makeOptionMandatory())
    .requiredOption(
      '--pack <name>',
      io.translate(message('name of the pack in .source-guide, or its folder')),
    )
    .requiredOption('--id <id>', io.translate(message('id of the hand-over')))
    .requiredOption('--from <path#symbol>', io.translate(message('the function that hands control over')))
    .option(
      '--site <kind:name>',
      io.translate(message('the statement in it, such as {0}', 'call:Listen, call:Listen:2, return')),
    )
    .requiredOption('--to <path#symbol>', io.translate(message('the function that gets control')))
    .option('--name <name>', io.translate(message('what is handed over, such as the type of a message')))
    .action(async ({ from, to, site, ...flags }: HandOverFlags) => {
      const places = { from: placeIn(from, site, io), to: placeIn(to, undefined, io) };
      end(await packAddHandOver({ ...flags, ...places }, io));
    });
}

function placeIn(symbol: string, site: string | undefined, io: Io): NamedPlace {
  const hash = symbol.indexOf('#');
  if (hash < 1) {
    const text = message('--symbol needs PATH#SYMBOL, such as {0}.', 'server/server.go#(*Server).Start');
    throw new UsageError(io.translate(text));
  }
  const place = { path: symbol.slice(0, hash), symbol: symbol.slice(hash + 1) };
  return site === undefined ? place : { ...place, site: siteIn(site, io) };
}

function siteIn(text: string, io: Io): NonNullable<NamedPlace['site']> {
  const [, kind, name = '', nth] =
    /^([a-z][a-z0-9-]*)(?::([^:]*))?(?::([1-9]\d{0,2}))?$/.exec(text.trim()) ?? [];
  if (kind === undefined) {
    const wrong = message('--site needs KIND:NAME or KIND:NAME:NTH, such as {0}.', 'call:Listen:2');
    throw new UsageError(io.translate(wrong));
  }
  return { kind, ...(name !== '' && { name }), ...(nth !== undefined && { nth: Number(nth) }) };
}

function addReleases(pack: Command, io: Io, end: End): void {
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
