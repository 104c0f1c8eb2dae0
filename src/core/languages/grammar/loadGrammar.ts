import { Language, Parser, Query, type Tree } from 'web-tree-sitter';
import { KeptAnswer } from '../../base/kept';
import type { SyntaxFiles } from '../../code/site';
import type { Grammar, LoadedGrammar, ParsedText } from './grammar';

/**
 * Milliseconds that one text may take. Real sources take a fiftieth; only text that is no program at all makes the parser
 * search for so long.
 */
const LONGEST_WORK = 5_000;

/** tree-sitter keeps its runtime in its module, so it must start once only, even if two languages ask for it together. */
const runtime = new KeptAnswer<void>();

/** Starts tree-sitter from bytes, which works in Node, in a browser and in a web worker. */
export function startTreeSitter(wasmBinary: Uint8Array): Promise<void> {
  return runtime.get(() => Parser.init({ wasmBinary, locateFile: (file: string) => file }));
}

/** Loads a grammar, once. Rejects if the bytes are not those of a grammar. */
export async function loadGrammar(grammar: Grammar, files: SyntaxFiles): Promise<void> {
  if (grammar.isLoaded) return;
  await startTreeSitter(files.runtime);
  grammar.use(new TreeSitterGrammar(await Language.load(files.grammar)));
}

class TreeSitterGrammar implements LoadedGrammar {
  private readonly queries = new Map<string, Query>();
  private readonly parser = new Parser();

  constructor(private readonly language: Language) {
    this.parser.setLanguage(language);
  }

  read<T>(text: string, read: (parsed: ParsedText) => T): T | undefined {
    const end = Date.now() + LONGEST_WORK;
    const isLate = (): boolean => Date.now() > end;
    const tree = this.parse(text, isLate);
    if (!tree) return undefined;
    try {
      const { rootNode } = tree;
      const options = { progressCallback: isLate };
      const result = read({
        root: rootNode,
        matches: (query) => this.query(query).matches(rootNode, options),
      });
      return isLate() ? undefined : result;
    } finally {
      tree.delete();
    }
  }

  private parse(text: string, isLate: () => boolean): Tree | null {
    try {
      this.parser.reset();
      return this.parser.parse(text, null, { progressCallback: isLate });
    } catch {
      // The parser has no memory left. It reads nothing any more, so every text is unreadable, which callers say.
      return null;
    }
  }

  private query(source: string): Query {
    const known = this.queries.get(source);
    if (known) return known;
    const query = new Query(this.language, source);
    this.queries.set(source, query);
    return query;
  }
}
