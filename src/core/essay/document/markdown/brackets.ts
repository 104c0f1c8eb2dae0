import { type InlineContext, type InlineParser } from '@lezer/markdown';
import MarkdownIt from 'markdown-it';

const { parseLinkDestination, parseLinkTitle } = new MarkdownIt().helpers;
const { normalizeReference } = new MarkdownIt().utils;

/** CommonMark, "Link label": at most 999 characters between the brackets. */
const LONGEST_LABEL = 999;
const LABEL = /^\[(?:[^\\[\]]|\\[^])*\]/;
/** Pictures within the text of pictures; deeper ones stay text. */
const DEEPEST = 100;

/** A `[` or `![` that may begin a link or a picture. */
interface Opener {
  /** Each opener is found again by a type of its own. */
  readonly type: object;
  readonly isPicture: boolean;
  readonly from: number;
  readonly to: number;
  /** How deep links and pictures lie in each other behind it. */
  depth: number;
}

/** Where the part of a link behind its text ends, and where its address is, as far as it is written there. */
interface Target {
  readonly end: number;
  readonly address?: { readonly from: number; readonly to: number };
}

/** The key under which a definition of a link is found by its label. */
export function labelKey(label: string): string {
  return normalizeReference(label);
}

/**
 * Links and pictures as CommonMark defines them. The parser's own rule takes every pair of brackets for a link, since it
 * does not look at definitions; here a name needs one. `names` are the keys of the labels that are defined.
 */
export class BracketReader {
  private context: InlineContext | undefined;
  private openers: Opener[] = [];
  /** How many of the openers are before a link: no link may hold another one. */
  private beforeLink = 0;

  constructor(private readonly names: ReadonlySet<string>) {}

  readonly parsers: readonly InlineParser[] = [
    { name: 'Link', parse: (cx, next, at) => (next === 91 ? this.open(cx, at, at + 1) : -1) },
    {
      name: 'Image',
      parse: (cx, next, at) => (next === 33 && cx.char(at + 1) === 91 ? this.open(cx, at, at + 2) : -1),
    },
    { name: 'LinkEnd', parse: (cx, next, at) => (next === 93 ? this.close(cx, at) : -1) },
  ];

  private open(cx: InlineContext, from: number, to: number): number {
    this.enter(cx);
    const type = {};
    this.openers.push({ type, isPicture: to - from === 2, from, to, depth: 0 });
    return cx.addDelimiter(type, from, to, true, false);
  }

  private close(cx: InlineContext, at: number): number {
    this.enter(cx);
    const opener = this.openers.pop();
    const isBarred = this.openers.length < this.beforeLink && !opener?.isPicture;
    this.beforeLink = Math.min(this.beforeLink, this.openers.length);
    if (!opener || isBarred || opener.depth >= DEEPEST) return -1;
    const target = this.targetBehind(cx, opener.to, at);
    const index = target && cx.findOpeningDelimiter(opener.type);
    if (target === undefined || index === undefined || index === null) return -1;
    const { from, isPicture, depth } = opener;
    const children = [
      ...cx.takeContent(index),
      cx.elt('LinkMark', at, at + 1),
      ...(target.address ? [cx.elt('URL', target.address.from, target.address.to)] : []),
    ];
    const outer = this.openers.at(-1);
    if (outer) outer.depth = Math.max(outer.depth, depth + 1);
    if (!isPicture) this.beforeLink = this.openers.length;
    return cx.addElement(cx.elt(isPicture ? 'Image' : 'Link', from, target.end, children));
  }

  /** Brackets of one block do not count in the next. */
  private enter(cx: InlineContext): void {
    if (this.context === cx) return;
    this.context = cx;
    this.openers = [];
    this.beforeLink = 0;
  }

  private targetBehind(cx: InlineContext, start: number, end: number): Target | undefined {
    const after = end + 1;
    return (cx.char(after) === 40 ? inlineTarget(cx, after) : undefined) ?? this.namedTarget(cx, start, end);
  }

  private namedTarget(cx: InlineContext, start: number, end: number): Target | undefined {
    if (this.names.size === 0) return undefined;
    const behind = end + 1 - cx.offset;
    const [label = ''] = LABEL.exec(cx.text.slice(behind, behind + LONGEST_LABEL + 2)) ?? [];
    const [from, to] = label.length > 2 ? [end + 2, end + label.length] : [start, end];
    const isDefined = to - from <= LONGEST_LABEL && this.names.has(labelKey(cx.slice(from, to)));
    return isDefined ? { end: end + 1 + label.length } : undefined;
  }
}

/** `(address "title")`, from its bracket on. */
function inlineTarget(cx: InlineContext, open: number): Target | undefined {
  const { text, offset } = cx;
  const from = cx.skipSpace(open + 1);
  const address = parseLinkDestination(text, from - offset, text.length);
  const to = address.ok ? address.pos + offset : from;
  const behind = cx.skipSpace(to);
  const title = behind > to ? parseLinkTitle(text, behind - offset, text.length) : undefined;
  const close = title?.ok ? cx.skipSpace(title.pos + offset) : behind;
  return cx.char(close) === 41 ? { end: close + 1, address: { from, to } } : undefined;
}
