import { parseArgs } from 'node:util';
import { orMisuse } from '../misuse';
import { checkoutNamed, COMMON_OPTIONS, wholeNumber } from './benchArguments';

export const benchUsage = `npm run bench:anchors -- --repo DIR [--months 12,24,36] [--seed 1]

Makes an anchor for every function of the repository as it was some months before its newest commit, and looks for each
in HEAD: by line number, by text, by name, and by our evidence with and without the history.`;

export interface BenchOptions {
  readonly repo: string;
  /** The ages of the commits to make anchors at, in months before the newest commit. */
  readonly months: readonly number[];
  /** Seed for the choice of statements and examples. */
  readonly seed: number;
}

/** `undefined` for `--help`. Throws a MisuseError if the command line is not valid. */
export function parseBenchOptions(words: string[]): BenchOptions | undefined {
  const options = { ...COMMON_OPTIONS, months: { type: 'string', default: '12,24,36' } } as const;
  const { repo, months, seed, help } = orMisuse(() => parseArgs({ args: words, options }).values, benchUsage);
  if (help) return undefined;
  return {
    repo: checkoutNamed(repo, benchUsage),
    months: months.split(',').map((text) => wholeNumber(text, '--months')),
    seed: wholeNumber(seed, '--seed'),
  };
}
