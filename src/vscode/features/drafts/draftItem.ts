import * as vscode from 'vscode';
import { message, type Outline, type ReviewedExcerpt } from '../../../core';
import { severityOf } from '../../draftStore/lintSettings';
import { localize } from '../../platform/localize';
import { shownHeading } from './shownHeading';
import { SectionRow, sumOf, TotalRow, type DraftRow, type ExcerptRow, type ReviewedDraft } from './draftRows';

const SEPARATOR = ' · ';

/** The tree item of a row of the Draft view: texts, icon, label for screen readers, and what a click does. */
export function draftItem(row: DraftRow): vscode.TreeItem {
  if (row instanceof TotalRow) return totalItem(row.draft);
  return row instanceof SectionRow ? sectionItem(row) : excerptItem(row);
}

function totalItem(draft: ReviewedDraft): vscode.TreeItem {
  const { outline } = draft.review;
  const findings = draft.review.findings.map(severityOf);
  const errors = findings.filter((severity) => severity === 'error').length;
  const warnings = findings.filter((severity) => severity === 'warning').length;
  const words = [
    proseWords(outline.total.prose, outline),
    questionWords(outline.total.prompts),
    problemWords(errors, warnings),
  ].filter((text) => text !== '');
  const item = new vscode.TreeItem(localize(message('Whole draft')));
  item.description = words.join(SEPARATOR) || localize(message('nothing missing'));
  item.iconPath = iconFor(errors, warnings, outline.total.prompts);
  item.tooltip = new vscode.MarkdownString(
    totalLines(outline)
      .map((line) => `- ${line}`)
      .join('\n'),
  );
  item.contextValue = 'total';
  item.command = goTo(draft, 0);
  return withLabel(item);
}

/** The amounts in the draft, with the recommended ones. */
function totalLines({ total, wanted, language }: Outline): string[] {
  const prose = language === 'zh-cn' ? message('characters of prose') : message('words of prose');
  const count = (amount: number, what: string, range: string): string =>
    range === '' ? `${amount} ${what}` : localize(message('{0} {1}, recommended {2}', amount, what, range));
  return [
    count(total.prose, localize(prose), wanted ? `${wanted.prose.least}–${wanted.prose.most}` : ''),
    count(
      total.excerpts,
      localize(message('excerpts of source')),
      wanted ? `${wanted.excerpts.least}–${wanted.excerpts.most}` : '',
    ),
    count(total.codeLines, localize(message('lines of source')), wanted ? `≤ ${wanted.codeLines.most}` : ''),
    count(total.figures, localize(message('diagrams and pictures')), ''),
    count(total.prompts, localize(message('questions to answer')), ''),
  ];
}

function sectionItem(row: SectionRow): vscode.TreeItem {
  const { draft, section } = row;
  const { outline } = draft.review;
  const [errors, warnings, prompts, prose] = [
    sumOf(row, (part) => part.errors),
    sumOf(row, (part) => part.warnings),
    sumOf(row, (part) => part.prompts),
    sumOf(row, (part) => part.prose),
  ];
  const item = new vscode.TreeItem(
    section.heading === '' ? localize(message('Before the first heading')) : shownHeading(section.heading),
    row.children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
  );
  const isEmpty = prose === 0 && prompts === 0 && section.figures === 0 && row.children.length === 0;
  item.id = `${draft.document.uri.toString()} ${pathOf(row)}`;
  item.description = [
    proseWords(prose, { ...outline, wanted: undefined }),
    questionWords(prompts),
    problemWords(errors, warnings),
    isEmpty && section.level > 0 ? localize(message('empty')) : '',
  ]
    .filter((text) => text !== '')
    .join(SEPARATOR);
  item.iconPath = iconFor(errors, warnings, prompts);
  item.contextValue = 'section';
  item.command = goTo(draft, section.line);
  return withLabel(item);
}

function excerptItem({ draft, excerpt }: ExcerptRow): vscode.TreeItem {
  const { origin, verdict, line } = excerpt;
  const name = origin?.symbol ?? origin?.path.slice(origin.path.lastIndexOf('/') + 1);
  const item = new vscode.TreeItem(name ?? localize(message('Code without origin')));
  item.description = excerptWords(excerpt);
  item.tooltip = [origin && `${origin.path} @ ${origin.commit.slice(0, 12)}`, excerptExplanation(verdict)]
    .filter((text) => text !== undefined)
    .join('\n');
  item.iconPath = excerptIcon(verdict);
  item.contextValue = origin ? (verdict === 'changed' ? 'excerpt.changed' : 'excerpt') : 'excerpt.untraced';
  item.command = goTo(draft, line);
  return withLabel(item);
}

/** The verdict on an excerpt in a few words. */
export function excerptWords({ verdict }: ReviewedExcerpt): string {
  switch (verdict) {
    case 'true':
      return localize(message('matches the source'));
    case 'changed':
      return localize(message('changed since the pin'));
    case 'different':
      return localize(message('differs from the source'));
    case 'absent':
      return localize(message('no such file at the commit'));
    case 'unknown':
      return localize(message('could not be compared'));
    case 'untraced':
      return localize(message('origin not stated'));
  }
}

/** The verdict on an excerpt in a sentence. */
export function excerptExplanation(verdict: ReviewedExcerpt['verdict']): string {
  switch (verdict) {
    case 'true':
      return localize(message('Matches the source at its commit, and the checkout.'));
    case 'changed':
      return localize(
        message('Matches the source at its commit; the code in the checkout has changed since.'),
      );
    case 'different':
      return localize(message('Differs from the source at its commit.'));
    case 'absent':
      return localize(message('The commit that the excerpt names has no such file.'));
    case 'unknown':
      return localize(message('The commit that the excerpt names cannot be read here.'));
    case 'untraced':
      return localize(
        message('The draft does not say which lines of which file these are, or at which commit.'),
      );
  }
}

function excerptIcon(verdict: ReviewedExcerpt['verdict']): vscode.ThemeIcon {
  switch (verdict) {
    case 'true':
      return new vscode.ThemeIcon('verified');
    case 'changed':
      return new vscode.ThemeIcon('diff');
    case 'different':
    case 'absent':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'unknown':
      return new vscode.ThemeIcon('question');
    case 'untraced':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
}

function iconFor(errors: number, warnings: number, prompts: number): vscode.ThemeIcon {
  if (prompts > 0) return new vscode.ThemeIcon('edit');
  if (errors > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (warnings > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon('pass');
}

function proseWords(
  prose: number,
  { language, wanted }: Pick<Outline, 'language'> & { wanted?: Outline['wanted'] | undefined },
): string {
  if (wanted) {
    const range = `${wanted.prose.least}–${wanted.prose.most}`;
    return language === 'zh-cn'
      ? localize(message('{0} of {1} characters', prose, range))
      : localize(message('{0} of {1} words', prose, range));
  }
  if (prose === 0) return '';
  return language === 'zh-cn'
    ? localize(message('{0} characters', prose))
    : localize(message('{0} words', prose));
}

function questionWords(prompts: number): string {
  if (prompts === 0) return '';
  return prompts === 1 ? localize(message('1 question')) : localize(message('{0} questions', prompts));
}

function problemWords(errors: number, warnings: number): string {
  const parts = [
    ...(errors === 1 ? [localize(message('1 error'))] : []),
    ...(errors > 1 ? [localize(message('{0} errors', errors))] : []),
    ...(warnings === 1 ? [localize(message('1 warning'))] : []),
    ...(warnings > 1 ? [localize(message('{0} warnings', warnings))] : []),
  ];
  return parts.join(SEPARATOR);
}

/** A path of headings. It stays the same while the writer adds lines above. */
function pathOf({ parent, section, draft }: SectionRow): string {
  const same = draft.review.outline.sections.filter(({ heading }) => heading === section.heading);
  return `${parent ? pathOf(parent) : ''}/${section.heading}#${same.indexOf(section)}`;
}

function goTo({ document }: ReviewedDraft, line: number): vscode.Command {
  const selection = new vscode.Range(line, 0, line, 0);
  return {
    command: 'vscode.open',
    title: localize(message('Show in the Draft')),
    arguments: [document.uri, { selection, preserveFocus: true }],
  };
}

function withLabel(item: vscode.TreeItem): vscode.TreeItem {
  const label = typeof item.label === 'string' ? item.label : '';
  item.accessibilityInformation = { label: `${label}, ${String(item.description)}` };
  return item;
}
