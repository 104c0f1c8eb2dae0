import * as vscode from 'vscode';
import {
  checkTour,
  isStepBroken,
  joinSentences,
  LARGEST_TOUR,
  message,
  moduleAt,
  originsAtCommit,
  originsInHistory,
  refOf,
  type Cancellation,
  type CheckedTour,
  type CheckedTourStep,
  type CodeLanguages,
  type StepOrigins,
  type VersionHistory,
} from '../../../core';
import { withVersions } from '../../draftStore/draftVersions';
import { VscodeHistory } from '../../platform/adapters/vscodeHistory';
import { VscodeSourceTree } from '../../platform/adapters/vscodeSourceTree';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { runLongWork } from '../../platform/longWork';
import { exists } from '../../platform/newFile';
import { repoPathIn } from '../../platform/paths';
import { pickOne } from '../../platform/pickOne';

const MOST_TOURS = 500;

/** Registers "Check Any Tour…". It shows in the Problems panel where the steps of a `.tour` file lead now. */
export function registerCheckTour(languages: CodeLanguages, log: vscode.LogOutputChannel): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('sourceGuideTours');
  const check = async (file: unknown): Promise<void> => {
    const uri = file instanceof vscode.Uri ? file : await askForTour();
    const root = uri && vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!uri || !root) return;
    const checked = await runLongWork(message('Checking the tour …'), (cancellation) =>
      checkAt(uri, root, languages, cancellation),
    );
    if (!checked) return;
    diagnostics.set(uri, diagnosticsOf(checked));
    await sayChecked(uri, checked);
  };
  return vscode.Disposable.from(
    diagnostics,
    // What was found is for the text that was checked.
    vscode.workspace.onDidChangeTextDocument(({ document }) => diagnostics.delete(document.uri)),
    registerCommands(log, { 'sourceGuide.tour.check': check }),
  );
}

async function askForTour(): Promise<vscode.Uri | undefined> {
  const tours = await vscode.workspace.findFiles('**/*.tour', '**/node_modules/**', MOST_TOURS);
  const rows = tours
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .sort((one, other) => (one.label < other.label ? -1 : 1));
  if (rows.length > 0) return (await pickOne(message('Which tour should be checked?'), rows))?.uri;
  void vscode.window.showInformationMessage(localize(message('There is no .tour file in this workspace.')));
  return undefined;
}

async function checkAt(
  uri: vscode.Uri,
  root: vscode.Uri,
  languages: CodeLanguages,
  cancellation: Cancellation,
): Promise<CheckedTour> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = new TextDecoder().decode(bytes.subarray(0, LARGEST_TOUR + 1));
  const tree = new VscodeSourceTree(root);
  const code = (await moduleAt(tree, languages))?.language ?? languages.fallback;
  return withVersions(root, cancellation, async (versions) => {
    const found = versions && (await originsOf(uri, root, refOf(text), versions));
    return checkTour({ name: uri.path, text, code, repository: { tree, ...found } });
  });
}

async function originsOf(
  uri: vscode.Uri,
  root: vscode.Uri,
  ref: string | undefined,
  versions: VersionHistory,
): Promise<{ readonly origins?: StepOrigins; readonly lacks?: string }> {
  const isHash = ref !== undefined && /^[0-9a-f]{40}$/.test(ref);
  const tagged = (await versions.releases())?.find(({ tag }) => tag === ref)?.commit;
  const pinned = isHash && (await versions.pathsAt(ref)) !== undefined ? ref : tagged;
  if (pinned !== undefined) return { origins: originsAtCommit(pinned, versions) };
  const path = repoPathIn(root, uri);
  const head = (await new VscodeHistory(root).head())?.commit;
  if (path === undefined || head === undefined) return {};
  const isShallow = await exists(vscode.Uri.joinPath(root, '.git', 'shallow'));
  const origins = originsInHistory({ path, head, history: versions, isShallow });
  return { origins, ...(isHash && { lacks: ref }) };
}

function diagnosticsOf({ steps, problems }: CheckedTour): vscode.Diagnostic[] {
  const ofTour = problems.map(({ range, severity, message: said }) =>
    diagnosticAt(
      range?.start.line ?? 0,
      localize(said),
      severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
    ),
  );
  return [...ofTour, ...steps.flatMap((step) => diagnosticOf(step) ?? [])];
}

function diagnosticOf(step: CheckedTourStep): vscode.Diagnostic | undefined {
  const { verdict, number, path, line, evidence, lineInTour } = step;
  if (verdict === 'exact' || verdict === 'text' || verdict === 'absent') return undefined;
  const place = path === undefined || line === undefined ? undefined : `${path}:${line}`;
  const isElsewhere = place !== undefined && place !== `${step.told}:${step.toldLine}`;
  const said = isElsewhere
    ? message('Step {0} is at {1} now. {2}', number, place, evidence)
    : message('Step {0}: {1}', number, evidence);
  const severity = isStepBroken(step)
    ? vscode.DiagnosticSeverity.Error
    : verdict === 'unrecorded'
      ? vscode.DiagnosticSeverity.Information
      : vscode.DiagnosticSeverity.Warning;
  return diagnosticAt(lineInTour - 1, localize(said), severity);
}

function diagnosticAt(line: number, text: string, severity: vscode.DiagnosticSeverity): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(line, 0, line, 200), text, severity);
  diagnostic.source = 'Source Guide';
  return diagnostic;
}

async function sayChecked(uri: vscode.Uri, { title, steps, problems }: CheckedTour): Promise<void> {
  const broken = steps.filter(isStepBroken).length;
  const differing = steps.filter(({ verdict }) => verdict === 'moved' || verdict === 'changed').length;
  const unrecorded = steps.filter(({ verdict }) => verdict === 'unrecorded').length;
  const sentences = [
    message(
      '{0}: {1} steps were checked.',
      title || uri.path.slice(uri.path.lastIndexOf('/') + 1),
      steps.length,
    ),
    ...(broken > 0 ? [message('Ambiguous or lost: {0}.', broken)] : []),
    ...(differing > 0 ? [message('Moved or changed: {0}.', differing)] : []),
    ...(unrecorded > 0 ? [message('Known only by a line number: {0}.', unrecorded)] : []),
  ];
  const text = joinSentences(sentences.map((each) => localize(each)));
  const open = localize(message('Show Problems'));
  const hasProblems = broken > 0 || problems.length > 0;
  const shown = hasProblems
    ? vscode.window.showWarningMessage(text, open)
    : vscode.window.showInformationMessage(text, open);
  await vscode.window.showTextDocument(uri, { preview: true });
  if ((await shown) === open) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
