import type { InterfaceMethodEntity, Signature, Type, TypeParameter } from './entities';

/** Replaces type parameters by type arguments. A parameter without an argument remains. */
export function substitute(type: Type, parameters: readonly TypeParameter[], args: readonly Type[]): Type {
  if (parameters.length === 0) return type;
  const put = (inner: Type): Type => substitute(inner, parameters, args);
  switch (type.kind) {
    case 'typeParameter': {
      const index = parameters.indexOf(type);
      return (index < 0 ? undefined : args[index]) ?? type;
    }
    case 'named':
      return type.args.length === 0 ? type : { ...type, args: type.args.map(put) };
    case 'pointer':
      return { kind: 'pointer', to: put(type.to) };
    case 'sequence':
      return { ...type, element: put(type.element) };
    case 'channel':
      return { ...type, element: put(type.element) };
    case 'map':
      return { ...type, key: put(type.key), value: put(type.value) };
    case 'signature':
      return substituteSignature(type, parameters, args);
    case 'struct':
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: put(field.type) })) };
    case 'interface':
      return {
        ...type,
        methods: type.methods.map((method) => substituteMethod(method, parameters, args)),
        embedded: type.embedded.map(put),
      };
    default:
      return type;
  }
}

export function substituteSignature(
  signature: Signature,
  parameters: readonly TypeParameter[],
  args: readonly Type[],
): Signature {
  if (parameters.length === 0) return signature;
  const put = (inner: Type): Type => substitute(inner, parameters, args);
  return { ...signature, parameters: signature.parameters.map(put), results: signature.results.map(put) };
}

function substituteMethod(
  method: InterfaceMethodEntity,
  parameters: readonly TypeParameter[],
  args: readonly Type[],
): InterfaceMethodEntity {
  return { ...method, signature: substituteSignature(method.signature, parameters, args) };
}
