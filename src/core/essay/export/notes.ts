import type { Language } from '../../base/language';
import { lastAtMost, type Span } from '../../base/text';
import { applyEdits, parseWithoutFrontMatter, type Replacement } from '../document/edits';
import type { EssayDocument } from '../document/model';
import { EXPORT_TEXTS } from './texts';
import { withItsLines } from './wholeLines';

/** An essay whose footnotes are numbered notes at the end. */
export interface WithNotes {
  readonly body: EssayDocument;
  /** Number of notes; other notes are numbered from the next one on. */
  readonly count: number;
}

/** The text of a footnote, and the lines that define it. */
interface Definition extends Span {
  readonly text: string;
}

const LONGEST_LABEL = 60;
const DEFINITION = new RegExp(`^ {0,3}\\[\\^([^\\]\\s]{1,${LONGEST_LABEL}})\\]:[ \\t]*(.*)$`);
const REFERENCE = new RegExp(`\\[\\^([^\\]\\s]{1,${LONGEST_LABEL}})\\]`, 'g');

/** Turns footnotes (`[^1]`, defined by `[^1]: …`) into notes that any Markdown shows. What has no definition stays. */
export function footnotesToNotes(essay: EssayDocument, language: Language): WithNotes {
  const definitions = definitionsIn(essay);
  if (definitions.size === 0) return { body: essay, count: 0 };
  const numbers = new Map<string, number>();
  const numberOf = (label: string): number => {
    const number = numbers.get(label) ?? numbers.size + 1;
    numbers.set(label, number);
    return number;
  };
  const defined = joined([...definitions.values()]);
  const starts = defined.map(({ start }) => start);
  const isDefinition = (offset: number): boolean => {
    const { start, end } = defined[lastAtMost(starts, offset)] ?? { start: 0, end: 0 };
    return offset >= start && offset < end;
  };
  const references = essay.blocks.flatMap(({ prose, offsetOf }): Replacement[] =>
    [...prose.matchAll(REFERENCE)].flatMap(({ 0: written, 1: label = '', index }) => {
      const start = offsetOf(index);
      if (!definitions.has(label) || isDefinition(start)) return [];
      return [{ start, end: start + written.length, text: `\\[${numberOf(label)}\\]` }];
    }),
  );
  for (const label of definitions.keys()) numberOf(label);
  const withNumbers = (text: string): string =>
    text.replace(REFERENCE, (written, label: string) =>
      definitions.has(label) ? `\\[${numberOf(label)}\\]` : written,
    );
  const notes = [...numbers].map(([label, number]) =>
    `\\[${number}\\] ${withNumbers(definitions.get(label)?.text ?? '')}`.trimEnd(),
  );
  const removed = defined.map(({ start, end }) => ({
    ...withItsLines(essay.text, start, end),
    text: '',
  }));
  const text = applyEdits(essay.text, [...references, ...removed]).trimEnd();
  return {
    body: parseWithoutFrontMatter(`${text}\n\n## ${EXPORT_TEXTS[language].notes}\n\n${notes.join('\n\n')}\n`),
    count: notes.length,
  };
}

/** Stretches of which none begins where another one ends. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const before = result.at(-1);
    if (before?.end === span.start) result[result.length - 1] = { start: before.start, end: span.end };
    else result.push(span);
  }
  return result;
}

/** Several definitions may follow each other in one block; the first of a label counts. */
function definitionsIn({ outerBlocks, lines }: EssayDocument): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const { kind, line: first, endLine } of outerBlocks) {
    if (kind !== 'other' || !DEFINITION.test(lines.lineText(first).slice(0, 500))) continue;
    let label: string | undefined;
    for (let line = first; line < endLine; line++) {
      const written = lines.lineText(line);
      const [, begun, rest] = DEFINITION.exec(written) ?? [];
      const [start, end] = [line, line + 1].map((at) => lines.offsetAt({ line: at, column: 0 }));
      if (begun !== undefined) label = found.has(begun) ? undefined : begun;
      if (label === undefined) continue;
      const known = begun === undefined ? found.get(label) : undefined;
      const text = [known?.text, begun === undefined ? written.trim() : rest].filter(Boolean).join(' ');
      found.set(label, { start: known?.start ?? start ?? 0, end: end ?? 0, text });
    }
  }
  return found;
}
