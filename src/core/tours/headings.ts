const LONGEST_HEADING = 200;

/** The heading of a section for a title. When the title is too long, `rest` has the whole of it as a paragraph. */
export function headingFor(title: string): { readonly heading: string; readonly rest: string } {
  const line = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const isLong = line.length > LONGEST_HEADING;
  return { heading: oneLine(line), rest: isLong ? `${line}\n\n` : '' };
}

/** Makes a text fit for a heading: one line, not too long, without `{#id}` at its end. */
export function oneLine(text: string): string {
  return text
    .slice(0, LONGEST_HEADING)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/(?: #+)+$/, '')
    .trim();
}

/** The heading at the top of a description, which CodeTour shows as the title of a step without one; empty if none. */
export function titleIn(description: string): string {
  return /^\s*#{1,6}[ \t]+([^\n]*)/.exec(description)?.[1] ?? '';
}
