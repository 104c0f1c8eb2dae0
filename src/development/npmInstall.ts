import fs from 'node:fs';
import path from 'node:path';
import { captureProcess } from './childProcess';

/** npm waits ten seconds and more before it retries; without a network that takes too long. */
const patience = '--fetch-retry-mintimeout=2000';
const shownLines = 6;

/** Installs exact versions of packages into a folder. Does not run their scripts, so that no compiler is needed. */
export async function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
  if (!fs.existsSync(path.join(folder, 'package.json'))) {
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  }
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', patience];
  const [command, ...args] = npmCommand('install', '--omit=dev', '--ignore-scripts', ...quiet, ...packages);
  const { code, output } = await captureProcess(command, args, {
    folder,
    environment: environmentOfOtherPackage(),
  });
  if (code !== 0) {
    throw new Error(
      `npm ended with exit code ${code}. Is the npm registry reachable? npm said:\n${firstLines(output)}`,
    );
  }
}

/** The npm that started this process, else the one on the PATH. */
export function npmCommand(...args: string[]): [string, ...string[]] {
  const script = process.env.npm_execpath;
  return script !== undefined && path.basename(script).startsWith('npm')
    ? [process.execPath, script, ...args]
    : ['npm', ...args];
}

/** The environment without the variables that `npm start` sets for this package; npm would use them as settings. */
export function environmentOfOtherPackage(): NodeJS.ProcessEnv {
  const isOfThisPackage = (name: string): boolean =>
    /^npm_(package|lifecycle|config_local_prefix)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfThisPackage(name)));
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, shownLines).join('\n');
}
