import fs from 'node:fs';
import path from 'node:path';
import { captureProcess } from './childProcess';
import { installOnce } from './installOnce';
import { MisuseError } from './misuse';
import { messageOf, say } from './progress';
import { copySample } from './sample';

const openGemini = 'https://github.com/openGemini/openGemini';
const answerTimeoutMilliseconds = 15_000;

/** Finds the repository to open: the given folder, else OPENGEMINI_REPO, else a clone, else the bundled sample. */
export async function chooseCheckout(folder: string | undefined): Promise<string> {
  if (folder !== undefined) {
    // npm changes to the package's folder; the path is relative to the folder in which the user typed the command.
    return existingFolder(
      path.resolve(process.env.INIT_CWD ?? '.', folder),
      'Name the folder of a checkout.',
    );
  }
  const fromEnvironment = process.env.OPENGEMINI_REPO;
  if (fromEnvironment) {
    return existingFolder(
      path.resolve(fromEnvironment),
      'OPENGEMINI_REPO names it: change or unset that variable.',
    );
  }
  return cloneOrSample();
}

function existingFolder(folder: string, advice: string): string {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new MisuseError(`There is no folder ${folder}. ${advice}`);
  }
  return folder;
}

async function cloneOrSample(): Promise<string> {
  try {
    const folder = await installOnce({
      name: 'openGemini',
      title: `cloning ${openGemini} (once)`,
      fill: clone,
    });
    say(`openGemini is in ${folder}. To clone a newer version, remove that folder.`);
    return folder;
  } catch (error) {
    say(
      `${messageOf(error).trim()}\nOpening the bundled sample instead. To open a checkout: npm start -- DIR`,
    );
    return copySample();
  }
}

async function clone(folder: string): Promise<void> {
  await requireAnswer();
  await runGit(['clone', '--depth', '1', '--quiet', openGemini, folder]);
}

/** Checks that the server answers. Without this, a clone without network would wait for minutes. */
async function requireAnswer(): Promise<void> {
  await runGit(['ls-remote', '--quiet', openGemini, 'HEAD'], answerTimeoutMilliseconds);
}

async function runGit(args: readonly string[], timeout?: number): Promise<void> {
  // Gives up when less than 1 KB per second arrives for 20 seconds. Never asks for a password.
  const limits = ['-c', 'http.lowSpeedLimit=1000', '-c', 'http.lowSpeedTime=20'];
  const environment = { ...process.env, GIT_TERMINAL_PROMPT: '0' };
  const { code, output } = await captureProcess('git', [...limits, ...args], { environment, timeout });
  if (code !== 0) {
    throw new Error(output.trim() || `git did not finish ${args[0]} in time`);
  }
}
