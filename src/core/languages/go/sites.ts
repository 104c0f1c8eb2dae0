import type { SiteGrammar } from '../../code/site';

/** Statements that a step can point at. All but `return` are told apart by a name: the called one, the assigned one, … */
export const goSites: SiteGrammar = {
  kinds: ['call', 'go', 'defer', 'assign', 'case', 'return'].map((id) => ({
    id,
    needsName: id !== 'return',
  })),
  grammarFile: 'tree-sitter-go.wasm',
};
