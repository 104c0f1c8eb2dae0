import type { EssayFacts } from '../targets/target';
import { escapeText } from './escapeText';
import { renderMarkdown } from './renderMarkdown';
import { PAGE_STYLES } from './styles';

/** Writes an essay as one page: no scripts, nothing that is fetched but its pictures, raw HTML as text. */
export function webPage(body: string, facts: EssayFacts): string {
  const { title, language, author, date } = facts;
  const by = [author, date]
    .filter((part) => part !== '')
    .map(escapeText)
    .join(' · ');
  return pageAround(facts, [
    `<style>\n${PAGE_STYLES}\n</style>`,
    '</head>',
    `<body lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">`,
    '<article>',
    `<h1>${escapeText(title)}</h1>`,
    `<p class="by">${by}</p>`,
    renderMarkdown(body, 'page'),
    '</article>',
  ]);
}

/** Writes an essay to be copied from a browser into an editor that drops style sheets: each element has its own style. */
export function pasteablePage(body: string, facts: EssayFacts): string {
  return pageAround(facts, ['</head>', '<body>', '<section>', renderMarkdown(body, 'pasted'), '</section>']);
}

function pageAround({ title, language }: EssayFacts, lines: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">`,
    `<title>${escapeText(title)}</title>`,
    ...lines,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
