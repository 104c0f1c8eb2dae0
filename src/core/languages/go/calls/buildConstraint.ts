/** The system that the call index is for: most Go servers run on it. */
const GOOS = 'linux';
const GOARCH = 'amd64';

/** Go command documentation, "Build constraints". */
const SYSTEMS = new Set(
  (
    'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 ' +
    'windows zos'
  ).split(' '),
);
const ARCHITECTURES = new Set(
  (
    '386 amd64 amd64p32 arm arm64 arm64be armbe loong64 mips mips64 mips64le mips64p32 mips64p32le mipsle ppc ' +
    'ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);
const SATISFIED = new Set([GOOS, GOARCH, 'unix', 'gc', 'cgo']);

/** The newest version of Go that we know: 1.26. A file for a newer one is not built, as with a toolchain of this version. */
export const NEWEST_GO = 26;

/**
 * True when Go builds a file for linux/amd64: by the end of its name, and by its `//go:build` line or its `// +build` lines.
 * @param version of Go, the part after `1.`
 */
export function isBuilt(fileName: string, text: string, version = NEWEST_GO): boolean {
  return fitsName(fileName) && fitsText(text, version);
}

/** True if a file is built only for some systems, architectures, versions or tags. */
export function isConditional(fileName: string, text: string): boolean {
  const last = endsOf(fileName).at(-1) ?? '';
  const isBySystem = SYSTEMS.has(last) || ARCHITECTURES.has(last);
  return isBySystem || constraintOf(text) !== undefined || oldConstraintsOf(text).length > 0;
}

/** True if whether a file is built depends on a version of Go that we do not know yet. */
export function needsNewerGo(text: string): boolean {
  // Most files name none.
  if (!text.includes('go1.')) return false;
  const versions = [...text.matchAll(/\bgo1\.(\d+)/g)].map(([, version]) => Number(version));
  return versions.some((version) => version > NEWEST_GO);
}

/** `name_GOOS.go`, `name_GOARCH.go`, `name_GOOS_GOARCH.go`. */
function fitsName(fileName: string): boolean {
  const parts = endsOf(fileName);
  const last = parts.at(-1) ?? '';
  if (ARCHITECTURES.has(last)) {
    const system = parts.at(-2) ?? '';
    return last === GOARCH && (!SYSTEMS.has(system) || system === GOOS);
  }
  return !SYSTEMS.has(last) || last === GOOS;
}

/** The parts of a name after the first `_`. Only what is before the first dot counts: `name_windows.pb.go`. */
function endsOf(fileName: string): string[] {
  return fileName
    .replace(/(?:_test)?\..*$/, '')
    .split('_')
    .slice(1);
}

function fitsText(text: string, version: number): boolean {
  const line = constraintOf(text);
  if (line !== undefined) return evaluate(line, version);
  return oldConstraintsOf(text).every((old) => fitsOld(old, version));
}

/** What follows `// +build` in the comments at the top of a file; a blank line must come between them and the code. */
function oldConstraintsOf(text: string): string[] {
  // Most files have none.
  if (!text.includes('+build')) return [];
  const [comments = ''] = /^(?:[^\S\n]*(?:\/\/[^\n]*)?\n)*/.exec(text.replace(/^\ufeff/, '')) ?? [];
  const end = [...comments.matchAll(/^\s*?\n/gm)].at(-1)?.index ?? 0;
  return [...comments.slice(0, end).matchAll(/^\s*?\/\/\s*?\+build(|[^\S\n].*)$/gm)].map(
    ([, line = '']) => line,
  );
}

/** Alternatives with blanks between them, each of tags with commas between them; none is never fulfilled. */
function fitsOld(constraint: string, version: number): boolean {
  const alternatives = constraint.split(/\s+/).filter((one) => one !== '');
  return alternatives.some((one) => one.split(',').every((tag) => fitsOldTag(tag, version)));
}

function fitsOldTag(written: string, version: number): boolean {
  const [, not, tag] = /^(!?)([\p{L}\p{N}_.]+)$/u.exec(written) ?? [];
  return tag !== undefined && isSatisfied(tag, version) === (not === '');
}

/** The constraint before the package clause; only blank lines and comments may come before it. */
function constraintOf(text: string): string | undefined {
  // Most files have none.
  if (!text.includes('//go:build')) return undefined;
  const pieces = /\s+|\/\/.*|\/\*[^]*?\*\//y;
  let isLineStart = true;
  for (let piece = pieces.exec(text)?.[0]; piece !== undefined; piece = pieces.exec(text)?.[0]) {
    const constraint = /^\/\/go:build[ \t](.*)/.exec(piece)?.[1];
    if (constraint !== undefined && isLineStart) return constraint;
    const isBlank = piece.trim() === '';
    isLineStart = piece.includes('\n') ? isBlank : isLineStart && isBlank;
  }
  return undefined;
}

/** Go refuses constraints that are nested deeper than 1,000 levels; people write two or three. */
const DEEPEST = 100;

/** Evaluates `a && (b || !c)`. A part that cannot be read, or is nested too deep, excludes nothing. */
function evaluate(expression: string, version: number): boolean {
  const tokens = expression.match(/&&|\|\||[!()]|[\p{L}\p{N}_.]+/gu) ?? [];
  let next = 0;
  let level = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[next] === '||') {
      next++;
      const right = both();
      value = value || right;
    }
    return value;
  };
  const both = (): boolean => {
    let value = one();
    while (tokens[next] === '&&') {
      next++;
      const right = one();
      value = value && right;
    }
    return value;
  };
  const one = (): boolean => {
    const token = tokens[next++];
    if (token === undefined || level === DEEPEST) return true;
    if (token !== '!' && token !== '(') return isSatisfied(token, version);
    level++;
    const value = token === '!' ? !one() : either();
    level--;
    if (token === '(') next++;
    return value;
  };
  return either();
}

function isSatisfied(tag: string, version: number): boolean {
  if (SATISFIED.has(tag)) return true;
  const [, needed] = /^go1\.(\d+)$/.exec(tag) ?? [];
  return needed !== undefined && Number(needed) <= version;
}
