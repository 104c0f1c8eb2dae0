import 'mocha/mocha';
import * as vscode from 'vscode';
import { endOfResults, requestSetting, type MochaRequest } from '../../src/development/mochaRequest';
import { outcomeReporter } from '../../src/development/outcomeReporter';
import type { TestOutcome } from '../../src/development/testReport';
import { webTestFiles } from './testFiles';

/** mocha's build for browsers leaves its classes in a global. */
declare const globalThis: { readonly Mocha: typeof Mocha };

/** Runs the tests that the request in the settings describes; called inside VS Code's web extension host. */
export async function run(): Promise<void> {
  const request = vscode.workspace.getConfiguration().get<MochaRequest>(requestSetting);
  if (!request) throw new Error(`The setting ${requestSetting} is missing.`);
  const results = new ResultFile(fileOnServer(request.resultFile));
  const record = (outcome: TestOutcome): void => results.add(JSON.stringify(outcome));
  try {
    const mocha = await createMocha(request, record);
    await new Promise((resolve) => mocha.run(resolve));
  } catch (error) {
    const title = 'the test files could not be loaded';
    record({ title, state: 'failed', milliseconds: 0, message: explain(error) });
  }
  results.add(endOfResults);
  await results.written;
}

async function createMocha(request: MochaRequest, record: (outcome: TestOutcome) => void): Promise<Mocha> {
  const mocha = new globalThis.Mocha({
    ui: 'tdd',
    forbidOnly: true,
    forbidPending: request.forbidsPending,
    timeout: request.timeoutMilliseconds,
    reporter: outcomeReporter(globalThis.Mocha, record, explain),
    ...(request.grep === undefined ? {} : { grep: request.grep }),
  });
  // Gives `suite` and `test` to the files, as mocha's own loader does in Node.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of webTestFiles) await load();
  return mocha;
}

/** The worker has no file system but that of VS Code, which cannot append: each line writes the whole file. */
class ResultFile {
  written: Promise<void> = Promise.resolve();
  private text = '';

  constructor(private readonly uri: vscode.Uri) {}

  add(line: string): void {
    this.text += `${line}\n`;
    const bytes = new TextEncoder().encode(this.text);
    this.written = this.written.then(() => vscode.workspace.fs.writeFile(this.uri, bytes));
  }
}

/** A file of the machine that serves VS Code, which also serves the folder. */
function fileOnServer(file: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('No folder is open.');
  const path = file.replaceAll('\\', '/');
  return folder.with({ path: path.startsWith('/') ? path : `/${path}` });
}

function explain(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : String(error);
}
