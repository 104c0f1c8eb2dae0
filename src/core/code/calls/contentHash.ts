/**
 * A fast 64-bit hash of a text, not safe against deliberate collisions: two runs of FNV-1a (Fowler, Noll, Vo) with
 * different start values and multipliers.
 */
export function contentHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return (first >>> 0).toString(16).padStart(8, '0') + (second >>> 0).toString(16).padStart(8, '0');
}
