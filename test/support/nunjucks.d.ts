/** The part of Nunjucks that tests use; it comes without types. */
declare module 'nunjucks' {
  const nunjucks: { renderString(text: string, context: object): string };
  export default nunjucks;
}
