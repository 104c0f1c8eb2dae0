import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import type { ColdRun } from './coldRun';

/** A run of another command. */
export interface ProcessRun {
  readonly milliseconds: number;
  readonly output: string;
}

/** Runs a command; `undefined` when it is not installed or fails. */
export function runPeer(program: string, words: readonly string[], folder: string): ProcessRun | undefined {
  const started = performance.now();
  const { status, stdout } = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? { milliseconds: performance.now() - started, output: stdout } : undefined;
}

/** What {@link runCold} measures. `activation` includes `code`: loading the extension's code. */
export type ColdWork = 'declarations' | 'entryPoint' | 'code' | 'activation';

/** Makes one measurement in a new process. */
export function runCold(what: ColdWork, repo: string): ColdRun {
  const program = path.join(repositoryRoot, 'dist', 'development', 'benchColdRun.js');
  const run = runPeer(process.execPath, [program, what, repo], repositoryRoot);
  if (!run) throw new Error(`The run "${what}" failed. Run node ${program} ${what} ${repo} to see why.`);
  return JSON.parse(run.output) as ColdRun;
}

/** The part of the output of `source-guide index --json` that we use. */
export interface IndexRun {
  readonly phases: Readonly<Record<string, number>>;
  readonly peakRssMb: number;
  readonly fromCache: boolean;
  readonly calls: number;
}

/** Builds the call index in a new process, as a user would. */
export function runIndex(repo: string, cache: string | undefined): IndexRun {
  const program = path.join(repositoryRoot, 'dist', 'cli.js');
  const words = ['index', '--repo', repo, '--json', ...(cache === undefined ? [] : ['--cache', cache])];
  const run = runPeer(process.execPath, [program, ...words], repositoryRoot);
  if (!run) throw new Error(`The index failed. Run node ${program} ${words.join(' ')} to see why.`);
  return JSON.parse(run.output) as IndexRun;
}
