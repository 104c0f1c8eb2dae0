import { execFile } from 'node:child_process';

const MOST_OUTPUT = 256 * 1024 * 1024;

/** Runs git in a folder and returns what it printed. `undefined` when git is missing or refuses. */
export function runGit(folder: string, ...args: string[]): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const environment = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
    const options = { cwd: folder, encoding: 'buffer' as const, maxBuffer: MOST_OUTPUT, env: environment };
    execFile('git', args, options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}

/** The same as trimmed text. */
export async function gitText(folder: string, ...args: string[]): Promise<string | undefined> {
  return (await runGit(folder, ...args))?.toString('utf8').trim();
}
