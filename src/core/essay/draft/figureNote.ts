import type { DraftFrame } from './draftFrame';
import { codeSpan } from '../document/codeSpan';
import { functionName, type QuotedFunction } from './quotedFunction';

/** Names of calls that may hand bytes to a file or a connection, in any language. The note says that only the names say so. */
const HANDS_OUT = /^(?:[Ww]rite|[Ff]lush|[Ff]?[Ss]ync|[Rr]ename|[Pp]ersist)(?![a-z])/;
const MOST_PLACES = 3;

/** A note with figures to fill in, where quoted functions seem to write data out; empty where none does. */
export function figureNote(functions: readonly QuotedFunction[], frame: DraftFrame): string[] {
  const { texts } = frame;
  const places = functions.flatMap((one) => {
    const call = one.facts?.errors.find(({ of }) => HANDS_OUT.test(/\w+$/.exec(of)?.[0] ?? ''));
    return call ? [functionName(one) + texts.note(codeSpan(call.of))] : [];
  });
  if (places.length === 0) return [];
  return [frame.note('figure', texts.figureNote(places.slice(0, MOST_PLACES).join(texts.and)))];
}
