import { largestOf } from '../../base/append';

/** A text as inline code, on one line, whatever characters it has. CommonMark, "Code spans". */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const runs = line.match(/`+/g) ?? [];
  if (runs.length === 0) return `\`${line}\``;
  const fence = '`'.repeat(largestOf(runs.map((run) => run.length)) + 1);
  return `${fence} ${line} ${fence}`;
}
