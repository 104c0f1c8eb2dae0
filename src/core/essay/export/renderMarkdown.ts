import MarkdownIt, { type Token } from 'markdown-it';
import { codeBlock, pasteableCodeBlock } from './codeHtml';
import { escapeText } from './escapeText';
import { kindOf } from './links';
import { isHarmless } from './rawHtml';
import { INLINE_STYLES } from './styles';

/** Where the HTML goes: a page with a style sheet, or an editor that keeps only what each element says of itself. */
export type HtmlForm = 'page' | 'pasted';

/** Markdown as HTML: no scripts, nothing that is fetched but pictures, raw HTML as text but for harmless tags. */
export function renderMarkdown(body: string, form: HtmlForm): string {
  const markdown = new MarkdownIt({ html: true });
  // Addresses are judged below, one token at a time; a refused one must not show its source.
  markdown.validateLink = () => true;
  const { rules } = markdown.renderer;
  const write =
    (writer: (token: Token) => string) =>
    (tokens: Token[], index: number): string => {
      const token = tokens[index];
      return token ? writer(token) : '';
    };
  rules.fence = write((token) => writeCode(token, form));
  rules.code_block = rules.fence;
  rules.html_inline = write(({ content }) => (isHarmless(content) ? content : escapeText(content)));
  rules.html_block = rules.html_inline;
  if (form === 'pasted') {
    rules.table_open = write(() => `${SCROLLED}<table style="${INLINE_STYLES['table'] ?? ''}">\n`);
    rules.table_close = () => '</table></section>\n';
  }
  const tokens = markdown.parse(body, {});
  const names = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && form === 'page')
      token.attrSet('id', uniqueName(tokens[index + 1]?.content ?? '', names));
    for (const part of [token, ...(token.children ?? [])]) {
      settleAddress(part);
      if (form === 'pasted') addStyle(part);
    }
  });
  return markdown.renderer.render(tokens, markdown.options, {}).trimEnd();
}

/** A wide table is moved sideways on a phone, instead of one character in a line. */
const SCROLLED = '<section style="overflow-x:auto">';

function writeCode({ content, info }: Token, form: HtmlForm): string {
  const language = /^[\w+#-]{1,30}/.exec(info.trim())?.[0] ?? '';
  return form === 'page' ? codeBlock(content, language) : pasteableCodeBlock(content, language);
}

/** Takes the address away when it leads anywhere but to the web, to a mailbox or to a place of this page. */
function settleAddress(token: Token): void {
  const isLink = token.type === 'link_open';
  if (!isLink && token.type !== 'image') return;
  const name = isLink ? 'href' : 'src';
  const kind = kindOf(String(token.attrGet(name) ?? ''));
  const isSafe = isLink ? ['web', 'mail', 'inside'].includes(kind) : ['web', 'relative'].includes(kind);
  if (!isSafe) token.attrSet(name, '#');
  else if (isLink && kind === 'web') token.attrSet('rel', 'noopener noreferrer');
}

function addStyle(token: Token): void {
  if (token.nesting < 0) return;
  const key = token.type === 'code_inline' ? 'code' : token.type === 'image' ? 'img' : token.tag;
  const style = INLINE_STYLES[key];
  const own = token.attrGet('style');
  if (style !== undefined && key !== '')
    token.attrSet('style', own === null ? style : `${style};${String(own)}`);
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
