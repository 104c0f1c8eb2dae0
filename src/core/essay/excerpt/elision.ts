const ELISION = /^\s*(?:\/\/|\/\*|#|--)\s*(?:…|\.{3}|……|省略|略)/;
const BARE_ELISION = /^\s*(?:…+|\.{3,})(?:[\s,]+(?:…+|\.{3,}))*[\s,]*$/;
const NOTE = /^\s*(?:\/\/|#)\s*(?:注[：:]|Note:|NOTE:)/;

/** True for a line of an excerpt that says that something was left out: `// … lines 4–18 left out …`, `// ...`. */
export function isElision(line: string): boolean {
  const start = line.slice(0, 200);
  return ELISION.test(start) || BARE_ELISION.test(start);
}

/** True for a comment that the writer put into an excerpt and marked as their own: `// 注：…`, `// Note: …`. */
export function isNote(line: string): boolean {
  return NOTE.test(line.slice(0, 200));
}
