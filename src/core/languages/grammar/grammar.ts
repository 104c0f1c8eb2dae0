import type { Node } from 'web-tree-sitter';

/** A longer text is not parsed: a tree takes many times its memory. */
const LONGEST_TEXT = 800_000;
/** No program nests its brackets so deep, and trees of such texts take for ever. */
const DEEPEST = 500;

/** What a pattern of a query found. */
export interface QueryMatch {
  readonly captures: readonly { readonly name: string; readonly node: Node }[];
}

/** A text, parsed. It and its nodes are valid only inside the function that gets it. */
export interface ParsedText {
  readonly root: Node;
  /** Runs a query of the grammar on the whole text. */
  matches(query: string): readonly QueryMatch[];
}

/** tree-sitter with one grammar. */
export interface LoadedGrammar {
  /** Parses a text, reads its tree and deletes it. */
  read<T>(text: string, read: (parsed: ParsedText) => T): T | undefined;
}

/**
 * The grammar of a language. A root loads it from its Wasm file (`loadGrammar`) before the language reads code; until
 * then, every text is unreadable. It imports no parser itself: what reads no code in the language need not have one.
 */
export class Grammar {
  private loaded: LoadedGrammar | undefined;

  /** `file` is the name of the Wasm file in the folder `dist`. */
  constructor(readonly file: string) {}

  get isLoaded(): boolean {
    return this.loaded !== undefined;
  }

  /** Reads texts with `loaded` from now on. */
  use(loaded: LoadedGrammar): void {
    this.loaded = loaded;
  }

  /** Parses a text; `undefined` if the grammar is not loaded or the text is too long. */
  read<T>(text: string, read: (parsed: ParsedText) => T): T | undefined {
    if (text.length > LONGEST_TEXT || !this.loaded || isTooDeep(text)) return undefined;
    return this.loaded.read(text, read);
  }
}

/** Counts brackets in texts and comments as well, where they are mostly paired. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 91 || code === 123) depth++;
    else if ((code === 41 || code === 93 || code === 125) && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
