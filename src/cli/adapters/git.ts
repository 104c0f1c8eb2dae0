import { execFile } from 'node:child_process';

/** What a hook or an alias of git sets for another repository; it must not stand in for the folder that is asked about. */
const OF_ANOTHER_REPOSITORY = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE'],
]);

const MOST_OUTPUT = 256 * 1024 * 1024;

/** The environment that git is run in: the folder decides on the repository, and nothing is written or asked. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_ANOTHER_REPOSITORY.has(name));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}

/** Runs git in a folder and returns what it printed. `undefined` when git is missing or refuses. */
export function runGit(folder: string, ...args: string[]): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      encoding: 'buffer' as const,
      maxBuffer: MOST_OUTPUT,
      env: gitEnvironment(),
    };
    execFile('git', args, options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}

/** The same as trimmed text. */
export async function gitText(folder: string, ...args: string[]): Promise<string | undefined> {
  return (await runGit(folder, ...args))?.toString('utf8').trim();
}
