import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { ReviewedExcerpt } from '../../../core';
import type { OpenDraft, OpenDrafts } from '../../drafts/openDrafts';
import { excerptExplanation, excerptWords } from './draftItem';

/** What VS Code's Markdown preview asks of an extension. VS Code documentation, "Markdown Extension". */
export interface PreviewExtension {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

const MARKS: Readonly<Record<ReviewedExcerpt['verdict'], string>> = {
  true: '✓',
  changed: '≠',
  different: '✗',
  absent: '✗',
  unknown: '?',
  untraced: '!',
};

/** Puts the verdict on each excerpt above its code, in VS Code's own preview. */
export function showVerdicts(markdown: MarkdownIt, drafts: OpenDrafts): MarkdownIt {
  markdown.core.ruler.push('source_guide_verdicts', (state) => {
    const draft = drafts.at(documentOf(state.env));
    if (!draft || !isUpToDate(draft)) return;
    const excerpts = new Map(draft.review?.excerpts.map((excerpt) => [excerpt.line, excerpt]));
    state.tokens = state.tokens.flatMap((token) => {
      const line = token.type === 'fence' || token.type === 'code_block' ? token.map?.[0] : undefined;
      const excerpt = line === undefined ? undefined : excerpts.get(line);
      if (!excerpt) return [token];
      const verdict = new state.Token('html_block', '', 0);
      verdict.content = verdictHtml(excerpt, markdown);
      return [verdict, token];
    });
  });
  return markdown;
}

/** Draws the previews again when a verdict on an excerpt became another one. */
export function registerPreview(drafts: OpenDrafts): vscode.Disposable {
  const shown = new Map<string, string>();
  const subscription = drafts.onDidChange((uri) => {
    const review = drafts.at(uri)?.review;
    const now = JSON.stringify(review?.excerpts.map(({ line, verdict }) => [line, verdict]));
    if (shown.get(uri.toString()) === now) return;
    shown.set(uri.toString(), now);
    if (isPreviewOpen()) void vscode.commands.executeCommand('markdown.preview.refresh');
  });
  return vscode.Disposable.from(subscription);
}

/** The preview names the document that it shows; what else renders Markdown does not. */
function documentOf(env: unknown): vscode.Uri | undefined {
  const document = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
  return document instanceof vscode.Uri ? document : undefined;
}

/** Lines of a text that was changed since would be wrong; the next review comes at once. */
function isUpToDate({ document, reviewedVersion }: OpenDraft): boolean {
  return document.version === reviewedVersion;
}

function verdictHtml(excerpt: ReviewedExcerpt, { utils }: MarkdownIt): string {
  const { verdict, origin } = excerpt;
  const place = origin ? `${origin.path} @ ${origin.commit.slice(0, 12)}` : '';
  const words = [excerptWords(excerpt), place].filter((text) => text !== '').join(' · ');
  const title = utils.escapeHtml(excerptExplanation(verdict));
  return `<p class="source-guide-verdict source-guide-${verdict}" title="${title}">${MARKS[verdict]} ${utils.escapeHtml(words)}</p>\n`;
}

function isPreviewOpen(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview'),
  );
}
