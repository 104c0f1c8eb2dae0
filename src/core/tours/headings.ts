const LONGEST_HEADING = 200;

/** True for what may be the id of a step, a lane or a walkthrough. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && text.length <= 60 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** A heading of a section for a title, and what is too long for one, as a paragraph. */
export function headingFor(title: string): { readonly heading: string; readonly rest: string } {
  const line = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const isLong = line.length > LONGEST_HEADING;
  return { heading: oneLine(line), rest: isLong ? `${line}\n\n` : '' };
}

/** A heading is one line of moderate length, and ends with no id of its own. */
export function oneLine(text: string): string {
  return text
    .slice(0, LONGEST_HEADING)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/(?: #+)+$/, '')
    .trim();
}

/** CodeTour shows a heading at the top of a step without a title as its title. */
export function titleIn(description: string): string {
  return /^\s*#{1,6}[ \t]+([^\n]*)/.exec(description)?.[1] ?? '';
}
