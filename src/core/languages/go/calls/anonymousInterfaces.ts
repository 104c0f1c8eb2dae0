import type { Expression, InterfaceType, Parameter } from '../ast';
import type { SourceFile } from '../sourceFile';

/** Finds interfaces without a name in declarations: in fields, parameters, results and variables. */
export function anonymousInterfacesIn({ declarations }: SourceFile): readonly InterfaceType[] {
  const found: InterfaceType[] = [];
  for (const declaration of declarations) {
    if (declaration.kind === 'func') lookInto(declaration.type, found);
    else if (declaration.kind === 'type') lookIntoNamed(declaration.type, found);
    else if (declaration.type) lookInto(declaration.type, found);
  }
  return found;
}

/** The types inside a declared type. Leaves out a declared interface, which has the name of the type. */
function lookIntoNamed(type: Expression, found: InterfaceType[]): void {
  if (type.kind === 'interfaceType') lookIntoMethods(type, found);
  else lookInto(type, found);
}

function lookInto(type: Expression, found: InterfaceType[]): void {
  switch (type.kind) {
    case 'interfaceType':
      if (type.methods.length > 0) found.push(type);
      lookIntoMethods(type, found);
      return;
    case 'structType':
      for (const field of type.fields) lookInto(field.type, found);
      return;
    case 'functionType':
      lookIntoAll([...type.parameters, ...type.results], found);
      return;
    case 'star':
      lookInto(type.x, found);
      return;
    case 'arrayType':
    case 'channelType':
      lookInto(type.element, found);
      return;
    case 'mapType':
      lookInto(type.key, found);
      lookInto(type.value, found);
      return;
    default:
  }
}

function lookIntoMethods({ methods }: InterfaceType, found: InterfaceType[]): void {
  for (const { type } of methods) lookIntoAll([...type.parameters, ...type.results], found);
}

function lookIntoAll(parameters: readonly Parameter[], found: InterfaceType[]): void {
  for (const { type } of parameters) lookInto(type, found);
}
