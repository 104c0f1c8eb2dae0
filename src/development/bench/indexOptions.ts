import { parseArgs } from 'node:util';
import { orMisuse } from '../misuse';
import { checkoutNamed, COMMON_OPTIONS, existingPath, wholeNumber } from './benchArguments';

export const indexBenchUsage = `npm run bench -- --repo DIR [--runs 5] [--reference FILE] [--seed 1]

Measures the Go index on a checkout: declarations, an entry point, the whole call index cold and from its cache, edited
files and code lenses, each several times, beside the peers that are installed (universal-ctags; gopls when on PATH).
With a reference, a table of calls that a type checker found (plain or .gz), it says how many of them are found.`;

export interface IndexBenchOptions {
  readonly repo: string;
  /** How many times to measure. The result is the median. */
  readonly runs: number;
  /** A table like that of `source-guide index --calls`, but with columns that count bytes. */
  readonly reference: string | undefined;
  /** Seed for the choice of files to edit. */
  readonly seed: number;
}

/** `undefined` for `--help`. Throws a MisuseError if the command line is not valid. */
export function parseIndexBenchOptions(words: string[]): IndexBenchOptions | undefined {
  const options = {
    ...COMMON_OPTIONS,
    runs: { type: 'string', default: '5' },
    reference: { type: 'string' },
  } as const;
  const { repo, runs, reference, seed, help } = orMisuse(
    () => parseArgs({ args: words, options }).values,
    indexBenchUsage,
  );
  if (help) return undefined;
  return {
    repo: checkoutNamed(repo, indexBenchUsage),
    runs: wholeNumber(runs, '--runs'),
    reference:
      reference === undefined ? undefined : existingPath(reference, 'Name a table with --reference.'),
    seed: wholeNumber(seed, '--seed'),
  };
}
