import * as vscode from 'vscode';
import type { Finding, Severity } from '../../../core';
import { toVscodeRange } from '../../adapters/ranges';
import { severityOf } from '../../drafts/lintSettings';
import type { OpenDrafts } from '../../drafts/openDrafts';
import { localize } from '../../localize';

/** What the findings of drafts are called in the Problems panel. */
export const FINDING_SOURCE = 'Source Guide';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Lists in the Problems panel what drafts lack. */
export function registerFindings(drafts: OpenDrafts): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('sourceGuideDrafts');
  const subscription = drafts.onDidChange((uri) => {
    const findings = drafts.at(uri)?.review?.findings;
    if (findings) diagnostics.set(uri, findings.map(toDiagnostic));
    else diagnostics.delete(uri);
  });
  return vscode.Disposable.from(diagnostics, subscription);
}

function toDiagnostic(finding: Finding): vscode.Diagnostic {
  const range = toVscodeRange(finding.range);
  const diagnostic = new vscode.Diagnostic(range, localize(finding.message), SEVERITIES[severityOf(finding)]);
  diagnostic.source = FINDING_SOURCE;
  diagnostic.code = finding.code;
  return diagnostic;
}
