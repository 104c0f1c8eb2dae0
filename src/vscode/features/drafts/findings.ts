import * as vscode from 'vscode';
import { ruleLabel, type Finding, type Severity } from '../../../core';
import { toVscodeRange } from '../../platform/adapters/ranges';
import { severityOf } from '../../draftStore/lintSettings';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import { localize } from '../../platform/localize';

/** Source of our findings in the Problems panel. */
export const FINDING_SOURCE = 'Source Guide';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows the findings of all open drafts in the Problems panel. */
export function registerFindings(drafts: OpenDrafts): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('sourceGuideDrafts');
  const subscription = drafts.onDidChange((uri) => {
    const draft = drafts.at(uri);
    if (draft?.review)
      diagnostics.set(
        uri,
        draft.review.findings.map((finding) => toDiagnostic(finding, draft.document)),
      );
    else diagnostics.delete(uri);
  });
  return vscode.Disposable.from(diagnostics, subscription);
}

/** A finding as the Problems panel shows it. */
export function toDiagnostic(finding: Finding, document: vscode.TextDocument): vscode.Diagnostic {
  const severity = SEVERITIES[severityOf(finding)];
  const range = firstLineOf(finding, document);
  const diagnostic = new vscode.Diagnostic(range, localize(finding.message), severity);
  diagnostic.source = FINDING_SOURCE;
  diagnostic.code = ruleLabel(finding);
  return diagnostic;
}

/** The range of a finding, cut to its first line. Code that is underlined as a whole cannot be read. */
export function firstLineOf(finding: Finding, document: vscode.TextDocument): vscode.Range {
  const range = toVscodeRange(finding.range);
  if (range.isSingleLine || range.start.line >= document.lineCount) return range;
  return new vscode.Range(range.start, document.lineAt(range.start.line).range.end);
}
