/** A piece of inline code that names something of a program. */
export interface CodeWord {
  /** As it is written, without arguments. */
  readonly written: string;
  /** Its names, in order: `shard` and `Snapshot` of `(*shard).Snapshot`. */
  readonly names: readonly string[];
  /** True for the form with parentheses around the receiver, which is used for nothing but methods. */
  readonly isMethod: boolean;
  /** True if arguments follow, or empty parentheses. */
  readonly isCall: boolean;
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const RECEIVER = new RegExp(
  `^\\(\\s*[*&]?\\s*((?:${NAME}\\.)?${NAME})(?:\\[[^\\]]*\\])?\\s*\\)\\.(${NAME})$`,
  'u',
);
const JOINED = new RegExp(`^[*&]?${NAME}(?:(?:\\.|::)${NAME}){0,4}$`, 'u');

/** The name of a file looks like that of a member. */
const FILE =
  /^\w+\.(?:go|rs|cc?|cpp|h|hpp|s|py|java|[jt]sx?|proto|ya?ml|toml|json|md|sh|conf|sql|txt|mod|sum|log|csv|xml|html?|ini|tmpl|pb)$/;

/** Reads a piece of inline code as a name of a program; `undefined` for expressions, commands, values and everything else. */
export function readCodeWord(text: string): CodeWord | undefined {
  // Most are one plain name.
  if (/^[A-Za-z_]\w*$/.test(text)) return { written: text, names: [text], isMethod: false, isCall: false };
  const bare = text
    .trim()
    .replace(/^func\s+/, '')
    .replace(/^type\s+(\S+)(?:\s+(?:struct|interface))?$/, '$1');
  const called = /^((?:\([^()]*\)\.)?[^()\s]+)\(([^()]*)\)$/.exec(bare);
  const written = called?.[1] ?? bare;
  const method = RECEIVER.exec(written);
  if (method?.[1] && method[2])
    return { written, names: [...method[1].split('.'), method[2]], isMethod: true, isCall: called !== null };
  if (!JOINED.test(written) || (called === null && FILE.test(written))) return undefined;
  const names = written.replace(/^[*&]/, '').split(/\.|::/);
  return { written, names, isMethod: false, isCall: called !== null };
}

/** True for a name that only code has: capitals inside it, or underscores between small letters. */
export function isUnmistakable(name: string): boolean {
  if (name.length < 5 || /^[A-Z][a-z]*[A-Z]{1,4}$|^[A-Z]{1,3}[a-z]+$/.test(name)) return false;
  if (/^[A-Z0-9_]+$/.test(name)) return false;
  if (isPlaceholder(name) || LAYOUT.test(name)) return false;
  return /[a-z0-9][A-Z]/.test(name) || /[a-z]_[a-z]/.test(name);
}

/** Parts of the layout of a key, joined by underscores. */
const LAYOUT = /^(?!Test|Benchmark|Example|Fuzz)\w*[a-z][A-Z]\w*_\w*[a-z][A-Z]/;

/** True for a name with a placeholder in it: `evalXX`, `GetXType`, `myFoo`. */
export function isPlaceholder(name: string): boolean {
  return (
    /x{3}|foo|bar(?![a-z])|baz|demo|example|my[A-Z]|your/i.test(name) ||
    /XX|YY|ZZ|[a-z_]X(?:[A-Z_]|$)|(?:^|_)(?:xx|yy)(?:_|$)/.test(name)
  );
}
