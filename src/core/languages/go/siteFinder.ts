import { Language, Parser, type Node } from 'web-tree-sitter';
import { isSiteName, type OffsetRange, type Site, type SiteFinder, type SyntaxFiles } from '../../code/site';
import { startTreeSitter } from '../grammar/loadGrammar';

/** Starts tree-sitter from bytes, which works in Node, in a browser and in a web worker. */
export async function createGoSiteFinder({ runtime, grammar }: SyntaxFiles): Promise<SiteFinder> {
  await startTreeSitter(runtime);
  const language = await Language.load(grammar);
  const findSites = (declaration: string, site: Site): readonly OffsetRange[] =>
    withTree(language, declaration, (root) => sitesIn(root, site)) ?? [];
  return {
    findSites,
    findSite: (declaration, site) => findSites(declaration, site)[site.nth - 1],
    siteIn: (declaration, stretch) =>
      withTree(language, declaration, (root) => siteBeginningIn(root, stretch)),
  };
}

function withTree<T>(language: Language, source: string, read: (root: Node) => T): T | undefined {
  const parser = new Parser();
  try {
    parser.setLanguage(language);
    const tree = parser.parse(source);
    if (!tree) return undefined;
    try {
      return read(tree.rootNode);
    } finally {
      tree.delete();
    }
  } finally {
    parser.delete();
  }
}

const NODE_TYPES: Readonly<Record<string, string[]>> = {
  call: ['call_expression', 'type_conversion_expression'],
  go: ['go_statement'],
  defer: ['defer_statement'],
  assign: ['assignment_statement', 'short_var_declaration', 'var_spec'],
  case: ['expression_case', 'type_case', 'communication_case'],
  return: ['return_statement'],
};

function sitesIn(root: Node, site: Site): OffsetRange[] {
  return root
    .descendantsOfType(NODE_TYPES[site.kind] ?? [])
    .filter((node) => site.kind !== 'call' || isCall(node))
    .filter((node) => site.name === undefined || namesOf(node, site.kind).includes(site.name))
    .sort((left, right) => orderOf(left) - orderOf(right))
    .map((node) => ({ start: node.startIndex, end: headEnd(node) }));
}

/** What a step is about, most likely first. A call tells more than the variable that gets its result. */
const TELLING: readonly Site['kind'][] = ['go', 'defer', 'case', 'call', 'return', 'assign'];
const BUILT_IN = new Set(
  'append cap clear close copy delete len make max min new panic print println recover'.split(' '),
);

function siteBeginningIn(root: Node, { start, end }: OffsetRange): Site | undefined {
  for (const kind of TELLING) {
    const [first] = root
      .descendantsOfType(NODE_TYPES[kind] ?? [])
      .filter(({ startIndex }) => startIndex >= start && startIndex < end)
      .filter((node) => kind !== 'call' || (isCall(node) && !isBuiltIn(node)))
      .flatMap((node) => {
        const name = namesOf(node, kind).find((each) => isSiteName(each));
        return kind === 'return' || name !== undefined ? [{ name, node }] : [];
      })
      .sort(
        (left, right) =>
          left.node.startIndex - right.node.startIndex || right.node.endIndex - left.node.endIndex,
      );
    if (!first) continue;
    const { name } = first;
    const site = { kind, ...(kind !== 'return' && name !== undefined && { name }), nth: 1 };
    const index = sitesIn(root, site).findIndex((range) => range.start === first.node.startIndex);
    if (index >= 0) return { ...site, nth: index + 1 };
  }
  return undefined;
}

function isBuiltIn(call: Node): boolean {
  const called = call.childForFieldName('function');
  return called?.type === 'identifier' && BUILT_IN.has(called.text);
}

/** tree-sitter reads `Map[int](x)` as a conversion to a generic type; only the declaration of `Map` tells. */
function isCall(node: Node): boolean {
  if (node.type === 'call_expression') return true;
  return (
    node.type === 'type_conversion_expression' && node.childForFieldName('type')?.type === 'generic_type'
  );
}

/** We count calls by the place of their names: in `a.B().C()`, B comes before C. */
function orderOf(node: Node): number {
  const called = isCall(node) ? calledName(node) : undefined;
  return called?.startIndex ?? node.startIndex;
}

/** A case reaches as far as its colon; everything else is shown whole. */
function headEnd(node: Node): number {
  if (!node.type.endsWith('_case')) return node.endIndex;
  const colon = node.children.find((child) => child.type === ':');
  return colon?.endIndex ?? node.endIndex;
}

function namesOf(node: Node, kind: Site['kind']): string[] {
  if (kind === 'call') return present(calledName(node)?.text);
  if (kind === 'go' || kind === 'defer') {
    const call = node.namedChildren.find(isCall);
    if (call?.childForFieldName('function')?.type === 'func_literal') return ['func'];
    return present(call ? calledName(call)?.text : undefined);
  }
  if (kind === 'assign') return assignedNames(node);
  return caseNames(node);
}

const NAME_TYPES = new Set(['identifier', 'field_identifier', 'type_identifier']);

/** The last name of what is called: `C` in `a.B().C(x)`, `Map` in `Map[int](x)`. */
function calledName(call: Node): Node | undefined {
  let called = call.childForFieldName('function') ?? call.childForFieldName('type');
  while (called) {
    if (NAME_TYPES.has(called.type)) return called;
    if (called.type === 'selector_expression') called = called.childForFieldName('field');
    else if (called.type === 'qualified_type') called = called.childForFieldName('name');
    else if (called.type === 'func_literal') return undefined;
    else
      called =
        called.childForFieldName('operand') ?? called.childForFieldName('type') ?? called.namedChild(0);
  }
  return undefined;
}

/** Whole text and last name of each assigned expression. */
function assignedNames(node: Node): string[] {
  const left = node.childForFieldName('left');
  const targets = left ? left.namedChildren : node.childrenForFieldName('name');
  return targets.flatMap(wholeAndLast);
}

function caseNames(node: Node): string[] {
  const list =
    node.childForFieldName('value') ??
    node.childForFieldName('type') ??
    node.childForFieldName('communication');
  const first = list?.type === 'expression_list' ? list.namedChild(0) : list;
  return first ? wholeAndLast(subjectOf(first)) : [];
}

const SUBJECT_FIELDS: Readonly<Record<string, string>> = {
  receive_statement: 'right',
  send_statement: 'channel',
  unary_expression: 'operand',
  call_expression: 'function',
};

/** The name of a case: the channel of a communication, the type behind a pointer, the called function. */
function subjectOf(node: Node): Node {
  const field = SUBJECT_FIELDS[node.type];
  const inner = node.type === 'pointer_type' ? node.namedChild(0) : field && node.childForFieldName(field);
  return inner ? subjectOf(inner) : node;
}

function wholeAndLast(node: Node): string[] {
  const text = node.text.replace(/\s+/g, '');
  return [text, text.slice(text.lastIndexOf('.') + 1)];
}

function present(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}
