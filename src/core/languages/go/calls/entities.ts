import type { TypeSpec, ValueSpec } from '../ast';
import type { FunctionDeclaration, SourceFile } from '../sourceFile';

/** What a name can mean. */
export type Entity =
  Variable | TypeDeclaration | FunctionEntity | PackageName | OutsideName | BuiltinFunction | BuiltinType;

/** A variable or constant. */
export interface Variable {
  readonly kind: 'variable';
  readonly name: string;
  /** File that declares it at package level; empty for local ones and for those of packages outside. */
  readonly path: string;
  /** `undefined` until somebody needs it; then see `source`. */
  type: Type | undefined;
  /** Tells the type when `type` is not known yet; at package level only. */
  readonly source?: { readonly spec: ValueSpec; readonly index: number; readonly scope: FileScope };
}

/** A type that the tree or a known package outside declares. Its parts are computed on first use. */
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

  /** The import path of its package; `undefined` if the tree declares it. */
  get outside(): string | undefined {
    return this.scope.file.ownPackage.outside;
  }
}

/** A function or method of the tree or of a known package outside. */
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
    public symbol: string,
    /** File that declares it; the import path of a package outside. */
    readonly path: string,
    readonly scope: FileScope,
  ) {}
}

/** A method as an interface declares it. */
export interface InterfaceMethodEntity {
  readonly name: string;
  /** `(Store).Write`; `(interface).Write` when the interface has no name. */
  readonly symbol: string;
  /** File that declares it; the import path of a package outside. */
  readonly path: string;
  /** True if a package outside declares it. */
  readonly isOutside: boolean;
  readonly signature: Signature;
}

/** What an import brings in. */
export interface PackageName {
  readonly kind: 'package';
  /** Import path. */
  readonly importPath: string;
  /** Absent for a package outside the tree. */
  readonly package?: GoPackage | undefined;
  /** The declarations of a package outside the tree; `undefined` if they are unknown. Read when first asked for. */
  readonly outside?: GoPackage | undefined;
}

/** A name that only an unknown package can declare whose names a file imports without a qualifier. */
export interface OutsideName {
  readonly kind: 'outside';
  /** Import path. */
  readonly importPath: string;
  readonly name: string;
}

/** A function that Go declares: `len`, `make`, … */
export interface BuiltinFunction {
  readonly kind: 'builtinFunction';
  readonly name: string;
}

/** A type that Go declares: `int`, `error`, … */
export interface BuiltinType {
  readonly kind: 'builtinType';
  readonly type: Type;
}

/** The files of one folder that are built together. */
export interface GoPackage {
  /** From the package clause; a folder may have several packages. */
  readonly name: string;
  /** Relative to the root of the tree; empty for the root. */
  readonly folder: string;
  /** Import path of a package outside the tree, of which we know only declarations. */
  readonly outside?: string;
  /** Everything that is declared at package level, except for methods. */
  readonly names: Map<string, Entity>;
  /** Only those that the build includes. */
  readonly files: PackageFile[];
}

/** One file of a package. */
export interface PackageFile {
  readonly path: string;
  /** Replaced when only bodies or comments change. */
  source: SourceFile;
  /** The names that the file sees. */
  readonly scope: FileScope;
  /** Functions and methods in the order of the file. */
  readonly functions: FunctionEntity[];
}

/** A block of names inside another one. */
export class Scope {
  private names: Map<string, Entity> | undefined;

  constructor(private readonly outer?: Scope) {}

  /** The file that contains the block. */
  get file(): FileScope {
    if (!this.outer) throw new Error('a block is in a file');
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

/** How far the resolution of types has gone. */
export interface TypeResolution {
  /** How many types are being resolved now, each for the one before it. */
  depth: number;
}

/** The names that a file sees: those of its package, of its imports and of Go. */
export class FileScope extends Scope {
  /** External packages whose name is unknown: it may differ from the last part of the path. */
  private readonly guessed: PackageName[] = [];
  private readonly dotImports: PackageName[] = [];

  constructor(
    readonly path: string,
    readonly ownPackage: GoPackage,
    private readonly builtins: ReadonlyMap<string, Entity>,
    /** The files of one tree share it. */
    readonly resolution: TypeResolution,
  ) {
    super();
  }

  override get file(): this {
    return this;
  }

  addGuessed(name: PackageName): void {
    this.guessed.push(name);
  }

  addDotImport(imported: PackageName): void {
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
      const found = (imported.package ?? imported.outside)?.names.get(name);
      if (found) return found;
    }
    const unknown = this.dotImports.filter((imported) => !imported.package && !imported.outside);
    const [only, ...others] = unknown;
    if (!only || others.length > 0 || !/^\p{Lu}/u.test(name)) return undefined;
    return { kind: 'outside', importPath: only.importPath, name };
  }

  /** The one external import whose path contains the name: `yaml` for `gopkg.in/yaml.v2`. */
  private guess(name: string): Entity | undefined {
    return this.guessed.find(({ importPath }) => importPath.toLowerCase().includes(name.toLowerCase()));
  }
}

/** A type of Go, with everything that decides which method a call means. */
export type Type =
  | Basic
  | Named
  | Pointer
  | ListType
  | MapType
  | ChannelType
  | Signature
  | Struct
  | Interface
  | TypeParameter
  | External
  | Unknown;

/** A type that Go declares: `int`, `string`, `error`; `nil` for the value nil, which has no type yet. */
export interface Basic {
  readonly kind: 'basic';
  /** As Go declares it; aliases such as `byte` have the name of their type. */
  readonly name: string;
}

/** A type that the tree or a known package outside declares, with its type arguments. */
export interface Named {
  readonly kind: 'named';
  /** Two types with the same declaration and the same arguments are identical. */
  readonly declaration: TypeDeclaration;
  /** Empty if the type is not generic. */
  readonly args: readonly Type[];
}

/** `*T` */
export interface Pointer {
  readonly kind: 'pointer';
  readonly to: Type;
}

/** An array or a slice. */
export interface ListType {
  readonly kind: 'sequence';
  readonly element: Type;
  /** False for a slice. */
  readonly isArray: boolean;
}

/** `map[K]V` */
export interface MapType {
  readonly kind: 'map';
  readonly key: Type;
  readonly value: Type;
}

/** `chan T`, `<-chan T`, `chan<- T` */
export interface ChannelType {
  readonly kind: 'channel';
  readonly element: Type;
  /** What the channel allows: `chan<- T` is `send`. */
  readonly direction: 'both' | 'send' | 'receive';
}

/** The type of a function or a method, without the receiver. */
export interface Signature {
  readonly kind: 'signature';
  /** In order, without names. */
  readonly parameters: readonly Type[];
  /** True if the last parameter takes any number of arguments; its type is that of one argument. */
  readonly isVariadic: boolean;
  /** In order; empty if there are none. */
  readonly results: readonly Type[];
}

/** A struct type. */
export interface Struct {
  readonly kind: 'struct';
  /** Those that it declares itself; fields of embedded types are not included. */
  readonly fields: readonly StructField[];
}

/** A field of a struct. */
export interface StructField {
  /** For an embedded field, the name of its type. */
  readonly name: string;
  readonly type: Type;
  /** True if its fields and methods are promoted. */
  readonly isEmbedded: boolean;
  /** File that declares it; empty for one outside the tree. */
  readonly path: string;
}

/** An interface type. */
export interface Interface {
  readonly kind: 'interface';
  /** Those that it declares itself. */
  readonly methods: readonly InterfaceMethodEntity[];
  /** Embedded interfaces, and the types of a constraint. */
  readonly embedded: readonly Type[];
}

/** A type parameter, identical only with itself. */
export interface TypeParameter {
  readonly kind: 'typeParameter';
  /** As the declaration has it; a method's receiver may use another name. */
  readonly name: string;
  /** A function, because constraints may name each other. */
  readonly constraint: () => Type;
}

/** A type of an unknown package outside the tree, or the type of an external value. We know only where it comes from. */
export interface External {
  readonly kind: 'external';
  /** Import path; empty when unknown. */
  readonly path: string;
  /** Name of the type; empty when unknown. */
  readonly name: string;
}

/** A type that could not be found out. */
export interface Unknown {
  readonly kind: 'unknown';
}
