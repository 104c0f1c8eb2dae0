import type { CodeStatement } from '../../../code/statement';

/** What a statement is to the mechanism of its function, by its own words; those of inner statements do not count. */
export function bearingOf(
  text: string,
  { start, end, inner }: Pick<CodeStatement, 'start' | 'end' | 'inner'>,
): CodeStatement['bearing'] {
  const own = text.slice(start, inner[0]?.start ?? end);
  if (ASIDE.test(own)) return 'aside';
  if (WORK.some((pattern) => pattern.test(own))) return 'work';
  const onlyLeaves = inner.length > 0 && inner.every((one) => one.isReturn || one.bearing === 'aside');
  return onlyLeaves && /^if\b/.test(own) ? 'aside' : undefined;
}

const WORK = [
  /^go\b/,
  /^for\b/,
  /^select\b/,
  /<-/,
  /\bclose\(/,
  // As files, sockets, logs and clients name what they do.
  /\.(?:[Ww]rite|[Ss]ync|[Ff]lush|[Cc]ommit|[Rr]ename|[Rr]emove|[Tt]runcate|[Ss]end)(?:[A-Z]\w*)?\(/,
  /\.(?:[Ss]tart|[Ss]top|Wait|Broadcast|Signal|Do)\(/,
];

/** Logs, counters, clocks and spans. */
const ASIDE =
  /^(?:defer\s+)?(?:[\w.()]*\b(?:log|logger|Logger|klog|slog)(?:\(\))?\.\w+\(|[\w.()]+\.(?:Debug|Info|Warn|Warning|Error)(?:f|w|ln)?\((?:"|fmt\.)|atomic\.Add\w+\(&(?:\w+\.)*(?:stat|metric)\w*\.|(?:stat|metric)\w*\.|[\w., :=]*\btime\.(?:Now|Since)\(|[\w.]*(?:span|trac)\w*\.)/i;
