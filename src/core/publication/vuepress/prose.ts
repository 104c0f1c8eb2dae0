import MarkdownIt, { type Token } from 'markdown-it';
import { largestOf } from '../../base/append';
import { codeSpan } from '../../essay/document/codeSpan';
import { isLinkInside, resolveLink, type LinkTarget } from '../../pack/links';
import type { PageContext } from '../pageContext';
import { plainMarkdown, escapedAddress, escapedCode, withoutExpressions, withoutInclusions } from './escapes';

/** Where a text of a pack comes from, and how its links lead to other pages. */
export interface ProsePlace {
  /** Id of a walkthrough, or the folder of the glossary. */
  readonly folder: string;
  /** The address of what a link means; `undefined` if there is no page of it. */
  readonly addressOf: (target: LinkTarget) => string | undefined;
  /** Markdown for a fence that is more than code; `undefined` leaves the fence as it is. */
  readonly fenceText?: (info: string, lines: readonly string[]) => string | undefined;
}

/** As strict as the renderer of the Guide: no HTML, no pictures, links only to the web or into the pack. */
const reader = new MarkdownIt({ html: false, linkify: false }).disable(['image']);
reader.validateLink = (address) => /^https:\/\//i.test(address) || isLinkInside(address);

/**
 * A text of a pack, written again from what it means, so that nothing in it can mean more to VuePress and its plug-ins than
 * it means in the Guide.
 */
export function writtenProse(markdown: string, place: ProsePlace, context: PageContext): string {
  return new ProseWriter(place, context).blocks(reader.parse(markdown, {}));
}

/** Languages of fences, beside that of the pack, that plug-ins only colour. They draw or run some others. */
const PLAIN_FENCES = new Set(['sh', 'bash', 'json', 'yaml', 'toml', 'sql', 'diff', 'text', 'markdown']);

class ProseWriter {
  constructor(
    private readonly place: ProsePlace,
    private readonly context: PageContext,
  ) {}

  blocks(tokens: readonly Token[], isTight = false): string {
    const parts: string[] = [];
    for (let index = 0; index < tokens.length;) {
      const end = endOf(tokens, index);
      const token = tokens[index];
      if (token) parts.push(this.block(token, tokens.slice(index + 1, end)));
      index = end + 1;
    }
    return parts.filter((part) => part !== '').join(isTight ? '\n' : '\n\n');
  }

  private block(token: Token, inner: readonly Token[]): string {
    switch (token.type) {
      case 'inline':
        return this.inline(token.children ?? []);
      case 'heading_open':
        return `${'#'.repeat(Math.max(3, Number(token.tag.slice(1))))} ${this.blocks(inner).replaceAll('\n', ' ')}`;
      case 'bullet_list_open':
        return this.items(inner, () => '- ');
      case 'ordered_list_open':
        return this.items(inner, (index) => `${Number(token.attrGet('start') ?? 1) + index}. `);
      case 'blockquote_open':
        return prefixed(this.blocks(inner), '> ', '> ');
      case 'fence':
      case 'code_block': {
        const lines = token.content.replace(/\n$/, '').split('\n');
        return (
          this.place.fenceText?.(token.info, lines) ??
          fenced(token.content.replace(/\n$/, ''), this.plainFence(token.info))
        );
      }
      case 'hr':
        return '* * *';
      case 'table_open':
        return this.table(inner);
      default:
        return this.blocks(inner);
    }
  }

  private plainFence(info: string): string {
    const [name = ''] = info.trim().split(/\s/, 1);
    const isKnown = PLAIN_FENCES.has(name) || this.context.checkout.language.fenceNames.includes(name);
    return isKnown ? name : 'text';
  }

  private items(tokens: readonly Token[], markOf: (index: number) => string): string {
    const items: string[] = [];
    const own = (tokens[0]?.level ?? 0) + 1;
    const isTight = tokens.every(
      ({ type, hidden, level }) => type !== 'paragraph_open' || hidden || level !== own,
    );
    for (let index = 0; index < tokens.length;) {
      const end = endOf(tokens, index);
      const mark = markOf(items.length);
      const body = this.blocks(tokens.slice(index + 1, end), isTight);
      items.push(prefixed(body, mark, ' '.repeat(mark.length)));
      index = end + 1;
    }
    return items.join(isTight ? '\n' : '\n\n');
  }

  private table(tokens: readonly Token[]): string {
    const rows: string[][] = [];
    for (const [index, { type }] of tokens.entries()) {
      if (type === 'tr_open') rows.push([]);
      if (type !== 'th_open' && type !== 'td_open') continue;
      const cell = this.inline(tokens[index + 1]?.children ?? []).replaceAll('\n', ' ');
      rows.at(-1)?.push(cell.replace(/(?<!\\)\|/g, '\\|'));
    }
    const [head = [], ...body] = rows;
    return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
  }

  private inline(tokens: readonly Token[]): string {
    let text = '';
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token?.type !== 'link_open') {
        text += token ? inlineMark(token) : '';
        continue;
      }
      const end = tokens.findIndex(({ type }, at) => at > index && type === 'link_close');
      const label = this.inline(tokens.slice(index + 1, end));
      const address = this.addressOf(String(token.attrGet('href') ?? ''));
      text += address === undefined ? label : `[${label}](${address})`;
      index = end;
    }
    return withoutExpressions(text);
  }

  private addressOf(written: string): string | undefined {
    const { checkout, language } = this.context;
    const target = resolveLink(checkout.pack, written, { folder: this.place.folder, language });
    if (target.kind === 'broken') return undefined;
    return target.kind === 'web' ? escapedAddress(target.address) : this.place.addressOf(target);
  }
}

function inlineMark({ type, content }: Token): string {
  switch (type) {
    case 'text':
      return plainMarkdown(content);
    case 'code_inline':
      return escapedCode(codeSpan(content));
    case 'strong_open':
    case 'strong_close':
      return '**';
    case 'em_open':
    case 'em_close':
      return '*';
    case 's_open':
    case 's_close':
      return '~~';
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return '\\\n';
    default:
      return plainMarkdown(content);
  }
}

/** The index of the token that ends what begins at an index. */
function endOf(tokens: readonly Token[], index: number): number {
  const first = tokens[index];
  if (first?.nesting !== 1) return index;
  const end = tokens.findIndex(
    ({ nesting, level }, at) => at > index && nesting === -1 && level === first.level,
  );
  return end < 0 ? tokens.length - 1 : end;
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? others.trimEnd() : others + line))
    .join('\n');
}

/** Code in a fence. `info` is ours. */
export function fenced(code: string, info: string): string {
  const longest = largestOf([2, ...(code.match(/`+/g) ?? []).map((run) => run.length)]);
  const mark = '`'.repeat(longest + 1);
  return `${mark}${info}\n${withoutInclusions(code)}\n${mark}`;
}
