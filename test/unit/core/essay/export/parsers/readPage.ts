import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a browser makes of a page: the parts that readers see, and everything that could do harm. */
export interface ReadPage {
  readonly code: readonly string[];
  readonly inlineCode: readonly string[];
  /** All text outside blocks of code, white space collapsed. */
  readonly prose: string;
  readonly links: readonly string[];
  readonly pictures: readonly string[];
  readonly tags: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** Reads HTML as browsers do. Blocks of diagrams are left out. */
export function readPage(html: string): ReadPage {
  const reader = new Reader();
  reader.read(parseFragment(html));
  const { code, inlineCode, links, pictures, tags, attributes } = reader;
  return { code, inlineCode, links, pictures, tags, attributes, prose: collapsed(reader.prose.join('')) };
}

export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

class Reader {
  readonly code: string[] = [];
  readonly inlineCode: string[] = [];
  readonly prose: string[] = [];
  readonly links: string[] = [];
  readonly pictures: string[] = [];
  readonly tags = new Set<string>();
  readonly attributes = new Set<string>();

  read(node: Node): void {
    if ('value' in node) this.prose.push(node.value);
    if ('tagName' in node && this.readElement(node)) return;
    if ('childNodes' in node) node.childNodes.forEach((child) => this.read(child));
    if ('tagName' in node && /^(?:p|li|h\d|td|th|br|div|tr)$/.test(node.tagName)) this.prose.push(' ');
  }

  /** True for an element whose insides are read already. */
  private readElement(element: Element): boolean {
    const { tagName, attrs } = element;
    const value = (name: string): string => attrs.find((attribute) => attribute.name === name)?.value ?? '';
    this.tags.add(tagName);
    for (const { name } of attrs) this.attributes.add(name);
    if (tagName === 'a') this.links.push(value('href'));
    if (tagName === 'img') this.pictures.push(value('src'));
    if (tagName === 'code') this.inlineCode.push(textOf(element));
    if (tagName !== 'pre') return tagName === 'code';
    const inner = element.childNodes.find((child): child is Element => 'tagName' in child);
    const language = inner?.attrs.find(({ name }) => name === 'class')?.value;
    if (language !== 'language-mermaid') this.code.push(textOf(element).replace(/\n$/, ''));
    return true;
  }
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
