import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { ReviewedExcerpt } from '../../../core';
import type { OpenDraft, OpenDrafts } from '../../draftStore/openDrafts';
import { excerptExplanation, excerptWords } from './draftItem';

/** What VS Code's Markdown preview expects from an extension. See "Markdown Extension" in the VS Code documentation. */
export interface PreviewExtension {
  /** Called by VS Code with its Markdown renderer. Returns that renderer. */
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

/** Shows the verdict on each excerpt above its code in VS Code's Markdown preview. */
export function showVerdicts(markdown: MarkdownIt, drafts: OpenDrafts): MarkdownIt {
  const { rules } = markdown.renderer;
  for (const kind of ['fence', 'code_block'] as const) {
    const drawCode = rules[kind];
    // Only the renderer gets the document (in `env`); the parser does not.
    rules[kind] = (tokens, index, options, env, self) => {
      const excerpt = excerptAt(tokens[index]?.map?.[0], drafts.at(documentOf(env)));
      const code = drawCode?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
      return (excerpt ? verdictHtml(excerpt, markdown) : '') + code;
    };
  }
  return markdown;
}

/** `undefined` if the text changed since the review, because the lines could be wrong. The next review comes soon. */
function excerptAt(line: number | undefined, draft: OpenDraft | undefined): ReviewedExcerpt | undefined {
  if (!draft || draft.document.version !== draft.reviewedVersion) return undefined;
  return draft.review?.excerpts.find((excerpt) => excerpt.line === line);
}

/** Refreshes open previews when a verdict on an excerpt changes. */
export function registerPreview(drafts: OpenDrafts): vscode.Disposable {
  const shown = new WeakMap<vscode.TextDocument, string>();
  const subscription = drafts.onDidChange((uri) => {
    const draft = drafts.at(uri);
    if (!draft) return;
    const { review, document } = draft;
    const now = JSON.stringify(review?.excerpts.map(({ line, verdict }) => [line, verdict]));
    if (shown.get(document) === now) return;
    shown.set(document, now);
    if (isPreviewOpen()) void vscode.commands.executeCommand('markdown.preview.refresh');
  });
  return vscode.Disposable.from(subscription);
}

/** The document in a preview. Other parts of VS Code that render Markdown do not tell it. */
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
