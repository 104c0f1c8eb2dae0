import { parseArgs } from 'node:util';
import { orMisuse } from '../misuse';
import { checkoutNamed, COMMON_OPTIONS, existingPath, wholeNumber } from './benchArguments';

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
