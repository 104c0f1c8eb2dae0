/** A grammar, for the highlighter only. */
declare const language: unknown;
export default language;
