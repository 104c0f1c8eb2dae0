import path from 'node:path';
import { runProcess } from './childProcess';
import { repositoryRoot } from './repositoryRoot';
import type { TestOutcome } from './testReport';

type Command = readonly [script: string, ...args: string[]];

const commands: Readonly<Record<'types' | 'lint', readonly Command[]>> = {
  types: [['typescript/bin/tsc', '-b']],
  lint: [
    ['eslint/bin/eslint.js', '.'],
    ['prettier/bin/prettier.cjs', '--check', '.'],
  ],
};

/** Runs a phase that counts as one test. Runs all of its commands, so that one run shows everything to fix. */
export async function runCheck(phase: 'types' | 'lint', grep: string | undefined): Promise<TestOutcome[]> {
  if (grep !== undefined && !new RegExp(grep).test(phase)) {
    return [];
  }
  const started = Date.now();
  const complaints: string[] = [];
  for (const [script, ...args] of commands[phase]) {
    const code = await runProcess(
      process.execPath,
      [path.join(repositoryRoot, 'node_modules', script), ...args],
      {
        folder: repositoryRoot,
        output: 'inherit',
      },
    );
    if (code !== 0) {
      complaints.push(
        `${path.parse(script).name} ${args.join(' ')} ended with exit code ${code}; see above.`,
      );
    }
  }
  const result = { title: phase, milliseconds: Date.now() - started };
  return complaints.length === 0
    ? [{ ...result, state: 'passed' }]
    : [{ ...result, state: 'failed', message: complaints.join('\n') }];
}
