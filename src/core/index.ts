/** The only door to the core: what the editor, the command line and the tests may use. */
export * from './base/disposable';
export * from './base/language';
export * from './base/message';
export * from './base/problem';
export * from './base/repoPath';
export * from './base/text';
export * from './ports';
export { createGoSyntax, type GoSyntax, type SyntaxFiles } from './go/syntax';
export { bodyHash } from './go/bodyHash';
export { goModHash, modulePathOf } from './go/module';
export { formatSymbol, parseSymbol, type GoSymbol } from './go/symbol';
export * from './pack/model';
export { loadPack, type LoadedPack } from './pack/pack';
export type { Place, Resolution, Verdict } from './anchor/resolution';
export { Checkout, modulePathAt, type CheckoutParts } from './reading/checkout';
export type { ReleaseGuess } from './reading/release';
export { createDraft, type DraftRequest } from './essay/draft';
