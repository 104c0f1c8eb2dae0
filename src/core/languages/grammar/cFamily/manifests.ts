/** The name of a CMake project, and the languages that it is written in, in capitals; empty if it does not say. */
export function cmakeProject(
  text: string,
): { readonly name: string; readonly languages: readonly string[] } | undefined {
  const [, inside = ''] = /^[ \t]*project[ \t]*\(([^)]{1,2000})\)/im.exec(text.replace(/#[^\n]*/g, '')) ?? [];
  const [name = '', ...words] = inside
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^"|"$/g, ''));
  if (!/^[\w.+-]+$/.test(name)) return undefined;
  return { name, languages: words.filter((word) => /^(?:C|CXX|ASM|CUDA|Fortran)$/.test(word)) };
}

/** The name of a Meson project, and its languages. */
export function mesonProject(
  text: string,
): { readonly name: string; readonly languages: readonly string[] } | undefined {
  const [, inside = ''] = /^project[ \t]*\(([^)]{1,2000})\)/m.exec(text) ?? [];
  const [name, ...words] = [...inside.matchAll(/'([^'\n]*)'/g)].map(([, word = '']) => word);
  return name === undefined || name === ''
    ? undefined
    : { name, languages: words.filter((word) => /^(?:c|cpp)$/.test(word)) };
}
