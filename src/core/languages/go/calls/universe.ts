import { folderOf, type RepoPath } from '../../../base/repoPath';
import type { Sliced } from '../../../base/slices';
import type { ValueSpec } from '../ast';
import type { FunctionDeclaration, ImportSpec, SourceFile } from '../sourceFile';
import { parseSourceFile } from '../parser/parse';
import { methodSymbol } from '../symbol';
import { predeclared } from './builtins';
import {
  type Entity,
  FileScope,
  FunctionEntity,
  type GoPackage,
  type PackageFile,
  type PackageName,
  TypeDeclaration,
  type Variable,
} from './entities';
import type { ModuleMap } from './modules';
import type { OutsideSources } from './outsideSources';
import { declaredType } from './typeExpressions';
import { dereferenced } from './types';

/** A file after its declarations were parsed. */
export interface ReadFile {
  /** Relative to the root of the tree. */
  readonly path: RepoPath;
  readonly source: SourceFile;
}

/** All packages of a source tree, with the names that each file sees. */
export class Universe {
  /** By folder, then by package name: a folder may contain a command and a package. */
  private readonly folders = new Map<string, Map<string, GoPackage>>();
  private readonly files = new Map<RepoPath, PackageFile>();
  private readonly builtins = predeclared();
  private readonly resolution = { depth: 0 };

  /** Packages outside the tree by import path; `undefined` for those that are unknown. */
  private readonly outside = new Map<string, GoPackage | undefined>();

  private constructor(
    private readonly modules: ModuleMap,
    private readonly sources: OutsideSources,
  ) {}

  /** Makes a universe from the files of a source tree, and from what is known of packages outside of it. */
  static *of(files: Iterable<ReadFile>, modules: ModuleMap, sources: OutsideSources): Sliced<Universe> {
    const universe = new Universe(modules, sources);
    let count = 0;
    for (const file of files) {
      if (++count % FILES_AT_A_TIME === 0) yield;
      universe.add(file, universe.packageOf(folderOf(file.path), file.source.packageName));
    }
    for (const goPackage of universe.packages()) {
      for (const file of goPackage.files) {
        if (++count % FILES_AT_A_TIME === 0) yield;
        universe.addImports(file);
      }
      joinMethods(goPackage);
    }
    return universe;
  }

  /** Takes new texts of files in which nothing changed but bodies, comments and layout. */
  replace({ path, source }: ReadFile): void {
    const file = this.file(path);
    if (!file) return;
    file.source = source;
    const functions = source.declarations.filter((declaration) => declaration.kind === 'func');
    file.functions.forEach((entity, index) => {
      entity.declaration = functions[index] ?? entity.declaration;
    });
  }

  file(path: RepoPath): PackageFile | undefined {
    return this.files.get(path);
  }

  *packages(): Iterable<GoPackage> {
    for (const packages of this.folders.values()) yield* packages.values();
  }

  /**
   * The packages that the test files of a folder make: each sees the package that it tests, which stays as it is. They
   * are not part of the universe.
   */
  testPackages(tests: readonly ReadFile[]): readonly GoPackage[] {
    const packages = new Map<string, GoPackage>();
    for (const test of tests) {
      const folder = folderOf(test.path);
      const { packageName: name } = test.source;
      const tested = this.folders.get(folder)?.get(name);
      const own = packages.get(name) ?? { name, folder, names: new Map(tested?.names), files: [] };
      packages.set(name, own);
      this.addTo(own, test);
    }
    for (const one of packages.values()) {
      for (const file of one.files) this.addImports(file);
      joinMethods(one);
    }
    return [...packages.values()];
  }

  private add(file: ReadFile, goPackage: GoPackage): void {
    this.files.set(file.path, this.addTo(goPackage, file));
  }

  private addTo(goPackage: GoPackage, { path, source }: ReadFile): PackageFile {
    // Who uses a package outside names its import path, whatever file of it declares what is used.
    const home = goPackage.outside ?? path;
    const scope = new FileScope(home, goPackage, this.builtins, this.resolution);
    const file: PackageFile = { path, source, scope, functions: [] };
    goPackage.files.push(file);
    for (const declaration of source.declarations) {
      if (declaration.kind === 'func') addFunction(declaration, file, goPackage);
      else if (declaration.kind === 'type') {
        declareIn(goPackage, file, declaration.name, new TypeDeclaration(declaration, home, scope));
      } else addVariables(declaration, file, goPackage);
    }
    return file;
  }

  private packageOf(folder: string, name: string): GoPackage {
    let packages = this.folders.get(folder);
    if (!packages) {
      packages = new Map();
      this.folders.set(folder, packages);
    }
    let goPackage = packages.get(name);
    if (!goPackage) {
      goPackage = { name, folder, names: new Map(), files: [] };
      packages.set(name, goPackage);
    }
    return goPackage;
  }

  /** The package that an import of a folder means: never a command, and the largest where there are several. */
  private importable(folder: string): GoPackage | undefined {
    const packages = [...(this.folders.get(folder)?.values() ?? [])];
    return packages.sort((left, right) => rank(right) - rank(left))[0];
  }

  private addImports({ path, source, scope }: PackageFile): void {
    for (const spec of source.imports) {
      const imported = this.imported(spec.path, folderOf(path as RepoPath));
      if (spec.name === '.') scope.addDotImport(imported);
      else if (spec.name !== '_') this.declareImport(spec, imported, scope);
    }
  }

  private imported(importPath: string, from: string): PackageName {
    const folder = this.modules.folderOf(importPath, from);
    const own = folder === undefined ? undefined : this.importable(folder);
    if (own) return { kind: 'package', importPath, package: own };
    const outsideOf = (): GoPackage | undefined => this.packageOutside(importPath);
    return {
      kind: 'package',
      importPath,
      get outside() {
        return outsideOf();
      },
    };
  }

  private declareImport(spec: ImportSpec, imported: PackageName, scope: FileScope): void {
    const known = imported.package?.name ?? this.sources.nameOf(spec.path);
    scope.declare(spec.name ?? known ?? guessedName(spec.path), imported);
    if (spec.name === undefined && known === undefined) scope.addGuessed(imported);
  }

  /** A package outside the tree, read when somebody needs it for the first time; `undefined` if it is unknown. */
  packageOutside(importPath: string): GoPackage | undefined {
    if (!this.outside.has(importPath)) this.outside.set(importPath, this.readOutside(importPath));
    return this.outside.get(importPath);
  }

  private readOutside(importPath: string): GoPackage | undefined {
    const files = this.sources
      .filesOf(importPath)
      ?.map(({ path, text }): ReadFile => ({ path, source: parseSourceFile(text) }));
    const [first] = files ?? [];
    if (!files || !first) return undefined;
    const { packageName: name } = first.source;
    const own = files.filter(({ source }) => source.packageName === name);
    const goPackage: GoPackage = {
      name,
      folder: importPath,
      outside: importPath,
      names: new Map(),
      files: [],
    };
    for (const file of own) this.addImports(this.addTo(goPackage, file));
    joinMethods(goPackage);
    return goPackage;
  }
}

/** Some milliseconds of work. */
const FILES_AT_A_TIME = 200;

function rank({ name, files }: GoPackage): number {
  return files.length - (name === 'main' ? 1000 : 0);
}

/** The most likely name of a package: the last part of its path without a version. */
function guessedName(importPath: string): string {
  const parts = importPath.split('/');
  if (parts.length > 1 && /^v\d+$/.test(parts.at(-1) ?? '')) parts.pop();
  return (parts.at(-1) ?? '').replace(/\.v\d+$/, '').replace(/^go-|-go$/, '');
}

function addFunction(declaration: FunctionDeclaration, file: PackageFile, goPackage: GoPackage): void {
  const { receiver, name } = declaration;
  const symbol = receiver ? methodSymbol(receiver.typeName, receiver.isPointer, name).written : name;
  const entity = new FunctionEntity(declaration, symbol, file.scope.path, file.scope);
  file.functions.push(entity);
  if (!receiver && name !== 'init' && name !== '_') declareIn(goPackage, file, name, entity);
}

/** Files of a folder that are built one by one may declare the same name; each of them means its own. */
function declareIn({ names }: GoPackage, { path, scope }: PackageFile, name: string, entity: Declared): void {
  const other = names.get(name);
  const home = other && fileOf(other);
  if (home && home.path !== path) {
    home.declare(name, other);
    scope.declare(name, entity);
  }
  names.set(name, entity);
}

function fileOf(entity: Entity): FileScope | undefined {
  if (entity.kind === 'variable') return entity.source?.scope;
  return entity.kind === 'function' || entity.kind === 'type' ? entity.scope.file : undefined;
}

type Declared = Variable | TypeDeclaration | FunctionEntity;

function addVariables(spec: ValueSpec, file: PackageFile, goPackage: GoPackage): void {
  const { scope } = file;
  const path = goPackage.outside === undefined ? file.path : '';
  spec.names.forEach(({ name }, index) => {
    const source = { spec, index, scope };
    declareIn(goPackage, file, name, { kind: 'variable', name, path, type: undefined, source });
  });
}

/** A receiver may name an alias of its type, or of a pointer to it. */
function behindAlias(alias: TypeDeclaration): { type: TypeDeclaration; isPointer: boolean } | undefined {
  const own = declaredType(alias);
  const base = dereferenced(own);
  return base.kind === 'named' ? { type: base.declaration, isPointer: base !== own } : undefined;
}

function symbolBehindAlias(
  { declaration }: FunctionEntity,
  { type, isPointer }: { type: TypeDeclaration; isPointer: boolean },
): string {
  return methodSymbol(type.name, isPointer || declaration.receiver?.isPointer === true, declaration.name)
    .written;
}

/** Joins methods with their types, which may be in another file of the package. Other packages' types stay as they are. */
function joinMethods(goPackage: GoPackage): void {
  for (const entity of goPackage.files.flatMap(({ functions }) => functions)) {
    const { receiver } = entity.declaration;
    const named = receiver && entity.scope.lookup(receiver.typeName);
    const found = named?.kind === 'type' ? behindAlias(named) : undefined;
    if (!found) continue;
    const { type } = found;
    entity.receiver = type;
    if (type !== named) entity.symbol = symbolBehindAlias(entity, found);
    if (type.scope.file.ownPackage === goPackage) type.methods.set(entity.declaration.name, entity);
  }
}
