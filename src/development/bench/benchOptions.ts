import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MisuseError } from '../misuse';

export const benchUsage = `npm run bench:anchors -- --repo DIR [--months 12,24,36] [--seed 1]

Makes an anchor for every function of the repository as it was so many months before its newest commit, and looks each
one up in HEAD: by line number, by text, by name, and by our evidence with and without the history.`;

export interface BenchOptions {
  readonly repo: string;
  /** How far back the anchors are made, in months before the newest commit. */
  readonly months: readonly number[];
  /** Decides which statement of a function is taken, and which examples are shown. */
  readonly seed: number;
}

/** `undefined` when the usage was asked for. */
export function parseBenchOptions(words: string[]): BenchOptions | undefined {
  const { repo, months, seed, help } = parseWords(words);
  if (help) return undefined;
  if (repo === undefined) throw new MisuseError(`Name a checkout with --repo.\n\n${benchUsage}`);
  // npm changes to the package's folder; the person means the one they typed the command in.
  const folder = path.resolve(process.env.INIT_CWD ?? '.', repo);
  if (!fs.existsSync(folder))
    throw new MisuseError(`There is no folder ${folder}. Name a checkout with --repo.`);
  return {
    repo: folder,
    months: months.split(',').map((text) => wholeNumber(text, '--months')),
    seed: wholeNumber(seed, '--seed'),
  };
}

function parseWords(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        repo: { type: 'string' },
        months: { type: 'string', default: '12,24,36' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new MisuseError(`${(error as Error).message}\n\n${benchUsage}`, { cause: error });
  }
}

function wholeNumber(text: string, option: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text.trim())) throw new MisuseError(`${option}: ${text} is no number from 1.`);
  return Number(text);
}
