import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { ReviewedExcerpt } from '../../../core';
import type { OpenDraft, OpenDrafts } from '../../draftStore/openDrafts';
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
  const { rules } = markdown.renderer;
  for (const kind of ['fence', 'code_block'] as const) {
    const drawCode = rules[kind];
    // Only drawing is told of which document the text is; reading is not.
    rules[kind] = (tokens, index, options, env, self) => {
      const excerpt = excerptAt(tokens[index]?.map?.[0], drafts.at(documentOf(env)));
      const code = drawCode?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
      return (excerpt ? verdictHtml(excerpt, markdown) : '') + code;
    };
  }
  return markdown;
}

/** Lines of a text that was changed since would be wrong; the next review comes at once. */
function excerptAt(line: number | undefined, draft: OpenDraft | undefined): ReviewedExcerpt | undefined {
  if (!draft || draft.document.version !== draft.reviewedVersion) return undefined;
  return draft.review?.excerpts.find((excerpt) => excerpt.line === line);
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
