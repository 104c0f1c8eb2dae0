import * as vscode from 'vscode';
import {
  clientFacts,
  message,
  plainCommand,
  untilCancelled,
  type Cancellation,
  type FunctionFacts,
} from '../../../core';
import type { IndexedFunction } from '../../index/indexedFunction';
import { VscodeSourceTree } from '../../platform/adapters/vscodeSourceTree';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { runLongWork } from '../../platform/longWork';
import { pickOne } from '../../platform/pickOne';
import { tell } from '../../platform/tell';

type TestFact = FunctionFacts['tests'][number];

/** The function at the cursor; tells the reader why if there is none. */
type FunctionAtCursor = (wanted: unknown) => Promise<IndexedFunction | undefined>;

/** Registers "Run a Test That Passes Here…". */
export function registerRunTest(
  functionOf: FunctionAtCursor,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommands(log, { 'sourceGuide.code.runTest': () => runTest(functionOf) });
}

/** Lets the reader choose a test that reaches the function at the cursor, asks, and runs it in a terminal. */
async function runTest(functionOf: FunctionAtCursor): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    tell(message('Tests run code of the repository. Trust the workspace first.'));
    return;
  }
  const target = await functionOf(undefined);
  if (!target) return;
  const { index, node } = target;
  if (index.root.scheme !== 'file') {
    tell(message('Tests can run only where the folder is on a disk.'));
    return;
  }
  const tests = await runLongWork(message('Looking for tests …'), (cancellation) =>
    testsOf(target, cancellation),
  );
  if (!tests) return;
  if (tests.length === 0) {
    tell(message('As far as the calls are known, no test reaches {0}.', node.symbol));
    return;
  }
  const chosen = await choose(tests);
  if (chosen && (await agrees(chosen))) await run(chosen, index.root);
}

async function testsOf(
  { index, node }: IndexedFunction,
  cancellation: Cancellation,
): Promise<readonly TestFact[]> {
  const { root, language } = index;
  const client = await untilCancelled(index.client(), cancellation);
  const facts = clientFacts({ client, tree: new VscodeSourceTree(root), language, cancellation });
  return (await facts.ofFunction(node.path, node.symbol))?.tests ?? [];
}

async function choose(tests: readonly TestFact[]): Promise<TestFact | undefined> {
  const nearest = [...tests].sort((one, other) => one.distance - other.distance);
  const rows = nearest.map((test) => ({
    label: test.of,
    description:
      test.distance === 1
        ? localize(message('calls it'))
        : localize(message('{0} calls away', test.distance)),
    detail: test.command,
    test,
  }));
  const look = { placeHolder: message('Which test?'), matchOnDetail: true };
  return (await pickOne(message('Run a Test That Passes Here'), rows, look))?.test;
}

async function agrees({ command }: TestFact): Promise<boolean> {
  const runIt = localize(message('Run'));
  const question = localize(message('Run this test in a terminal? It runs code of the repository.'));
  const options = { modal: true, detail: command };
  return (await vscode.window.showWarningMessage(question, options, runIt)) === runIt;
}

/** Runs it without a shell, so that no name in it can be a command. */
async function run({ command, of }: TestFact, root: vscode.Uri): Promise<void> {
  const plain = plainCommand(command);
  if (!plain) {
    tell(
      message(
        'This command cannot be run from here because of a name in it. Copy it from the facts instead.',
      ),
    );
    return;
  }
  const { folder = '', program, arguments: words } = plain;
  const cwd = vscode.Uri.joinPath(root, folder).fsPath;
  const scope = vscode.workspace.getWorkspaceFolder(root) ?? vscode.TaskScope.Workspace;
  const execution = new vscode.ProcessExecution(program, [...words], { cwd });
  const task = new vscode.Task({ type: 'process' }, scope, of, 'Source Guide', execution);
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
  await vscode.tasks.executeTask(task);
}
