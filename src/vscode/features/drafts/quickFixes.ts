import * as vscode from 'vscode';
import {
  message,
  RULE_NAMES,
  ruleLabel,
  suppressionEdit,
  type Finding,
  type Fix,
  type RuleName,
} from '../../../core';
import { toVscodeRange } from '../../platform/adapters/ranges';
import type { OpenDraft, OpenDrafts } from '../../draftStore/openDrafts';
import type { CommandId } from '../../ids';
import { localize } from '../../platform/localize';
import { FINDING_SOURCE, firstLineOf } from './findings';

const KIND = vscode.CodeActionKind.QuickFix;

/**
 * Registers quick fixes for the findings of drafts. Only a fix that the writer chooses changes the draft; one undo
 * reverts it.
 */
export function registerQuickFixes(drafts: OpenDrafts): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, _range, { diagnostics }) => {
      const draft = drafts.at(document.uri);
      // If the text changed since the review, the places could be wrong. The next review comes soon.
      if (!draft?.review || draft.reviewedVersion !== document.version) return [];
      const own = diagnostics.filter(({ source }) => source === FINDING_SOURCE);
      const byLabel = new Map(own.map((diagnostic) => [diagnostic.code, diagnostic]));
      return [
        ...own.flatMap((diagnostic) => fixesFor(diagnostic, draft)),
        ...RULE_NAMES.flatMap((name) => {
          const diagnostic = byLabel.get(ruleLabel(name));
          if (!diagnostic) return [];
          return [suppressAction(name, document, diagnostic), settingAction(name, diagnostic)];
        }),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
    providedCodeActionKinds: [KIND],
  });
}

function fixesFor(diagnostic: vscode.Diagnostic, draft: OpenDraft): vscode.CodeAction[] {
  const { document, review } = draft;
  const findings = review?.findings ?? [];
  const finding = findings.find(
    (candidate) =>
      ruleLabel(candidate) === diagnostic.code && firstLineOf(candidate, document).isEqual(diagnostic.range),
  );
  if (!finding) return [];
  const ofRule = findings.filter(({ code, fixes }) => code === finding.code && fixes);
  return [
    ...(finding.isOpenPlace ? [nextQuestionAction(diagnostic)] : []),
    ...(finding.fixes ?? []).map((fix) => fixAction(fix, finding, document, diagnostic)),
    ...(finding.fixes && !finding.isOpenPlace && ofRule.length > 1
      ? [fixAllAction(ofRule, document, diagnostic)]
      : []),
    ...excerptActions(finding, draft, diagnostic),
  ];
}

/** A writer who does not want to answer now goes on to the next one. */
function nextQuestionAction(diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = localize(message('Go to the next question'));
  const action = actionFor(title, diagnostic);
  action.command = { command: 'sourceGuide.draft.nextQuestion' satisfies CommandId, title };
  return action;
}

function fixAction(
  { title, edits }: Fix,
  { isOpenPlace }: Finding,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const action = actionFor(localize(title), diagnostic);
  // "Auto Fix" must not remove what the writer has not answered yet.
  action.isPreferred = !isOpenPlace;
  action.edit = editOf(document, edits);
  return action;
}

/** Applies the first fix of each finding. Fixes that overlap an earlier one are left out. */
function fixAllAction(
  findings: readonly Finding[],
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const action = actionFor(
    localize(message('Fix all findings of rule {0}', findings[0] ? ruleLabel(findings[0]) : '')),
    diagnostic,
  );
  const taken: vscode.Range[] = [];
  const edits = findings.flatMap(({ fixes }) => {
    const own = fixes?.[0]?.edits ?? [];
    const ranges = own.map(({ range }) => toVscodeRange(range));
    if (ranges.some((range) => taken.some((other) => other.intersection(range) !== undefined))) return [];
    taken.push(...ranges);
    return own;
  });
  action.edit = editOf(document, edits);
  return action;
}

function excerptActions(
  { comparesWithSource, range }: Finding,
  { document, review }: OpenDraft,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const excerpt = review?.excerpts.find(
    ({ line, endLine }) => line <= range.start.line && range.start.line <= endLine,
  );
  if (!comparesWithSource || !excerpt?.origin) return [];
  const act = (title: string, command: CommandId): vscode.CodeAction => {
    const action = actionFor(title, diagnostic);
    action.command = { command, title, arguments: [document.uri, excerpt.line] };
    return action;
  };
  const show = act(
    localize(message('Show the code in the source')),
    excerpt.verdict === 'changed' ? 'sourceGuide.excerpt.showChange' : 'sourceGuide.excerpt.showSource',
  );
  return [
    show,
    ...(excerpt.verdict === 'changed'
      ? [act(localize(message('Refresh the excerpt…')), 'sourceGuide.excerpt.refresh')]
      : []),
  ];
}

/** Adds a comment that turns off the rule in this draft, so that every tool and reader sees it. */
function suppressAction(
  name: RuleName,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const action = actionFor(localize(message('Turn off rule {0} in this draft', ruleLabel(name))), diagnostic);
  action.edit = editOf(document, [suppressionEdit(document.getText(), name.rule)]);
  return action;
}

function settingAction(name: RuleName, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = localize(message('Change the severity of rule {0} in the settings', ruleLabel(name)));
  const action = actionFor(title, diagnostic);
  action.command = {
    command: 'workbench.action.openSettings',
    title,
    arguments: ['sourceGuide.lint.rules'],
  };
  return action;
}

function actionFor(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, KIND);
  action.diagnostics = [diagnostic];
  return action;
}

function editOf(document: vscode.TextDocument, edits: Fix['edits']): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, text }) => vscode.TextEdit.replace(toVscodeRange(range), text)),
  );
  return edit;
}
