import { RE2JS } from 're2js';
import { linesOf } from '../base/text';

const LONGEST_PATTERN = 2_000;
const LONGEST_TEXT = 2_000_000;
/** More matches than this say nothing. */
const MOST_MATCHES = 20;

/**
 * The lines, 1-based, at which a pattern of a tour matches, at most {@link MOST_MATCHES}; `undefined` for one that we do not
 * run. Patterns are hostile: this reader takes linear time, and so it knows neither lookaround nor back references.
 */
export function linesMatching(pattern: string, text: string): readonly number[] | undefined {
  if (pattern.length > LONGEST_PATTERN || text.length > LONGEST_TEXT) return undefined;
  const compiled = compiledPattern(pattern);
  if (!compiled) return undefined;
  const joined = linesOf(text).join('\n');
  const matcher = compiled.matcher(joined);
  const lines = new Set<number>();
  let [line, counted] = [1, 0];
  while (lines.size < MOST_MATCHES && matcher.find()) {
    const start = matcher.start();
    for (; counted < start; counted++) if (joined[counted] === '\n') line++;
    lines.add(line);
  }
  return [...lines];
}

function compiledPattern(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(pattern), RE2JS.MULTILINE);
  } catch {
    // It is no pattern, or one that cannot be run in linear time: the caller says so.
    return undefined;
  }
}
