/** A line as excerpts are compared: white space counts only between words. */
export function plainLine(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}
