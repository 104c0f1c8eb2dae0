import { prepareBrowser } from './browser';
import { runCheck } from './checkPhases';
import { runCommand } from './command';
import { runEndToEndTests } from './e2ePhase';
import { runHostTests } from './hostPhase';
import { messageOf, say, withProgress } from './progress';
import { parseTestOptions, testUsage } from './testOptions';
import { countsOf, failedPhase, printSummary, type PhaseName, type TestOutcome } from './testReport';
import { runUnitTests } from './unitPhase';
import { runWebTests } from './webPhase';
import { installVscodeServer } from './vscodeServer';

type Phase = (grep: string | undefined) => Promise<TestOutcome[]>;

const phases: Readonly<Record<PhaseName, Phase>> = {
  types: (grep) => runCheck('types', grep),
  lint: (grep) => runCheck('lint', grep),
  unit: runUnitTests,
  host: runHostTests,
  web: runWebTests,
  e2e: runEndToEndTests,
};

async function test(): Promise<number> {
  const options = parseTestOptions(process.argv.slice(2));
  if (options.showsUsage) {
    say(testUsage);
    return 0;
  }
  const prepared = prepareVscode(options.phases);
  const outcomes: TestOutcome[] = [];
  for (const name of options.phases) {
    const ready = needsVscode(name) ? prepared : Promise.resolve();
    outcomes.push(...(await runPhase(name, ready, options.grep)));
  }
  return printSummary(outcomes);
}

/** Downloads VS Code, if necessary, while phases run that do not need it. */
function prepareVscode(names: readonly PhaseName[]): Promise<void> {
  if (!names.some(needsVscode)) {
    return Promise.resolve();
  }
  const prepared = Promise.all([installVscodeServer(), prepareBrowser()]).then(() => undefined);
  // The phases that need VS Code report a failure.
  prepared.catch(() => undefined);
  return prepared;
}

function needsVscode(name: PhaseName): boolean {
  return name === 'host' || name === 'web' || name === 'e2e';
}

async function runPhase(
  name: PhaseName,
  ready: Promise<void>,
  grep: string | undefined,
): Promise<TestOutcome[]> {
  const outcomes = await withProgress(name, async () => {
    try {
      await ready;
      return await phases[name](grep);
    } catch (error) {
      return [failedPhase(name, messageOf(error))];
    }
  });
  say(`${name}: ${countsOf(outcomes)}\n`);
  return outcomes;
}

void runCommand(test);
