import type { Signature, Type } from './entities';

/** A text that is the same for two types if and only if they are identical in Go, as far as the tree shows. */
export function typeKey(type: Type): string {
  switch (type.kind) {
    case 'basic':
      return type.name;
    case 'named': {
      const { declaration, args } = type;
      const own = `${declaration.path}#${declaration.name}`;
      return args.length === 0 ? own : `${own}[${args.map(typeKey).join(',')}]`;
    }
    case 'pointer':
      return `*${typeKey(type.to)}`;
    case 'sequence':
      return `${type.isArray ? '[N]' : '[]'}${typeKey(type.element)}`;
    case 'map':
      return `map[${typeKey(type.key)}]${typeKey(type.value)}`;
    case 'channel':
      return `${type.direction} chan ${typeKey(type.element)}`;
    case 'signature':
      return `func${signatureKey(type)}`;
    case 'struct':
      return `struct{${type.fields.map((field) => `${field.name} ${typeKey(field.type)}`).join(';')}}`;
    case 'interface':
      return interfaceKey(type);
    case 'typeParameter':
      return `$${type.name}`;
    case 'external':
      return `${type.path}.${type.name}`;
    case 'unknown':
      return '?';
  }
}

/** Parameters and results of a signature; names do not count. */
export function signatureKey({ parameters, results, isVariadic }: Signature): string {
  return `(${parameters.map(typeKey).join(',')}${isVariadic ? '...' : ''})(${results.map(typeKey).join(',')})`;
}

function interfaceKey({ methods, embedded }: Extract<Type, { kind: 'interface' }>): string {
  const parts = [
    ...methods.map((method) => `${method.name}${signatureKey(method.signature)}`),
    ...embedded.map(typeKey),
  ];
  return `interface{${parts.sort().join(';')}}`;
}
