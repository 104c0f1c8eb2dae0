import * as ts from 'typescript';

/** What a member's type allows: a truth value, any text, a record, or one of these strings. */
export type AllowedValues = 'boolean' | 'string' | 'object' | readonly string[];

/** The members of an interface with what their types allow. The types are literal unions, aliases of them, boolean, string, or records. */
export function membersOf(source: string, interfaceName: string): Map<string, AllowedValues> {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest);
  const members = new Map<string, AllowedValues>();
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement) || statement.name.text !== interfaceName) continue;
    for (const member of statement.members) {
      if (ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.type)
        members.set(member.name.text, valuesOf(member.type, file));
    }
  }
  return members;
}

function valuesOf(type: ts.TypeNode, file: ts.SourceFile): AllowedValues {
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
  if (type.kind === ts.SyntaxKind.StringKeyword) return 'string';
  if (ts.isTypeReferenceNode(type) && type.typeName.getText(file) === 'Readonly') return 'object';
  if (ts.isTypeReferenceNode(type)) return valuesOf(aliasOf(type.typeName.getText(file), file), file);
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  return parts.map((part) => {
    if (!ts.isLiteralTypeNode(part) || !ts.isStringLiteral(part.literal))
      throw new Error(`"${type.getText(file)}" is no type that this test knows`);
    return part.literal.text;
  });
}

function aliasOf(name: string, file: ts.SourceFile): ts.TypeNode {
  const alias = file.statements.find(
    (statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === name,
  );
  if (!alias || !ts.isTypeAliasDeclaration(alias)) throw new Error(`there is no type ${name}`);
  return alias.type;
}
