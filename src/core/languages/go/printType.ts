import type { Expression, FunctionType, Parameter } from './ast';

/** A type on one line, as Go prints it, without the content of braces. `…` for a part that cannot be read. */
export function printType(type: Expression, text: string): string {
  const print = (part: Expression): string => printType(part, text);
  switch (type.kind) {
    case 'identifier':
      return type.name;
    case 'selector':
      return `${print(type.x)}.${type.name}`;
    case 'star':
      return `*${print(type.x)}`;
    case 'index':
      return `${print(type.x)}[${type.indices.map(print).join(', ')}]`;
    case 'arrayType':
      return `[${type.length ? lengthOf(type.length, text) : ''}]${print(type.element)}`;
    case 'mapType':
      return `map[${print(type.key)}]${print(type.value)}`;
    case 'channelType':
      return `${{ both: 'chan', send: 'chan<-', receive: '<-chan' }[type.direction]} ${print(type.element)}`;
    case 'functionType':
      return `func${signatureOf(type, print)}`;
    case 'structType':
      return type.fields.length === 0 ? 'struct{}' : 'struct{…}';
    case 'interfaceType':
      return type.methods.length + type.embedded.length === 0 ? 'interface{}' : 'interface{…}';
    default:
      return '…';
  }
}

function signatureOf({ parameters, results }: FunctionType, print: (part: Expression) => string): string {
  const listed = (list: readonly Parameter[]): string =>
    list.map(({ type, isVariadic }) => `${isVariadic ? '...' : ''}${print(type)}`).join(', ');
  const [only] = results;
  if (!only) return `(${listed(parameters)})`;
  return `(${listed(parameters)}) ${results.length === 1 ? print(only.type) : `(${listed(results)})`}`;
}

/** A number or a constant; `…` for anything longer. */
function lengthOf(length: Expression, text: string): string {
  if (length.kind === 'identifier') return length.name;
  if (length.kind !== 'literal') return '…';
  return /^[\w.]+/.exec(text.slice(length.start))?.[0] ?? '…';
}
