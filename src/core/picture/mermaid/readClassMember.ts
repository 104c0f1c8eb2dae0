import type { ClassMember } from './classModel';
import { readLabel } from './readLabel';

/**
 * A mark right behind the parameters of a method, or at the end; Mermaid documentation, "Class diagrams – Visibility".
 * A pointer that a method returns has a blank before it.
 */
const KIND_MARK = /(?<=\))([*$])(?=[^)]*$)|([*$])$/;

/** Reads a member such as `Open(name string)$ error`. */
export function readMember(source: string): ClassMember {
  const text = readGenerics(readLabel(source)).replaceAll('\n', ' ');
  const match = KIND_MARK.exec(text);
  const mark = match?.[1] ?? match?.[2];
  const kind = mark === '*' ? 'abstract' : mark === '$' ? 'static' : 'plain';
  return { text: kind === 'plain' ? text : text.replace(KIND_MARK, '').trimEnd(), kind };
}

/** `List~int~` is `List<int>`; `~name` stays, since there the mark says who may use it. */
export function readGenerics(text: string): string {
  let depth = 0;
  const read = text.replace(/~/g, (mark, place: number) => {
    const [before, after] = [text[place - 1] ?? '', text[place + 1] ?? ''];
    if (/[\p{L}\p{N}_]/u.test(before) && /[\p{L}\p{N}_*&[(?]/u.test(after)) {
      depth++;
      return '<';
    }
    if (depth === 0) return mark;
    depth--;
    return '>';
  });
  return depth === 0 ? read : text;
}
