import type { Span } from '../../base/text';
import type { CodeSpan, EssayDocument, ProseBlock } from '../document/model';
import type { KeptReadings } from './keptReadings';

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
  /** What is known of its texts from earlier checks. */
  readonly readings: KeptReadings;
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

/** The sentences of an essay in the order of the text; `headingOf` gives the form of a heading. Questions of a draft are left out. */
export function sentencesOf(
  { blocks, codeSpans, headings }: EssayDocument,
  readings: KeptReadings,
  headingOf: (text: string) => string = (text) => text,
): readonly Sentence[] {
  const spansOf = new Map<ProseBlock, CodeSpan[]>();
  for (const span of codeSpans) {
    const known = spansOf.get(span.block);
    if (known) known.push(span);
    else spansOf.set(span.block, [span]);
  }
  let next = 0;
  let heading = '';
  return blocks.flatMap((block) => {
    while ((headings[next]?.start ?? Infinity) < block.start)
      heading = headingOf(headings[next++]?.text ?? '');
    const spans = spansOf.get(block) ?? [];
    if (block.role === 'prompt') return [];
    const shared = { block, heading: block.kind === 'heading' ? '' : heading, readings };
    return sentencesIn(shared, spans.slice(0, MOST_WORDS));
  });
}

function sentencesIn(
  shared: Pick<Sentence, 'block' | 'heading' | 'readings'>,
  spans: readonly CodeSpan[],
): Sentence[] {
  const { paragraph, parts } = shared.readings.of(partsOf, markedForm(shared.block, spans));
  let before: Sentence | undefined;
  return parts.map(({ form, places }) => {
    const words = places.flatMap((place) => spans[place] ?? []);
    return (before = { ...shared, form, words, paragraph, before });
  });
}

/** A sentence of a paragraph without the pieces of code themselves: these have other offsets after each key stroke. */
interface SentencePart {
  readonly form: string;
  /** Which pieces of code of the paragraph it has, in order. */
  readonly places: readonly number[];
}

const MARKS = new RegExp(CODE, 'g');

/** The sentences of the form of a paragraph, in which marks count from the beginning of the paragraph. */
function partsOf(marked: string): { readonly paragraph: string; readonly parts: readonly SentencePart[] } {
  const parts: SentencePart[] = [];
  for (let rest = marked; rest !== '';) {
    const end = END.exec(rest);
    const length = end ? end.index + end[0].length : rest.length;
    const written = rest.slice(0, length);
    rest = rest.slice(length);
    const places = (written.match(MARKS) ?? []).map((mark) => mark.charCodeAt(0) - FIRST_MARK);
    let place = 0;
    parts.push({ form: plain(written).replace(MARKS, () => markOf(place++)), places });
  }
  return { paragraph: plain(marked), parts };
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
