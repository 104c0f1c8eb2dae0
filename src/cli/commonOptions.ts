import { Option, type Command } from 'commander';
import { LANGUAGES, message } from '../core';
import { FORMATS, type Format } from './formats/annotation';
import { UsageError, type Io } from './io';

/** `--repo`. Optional, unless the command makes it mandatory. */
export function repoOption(io: Io): Option {
  return new Option('--repo <dir>', io.translate(message('root folder of the checkout to read')));
}

/** `--pack`, a folder. */
export function packOption(io: Io): Option {
  const text = message(
    'folder of a pack, or its name in .source-guide (default: those in .source-guide, else the built-in one)',
  );
  return new Option('--pack <dir>', io.translate(text));
}

/** More ways than that are of no use to anybody. */
export const MOST_WAYS = 100;

/** `--lang`. The default is the reader's language. */
export function contentLanguage(io: Io): Option {
  return new Option('--lang <language>', io.translate(message('language of the content')))
    .choices(LANGUAGES)
    .default(io.language);
}

/** Options of commands that need a work tree but no pack. */
export interface WorkTreeOptions {
  /** The folder of the work tree. */
  readonly repo: string;
  /** Folder that caches the call index. */
  readonly cache?: string;
  /** True for one JSON document. */
  readonly json?: boolean;
}

/** Adds a command with {@link WorkTreeOptions}. */
export function workTreeCommand(commandLine: Command, name: string, io: Io): Command {
  return commandLine
    .command(name)
    .addOption(repoOption(io).makeOptionMandatory())
    .option('--cache <dir>', io.translate(message('folder that caches the call index between runs')))
    .option('--json', io.translate(message('print one JSON document')));
}

/** `--depth`, a number of calls from 0 to 20. */
export function callDepth(io: Io): Option {
  return new Option('--depth <n>', io.translate(message('how many calls to follow'))).argParser((text) =>
    parseDepth(text, io),
  );
}

function parseDepth(text: string, io: Io): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 20) return number;
  throw new UsageError(io.translate(message('--depth needs a whole number from 0 to 20.')));
}

/** `--format`. */
export function formatOption(io: Io): Option {
  const text = message(
    'form of the result: for people, programs, code scanning, or a pull request on GitHub',
  );
  return new Option('--format <format>', io.translate(text)).choices(FORMATS);
}

/** The form that `--format` and `--json` ask for together. */
export function formatIn({ format, json = false }: { format?: Format; json?: boolean }, io: Io): Format {
  if (!json) return format ?? 'text';
  if (format === undefined || format === 'json') return 'json';
  throw new UsageError(io.translate(message('--json and --format {0} exclude each other.', format)));
}
