import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import * as path from 'node:path';
import process from 'node:process';
import { message, type Message } from '../../core';

/** Git's answer. Empty when git found nothing and gave no reason. */
export interface GitAnswer {
  /** What git printed, if it succeeded. */
  readonly output?: Buffer;
  /** Why there is no output, with git's own text if it has one. */
  readonly reason?: Message;
}

/** Variables that a hook or an alias of git sets for its repository. We ask about a folder, so that they must not count. */
const REPOSITORY_VARIABLES = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE'],
]);

/**
 * A repository can be hostile, and its configuration can name programs to run. These settings override it. There is no
 * such setting for filters, diff drivers and submodules: read objects and references only, never `status` or `diff`.
 */
const SETTINGS = [
  // Would run `gpg.program`.
  'log.showSignature=false',
  // Would run the program that it names.
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  // A repository can contain a folder that looks like a bare repository, with its own configuration.
  'safe.bareRepository=explicit',
];

/** Bytes. Only files of the repository are large. */
export const MOST_OUTPUT = 256 * 1024 * 1024;
/** Even in the largest repositories, reading objects takes only seconds. */
export const LONGEST_SILENCE_MILLISECONDS = 60_000;
const LONGEST_REASON = 2000;

/** The environment for git, in which it writes, asks and fetches nothing. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.has(name));
  return {
    ...Object.fromEntries(kept),
    // In a partial clone git would fetch missing objects, with programs that the configuration names.
    GIT_NO_LAZY_FETCH: '1',
    // For older versions of git. No protocol has this name, so git cannot connect.
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

/** Runs git for the repository whose root is this folder. Never rejects. */
export function askGit(folder: string, ...words: string[]): Promise<GitAnswer> {
  if (!isRoot(folder)) return Promise.resolve({ reason: message('{0} has no .git.', folder) });
  return new Promise((resolve) => {
    const options = {
      ...optionsForGit(),
      encoding: 'buffer' as const,
      maxBuffer: MOST_OUTPUT,
      timeout: LONGEST_SILENCE_MILLISECONDS,
      killSignal: 'SIGKILL' as const,
    };
    execFile('git', [...wordsForAll(folder), ...words], options, (error, output, said) => {
      const reason = error && reasonFor(error, said.toString('utf8').trim());
      resolve(error ? { ...(reason && { reason }) } : { output });
    });
  });
}

/** Like {@link askGit}, but returns the output only; `undefined` when git is missing or fails. */
export async function runGit(folder: string, ...words: string[]): Promise<Buffer | undefined> {
  return (await askGit(folder, ...words)).output;
}

/** Like {@link runGit}, but returns trimmed text. */
export async function gitText(folder: string, ...words: string[]): Promise<string | undefined> {
  return (await runGit(folder, ...words))?.toString('utf8').trim();
}

/** Starts git and leaves its input open; `undefined` when the folder is not the root of a repository. */
export function startGit(folder: string, ...words: string[]): ChildProcessWithoutNullStreams | undefined {
  return isRoot(folder) ? spawn('git', [...wordsForAll(folder), ...words], optionsForGit()) : undefined;
}

/** Git itself would also accept a bare repository, or one that contains the folder. */
function isRoot(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}

function wordsForAll(folder: string): string[] {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return ['--no-pager', '--no-optional-locks', ...settings, '-C', path.resolve(folder)];
}

/** Windows looks for programs in the current folder first, so that must not be the repository. */
function optionsForGit(): { cwd: string; env: NodeJS.ProcessEnv } {
  return { cwd: path.dirname(process.execPath), env: gitEnvironment() };
}

type Failure = Parameters<NonNullable<Parameters<typeof execFile>[3]>>[0];

function reasonFor(failure: NonNullable<Failure>, said: string): Message | undefined {
  if (failure.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
    return message('Git printed more than {0} MB.', MOST_OUTPUT / 1024 / 1024);
  }
  if (failure.killed) {
    return message('Git did not answer within {0} seconds.', LONGEST_SILENCE_MILLISECONDS / 1000);
  }
  if (typeof failure.code === 'string') return message('Git could not be started: {0}', failure.message);
  return said === '' ? undefined : message('Git says: {0}', said.slice(0, LONGEST_REASON));
}
