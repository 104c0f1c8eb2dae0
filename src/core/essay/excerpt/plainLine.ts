/** A line as excerpts are compared: white space does not count, but for where it stands between words. */
export function plainLine(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}
