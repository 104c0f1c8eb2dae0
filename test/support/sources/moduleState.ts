import * as ts from 'typescript';
import { visitAll } from './parse';

/** Methods that change the collection, the text or the expression that they are called on. */
const CHANGING = new Set(
  (
    'add clear copyWithin delete fill pop push reverse set shift sort splice unshift ' +
    // A global or sticky regular expression remembers where it was.
    'exec test'
  ).split(' '),
);

/** A variable of a module, or a static field of a class, that changes after its module was loaded. */
export interface ModuleState {
  readonly file: string;
  readonly name: string;
}

/** All state that the modules of these files keep. What a module does to its own values while it loads is none. */
export function moduleState(sources: readonly ts.SourceFile[]): ModuleState[] {
  return sources.flatMap((source) => {
    const changed = namesChangedLater(source);
    const names = source.statements.flatMap((statement) => {
      if (!ts.isVariableStatement(statement)) return [];
      const { declarations } = statement.declarationList;
      return declarations.filter((variable) => isState(variable, changed)).map(({ name }) => name.getText());
    });
    visitAll(source, (node) => {
      if (ts.isPropertyDeclaration(node) && isWritableStatic(node)) names.push(node.name.getText());
    });
    return names.map((name) => ({ file: source.fileName, name }));
  });
}

function isState(variable: ts.VariableDeclaration, changed: ReadonlySet<string>): boolean {
  const { initializer, name, parent } = variable;
  if ((parent.flags & ts.NodeFlags.Const) === 0) return true;
  return changed.has(name.getText()) && !(initializer && isExpressionWithoutPosition(initializer));
}

/** A regular expression remembers a position only with the flags g and y. */
function isExpressionWithoutPosition(value: ts.Expression): boolean {
  if (ts.isRegularExpressionLiteral(value)) return !/\/\w*[gy]\w*$/.test(value.text);
  if (!ts.isNewExpression(value) || value.expression.getText() !== 'RegExp') return false;
  const flags = value.arguments?.[1];
  return !flags || (ts.isStringLiteral(flags) && !/[gy]/.test(flags.text));
}

function isWritableStatic({ modifiers }: ts.PropertyDeclaration): boolean {
  const kinds = modifiers?.map(({ kind }) => kind) ?? [];
  return kinds.includes(ts.SyntaxKind.StaticKeyword) && !kinds.includes(ts.SyntaxKind.ReadonlyKeyword);
}

/** Names of the module whose values its functions change: they assign to a part, delete one, or call what changes them. */
function namesChangedLater(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  visitAll(source, (node) => {
    const owner = ownerOf(changedPart(node));
    if (owner && isOfModule(owner)) names.add(owner.text);
  });
  return names;
}

/** `a.b` of `a.b = 1`, `delete a.b`, `a.b++` and `a.push()`. */
function changedPart(node: ts.Node): ts.Expression | undefined {
  const { FirstAssignment, LastAssignment, PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    return operator >= FirstAssignment && operator <= LastAssignment ? node.left : undefined;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    return node.operator === PlusPlusToken || node.operator === MinusMinusToken ? node.operand : undefined;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return CHANGING.has(node.expression.name.text) ? node.expression : undefined;
}

/** `a` of `a.b[c].d`. */
function ownerOf(part: ts.Expression | undefined): ts.Identifier | undefined {
  let owner = part;
  while (owner && (ts.isPropertyAccessExpression(owner) || ts.isElementAccessExpression(owner)))
    owner = owner.expression;
  return owner && owner !== part && ts.isIdentifier(owner) ? owner : undefined;
}

/** True where a function uses a name that neither it nor one around it declares. */
function isOfModule(used: ts.Identifier): boolean {
  const functions: ts.Node[] = [];
  for (let node: ts.Node = used; !ts.isSourceFile(node); node = node.parent)
    if (ts.isFunctionLike(node)) functions.push(node);
  return functions.length > 0 && !functions.some((around) => declares(around, used.text));
}

function declares(around: ts.Node, name: string): boolean {
  let isDeclared = false;
  visitAll(around, (node) => {
    const isDeclaration = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    isDeclared ||= isDeclaration && ts.isIdentifier(node.name) && node.name.text === name;
  });
  return isDeclared;
}
