import * as ts from 'typescript';
import { isExported } from './parse';

/** Names that several files declare and export, with these files. What a file passes on from another does not count. */
export function sharedNames(sources: readonly ts.SourceFile[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const source of sources) {
    for (const name of new Set(source.statements.flatMap(exportedNames)))
      files.set(name, [...(files.get(name) ?? []), source.fileName]);
  }
  return new Map([...files].filter(([, { length }]) => length > 1).sort());
}

function exportedNames(statement: ts.Statement): string[] {
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}
