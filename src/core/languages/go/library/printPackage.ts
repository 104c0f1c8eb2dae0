import { append } from '../../../base/append';
import type {
  FunctionEntity,
  GoPackage,
  Interface,
  Signature,
  Struct,
  Type,
  TypeDeclaration,
  TypeParameter,
  Variable,
} from '../calls/entities';
import { typeOfVariable } from '../calls/bodies';
import {
  declaredType,
  denotedType,
  functionTypeParameters,
  signatureOf,
  typeParametersOf,
  underlying,
} from '../calls/typeExpressions';
import { ERROR } from '../calls/types';

/** The declarations of a package as the text of a Go file, and what they need of other packages. */
export interface PrintedPackage {
  readonly text: string;
  /** Types of other packages that nobody can name, but that have fields or methods which somebody can use. */
  readonly hidden: readonly TypeDeclaration[];
}

/**
 * Prints what other packages can use of a package: types with their exported fields and methods, functions and variables.
 * There are no names of parameters, no bodies and no comments. Variables and constants of types that the language declares
 * are left out: they have no members.
 */
export function printPackage(goPackage: GoPackage, wanted: Wanted): PrintedPackage {
  return new Printer(goPackage).print(wanted);
}

/** What to print of a package. */
export interface Wanted {
  /** Types that other packages lead to, exported or not. */
  readonly types: Iterable<TypeDeclaration>;
  /** False for a package that only its own library may import. */
  readonly isPublic: boolean;
}

class Printer {
  private readonly imports = new Map<string, string>();
  private readonly hidden = new Set<TypeDeclaration>();
  /** Types of the package; the loop that prints them also visits those that it adds. */
  private readonly types = new Set<TypeDeclaration>();

  constructor(private readonly goPackage: GoPackage) {}

  print(wanted: Wanted): PrintedPackage {
    const lines: string[] = [];
    const variables = new Map<string, string[]>();
    for (const type of wanted.types) this.types.add(type);
    const names = [...this.goPackage.names].sort(([left], [right]) => (left < right ? -1 : 1));
    for (const [name, entity] of wanted.isPublic ? names : []) {
      if (!isExported(name)) continue;
      if (entity.kind === 'type') this.types.add(entity);
      if (entity.kind === 'function') lines.push(this.printFunction(entity, ''));
      if (entity.kind === 'variable') this.addVariable(entity, variables);
    }
    for (const [type, names] of variables) lines.push(`var ${names.join(',')} ${type}`);
    for (const type of this.types) append(lines, this.printDeclaration(type));
    const imports = [...this.imports].map(([path, name]) => `import ${name} "${path}"`);
    const text = [`package ${this.goPackage.name}`, ...imports, ...lines].join('\n');
    return { text, hidden: [...this.hidden] };
  }

  /** Adds a variable to those of the same type. */
  private addVariable(variable: Variable, byType: Map<string, string[]>): void {
    const type = typeOfVariable(variable);
    if ((type.kind === 'basic' && type !== ERROR) || type.kind === 'unknown') return;
    const printed = this.printType(type);
    byType.set(printed, [...(byType.get(printed) ?? []), variable.name]);
  }

  private printFunction(entity: FunctionEntity, receiver: string): string {
    const parameters = this.printParameters(functionTypeParameters(entity));
    return `func${receiver} ${entity.declaration.name}${parameters}${this.printSignature(signatureOf(entity))}`;
  }

  private printDeclaration(type: TypeDeclaration): string[] {
    const { name, spec } = type;
    const parameters = typeParametersOf(type);
    const written = `type ${name}${this.printParameters(parameters)}`;
    if (spec.isAlias) return [`${written} = ${this.printType(declaredType(type))}`];
    const args = parameters.length === 0 ? '' : `[${parameters.map((one) => one.name).join(',')}]`;
    const methods = [...type.methods.values()].filter(({ declaration }) => isExported(declaration.name));
    return [
      `${written} ${this.printRightSide(type)}`,
      ...methods.map((method) => {
        const star = method.symbol.startsWith('(*') ? '*' : '';
        return this.printFunction(method, `(${star}${name}${args})`);
      }),
    ];
  }

  /** A type that is defined by the name of another one has the methods of that one, if it is an interface. */
  private printRightSide(type: TypeDeclaration): string {
    const { spec, scope } = type;
    const isName = spec.type.kind === 'identifier' || spec.type.kind === 'selector';
    const named = isName ? denotedType(spec.type, scope) : undefined;
    const isInterface = named?.kind === 'named' && underlying(named).kind === 'interface';
    return this.printType(isInterface ? named : underlying(declaredType(type, typeParametersOf(type))));
  }

  private printParameters(parameters: readonly TypeParameter[]): string {
    if (parameters.length === 0) return '';
    const printed = parameters.map(({ name, constraint }) => `${name} ${this.printConstraint(constraint())}`);
    return `[${printed.join(',')}]`;
  }

  private printConstraint(type: Type): string {
    return type.kind === 'unknown' ? 'any' : this.printType(type);
  }

  private printType(type: Type): string {
    switch (type.kind) {
      case 'basic':
      case 'typeParameter':
        return type.name;
      case 'named':
        return this.printNamed(type.declaration, type.args);
      case 'pointer':
        return `*${this.printType(type.to)}`;
      case 'sequence':
        return `[${type.isArray ? '1' : ''}]${this.printType(type.element)}`;
      case 'map':
        return `map[${this.printType(type.key)}]${this.printType(type.value)}`;
      case 'channel':
        return `${CHANNELS[type.direction]}(${this.printType(type.element)})`;
      case 'signature':
        return `func${this.printSignature(type)}`;
      case 'struct':
        return this.printStruct(type);
      case 'interface':
        return this.printInterface(type);
      case 'external':
      case 'unknown':
        // Names nothing, so it is read as an unknown type.
        return '_';
    }
  }

  private printNamed(declaration: TypeDeclaration, args: readonly Type[]): string {
    const written = args.length === 0 ? '' : `[${args.map((one) => this.printType(one)).join(',')}]`;
    const { name, scope } = declaration;
    const { ownPackage } = scope.file;
    if (ownPackage === this.goPackage) {
      this.types.add(declaration);
      return `${name}${written}`;
    }
    if (!isExported(name) || ownPackage.folder.split('/').includes('internal')) this.hidden.add(declaration);
    let alias = this.imports.get(ownPackage.folder);
    if (alias === undefined) {
      alias = `p${this.imports.size}`;
      this.imports.set(ownPackage.folder, alias);
    }
    return `${alias}.${name}${written}`;
  }

  private printSignature({ parameters, results, isVariadic }: Signature): string {
    const last = parameters.length - 1;
    const given = parameters.map(
      (type, index) => `${isVariadic && index === last ? '...' : ''}${this.printType(type)}`,
    );
    const [only, ...more] = results;
    const returned = results.map((type) => this.printType(type)).join(',');
    const needsBrackets = more.length > 0 || only?.kind === 'signature';
    return `(${given.join(',')})${needsBrackets ? `(${returned})` : returned}`;
  }

  private printStruct({ fields }: Struct): string {
    const printed = fields.flatMap(({ name, type, isEmbedded }) => {
      if (isEmbedded) return this.printType(type);
      return isExported(name) ? `${name} ${this.printType(type)}` : [];
    });
    return `struct{${printed.join(';')}}`;
  }

  private printInterface({ methods, embedded }: Interface): string {
    const printed = [
      ...methods.map(({ name, signature }) => `${name}${this.printSignature(signature)}`),
      // The types of a union are not known, and count for nothing here.
      ...embedded.filter(({ kind }) => kind !== 'unknown').map((type) => this.printType(type)),
    ];
    return printed.length === 0 ? 'any' : `interface{${printed.join(';')}}`;
  }
}

const CHANNELS = { both: 'chan ', send: 'chan<- ', receive: '<-chan ' } as const;

function isExported(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
