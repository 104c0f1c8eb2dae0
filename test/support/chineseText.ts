/** True when a text has at least one Chinese character. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** How many Chinese characters a text has. */
export function countChinese(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/**
 * Finds half-width marks beside a Chinese character, with what is around it. Code spans and the addresses of
 * links are not prose.
 */
export function halfWidthMarksIn(text: string): string[] {
  const prose = text.replace(/`[^`]*`/g, 'code').replace(/\]\([^)]*\)/g, ']');
  const found = prose.matchAll(
    /\p{Script=Han}["']?[,;:!?()]|[,;:!?()]["']?\p{Script=Han}|\p{Script=Han}\.(?=\s|$)/gu,
  );
  return [...found].map(({ index }) => prose.slice(Math.max(0, index - 6), index + 8));
}
