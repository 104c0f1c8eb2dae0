import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const IDENTITY = ['user.name=Tester', 'user.email=tester@example.invalid'];
const SETTINGS = [...IDENTITY, 'core.autocrlf=false', 'commit.gpgsign=false', 'tag.gpgsign=false'];

/** This process's environment without anything that would tell git of another repository or of a person's settings. */
export function environmentForGit(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}

/** Runs git in a folder and returns what it printed, trimmed. */
export async function git(folder: string, ...words: string[]): Promise<string> {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const options = { cwd: folder, env: environmentForGit() };
  const { stdout } = await promisify(execFile)('git', [...settings, ...words], options);
  return stdout.trim();
}

/** Commits everything in a work tree and returns the hash of the commit. */
export async function commitAll(folder: string, subject = 'Everything'): Promise<string> {
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', subject);
  return git(folder, 'rev-parse', 'HEAD');
}

/** Turns a folder into a repository with one commit of all that is in it; returns the hash of the commit. */
export async function createRepository(folder: string): Promise<string> {
  await git(folder, 'init', '--quiet', '--initial-branch', 'main');
  return commitAll(folder);
}
