/** A text in a table of a TOML file: `name = "tikv"` below `[package]`. */
export function tomlValue(text: string, table: string, key: string): string | undefined {
  let isInside = false;
  for (const line of text.split('\n')) {
    const [, header] = /^\s*\[([^[\]]+)\]/.exec(line) ?? [];
    if (header !== undefined) isInside = header.trim() === table;
    const [, name, value] = /^\s*([\w-]+)\s*=\s*["']([^"'\n]+)["']/.exec(line) ?? [];
    if (isInside && name === key) return value;
  }
  return undefined;
}
