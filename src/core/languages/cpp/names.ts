import type { Node } from 'web-tree-sitter';
import { declaredBy, typeOnOneLine, parameterTypes } from '../grammar/cFamily/declarators';
import type { Found, DeclarationName } from '../grammar/scanner';

/** Longer lists of parameters are not written. */
const LONGEST_LIST = 160;

export const ANONYMOUS_NAMESPACE = '(anonymous namespace)';

/** Names what the query finds: a function with the types of its parameters, everything else by its name. */
export function nameCpp({ role, node, name }: Found): DeclarationName | undefined {
  const start = node.parent?.type === 'template_declaration' ? node.parent.startIndex : node.startIndex;
  if (role === 'scope') {
    const named = node.childForFieldName('name');
    return { segment: named ? typeOnOneLine(named.text) : ANONYMOUS_NAMESPACE, nameStart: name.startIndex };
  }
  if (node.type.startsWith('preproc_')) return macro(node, name);
  const isPlain =
    node.type.endsWith('_specifier') || name.type === 'type_identifier' || node.type === 'concept_definition';
  if (isPlain) return { segment: typeOnOneLine(name.text), nameStart: last(name).startIndex, start };
  const declared = declaredBy(name);
  if (!declared) return undefined;
  const isFunction = declared.function !== undefined || declared.name.type === 'operator_cast';
  if (node.type === 'type_definition')
    return { segment: declared.name.text, nameStart: declared.name.startIndex, isLeaf: true };
  // A variable of a type is a field, which belongs to the type.
  if (!isFunction) return node.type === 'field_declaration' ? undefined : plain(declared.name, start);
  const isForward = node.type !== 'function_definition';
  return { ...functionNamed(declared.name, declared.function), start, isForward };
}

function plain(name: Node, start: number): DeclarationName {
  return { segment: typeOnOneLine(name.text), nameStart: last(name).startIndex, start };
}

function macro(node: Node, name: Node): DeclarationName {
  const end =
    node.childForFieldName('value')?.endIndex ??
    node.childForFieldName('parameters')?.endIndex ??
    node.endIndex;
  return { segment: name.text, nameStart: name.startIndex, end, isMethod: false };
}

function functionNamed(name: Node, declarator: Node | undefined): DeclarationName {
  const own = last(name);
  if (own.type === 'operator_cast') return castNamed(name, own);
  const listed = declarator ? parameterTypes(declarator) : '';
  const types = listed.length > LONGEST_LIST ? '…' : listed;
  const isConst = declarator?.namedChildren.some(
    ({ type, text }) => type === 'type_qualifier' && text === 'const',
  );
  const path = typeOnOneLine(name.text.replace(/\boperator\s+(?=\W)/, 'operator'));
  const qualified = name.type === 'qualified_identifier' ? { isMethod: isTypeBefore(name) } : {};
  return {
    segment: `${path}(${types})${isConst ? ' const' : ''}`,
    nameStart: own.startIndex,
    isFunction: true,
    ...qualified,
  };
}

/** `operator bool() const` */
function castNamed(name: Node, cast: Node): DeclarationName {
  const [head = '', after = ''] = typeOnOneLine(name.text).split(/\(\)/);
  const segment = `${head.trim()}()${/\bconst\b/.test(after) ? ' const' : ''}`;
  return { segment, nameStart: cast.startIndex, isFunction: true, isMethod: true };
}

/** The last name of a qualified one. */
function last(name: Node): Node {
  let node = name;
  for (
    let inner = node.childForFieldName('name');
    node.type === 'qualified_identifier' && inner;
    inner = node.childForFieldName('name')
  )
    node = inner;
  return node;
}

/** Names of namespaces are written in small letters. */
function isTypeBefore(name: Node): boolean {
  const parts = name.text.split('::');
  return /[A-Z]|>/.test(parts.at(-2) ?? '');
}
