import { message, type Message } from '../../base/message';
import type { Span } from '../../base/text';
import type { Replacement } from './edits';
import { MOST_EMPHASIS_MARKS } from './markdown/parser';
import type { ProseBlock } from './model';

/** Marks of bold text that a reader will see as asterisks. */
export interface BoldTrap {
  /** The marks that fail, as offsets in the essay. */
  readonly at: Span;
  /** What is wrong and what the writer can do. */
  readonly message: Message;
  /** Edits that repair it; absent when no safe edit is known. */
  readonly fix?: { readonly title: Message; readonly edits: readonly Replacement[] };
}

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const CLOSING_MARKS = /[\u3001-\u3011\uff01-\uff0f\uff1a-\uff20”’…,.:;!?)\]]$/u;

/** Marks of bold text that stayed asterisks: CommonMark, "Left-flanking delimiter run", knows spaces and ASCII only. */
export function boldTraps(block: ProseBlock): BoldTrap[] {
  const { prose, raw, emphasis } = block;
  const literal = [...prose.matchAll(/\*{2,3}/g)]
    .map(({ index }) => index)
    .filter((index) => !emphasis.has(index) && raw[index - 1] !== '\\');
  if (literal.length === 0 || !CJK.test(prose) || hasManyMarks(raw)) return [];
  const found: BoldTrap[] = [];
  for (let pair = 0; pair + 1 < literal.length; pair += 2) {
    const [open = 0, close = 0] = [literal[pair], literal[pair + 1]];
    const around = [open - 1, open + 2, close - 1, close + 2].map((index) => raw[index] ?? '');
    if (!around.some((character) => CJK.test(character))) continue;
    found.push(boldTrap(block, open, close));
  }
  return found;
}

/** Then some of them were not looked at. */
function hasManyMarks(raw: string): boolean {
  return (raw.match(/[*_~]+/g)?.length ?? 0) > MOST_EMPHASIS_MARKS;
}

function boldTrap({ raw, offsetOf }: ProseBlock, open: number, close: number): BoldTrap {
  const inner = raw.slice(open + 2, close);
  const mark = CLOSING_MARKS.exec(inner)?.[0];
  const at = { start: offsetOf(open), end: offsetOf(close + 2) };
  const text = message(
    'These asterisks will show as asterisks: next to Chinese text, bold may not begin or end with a mark or with code. Move the mark out, or put spaces around.',
  );
  const fix =
    mark === undefined || inner.length < 2
      ? undefined
      : {
          title: message('Move the mark out of the bold text'),
          edits: [{ ...at, text: `**${inner.slice(0, -1)}**${mark}` }],
        };
  return { at, message: text, ...(fix && { fix }) };
}
