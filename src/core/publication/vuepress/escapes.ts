/** Between two braces, which Vue would read as the start of an expression; nobody sees it. */
const JOINER = '\u2060';

/**
 * A text that means itself, whatever plug-ins read it: no HTML, no component, no expression of Vue, no attribute, no
 * container and no inclusion can begin in it.
 */
export function plainMarkdown(text: string): string {
  return withoutExpressions(
    text
      .replace(/[\\`*_{}[\]<>|~$@^&=]/g, '\\$&')
      .replace(/^([ \t]*)([#+-]|:::)/gm, '$1\\$2')
      // A link after it would become a picture.
      .replace(/!$/, '\\!')
      .replace(/^([ \t]*\d{1,9})([.)])/gm, '$1\\$2'),
  );
}

/** Vue reads `{{` in the finished page, where escapes of Markdown are gone. */
export function withoutExpressions(markdown: string): string {
  return markdown.replace(/\{(?=\\?\{)/g, `{${JOINER}`);
}

/** Some plug-ins include files where a comment says so, in code as well. */
export function withoutInclusions(code: string): string {
  return code.replace(/<!--(?=\s*@)/g, `<!--${JOINER}`);
}

/** A text as inline code. Vue does not read all inline code as it is. */
export function escapedCode(span: string): string {
  return withoutInclusions(withoutExpressions(span));
}

/** The address of a page of the web, without what ends a link or begins something else. */
export function escapedAddress(address: string): string {
  return address.replace(
    /[\s<>()"'\\`{}|^[\]]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** The id that VuePress gives a heading: `slugify` of `@mdit-vue/shared`, which it uses. */
export function headingId(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase();
}
