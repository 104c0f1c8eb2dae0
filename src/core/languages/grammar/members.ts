import type { FieldOfType, TypeMember } from '../../code/declaration';
import type { Grammar, QueryMatch } from './grammar';

/** How a language finds what a type declares in its braces. */
export interface MemberRules {
  readonly grammar: Grammar;
  /** The query (`members.scm`): `@field` with `@name` and, if it has one, `@type`; `@method` with `@name`. */
  readonly query: string;
  /** Replaces what the grammar cannot read by blanks. */
  readable(text: string): string;
}

/** A member with its type, if it is a field. */
export interface FoundMember {
  readonly member: TypeMember;
  readonly type: string;
}

/** The fields and the methods without a body in the source of a type, those of nested types included. */
export function membersByGrammar(source: string, rules: MemberRules): readonly FoundMember[] {
  return rules.grammar.read(rules.readable(source), (parsed) => foundIn(parsed.matches(rules.query))) ?? [];
}

function foundIn(matches: readonly QueryMatch[]): FoundMember[] {
  return matches.flatMap(({ captures }) => {
    const textOf = (wanted: string): string | undefined =>
      captures.find(({ name }) => name === wanted)?.node.text.replace(/\s+/g, ' ');
    const name = textOf('name');
    if (name === undefined) return [];
    const kind = captures.some((capture) => capture.name === 'method') ? 'interface method' : 'field';
    return [{ member: { name, kind }, type: typeText(captures) }];
  });
}

/** A type before the name may go on up to it: `Node *next`. */
function typeText(captures: QueryMatch['captures']): string {
  const [type, name, whole] = ['type', 'name', 'field'].map(
    (wanted) => captures.find((one) => one.name === wanted)?.node,
  );
  if (!type) return '';
  const isBefore = name && whole && type.startIndex < name.startIndex;
  const text = isBefore
    ? whole.text.slice(type.startIndex - whole.startIndex, name.startIndex - whole.startIndex)
    : type.text;
  return text.replace(/\s+/g, ' ').replace(/\(\*$/, '(*)').trim();
}

/** The fields of a type, from its source. */
export function fieldsByGrammar(source: string, rules: MemberRules): readonly FieldOfType[] {
  return membersByGrammar(source, rules).flatMap(({ member: { name, kind }, type }) =>
    kind === 'field' ? [{ name, type }] : [],
  );
}
