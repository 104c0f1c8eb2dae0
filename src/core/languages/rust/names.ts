import type { Node } from 'web-tree-sitter';
import type { Found, DeclarationName } from '../grammar/scanner';

/** A longer type is written without its arguments. */
const LONGEST_TYPE = 100;

/** Names what the query finds: an `impl` by its type and its trait, everything else by its name. */
export function nameRust({ role, node, name }: Found): DeclarationName {
  if (role === 'owner') return { segment: implSegment(node, name), nameStart: name.startIndex };
  const mark = node.type === 'macro_definition' ? '!' : '';
  return { segment: `${name.text}${mark}`, nameStart: name.startIndex };
}

/** `Peer` for `impl<T> Peer<T>`, `Fixed<u8>` for `impl Fixed<u8>`, `<Peer as Fsm>` for `impl Fsm for Peer`. */
function implSegment(impl: Node, type: Node): string {
  const own = ownParameters(impl);
  const trait = impl.childForFieldName('trait');
  const written = typeText(type, own);
  if (trait) return `<${written} as ${short(trait.text)}>`;
  return /^[\p{L}_][\p{L}\p{N}_]*(?:<.*>)?$/su.test(written) ? written : `<${written}>`;
}

/** A type; its arguments are left out if they are only the parameters of the `impl`. */
function typeText(type: Node, own: ReadonlySet<string>): string {
  const args = type.type === 'generic_type' ? type.childForFieldName('type_arguments') : null;
  const bare = args && type.childForFieldName('type');
  const isOwn = args?.namedChildren.every((argument) => own.has(argument.text)) ?? false;
  return short(bare && isOwn ? bare.text : type.text);
}

function ownParameters(impl: Node): ReadonlySet<string> {
  const parameters = impl.childForFieldName('type_parameters')?.namedChildren ?? [];
  return new Set(["'_", ...parameters.map((one) => one.childForFieldName('name')?.text ?? one.text)]);
}

/** Without the modules of paths, on one line. */
function short(type: string): string {
  const line = type
    .replace(/\/\*.*?\*\/|\/\/.*$/gms, ' ')
    .replace(/(?:\b[\p{L}_][\p{L}\p{N}_]*::)+(?=[\p{L}_])/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([<([]) ?/g, '$1')
    .replace(/,? ?([>)\]])/g, '$1')
    .trim();
  return line.length > LONGEST_TYPE ? line.replace(/<.*>/s, '') : line;
}
