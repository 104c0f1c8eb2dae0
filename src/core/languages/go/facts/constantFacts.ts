import type { ConstantFacts } from '../../../code/codeFacts';
import type { RepoPath } from '../../../base/repoPath';
import { LineIndex } from '../../../base/text';
import type { ValueSpec } from '../ast';
import type { PackageFile } from '../calls/entities';
import { GoLexer, TokenKind } from '../lexer';
import { printConstant } from './constantValue';
import { foldDeclared, type TextOf } from './foldConstant';
import { onOneLine } from './sourceText';

/** The constants and variables of a file that have a name. */
export function constantsIn(file: PackageFile, symbol: string, textOf: TextOf): readonly ConstantFacts[] {
  const text = textOf(file.path);
  if (text === undefined) return [];
  return specsOf(file).flatMap((spec) => {
    const position = spec.names.findIndex(({ name }) => name === symbol);
    const name = spec.names[position];
    if (!name) return [];
    const value = foldDeclared(spec, position, file.scope, textOf);
    const printed = value && printConstant(value);
    return {
      path: file.path as RepoPath,
      symbol,
      line: new LineIndex(text).lineAt(name.start),
      text: writtenValue(file, spec, position, text),
      ...(printed !== undefined && { value: printed }),
      isConstant: spec.kind === 'const',
    };
  });
}

function specsOf({ source }: PackageFile): readonly ValueSpec[] {
  return source.declarations.filter((one): one is ValueSpec => one.kind === 'const' || one.kind === 'var');
}

/** The expression that a name is set to; a constant without one repeats that of the constant above it. */
function writtenValue(file: PackageFile, spec: ValueSpec, position: number, text: string): string {
  const origin =
    spec.isRepeated === true
      ? specsOf(file).find(({ values, isRepeated }) => values === spec.values && isRepeated !== true)
      : spec;
  const last = origin?.names.at(-1);
  if (!last) return '';
  const values = valuesBehind(last.start, text);
  return values[position] ?? values[0] ?? '';
}

/** The expressions behind the `=` of a declaration, from its last name on. */
function valuesBehind(start: number, text: string): readonly string[] {
  const lexer = new GoLexer(text, start);
  const values: string[] = [];
  let depth = 0;
  let from: number | undefined;
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    const value = kind === TokenKind.Operator ? lexer.value : '';
    const ends = kind === TokenKind.Semicolon && depth === 0;
    if (from !== undefined && depth === 0 && (ends || value === ',' || value === ')')) {
      values.push(onOneLine(text.slice(from, lexer.start)));
      from = lexer.end;
    }
    if (ends || (value === ')' && depth === 0)) break;
    if (value === '=' && depth === 0) from ??= lexer.end;
    if ('([{'.includes(value) && value !== '') depth++;
    else if (')]}'.includes(value) && value !== '') depth--;
  }
  return values;
}
