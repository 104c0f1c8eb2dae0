import MarkdownIt, { type Token } from 'markdown-it';
import { kindOf } from './links';
import type { EssayFacts } from '../targets/target';
import { INLINE_STYLES, PAGE_STYLES } from './styles';

const { escapeHtml: escape } = new MarkdownIt().utils;

/** Writes an essay as one page: no scripts, nothing that is fetched but its pictures, raw HTML as text. */
export function webPage(body: string, facts: EssayFacts): string {
  const { title, language, author, date } = facts;
  const by = [author, date]
    .filter((part) => part !== '')
    .map(escape)
    .join(' · ');
  return pageAround(facts, [
    `<style>\n${PAGE_STYLES}\n</style>`,
    '</head>',
    `<body lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">`,
    '<article>',
    `<h1>${escape(title)}</h1>`,
    `<p class="by">${by}</p>`,
    render(body, (token) => token),
    '</article>',
  ]);
}

/** Writes an essay to be copied from a browser into an editor that drops style sheets: each element has its own style. */
export function pasteablePage(body: string, facts: EssayFacts): string {
  return pageAround(facts, ['</head>', '<body>', '<section>', render(body, withStyle, true), '</section>']);
}

function pageAround({ title, language }: EssayFacts, lines: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">`,
    `<title>${escape(title)}</title>`,
    ...lines,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function render(body: string, style: (token: Token) => Token, isForPasting = false): string {
  const markdown = new MarkdownIt({ html: false });
  // Addresses are judged below, one token at a time; a refused one must not show its source.
  markdown.validateLink = () => true;
  const writeCode = ({ content, info }: Token): string => codeBlock(content, info, isForPasting);
  const codeOf = (tokens: Token[], index: number): string => {
    const token = tokens[index];
    return token ? writeCode(token) : '';
  };
  markdown.renderer.rules.fence = codeOf;
  markdown.renderer.rules.code_block = codeOf;
  const tokens = markdown.parse(body, {});
  const names = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && !isForPasting)
      token.attrSet('id', uniqueName(tokens[index + 1]?.content ?? '', names));
    for (const inner of token.children ?? []) style(safe(inner));
    style(token);
  });
  return markdown.renderer.render(tokens, markdown.options, {}).trimEnd();
}

/** Takes the address away when it leads anywhere but to the web, to a mailbox or to a place of this page. */
function safe(token: Token): Token {
  const isLink = token.type === 'link_open';
  if (!isLink && token.type !== 'image') return token;
  const name = isLink ? 'href' : 'src';
  const kind = kindOf(String(token.attrGet(name) ?? ''));
  const isSafe = isLink ? ['web', 'mail', 'inside'].includes(kind) : ['web', 'relative'].includes(kind);
  if (!isSafe) token.attrSet(name, '#');
  else if (isLink && kind === 'web') token.attrSet('rel', 'noopener noreferrer');
  return token;
}

function withStyle(token: Token): Token {
  if (token.nesting < 0) return token;
  const key = token.type === 'code_inline' ? 'code' : token.type === 'image' ? 'img' : token.tag;
  const style = INLINE_STYLES[key];
  const own = token.attrGet('style');
  if (style !== undefined && key !== '')
    token.attrSet('style', own === null ? style : `${style};${String(own)}`);
  return token;
}

function codeBlock(content: string, info: string, isForPasting: boolean): string {
  const language = /^[\w+#-]{1,30}/.exec(info.trim())?.[0];
  if (!isForPasting) {
    const attribute = language === undefined ? '' : ` class="language-${escape(language)}"`;
    return `<pre><code${attribute}>${escape(content)}</code></pre>\n`;
  }
  // Editors that take pasted HTML join lines and spaces.
  const lines = content.replace(/\n$/, '').split('\n').map(pasteableLine);
  return `<pre style="${INLINE_STYLES['pre'] ?? ''}"><code style="${INLINE_STYLES['pre code'] ?? ''}">${lines.join('<br>')}</code></pre>\n`;
}

/** Blanks that no editor joins: the indentation, and what sets names and values below each other. */
function pasteableLine(line: string): string {
  return escape(line.replaceAll('\t', '    ')).replace(/^ +| {2,}/g, (blanks) =>
    '&nbsp;'.repeat(blanks.length),
  );
}

/** The name that a heading is linked by, as GitHub makes it. */
function uniqueName(heading: string, names: Map<string, number>): string {
  const name = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  const count = names.get(name) ?? 0;
  names.set(name, count + 1);
  return count === 0 ? name || 'section' : `${name}-${count}`;
}
