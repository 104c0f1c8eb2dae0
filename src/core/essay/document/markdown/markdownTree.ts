import { TreeFragment, type Tree, type TreeCursor } from '@lezer/common';
import { addressFrom } from './address';
import { labelKey } from './brackets';
import { markdownParser } from './parser';

/** A text that was read as Markdown. Offsets of the tree are those of the text. */
export interface MarkdownTree {
  /** The input of the parser. */
  readonly text: string;
  /** The Lezer syntax tree. */
  readonly tree: Tree;
  /** Addresses that links may name, by the key of their label. */
  readonly definitions: ReadonlyMap<string, string>;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * Reads Markdown whose lines end with `\n`. `earlier` is a text that is much like this one: what did not change is taken
 * over from it. The result is the same without it.
 */
export function parseMarkdown(text: string, earlier?: MarkdownTree): MarkdownTree {
  if (earlier?.text === text) return earlier;
  const expected = earlier?.definitions ?? NOTHING;
  const tree = markdownParser(new Set(expected.keys())).parse(text, earlier && fragmentsFor(text, earlier));
  const definitions = text.includes(']:') ? definitionsIn(tree, text) : NOTHING;
  if (hasSameKeys(definitions, expected)) return { text, tree, definitions };
  // Definitions are known only now, and do not depend on the links that name them.
  return { text, tree: markdownParser(new Set(definitions.keys())).parse(text), definitions };
}

/** What of the earlier tree is before the first and behind the last change. */
function fragmentsFor(text: string, earlier: MarkdownTree): readonly TreeFragment[] {
  const most = Math.min(text.length, earlier.text.length);
  let start = 0;
  while (start < most && text.charCodeAt(start) === earlier.text.charCodeAt(start)) start++;
  let [toA, toB] = [earlier.text.length, text.length];
  while (toA > start && toB > start && earlier.text.charCodeAt(toA - 1) === text.charCodeAt(toB - 1)) {
    toA--;
    toB--;
  }
  const change = { fromA: start, toA, fromB: start, toB };
  return TreeFragment.applyChanges(TreeFragment.addTree(earlier.tree), [change]);
}

/** Of several definitions with one label the first counts. */
function definitionsIn(tree: Tree, text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  tree.iterate({
    enter: ({ name, node }) => {
      if (name !== 'LinkReference') return !LEAVES.has(name);
      const [label, address] = [node.getChild('LinkLabel'), node.getChild('URL')];
      if (!label || !address) return false;
      // A footnote of one word looks like the definition of a link, whose label `^1` nobody would write.
      if (text.charAt(label.from + 1) === '^') return false;
      const key = labelKey(text.slice(label.from + 1, label.to - 1));
      if (!definitions.has(key)) definitions.set(key, addressFrom(text.slice(address.from, address.to)));
      return false;
    },
  });
  return definitions;
}

/** Blocks without others in them. */
const LEAVES: ReadonlySet<string> = new Set(['Paragraph', 'Table', 'FencedCode', 'CodeBlock', 'HTMLBlock']);

function hasSameKeys(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left.keys()].every((key) => right.has(key));
}

/** Looks at each child of the node that a cursor is at, which is there again afterwards. */
export function forEachChild(cursor: TreeCursor, look: (child: TreeCursor) => void): void {
  if (!cursor.firstChild()) return;
  do look(cursor);
  while (cursor.nextSibling());
  cursor.parent();
}
