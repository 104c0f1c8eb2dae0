import { declaredBy } from '../grammar/cFamily/declarators';
import type { Found, DeclarationName } from '../grammar/scanner';

const TAGS: Readonly<Record<string, string>> = {
  struct_specifier: 'struct ',
  union_specifier: 'union ',
  enum_specifier: 'enum ',
};

/** Names what the query finds. Tags have a name space of their own, so they are written with their keyword: `struct Node`. */
export function nameC({ node, name }: Found): DeclarationName | undefined {
  const tag = TAGS[node.type];
  if (tag !== undefined) return { segment: `${tag}${name.text}`, nameStart: name.startIndex };
  if (node.type.startsWith('preproc_')) {
    const end = node.childForFieldName('value')?.endIndex ?? node.childForFieldName('parameters')?.endIndex;
    return { segment: name.text, nameStart: name.startIndex, ...(end !== undefined && { end }) };
  }
  const declared = declaredBy(name);
  if (!declared) return undefined;
  const isFunction = declared.function !== undefined && node.type !== 'type_definition';
  const isForward = isFunction && node.type === 'declaration';
  return {
    segment: declared.name.text,
    nameStart: declared.name.startIndex,
    isFunction,
    isForward,
    isLeaf: !isFunction,
  };
}
