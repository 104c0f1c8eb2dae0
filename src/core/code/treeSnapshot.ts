import { folderOf, type RepoPath } from '../base/repoPath';
import type { Declaration } from './declaration';
import type { CodeLanguage } from './language';
import { sketchOf, sketchOfBody, type Sketch } from './sketch';
import { sourceOf, type LocatedDeclaration, type TreeFile } from './treeFile';

/**
 * All declarations of a source tree at one moment, for the whole-tree search. Computes everything costly on first use.
 */
export class TreeSnapshot {
  private readonly byKey = new Map<string, LocatedDeclaration[]>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly byPackage = new Map<RepoPath, LocatedDeclaration[]>();
  private readonly bodies = new Map<Declaration, Sketch>();
  private readonly fileKeys = new Map<RepoPath, Sketch>();
  private readonly typeMembers = new Map<string, Sketch>();
  private postings: Postings | undefined;

  constructor(
    files: readonly TreeFile[],
    readonly language: CodeLanguage,
  ) {
    for (const file of files) {
      for (const declaration of file.scanned.declarations) this.add({ path: file.path, declaration, file });
    }
  }

  /** The declarations of a symbol's key in the whole tree. */
  withKey(key: string): readonly LocatedDeclaration[] {
    return this.byKey.get(key) ?? [];
  }

  /** The keys of all declarations with this last name, of any type or none. */
  keysNamed(name: string): readonly string[] {
    return [...(this.byName.get(name) ?? [])];
  }

  /** The last names of all declarations, each once. */
  names(): Iterable<string> {
    return this.byName.keys();
  }

  /** The declarations in the files of one folder. */
  inPackage(folder: RepoPath): readonly LocatedDeclaration[] {
    return this.byPackage.get(folder) ?? [];
  }

  /** All declarations of the tree. */
  *all(): Iterable<LocatedDeclaration> {
    for (const located of this.byPackage.values()) yield* located;
  }

  /** The sketch of a declaration's body. */
  body(located: LocatedDeclaration): Sketch {
    let sketch = this.bodies.get(located.declaration);
    if (!sketch) {
      sketch = sketchOfBody(sourceOf(located), this.language);
      this.bodies.set(located.declaration, sketch);
    }
    return sketch;
  }

  /** The sketch of the symbols that the file of a declaration declares. */
  fileOf({ file }: LocatedDeclaration): Sketch {
    let sketch = this.fileKeys.get(file.path);
    if (!sketch) {
      sketch = sketchOf(file.scanned.declarations.map(({ symbol }) => symbol.key));
      this.fileKeys.set(file.path, sketch);
    }
    return sketch;
  }

  /** The sketch of the method names of a type. */
  membersOf(folder: RepoPath, type: string): Sketch {
    const key = `${folder}#${type}`;
    let sketch = this.typeMembers.get(key);
    if (!sketch) {
      const methods = this.inPackage(folder).filter(({ declaration }) => declaration.symbol.owner === type);
      sketch = sketchOf(methods.map(({ declaration }) => declaration.symbol.name));
      this.typeMembers.set(key, sketch);
    }
    return sketch;
  }

  /** The declarations whose bodies share the most runs of tokens with a body, in the whole tree; at most 20, best first. */
  likeBody(body: Sketch): readonly LocatedDeclaration[] {
    this.postings ??= new Postings([...this.byPackage.values()].flat(), (located) => this.body(located));
    return this.postings.sharing(body);
  }

  private add(located: LocatedDeclaration): void {
    const { symbol } = located.declaration;
    const keys = this.byName.get(symbol.name) ?? new Set();
    this.byName.set(symbol.name, keys.add(symbol.key));
    push(this.byKey, symbol.key, located);
    push(this.byPackage, folderOf(located.path), located);
  }
}

/** Finds the declarations that have a hash in their sketch: pairs of a hash and a declaration, sorted by hash. */
class Postings {
  private readonly hashes: Uint32Array;
  private readonly owners: Uint32Array;

  constructor(
    private readonly all: readonly LocatedDeclaration[],
    bodyOf: (located: LocatedDeclaration) => Sketch,
  ) {
    const pairs = all.flatMap((located, owner) =>
      bodyOf(located).smallest.map((hash) => hash * 0x100000 + owner),
    );
    const sorted = Float64Array.from(pairs).sort();
    this.hashes = Uint32Array.from(sorted, (pair) => Math.floor(pair / 0x100000));
    this.owners = Uint32Array.from(sorted, (pair) => pair % 0x100000);
  }

  sharing({ smallest }: Sketch): LocatedDeclaration[] {
    const counts = new Map<number, number>();
    for (const hash of smallest) {
      const first = this.firstWith(hash);
      const end = this.firstWith(hash + 1);
      // A hash that many declarations have tells nothing.
      if (end - first > MOST_OWNERS) continue;
      for (let index = first; index < end; index++) {
        const owner = this.owners[index] ?? 0;
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
    const best = [...counts].sort(([, left], [, right]) => right - left).slice(0, MOST_LIKE);
    return best.flatMap(([owner]) => this.all[owner] ?? []);
  }

  private firstWith(hash: number): number {
    let low = 0;
    let high = this.hashes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const MOST_OWNERS = 200;
const MOST_LIKE = 20;

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
