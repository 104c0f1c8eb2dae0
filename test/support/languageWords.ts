import type { FileMap } from './imports';

/** Words of single languages. They reach shared code as values of a `CodeLanguage`, so nobody else writes them. */
const WORDS =
  /\bGoSymbol\b|\bgo\.mod\b|\.go\b(?!\()|\b[Gg]oroutines?\b|\bgolang\b|'(?:go|defer|go-body)'|\bGo(?='s\b| (?:file|function|module|print|has|puts)\b)/g;

/** Where shared code is: it works for every language. The roots name languages, and the community is about Go. */
const SHARED = ['src/core/', 'src/vscode/', 'src/webview/', 'src/thread/'];

/** What may name a language after all, each with the reason. */
const EXCEPTIONS: readonly { readonly file: RegExp; readonly words: RegExp; readonly reason: string }[] = [
  { file: /^src\/core\/languages\//, words: /./, reason: 'here the languages are' },
  {
    file: /^src\/core\/essay\/(?:document\/codeLanguage|document\/blockReader|lint\/rules\/fenceLanguage)\.ts$/,
    words: /^(?:golang|'go')$/,
    reason: 'names of fences: essays quote code of any language, whether a pack can be about it or not',
  },
];

/** Every word of a single language in shared code, as `file: word`. */
export function languageWordsIn(files: FileMap): string[] {
  return [...files]
    .filter(([file]) => SHARED.some((folder) => file.startsWith(folder)))
    .flatMap(([file, text]) =>
      [...new Set([...text.matchAll(WORDS)].map(([word]) => word))]
        .filter((word) => !EXCEPTIONS.some((one) => one.file.test(file) && one.words.test(word)))
        .map((word) => `${file}: ${word}`),
    );
}

/** Exceptions that nothing needs any more, by their reason. */
export function idleExceptions(files: FileMap): string[] {
  return EXCEPTIONS.filter(
    ({ file, words }) =>
      ![...files].some(
        ([path, text]) => file.test(path) && [...text.matchAll(WORDS)].some(([word]) => words.test(word)),
      ),
  ).map(({ reason }) => reason);
}
