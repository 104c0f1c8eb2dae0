import type { SiteGrammar } from '../../code/site';

/** The kinds of statements that a step can point to. All but `return` have a name: the called function, the variable, … */
export const goSites: SiteGrammar = {
  kinds: ['call', 'go', 'defer', 'assign', 'case', 'return'].map((id) => ({
    id,
    needsName: id !== 'return',
  })),
  grammarFile: 'tree-sitter-go.wasm',
};
