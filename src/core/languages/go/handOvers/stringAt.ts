/** The content of a string literal that starts at an offset, as far as it has no escapes; empty for anything else. */
export function stringAt(text: string, start: number): string {
  const pattern = /"([^"\\\n]*)"|`([^`]*)`/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found?.[1] ?? found?.[2] ?? '';
}
