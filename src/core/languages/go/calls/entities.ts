import type { FunctionDeclaration, SourceFile, TypeSpec, ValueSpec } from '../ast';

/** What a name can mean. */
export type Entity =
  Variable | TypeDeclaration | FunctionEntity | PackageName | BuiltinFunction | BuiltinType;

/** A variable or constant. */
export interface Variable {
  readonly kind: 'variable';
  readonly name: string;
  /** File that declares it at package level; empty for local ones. */
  readonly path: string;
  type: Type | undefined;
  /** Where its type comes from when it is not known yet; at package level only. */
  readonly source?: { readonly spec: ValueSpec; readonly index: number; readonly scope: FileScope };
}

/** A type that the tree declares. Its parts are worked out when first asked for. */
export class TypeDeclaration {
  readonly kind = 'type';
  readonly methods = new Map<string, FunctionEntity>();
  typeParameters: readonly TypeParameter[] | undefined;
  underlying: Type | undefined;
  isBeingResolved = false;

  constructor(
    readonly spec: TypeSpec,
    readonly path: string,
    /** Where the names in it are looked up. */
    readonly scope: Scope,
  ) {}

  get name(): string {
    return this.spec.name;
  }
}

/** A function or method of the tree. */
export class FunctionEntity {
  readonly kind = 'function';
  /** The type that it is a method of, when the tree declares that. */
  receiver: TypeDeclaration | undefined;
  typeParameters: readonly TypeParameter[] | undefined;
  signature: Signature | undefined;

  constructor(
    /** Replaced when only bodies or comments of its file change, and with them the offsets. */
    public declaration: FunctionDeclaration,
    /** As Go prints it. */
    readonly symbol: string,
    readonly path: string,
    readonly scope: FileScope,
  ) {}
}

/** A method as an interface of the tree declares it. */
export interface InterfaceMethodEntity {
  readonly name: string;
  /** `(Store).Write`; `(interface).Write` when the interface has no name. */
  readonly symbol: string;
  readonly path: string;
  readonly signature: Signature;
}

/** What an import brings in. */
export interface PackageName {
  readonly kind: 'package';
  /** Import path. */
  readonly importPath: string;
  /** Absent for what lies outside the tree. */
  readonly package?: GoPackage | undefined;
}

export interface BuiltinFunction {
  readonly kind: 'builtinFunction';
  readonly name: string;
}

export interface BuiltinType {
  readonly kind: 'builtinType';
  readonly type: Type;
}

/** The files of one folder that are built together. */
export interface GoPackage {
  readonly name: string;
  readonly folder: string;
  /** Everything declared at package level but methods. */
  readonly names: Map<string, Entity>;
  readonly files: PackageFile[];
}

export interface PackageFile {
  readonly path: string;
  source: SourceFile;
  readonly scope: FileScope;
  readonly functions: FunctionEntity[];
}

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

/** A type of Go as far as it decides which method a call means. */
export type Type =
  | Basic
  | Named
  | Pointer
  | Sequence
  | MapType
  | Channel
  | Signature
  | Struct
  | Interface
  | TypeParameter
  | External
  | Unknown;

/** A type that Go declares by itself: `int`, `string`, `error`; `nil` for what has no type yet. */
export interface Basic {
  readonly kind: 'basic';
  readonly name: string;
}

/** A type that the tree declares, with its type arguments. */
export interface Named {
  readonly kind: 'named';
  readonly declaration: TypeDeclaration;
  readonly args: readonly Type[];
}

export interface Pointer {
  readonly kind: 'pointer';
  readonly to: Type;
}

/** An array or a slice. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly element: Type;
  readonly isArray: boolean;
}

export interface MapType {
  readonly kind: 'map';
  readonly key: Type;
  readonly value: Type;
}

export interface Channel {
  readonly kind: 'channel';
  readonly element: Type;
  readonly direction: 'both' | 'send' | 'receive';
}

export interface Signature {
  readonly kind: 'signature';
  readonly parameters: readonly Type[];
  /** The last parameter takes any number of arguments; its type is that of one of them. */
  readonly isVariadic: boolean;
  readonly results: readonly Type[];
}

export interface Struct {
  readonly kind: 'struct';
  readonly fields: readonly StructField[];
}

export interface StructField {
  readonly name: string;
  readonly type: Type;
  readonly isEmbedded: boolean;
  /** File that declares it. */
  readonly path: string;
}

export interface Interface {
  readonly kind: 'interface';
  readonly methods: readonly InterfaceMethodEntity[];
  readonly embedded: readonly Type[];
}

export interface TypeParameter {
  readonly kind: 'typeParameter';
  readonly name: string;
  /** Worked out when asked for, since constraints may name each other. */
  readonly constraint: () => Type;
}

/** A type from outside the tree, or a value of one, of which nothing but its origin is known. */
export interface External {
  readonly kind: 'external';
  /** Import path; empty when even that is not known. */
  readonly path: string;
  /** Empty when not known. */
  readonly name: string;
}

export interface Unknown {
  readonly kind: 'unknown';
}
