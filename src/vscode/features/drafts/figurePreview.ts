import type { MarkdownIt } from 'markdown-it';
import { drawFigure, type DrawnFigure } from '../../../core';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';

/** Draws figures in VS Code's Markdown preview, in place of their text. If one cannot be drawn, its text stays, with the reasons above it. */
export function showFigures(markdown: MarkdownIt): MarkdownIt {
  const { rules } = markdown.renderer;
  const drawCode = rules.fence;
  rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const code = drawCode?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    if (!token || !/^\s*figure(?:\s|$)/i.test(token.info)) return code;
    const lines = token.content.replace(/\n$/, '').split('\n');
    const drawn = drawFigure({ info: token.info, lines }, contentLanguage());
    const { escapeHtml } = markdown.utils;
    return drawn.svg === undefined
      ? problemsHtml(drawn, escapeHtml) + code
      : `<p class="source-guide-figure"><img src="data:image/svg+xml,${encodeURIComponent(drawn.svg)}" alt="${escapeHtml(drawn.words.description)}"></p>\n`;
  };
  return markdown;
}

function problemsHtml({ problems }: DrawnFigure, escapeHtml: (text: string) => string): string {
  const rows = problems.map(({ message }) => `<br>${escapeHtml(localize(message))}`);
  return `<p class="source-guide-verdict source-guide-different">✗${rows.join('').replace(/^<br>/, ' ')}</p>\n`;
}
