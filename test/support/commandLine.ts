import { execFile, spawn } from 'node:child_process';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { translatorFor, type ExitCode } from '../../src/cli/io';
import type * as main from '../../src/cli/main';
import type { PrintedResolution } from '../../src/cli/report';
import type { Language, Verdict } from '../../src/core';
import { repositoryRoot } from '../../src/development/repositoryRoot';
import { environmentForGit } from './gitRepository';
import { samplePack } from './samplePack';

/** The built command line: it finds the built-in packs from where it lies. */
const BUNDLE = path.join(repositoryRoot, 'dist', 'cli.js');

/** What a run of the command line left behind. */
export interface CommandLineRun<Code = ExitCode> {
  readonly code: Code;
  /** What went to standard output. */
  readonly out: string;
  /** What was said to the person meanwhile. */
  readonly said: string;
}

/** Runs the built command line in this process. */
export async function runCommandLine(
  words: readonly string[],
  language: Language = 'en',
): Promise<CommandLineRun> {
  const bundle = (await import(pathToFileURL(BUNDLE).href)) as typeof main;
  let out = '';
  let said = '';
  const io = {
    out: (text: string) => void (out += text),
    document: (text: string) => void (out += text),
    say: (text: string) => void (said += text + '\n'),
    translate: translatorFor(language),
    language,
  };
  const code = await bundle.runCommandLine(words, io);
  return { code, out, said };
}

/** Runs the built command line as a process of its own, as a person would. */
export function runAsProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandLineRun<number>> {
  const options = { env: { ...environmentWithoutLanguage(), ...environment }, timeout: 30_000 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [BUNDLE, ...words], options, (error, out, said) => {
      // A process that was killed or never began has no exit code.
      if (error && typeof error.code !== 'number') reject(new Error(said, { cause: error }));
      else resolve({ code: Number(error?.code ?? 0), out, said });
    });
  });
}

/** Runs the built command line as a process whose reader goes away after the first piece, as `head` does. */
export function runUntilFirstOutput(
  words: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [BUNDLE, ...words], { env: environmentWithoutLanguage() });
  let said = '';
  child.stdout.once('data', () => child.stdout.destroy());
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

function environmentWithoutLanguage(): NodeJS.ProcessEnv {
  const inherited = Object.entries(environmentForGit()).filter(([name]) => !/^(LANG|LC_)/.test(name));
  return Object.fromEntries(inherited);
}

export interface CheckedStep extends PrintedResolution {
  readonly walkthrough: string;
  readonly step: string;
}

/** One revision in what `check --json` prints. */
export interface CheckedRevision {
  readonly rev: string;
  readonly commit: string | null;
  readonly steps: readonly CheckedStep[];
  readonly entryPoints: readonly (PrintedResolution & { topic: string; entryPoint: string })[];
  readonly summary: Readonly<Record<Verdict, number>>;
}

/** What `check --json` prints. */
export interface CheckReport {
  readonly revisions: readonly CheckedRevision[];
  readonly packProblems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly path: string;
    readonly line: number | null;
    readonly message: string;
  }[];
}

/** Runs `check --json` on a folder, with the pack of the sample unless the words name another. */
export async function checkFolder(
  folder: string,
  ...words: string[]
): Promise<CommandLineRun & { report: CheckReport }> {
  const pack = words.includes('--pack') ? [] : ['--pack', await samplePack()];
  const run = await runCommandLine(['check', '--repo', folder, '--json', ...pack, ...words]);
  if (run.code === 2) throw new Error(`check could not run: ${run.said}`);
  return { ...run, report: JSON.parse(run.out) as CheckReport };
}

/** The only revision of a run on a work tree. */
export function onlyRevision({ report }: { report: CheckReport }): CheckedRevision {
  const [revision, ...more] = report.revisions;
  if (!revision || more.length > 0) throw new Error(`${report.revisions.length} revisions were checked`);
  return revision;
}

/** A step by its id. */
export function stepOf({ steps }: CheckedRevision, id: string): CheckedStep {
  const step = steps.find((checked) => checked.step === id);
  if (!step) throw new Error(`no step ${id} was checked`);
  return step;
}
