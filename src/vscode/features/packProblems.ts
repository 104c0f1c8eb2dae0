import * as vscode from 'vscode';
import type { Problem } from '../../core';
import { toVscodeRange } from '../platform/adapters/ranges';
import { localize } from '../platform/localize';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** Shows the problems of packs in the Problems panel, each at its place in the file. */
export function registerPackProblems(checkouts: WorkspaceCheckouts): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('sourceGuide');
  const update = (): void => {
    diagnostics.clear();
    for (const { folder, problems } of checkouts.allPacks) {
      for (const path of new Set(problems.map((problem) => problem.path))) {
        const inFile = problems.filter((problem) => problem.path === path);
        diagnostics.set(vscode.Uri.joinPath(folder, path), inFile.map(toDiagnostic));
      }
    }
  };
  return vscode.Disposable.from(diagnostics, checkouts.onDidChange(update));
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const range = problem.range ? toVscodeRange(problem.range) : new vscode.Range(0, 0, 0, 0);
  const severity =
    problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, localize(problem.message), severity);
  diagnostic.source = 'Source Guide';
  diagnostic.code = problem.code;
  return diagnostic;
}
