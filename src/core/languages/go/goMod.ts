/** The module path that a go.mod declares; `undefined` when there is none. Go Modules Reference, section "go.mod files". */
export function modulePathOf(goMod: string): string | undefined {
  const clause = /^\s*module(?:[^\S\r\n]+|\s*\(\s*)(?:"([^"\r\n]+)"|`([^`\r\n]+)`|([^\s"`()]+))[^\S\r\n]*$/m;
  const match = clause.exec(goMod.replace(/\/\/.*$/gm, ''));
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** The version of Go that a go.mod asks for, the part after `1.`; 0 if it names none. */
export function goVersionOf(goMod: string): number {
  const lines = goMod.matchAll(/^\s*(?:go|toolchain)\s+(?:go)?1\.(\d+)/gm);
  return [...lines].reduce((newest, [, minor]) => Math.max(newest, Number(minor)), 0);
}
