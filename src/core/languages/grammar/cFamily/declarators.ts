import type { Node } from 'web-tree-sitter';

/** What a declarator declares. */
export interface Declared {
  /** The name, with the names of types and namespaces before it if it has them. */
  readonly name: Node;
  /** Present for a function. */
  readonly function?: Node;
}

const NESTED = 100;
const NAMES: ReadonlySet<string> = new Set([
  'identifier',
  'field_identifier',
  'type_identifier',
  'qualified_identifier',
  'destructor_name',
  'operator_name',
  'operator_cast',
  'template_function',
  'template_method',
  'primitive_type',
]);

/** Takes a declarator of C or C++ apart: `*f(int a)` declares a function, `(*f)(int a)` a variable. `undefined` for broken ones. */
export function declaredBy(declarator: Node): Declared | undefined {
  let node: Node | null = declarator;
  let found: Node | undefined;
  for (let depth = 0; node && depth < NESTED; depth++) {
    if (NAMES.has(node.type)) return { name: node, ...(found && { function: found }) };
    if (node.type === 'function_declarator') found = node;
    // Behind a pointer in brackets there is a variable, whatever it points to.
    if (node.type === 'parenthesized_declarator' && !isPlain(node)) found = undefined;
    node = node.childForFieldName('declarator') ?? innerDeclarator(node);
  }
  return undefined;
}

function isPlain(bracketed: Node): boolean {
  return NAMES.has(innerDeclarator(bracketed)?.type ?? '');
}

/** Some declarators have the inner one without naming its field. */
function innerDeclarator(node: Node): Node | null {
  return node.namedChildren.find(({ type }) => NAMES.has(type) || type.endsWith('_declarator')) ?? null;
}

/** The types of the parameters of a function, on one line: `const Slice&, int`. */
export function parameterTypes(declarator: Node): string {
  const list = declarator.childForFieldName('parameters');
  const types = (list?.children ?? []).flatMap((parameter) => {
    if (parameter.type === '...' || parameter.type === 'variadic_parameter') return '...';
    return parameter.type.endsWith('parameter_declaration') ? typeOf(parameter) : [];
  });
  return types.length === 1 && types[0] === 'void' ? '' : types.join(', ');
}

function typeOf(parameter: Node): string {
  const declarator = parameter.childForFieldName('declarator');
  const name = declarator ? declaredBy(declarator)?.name : undefined;
  const end = defaultStart(parameter) ?? parameter.endIndex;
  const text = parameter.text.slice(0, end - parameter.startIndex);
  if (!name || name.endIndex > end) return typeOnOneLine(text);
  const start = name.startIndex - parameter.startIndex;
  return typeOnOneLine(`${text.slice(0, start)} ${text.slice(start + name.text.length)}`);
}

function defaultStart(parameter: Node): number | undefined {
  return parameter.children.find(({ type }) => type === '=')?.startIndex;
}

/** Without comments, attributes and needless blanks. */
export function typeOnOneLine(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\/|\/\/[^\n]*|\[\[[^\]]*\]\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?(::|[*&,<>()[\]]) ?/g, '$1')
    .replace(/,/g, ', ')
    .replace(/([*&>])(?=\w)/g, '$1 ')
    .trim();
}
