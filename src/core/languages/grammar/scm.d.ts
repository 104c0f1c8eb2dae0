/** A query of tree-sitter, as text. */
declare module '*.scm' {
  const query: string;
  export default query;
}
