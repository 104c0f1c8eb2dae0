import MarkdownIt from 'markdown-it';
import type { Language } from '../base/language';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import { linesOf, type TextRange } from '../base/text';
import { blockReader } from './document';
import { GLOSSARY } from './folders';
import type { Pack, SupplementId } from './model';
import { isSupplement } from './prose';
import type { PackText } from './texts';

/** Where a link in a text of a pack leads. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly address: string }
  | { readonly kind: 'walkthrough'; readonly walkthrough: string }
  | { readonly kind: 'step'; readonly walkthrough: string; readonly step: string }
  | { readonly kind: 'supplement'; readonly walkthrough: string; readonly supplement: SupplementId }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'word'; readonly word: string };

/** A link that leads nowhere, and why. */
export interface BrokenLink {
  readonly kind: 'broken';
  /** Stable name of what is wrong. */
  readonly code: string;
  readonly message: Message;
}

/** The text that contains a link. */
export interface LinkSource {
  /** Id of a walkthrough, or the folder of the glossary. */
  readonly folder: string;
  /** The language that links must stay in. */
  readonly language: Language;
}

/** `../folder/language.md#id`, `language.md#id`, `#id`. */
const INSIDE = /^(?:(?:\.\.\/([a-z0-9-]+)\/)?(zh-cn|en)\.md)?(?:#([a-z0-9-]+))?$/;

/** True for an address that has the form of a link within the pack. {@link resolveLink} tells whether its target exists. */
export function isLinkInside(address: string): boolean {
  return address !== '' && INSIDE.test(address);
}

/** Finds the target of a link in a text of a pack. */
export function resolveLink(pack: Pack, address: string, source: LinkSource): LinkTarget | BrokenLink {
  if (/^https:\/\//i.test(address)) return { kind: 'web', address };
  const match = isLinkInside(address) ? INSIDE.exec(address) : undefined;
  if (!match) {
    const text = message(
      '"{0}" is neither an https: address nor the address of a text in this pack.',
      address,
    );
    return { kind: 'broken', code: 'link.unknown-form', message: text };
  }
  const [, folder = source.folder, language = source.language, id] = match;
  if (language !== source.language) {
    const text = message('"{0}" leads to a text in another language.', address);
    return { kind: 'broken', code: 'link.other-language', message: text };
  }
  if (folder === GLOSSARY) return linkToGlossary(pack, id, source.language);
  return linkToWalkthrough(pack, folder, id);
}

function linkToGlossary(pack: Pack, word: string | undefined, language: Language): LinkTarget | BrokenLink {
  const glossary = pack.glossary?.[language];
  if (!glossary) {
    return { kind: 'broken', code: 'link.no-glossary', message: message('This pack has no glossary.') };
  }
  if (word === undefined) return { kind: 'glossary' };
  if (glossary.words.has(word)) return { kind: 'word', word };
  const text = message('There is no word "{0}" in the glossary.', word);
  return { kind: 'broken', code: 'link.unknown-word', message: text };
}

function linkToWalkthrough(pack: Pack, id: string, section: string | undefined): LinkTarget | BrokenLink {
  const walkthrough = pack.walkthroughs.find((each) => each.id === id);
  if (!walkthrough) {
    const text = message('There is no walkthrough "{0}" in this pack.', id);
    return { kind: 'broken', code: 'link.unknown-walkthrough', message: text };
  }
  if (section === undefined) return { kind: 'walkthrough', walkthrough: id };
  if (isSupplement(section)) return { kind: 'supplement', walkthrough: id, supplement: section };
  if (walkthrough.steps.some((step) => step.id === section)) {
    return { kind: 'step', walkthrough: id, step: section };
  }
  const text = message('The walkthrough "{0}" has no step "{1}".', id, section);
  return { kind: 'broken', code: 'link.unknown-step', message: text };
}

/** The broken links of a text. Leaves out links to walkthroughs that the pack names but that could not be read: those have another problem. */
export function linkProblems(pack: Pack, source: PackText, named: readonly string[]): Problem[] {
  return linksIn(source.text ?? '').flatMap(({ address, range }): Problem[] => {
    const target = resolveLink(pack, address, source);
    if (target.kind !== 'broken') return [];
    const folder = INSIDE.exec(address)?.[1] ?? source.folder;
    if (target.code === 'link.unknown-walkthrough' && named.includes(folder)) return [];
    return [{ code: target.code, severity: 'warning', path: source.path, range, message: target.message }];
  });
}

interface FoundLink {
  readonly address: string;
  readonly range: TextRange;
}

/** Accepts every address, so that we also report links that the Guide does not show as links. */
const reader = new MarkdownIt({ html: false, linkify: false });
reader.validateLink = () => true;
reader.normalizeLink = (address) => address;

function linksIn(text: string): FoundLink[] {
  const lines = linesOf(text);
  // Link definitions are separate blocks and apply to the whole text.
  const definitions = {};
  const blocks = blockReader.parse(lines.join('\n'), definitions);
  return blocks.flatMap(({ type, map, content }) => {
    if (type !== 'inline' || !map || !/[[<]/.test(content)) return [];
    const place = new AddressFinder(lines, map[0], map[1]);
    return reader
      .parseInline(content, definitions)
      .flatMap(({ children }) => children ?? [])
      .filter((token) => token.type === 'link_open')
      .map((token) => {
        const address = String(token.attrGet('href') ?? '');
        return { address, range: place.next(address) };
      });
  });
}

/** Finds the addresses of one block in their order. An address that the text writes differently gets the range of the block. */
class AddressFinder {
  private line: number;
  private column = 0;

  constructor(
    private readonly lines: readonly string[],
    private readonly first: number,
    private readonly end: number,
  ) {
    this.line = first;
  }

  next(address: string): TextRange {
    for (let line = this.line; line < this.end; line++) {
      const column = (this.lines[line] ?? '').indexOf(address, line === this.line ? this.column : 0);
      if (column < 0 || address === '') continue;
      this.line = line;
      this.column = column + address.length;
      return { start: { line, column }, end: { line, column: this.column } };
    }
    return { start: { line: this.first, column: 0 }, end: { line: this.end, column: 0 } };
  }
}
