/** A table of Markdown; its cells are written as they come. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Text without what would end a cell, or the code in it. */
export function cell(text: string): string {
  return text.replace(/[|\\`\n\r]/g, ' ').trim();
}
