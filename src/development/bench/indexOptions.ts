import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MisuseError } from '../misuse';

export const indexBenchUsage = `npm run bench -- --repo DIR [--runs 5] [--reference FILE] [--seed 1]

Measures the Go index on a checkout: declarations, an entry point, the whole call index cold and from its cache, edited
files and code lenses, each several times, beside the peers that are installed (universal-ctags; gopls when on PATH).
With a reference, a table of calls that a type checker found (plain or .gz), it says how many of them are found.`;

export interface IndexBenchOptions {
  readonly repo: string;
  /** How often each thing is measured; the median counts. */
  readonly runs: number;
  /** A table with the columns of `source-guide index --calls`, its columns counted in bytes. */
  readonly reference: string | undefined;
  /** Decides which files are edited. */
  readonly seed: number;
}

/** `undefined` when the usage was asked for. */
export function parseIndexBenchOptions(words: string[]): IndexBenchOptions | undefined {
  const { repo, runs, reference, seed, help } = parseWords(words);
  if (help) return undefined;
  if (repo === undefined) throw new MisuseError(`Name a checkout with --repo.\n\n${indexBenchUsage}`);
  return {
    repo: existing(repo, 'Name a checkout with --repo.'),
    runs: wholeNumber(runs, '--runs'),
    reference: reference === undefined ? undefined : existing(reference, 'Name a table with --reference.'),
    seed: wholeNumber(seed, '--seed'),
  };
}

/** npm changes to the package's folder; the person means the one they typed the command in. */
function existing(written: string, advice: string): string {
  const place = path.resolve(process.env.INIT_CWD ?? '.', written);
  if (!fs.existsSync(place)) throw new MisuseError(`There is no ${place}. ${advice}`);
  return place;
}

function parseWords(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        repo: { type: 'string' },
        runs: { type: 'string', default: '5' },
        reference: { type: 'string' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new MisuseError(`${(error as Error).message}\n\n${indexBenchUsage}`, { cause: error });
  }
}

function wholeNumber(text: string, option: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text.trim())) throw new MisuseError(`${option}: ${text} is no number from 1.`);
  return Number(text);
}
