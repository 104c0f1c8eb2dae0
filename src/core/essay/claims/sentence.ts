import type { Span } from '../../base/text';
import type { CodeSpan, EssayDocument, ProseBlock } from '../document/model';

/** A sentence of an essay, in a form that patterns can match. */
export interface Sentence {
  /** The prose without emphasis marks; each piece of inline code is the character that {@link markOf} gives for its place. */
  readonly form: string;
  /** The inline code of the sentence, in order. */
  readonly words: readonly CodeSpan[];
  /** The block that contains it. */
  readonly block: ProseBlock;
  /** The heading that it is below, with those above that; empty before the first heading. */
  readonly heading: string;
  /** The whole paragraph in the same form, for context. */
  readonly paragraph: string;
  /** The sentence before it in the paragraph, which may have no code. */
  readonly before: Sentence | undefined;
}

const FIRST_MARK = 0xe000;
const MOST_WORDS = 2000;

/** Matches one piece of inline code in the form of a sentence. */
export const CODE = '[\\uE000-\\uE7FF]';

/** The character that is put in the place of a piece of inline code. */
export function markOf(place: number): string {
  return String.fromCharCode(FIRST_MARK + place);
}

/** The inline code that a character of a form is put in the place of; `undefined` for any other character. */
export function wordAt(sentence: Pick<Sentence, 'words'>, mark: string | undefined): CodeSpan | undefined {
  return mark === undefined ? undefined : sentence.words[mark.charCodeAt(0) - FIRST_MARK];
}

const END = /[。！？；!?;\n]|\.(?=\s|$)/;

/** The sentences of an essay in the order of the text. Questions of a draft are left out. */
export function sentencesOf({ blocks, codeSpans, headings }: EssayDocument): readonly Sentence[] {
  const spansOf = new Map<ProseBlock, CodeSpan[]>();
  for (const span of codeSpans) {
    const known = spansOf.get(span.block);
    if (known) known.push(span);
    else spansOf.set(span.block, [span]);
  }
  let next = 0;
  let heading = '';
  return blocks.flatMap((block) => {
    while ((headings[next]?.start ?? Infinity) < block.start) heading = headings[next++]?.text ?? '';
    const spans = spansOf.get(block) ?? [];
    if (block.role === 'prompt') return [];
    return sentencesIn(block, spans.slice(0, MOST_WORDS), block.kind === 'heading' ? '' : heading);
  });
}

function sentencesIn(block: ProseBlock, spans: readonly CodeSpan[], heading: string): Sentence[] {
  const marked = markedForm(block, spans);
  const sentences: Sentence[] = [];
  let before: Sentence | undefined;
  const paragraph = plain(marked);
  for (let rest = marked; rest !== '';) {
    const end = END.exec(rest);
    const length = end ? end.index + end[0].length : rest.length;
    const written = rest.slice(0, length);
    rest = rest.slice(length);
    const marks = written.match(new RegExp(CODE, 'g')) ?? [];
    const words = marks.flatMap((mark) => spans[mark.charCodeAt(0) - FIRST_MARK] ?? []);
    let place = 0;
    const form = plain(written).replace(new RegExp(CODE, 'g'), () => markOf(place++));
    before = { form, words, block, heading, paragraph, before };
    sentences.push(before);
  }
  return sentences;
}

/** The prose of a block with a character for each piece of inline code. A line end inside a paragraph is a space. */
function markedForm(block: ProseBlock, spans: readonly CodeSpan[]): string {
  let form = '';
  let position = 0;
  for (const [place, { start, end }] of spans.entries()) {
    const [from, to] = [indexIn(block, start), indexIn(block, end)];
    form += block.prose.slice(position, from) + markOf(place);
    position = to;
  }
  return (form + block.prose.slice(position)).replaceAll('\n', ' ');
}

/** Emphasis says nothing about code; blanks beside it neither. */
function plain(form: string): string {
  return form
    .replace(/\*{1,3}|~~|__/g, '')
    .replace(/[[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The index in the raw text of a block of an offset in the essay. */
function indexIn({ raw, offsetOf }: ProseBlock, offset: number): number {
  let low = 0;
  let high = raw.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the first of some pieces of code to the last. */
export function spanAround(words: readonly Span[]): Span {
  return {
    start: Math.min(...words.map(({ start }) => start)),
    end: Math.max(...words.map(({ end }) => end)),
  };
}
