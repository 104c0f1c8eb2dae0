const MARKED = /`([^`\n]+)`/g;

/** A text without the backticks around names, and those names, each once. What has a space in it is no name. */
export function withoutCodeMarks(text: string): { readonly text: string; readonly names: readonly string[] } {
  const names = [...text.matchAll(MARKED)].map(([, name = '']) => name).filter((name) => !/\s/.test(name));
  return { text: text.replace(MARKED, '$1'), names: [...new Set(names)] };
}
