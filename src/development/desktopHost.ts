import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from './cacheFolder';
import { startProcess } from './childProcess';
import { executableOnPath } from './desktopVscode';
import { tooLate, type HostRun } from './hostRun';
import { messageOf } from './progress';
import { repositoryRoot } from './repositoryRoot';
import { createTemporaryFolder } from './temporaryFolder';
import { startVirtualDisplay } from './virtualDisplay';

const downloadServer = 'https://update.code.visualstudio.com/api/releases/stable';
const answerTimeoutMilliseconds = 3000;

/** Arguments to run as root, without a graphics card, and without questions. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-updates',
  '--disable-extensions',
  '--disable-workspace-trust',
  '--skip-welcome',
  '--skip-release-notes',
];

/** Why the host tests cannot run in a desktop VS Code here; `undefined` if they probably can. */
export async function desktopHostProblem(): Promise<string | undefined> {
  if (!hasDisplay() && !executableOnPath('Xvfb')) {
    return 'there is no display and no Xvfb';
  }
  try {
    const signal = AbortSignal.timeout(answerTimeoutMilliseconds);
    const answer = await fetch(downloadServer, { method: 'HEAD', signal });
    return answer.ok ? undefined : `the download of VS Code answers ${answer.status}`;
  } catch (error) {
    return `the download of VS Code does not answer (${messageOf(error)})`;
  }
}

/** Runs the host tests in a desktop VS Code. Returns why they did not finish; `undefined` if they did. */
export async function runInDesktopHost({ folder, script }: HostRun): Promise<string | undefined> {
  const executable = await download();
  const environment = { ...process.env, ...(hasDisplay() ? {} : { DISPLAY: await startVirtualDisplay() }) };
  const args = [
    folder,
    ...quietArguments,
    `--user-data-dir=${createTemporaryFolder().path}`,
    `--extensionDevelopmentPath=${repositoryRoot}`,
    `--extensionTestsPath=${script}`,
  ];
  const vscode = startProcess(executable, args, { environment, output: 'inherit' });
  const ended = vscode.ended.then((code) => `The desktop VS Code ended with exit code ${code}.`);
  return Promise.race([ended, tooLate()]).finally(() => vscode.stop());
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(cacheFolder(), 'desktop') });
  } catch (error) {
    const advice = 'To test without it, set SOURCE_GUIDE_HOST=served.';
    throw new Error(`VS Code could not be downloaded. ${advice} ${messageOf(error)}`, { cause: error });
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
