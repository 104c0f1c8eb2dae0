// The types that highlight.js ships need those of a page, which the core must not know.
interface Highlighter {
  newInstance(): Highlighter;
  registerLanguage(name: string, language: unknown): void;
  getLanguage(name: string): unknown;
  highlight(code: string, options: { language: string; ignoreIllegals: boolean }): { value: string };
}
declare const highlighter: Highlighter;
export default highlighter;
