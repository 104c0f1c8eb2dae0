import { message } from '../../../base/message';
import { MOST_EMPHASIS_MARKS } from '../../document/markdown/parser';
import type { EssayDocument, ProseBlock } from '../../document/model';
import type { Report, Rule } from '../rule';
import { isHtmlElement } from '../../document/htmlElements';
import { templateTraps } from '../../document/templateTraps';

/** M2: what Markdown, or the site behind it, reads otherwise than the writer meant it. */
export const markdownTraps: Rule = {
  id: 'M2',
  check: (essay, { target }) => [
    ...essay.blocks.flatMap((block) => boldTraps(block)),
    ...bareTypes(essay),
    ...templateTraps(essay, target),
  ],
};

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const CLOSING_MARKS = /[\u3001-\u3011\uff01-\uff0f\uff1a-\uff20”’…,.:;!?)\]]$/u;

/** Marks of bold text that stayed asterisks: CommonMark, "Left-flanking delimiter run", knows spaces and ASCII only. */
export function boldTraps(block: ProseBlock): Report[] {
  const { prose, raw, emphasis } = block;
  const literal = [...prose.matchAll(/\*{2,3}/g)]
    .map(({ index }) => index)
    .filter((index) => !emphasis.has(index) && raw[index - 1] !== '\\');
  if (literal.length === 0 || !CJK.test(prose) || hasManyMarks(raw)) return [];
  const found: Report[] = [];
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

function boldTrap({ raw, offsetOf }: ProseBlock, open: number, close: number): Report {
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
  return { severity: 'error', at, message: text, ...(fix && { fix }) };
}

/** `map[string]<T>` in prose becomes a tag that no browser knows, and is gone. */
function bareTypes({ html, lines }: EssayDocument): Report[] {
  return html.flatMap(({ text, start, end, isInline }): Report[] => {
    const name = /^<\/?([A-Za-z][\w:-]{0,60})/.exec(text)?.[1];
    if (name === undefined || isHtmlElement(name)) return [];
    const at = isInline
      ? { start, end }
      : { start, end: start + lines.lineText(lines.positionAt(start).line).length };
    return [
      {
        severity: 'error',
        at,
        message: message('"{0}" is taken for a tag and will be gone. Write it as code.', `<${name}>`),
      },
    ];
  });
}
