import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import * as path from 'node:path';
import { message, type Message } from '../../core';

/** What git answered. Neither is there when it found nothing and gave no reason. */
export interface GitAnswer {
  /** What it printed, when it ended well. */
  readonly output?: Buffer;
  /** Why there is no output, in git's own words where it has some. */
  readonly reason?: Message;
}

/** What a hook or an alias of git sets for another repository. The folder that is asked about decides instead. */
const OF_ANOTHER_REPOSITORY = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE'],
]);

/**
 * A repository is hostile, and its configuration may name programs. These settings win over it. Filters, diff drivers
 * and submodules have no such setting: ask only for objects and references, never for `status` or `diff`.
 */
const SETTINGS = [
  // Would run `gpg.program`.
  'log.showSignature=false',
  // Would run the program that it names.
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  // A folder that is committed in the form of a bare repository has a configuration that a plain clone brings along.
  'safe.bareRepository=explicit',
];

/** Git's answers are small, but for files of the repository. */
export const MOST_OUTPUT = 256 * 1024 * 1024;
/** Reading objects takes seconds in the largest repositories. */
export const LONGEST_SILENCE_MILLISECONDS = 60_000;
const LONGEST_REASON = 2000;

/** The environment that git is run in: nothing is written, asked, or fetched. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_ANOTHER_REPOSITORY.has(name));
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // In a partial clone git would fetch what is missing, by programs that the configuration names.
    GIT_NO_LAZY_FETCH: '1',
    // Older versions of git do not know that; no protocol of this name exists, so that they cannot connect.
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

/** Asks git about the repository whose root is a folder. Never rejects. */
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

/** The output alone; `undefined` when git is missing or refuses. */
export async function runGit(folder: string, ...words: string[]): Promise<Buffer | undefined> {
  return (await askGit(folder, ...words)).output;
}

/** The same as trimmed text. */
export async function gitText(folder: string, ...words: string[]): Promise<string | undefined> {
  return (await runGit(folder, ...words))?.toString('utf8').trim();
}

/** Starts a git that answers until its input ends; `undefined` when the folder is not the root of a repository. */
export function startGit(folder: string, ...words: string[]): ChildProcessWithoutNullStreams | undefined {
  return isRoot(folder) ? spawn('git', [...wordsForAll(folder), ...words], optionsForGit()) : undefined;
}

/** Git would also take a bare repository, or one around the folder. */
function isRoot(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}

function wordsForAll(folder: string): string[] {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return ['--no-pager', '--no-optional-locks', ...settings, '-C', path.resolve(folder)];
}

/** Windows looks for a program in the current folder first, which must not be one of the repository. */
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
