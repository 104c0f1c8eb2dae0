import type { Expression } from '../ast';
import { printType } from '../printType';
import { literalText } from './literals';

/** A value on one line, as Go prints it; arguments of calls and contents of braces are left out. */
export function printExpression(x: Expression, text: string): string {
  const print = (part: Expression): string => printExpression(part, text);
  switch (x.kind) {
    case 'identifier':
      return x.name;
    case 'literal':
      return literalText(x, text);
    case 'selector':
      return `${operand(x.x, text)}.${x.name}`;
    case 'index':
      return `${operand(x.x, text)}[${x.indices.map(print).join(', ')}]`;
    case 'slice':
      return `${operand(x.x, text)}[…]`;
    case 'call':
      return `${operand(x.callee, text)}(${x.args.length > 0 ? '…' : ''})`;
    case 'star':
      return `*${operand(x.x, text)}`;
    case 'unary':
      return `${x.operator}${operand(x.x, text)}`;
    case 'binary':
      return `${print(x.x)} ${x.operator} ${print(x.y)}`;
    case 'assertion':
      return `${operand(x.x, text)}.(${x.type ? printType(x.type, text) : 'type'})`;
    case 'composite':
      return `${x.type ? printType(x.type, text) : ''}{…}`;
    case 'functionLiteral':
      return 'func(…)';
    default:
      return printType(x, text);
  }
}

/** An operand needs parentheses if an operator comes before it or is inside it. */
function operand(x: Expression, text: string): string {
  const printed = printExpression(x, text);
  return x.kind === 'star' || x.kind === 'unary' || x.kind === 'binary' ? `(${printed})` : printed;
}
