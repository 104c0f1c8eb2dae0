import type { FunctionDeclaration, SourceFile, TypeSpec, ValueSpec } from '../ast';
import type { FileScope, Scope } from './scope';
import type { Signature, Type, TypeParameter } from './types';

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
