import type { Entity, GoPackage, PackageName } from './entities';

/** A block of names inside another one. */
export class Scope {
  private names: Map<string, Entity> | undefined;

  constructor(private readonly outer?: Scope) {}

  /** The file that the block stands in. */
  get file(): FileScope {
    if (!this.outer) throw new Error('a block stands in a file');
    return this.outer.file;
  }

  declare(name: string, entity: Entity): void {
    if (name === '_') return;
    this.names ??= new Map();
    this.names.set(name, entity);
  }

  /** True when the block itself declares a name. */
  declares(name: string): boolean {
    return this.names?.has(name) ?? false;
  }

  lookup(name: string): Entity | undefined {
    return this.names?.get(name) ?? this.outer?.lookup(name);
  }
}

/** The names that a file sees: its package's, its imports', Go's own. */
export class FileScope extends Scope {
  /** Packages from outside the tree whose own name is not known; it may differ from the last part of the path. */
  private readonly guessed: PackageName[] = [];
  private readonly dotImports: GoPackage[] = [];

  constructor(
    readonly path: string,
    readonly ownPackage: GoPackage,
    private readonly builtins: ReadonlyMap<string, Entity>,
  ) {
    super();
  }

  override get file(): this {
    return this;
  }

  addGuessed(name: PackageName): void {
    this.guessed.push(name);
  }

  addDotImport(imported: GoPackage): void {
    this.dotImports.push(imported);
  }

  override lookup(name: string): Entity | undefined {
    return (
      super.lookup(name) ??
      this.ownPackage.names.get(name) ??
      this.builtins.get(name) ??
      this.fromDotImport(name) ??
      this.guess(name)
    );
  }

  private fromDotImport(name: string): Entity | undefined {
    for (const imported of this.dotImports) {
      const found = imported.names.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** The one import from outside whose path speaks of the name: `yaml` for `gopkg.in/yaml.v2`. */
  private guess(name: string): Entity | undefined {
    return this.guessed.find(({ importPath }) => importPath.toLowerCase().includes(name.toLowerCase()));
  }
}
