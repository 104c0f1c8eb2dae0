import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import type { Lane } from '../../pack/model';
import { arrowsBetween } from '../../pack/arrows';
import { arrowLabel, type DiagramWords } from './arrowLabel';
import type { DrawnStep } from './drawnSteps';

/** What a sequence diagram shows. */
export interface DrawnSequence {
  readonly lanes: readonly Lane[];
  readonly steps: readonly DrawnStep[];
  /** What it does not show. */
  readonly note?: string;
}

/** Symbols of the steps, by step id, as they are in the checkout. */
export type SymbolOfStep = (stepId: string) => string;

/**
 * A Mermaid sequence diagram: lanes as participants, one line per step. Each kind of arrow has its own look and words;
 * `arrowLabel.ts` has the legend. A step that no arrow leads to is a note over its lane. Returns are not drawn.
 * Mermaid documentation, "Sequence diagrams".
 */
export function sequenceDiagram(
  { lanes, steps, note }: DrawnSequence,
  symbolOf: SymbolOfStep,
  words: DiagramWords,
): string {
  const participant = (lane: string | undefined): string =>
    `lane${lanes.findIndex(({ id }) => id === lane) + 1}`;
  const participants = lanes.map(
    ({ id, title }) => `    participant ${participant(id)} as ${plain(title[words.language])}`,
  );
  const arrows = new Map(arrowsBetween(steps).map((arrow) => [arrow.to, arrow]));
  const lines = steps.map((step, index) => {
    const arrow = arrows.get(index);
    const label = arrowLabel(step, words, arrow);
    const remark = label === '' ? '' : words.texts.note(label);
    const text = plain(`${index + 1}. ${symbolOf(step.id)}${remark}`);
    if (!arrow) return `    Note over ${participant(step.lane)}: ${text}`;
    return `    ${participant(steps[arrow.from]?.lane)}${arrowTo(step, words.code)}${participant(step.lane)}: ${text}`;
  });
  const ends = [participant(lanes[0]?.id), participant(lanes.at(-1)?.id)];
  const last = note === undefined ? [] : [`    Note over ${[...new Set(ends)].join(',')}: ${plain(note)}`];
  return ['sequenceDiagram', ...participants, ...lines, ...last].join('\n');
}

/** Dashed: the code does not show the target, or nothing is called. Open: the sender goes on without waiting. */
function arrowTo({ reached, isConcurrent }: DrawnStep, code: CodeLanguage): string {
  if (reached === 'registration') return '-->';
  const kind = ownTransfer(reached, code)?.manner ?? reached;
  const line = kind === 'callback' || kind === 'channel' ? '--' : '-';
  return line + (isConcurrent ? ')' : '>>');
}

/** Text without the characters that Mermaid reads as syntax. */
function plain(text: string): string {
  return text.replace(/[;#{}<>\n\r]/g, ' ').trim();
}
