import fs from 'node:fs';
import path from 'node:path';
import { MisuseError } from '../misuse';

/** The options of every benchmark, for `parseArgs`. */
export const COMMON_OPTIONS = {
  repo: { type: 'string' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The absolute path of the checkout that `--repo` names. Throws a MisuseError when there is none. */
export function checkoutNamed(repo: string | undefined, usage: string): string {
  if (repo === undefined) throw new MisuseError(`Name a checkout with --repo.\n\n${usage}`);
  return existingPath(repo, 'Name a checkout with --repo.');
}

/** The absolute path of what the user named, relative to the folder in which they typed the command. */
export function existingPath(written: string, advice: string): string {
  const place = path.resolve(process.env.INIT_CWD ?? '.', written);
  if (!fs.existsSync(place)) throw new MisuseError(`There is no ${place}. ${advice}`);
  return place;
}

/** Reads a whole number from 1 to 999,999. Throws a MisuseError for anything else. */
export function wholeNumber(text: string, option: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text.trim()))
    throw new MisuseError(`${option}: ${text} is not a whole number from 1 to 999999.`);
  return Number(text);
}
