import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { onExit } from './onExit';
import { repositoryRoot } from './repositoryRoot';

/** How to start a process. */
export interface ProcessOptions {
  /** Its working folder; that of this process when absent. */
  readonly folder?: string | undefined;
  /** Its whole environment; that of this process when absent. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** `inherit` shows its output, `pipe` leaves it to the caller. */
  readonly output: 'inherit' | 'pipe';
}

/** A process and all processes below it. */
export interface RunningProcess {
  /** The guardian that runs the command, with the command's output. */
  readonly child: ChildProcess;
  /** Resolves with the exit code: 127 if the command could not start, 1 if a signal ended it. */
  readonly ended: Promise<number>;
  /** Ends the whole process tree at once. */
  stop(): void;
}

/** Starts a process that never outlives this one, however this one ends. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): RunningProcess {
  const guardian = path.join(repositoryRoot, 'dist', 'development', 'guardian.js');
  const child = spawn(process.execPath, [guardian, command, ...args], {
    cwd: options.folder,
    env: options.environment ?? process.env,
    stdio: ['pipe', options.output, options.output],
    // Its own process group, so that one signal reaches everything below it.
    detached: process.platform !== 'win32',
  });
  const stop = onExit(() => killTree(child));
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  }).finally(stop);
  return { child, ended, stop };
}

/** Runs a command to its end and returns its exit code. */
export function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<number> {
  return startProcess(command, args, options).ended;
}

/** Runs a command quietly and returns its exit code and output. After `timeout` milliseconds, ends it with code 1. */
export async function captureProcess(
  command: string,
  args: readonly string[],
  options: Omit<ProcessOptions, 'output'> & { readonly timeout?: number | undefined },
): Promise<{ code: number; output: string }> {
  const running = startProcess(command, args, { ...options, output: 'pipe' });
  const timer = options.timeout === undefined ? undefined : setTimeout(() => running.stop(), options.timeout);
  let output = '';
  for (const stream of [running.child.stdout, running.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await running.ended.finally(() => clearTimeout(timer));
  return { code, output };
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has already ended.
  }
}
