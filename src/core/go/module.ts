import { hashText } from './bodyHash';

/** The module path that a go.mod declares; `undefined` when there is none. Go Modules Reference, section "go.mod files". */
export function modulePathOf(goMod: string): string | undefined {
  for (const line of goMod.split(/\r\n|\n|\r/)) {
    const match = /^\s*module\s+(?:"([^"]+)"|`([^`]+)`|([^\s/"`]\S*))\s*(?:\/\/.*)?$/.exec(line);
    if (match) return match[1] ?? match[2] ?? match[3];
  }
  return undefined;
}

/** Hash by which a release is recognised from its go.mod, whatever the line ends. */
export function goModHash(goMod: string): string {
  return hashText(goMod.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
}
