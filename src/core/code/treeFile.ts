import type { RepoPath } from '../base/repoPath';
import { LineIndex } from '../base/text';
import type { Declaration, ScannedFile } from './declaration';
import type { CodeLanguage } from './language';
import type { CodeSymbol } from './symbol';

/** A declaration and its file. */
export interface LocatedDeclaration {
  readonly path: RepoPath;
  readonly declaration: Declaration;
  readonly file: TreeFile;
}

/** One file of a source tree, as it was when we read it. */
export class TreeFile {
  private scan: ScannedFile | undefined;
  private byKey: ReadonlyMap<string, readonly Declaration[]> | undefined;
  private lineIndex: LineIndex | undefined;
  private lastNames: ReadonlySet<string> | undefined;

  constructor(
    readonly path: RepoPath,
    readonly text: string,
    private readonly language: Pick<CodeLanguage, 'scan'>,
  ) {}

  /** Its declarations; a text of another language is never scanned. */
  get scanned(): ScannedFile {
    this.scan ??= this.language.scan(this.text);
    return this.scan;
  }

  /** Scans the file unless that is done. */
  scannedNow(): this {
    this.scan ??= this.language.scan(this.text);
    return this;
  }

  get lines(): LineIndex {
    this.lineIndex ??= new LineIndex(this.text);
    return this.lineIndex;
  }

  /** The last names of everything that it declares. */
  get names(): ReadonlySet<string> {
    this.lastNames ??= new Set(this.scanned.declarations.map(({ symbol }) => symbol.name));
    return this.lastNames;
  }

  /** Its declarations with a symbol's key. Usually one; several in a broken file, or for names such as `init`. */
  declared(key: string): readonly Declaration[] {
    this.byKey ??= groupByKey(this.scanned.declarations);
    return this.byKey.get(key) ?? [];
  }
}

/** The declarations that a person means: those with the symbol's key, else those of which it is a shorter form. */
export function declaredAs({ scanned }: TreeFile, { key }: CodeSymbol): readonly Declaration[] {
  const exact = scanned.declarations.filter(({ symbol }) => symbol.key === key);
  if (exact.length > 0) return exact;
  const shortened = scanned.declarations.filter(({ symbol }) => symbol.shorter?.includes(key));
  const defined = shortened.filter(({ isForward }) => !isForward);
  return defined.length > 0 ? defined : shortened;
}

/** The source of a declaration, without the comment above it. */
export function sourceOf({ file, declaration }: LocatedDeclaration): string {
  return file.text.slice(declaration.start, declaration.end);
}

function groupByKey(declarations: readonly Declaration[]): Map<string, Declaration[]> {
  const byKey = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const { key } = declaration.symbol;
    const known = byKey.get(key);
    if (known) known.push(declaration);
    else byKey.set(key, [declaration]);
  }
  return byKey;
}
