import type { Node } from 'web-tree-sitter';
import type { Declaration, DeclarationKind, ScannedFile } from '../../code/declaration';
import type { CodeSymbol } from '../../code/symbol';
import type { Grammar, QueryMatch } from './grammar';

/**
 * What a query for declarations captures. The kinds of declarations, and `owner`: declares nothing, but functions in it are
 * methods (`impl`); `scope`: declares nothing (`mod`, `namespace`).
 */
export type CaptureRole = Exclude<DeclarationKind, 'method'> | 'owner' | 'scope';

/** Something that a query for declarations found. */
export interface Found {
  readonly role: CaptureRole;
  readonly node: Node;
  /** The capture `@name`. */
  readonly name: Node;
}

/** What a language says of something found. */
export interface DeclarationName {
  /** What it adds to the names of everything declared in it, and its own last part. */
  readonly segment: string;
  /** UTF-16 offset of the name. */
  readonly nameStart: number;
  /** True for a function that belongs to a type although it is not written inside it. */
  readonly isMethod?: boolean;
  /** True for a function whose node may declare something else as well. */
  readonly isFunction?: boolean;
  /** True for a function that is defined elsewhere. */
  readonly isForward?: boolean;
  /** True for a type that contains no other declarations, although others may be in its node. */
  readonly isLeaf?: boolean;
  /** UTF-16 offset of its start, if it is not that of the node. */
  readonly start?: number;
  /** UTF-16 offset of its end, if it is not that of the node. */
  readonly end?: number;
}

/** How a language turns what its query finds into declarations. */
export interface DeclarationRules {
  readonly grammar: Grammar;
  /** The query (`declarations.scm`): captures a {@link CaptureRole}, and the name as `@name`. */
  readonly query: string;
  /** Joins segments: `::`. */
  readonly joiner: string;
  /** Names something; `undefined` if it is no declaration after all. */
  nameOf(found: Found): DeclarationName | undefined;
  parseSymbol(written: string): CodeSymbol | undefined;
  /** Replaces what the grammar cannot read by blanks, so that all offsets stay. */
  readable(text: string): string;
}

/** An enclosing declaration, while what it contains is read. */
interface Enclosing {
  readonly end: number;
  readonly role: CaptureRole;
  /** The names of everything around, and its own. */
  readonly path: string;
}

/** Finds the declarations of a file with a grammar. What is inside a function and is neither a function nor a type is left out. */
export function scanByGrammar(text: string, rules: DeclarationRules): ScannedFile {
  const readable = rules.readable(text);
  const scanned = rules.grammar.read(readable, (parsed) => ({
    packageName: '',
    declarations: declarationsOf(parsed.matches(rules.query), rules),
    isPartial: parsed.root.hasError,
  }));
  return scanned ?? { packageName: '', declarations: [], isPartial: true };
}

function declarationsOf(matches: readonly QueryMatch[], rules: DeclarationRules): Declaration[] {
  const declarations: Declaration[] = [];
  const around: Enclosing[] = [];
  let before: Found | undefined;
  for (const found of inOrder(matches)) {
    const { node } = found;
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= node.startIndex) around.pop();
    const parent = around.at(-1);
    const isRepeated = before?.node.startIndex === node.startIndex && before.name.id === found.name.id;
    before = found;
    if (isRepeated || ((found.role === 'var' || found.role === 'const') && around.some(isFunction))) continue;
    const named = rules.nameOf(found);
    if (!named) continue;
    const role = named.isFunction ? 'func' : found.role;
    const { segment, nameStart } = named;
    const path =
      parent?.path === undefined || parent.path === '' ? segment : joined(parent.path, segment, rules);
    const symbol = role === 'owner' || role === 'scope' ? undefined : rules.parseSymbol(path);
    const end = named.end ?? node.endIndex;
    if (symbol) {
      const isMethod =
        role === 'func' && (named.isMethod ?? (parent?.role === 'owner' || parent?.role === 'type'));
      const kind = isMethod ? 'method' : kindOf(role);
      const start = named.start ?? node.startIndex;
      declarations.push({ kind, symbol, start, end, nameStart, ...(named.isForward && { isForward: true }) });
    }
    if (isAround(role) && !named.isLeaf) around.push({ end, role, path });
  }
  return declarations;
}

function joined(outer: string, inner: string, { joiner }: DeclarationRules): string {
  return inner === '' ? outer : `${outer}${joiner}${inner}`;
}

function isAround(role: CaptureRole): boolean {
  return role !== 'var' && role !== 'const';
}

function isFunction({ role }: Enclosing): boolean {
  return role === 'func';
}

function kindOf(role: CaptureRole): DeclarationKind {
  return role === 'owner' || role === 'scope' ? 'type' : role;
}

const ROLES: ReadonlySet<string> = new Set([
  'func',
  'type',
  'var',
  'const',
  'owner',
  'scope',
] satisfies CaptureRole[]);

/** What was found, outer things before those inside. */
function inOrder(matches: readonly QueryMatch[]): Found[] {
  const all = matches.flatMap(({ captures }) => {
    const whole = captures.find(({ name }) => ROLES.has(name));
    const name = captures.find((capture) => capture.name === 'name');
    return whole && name ? [{ role: whole.name as CaptureRole, node: whole.node, name: name.node }] : [];
  });
  return all.sort(
    ({ node: left }, { node: right }) => left.startIndex - right.startIndex || right.endIndex - left.endIndex,
  );
}
