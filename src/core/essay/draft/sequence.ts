import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import type { Lane } from '../../pack/model';
import { arrowsBetween } from '../../pack/arrows';
import { arrowLabel, type DiagramWords } from './arrowLabel';
import type { DrawnArrow, DrawnStep } from './drawnSteps';

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
  const textOf = (step: DrawnStep, index: number, label: string): string =>
    plain(`${index + 1}. ${symbolOf(step.id)}${label === '' ? '' : words.texts.note(label)}`);
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const lines = steps.flatMap((step, index) => {
    const arrow = arrows.get(index);
    const text = textOf(step, index, arrowLabel(step, words, arrow));
    const own = arrow
      ? `    ${participant(steps[arrow.from]?.lane)}${arrowTo(step, words.code)}${participant(step.lane)}: ${text}`
      : `    Note over ${participant(step.lane)}: ${text}`;
    // A further way is drawn as soon as both of its steps are there.
    const others = steps.flatMap((target, to) =>
      target.also.flatMap((way) => {
        const from = places.get(way.from);
        if (from === undefined || Math.max(from, to) !== index) return [];
        const label = arrowLabel(way, words, { from, to: Infinity });
        const line = `${participant(steps[from]?.lane)}${arrowTo(way, words.code)}${participant(target.lane)}`;
        return [`    ${line}: ${textOf(target, to, label)}`];
      }),
    );
    return [own, ...others];
  });
  const ends = [participant(lanes[0]?.id), participant(lanes.at(-1)?.id)];
  const last = note === undefined ? [] : [`    Note over ${[...new Set(ends)].join(',')}: ${plain(note)}`];
  return ['sequenceDiagram', ...participants, ...lines, ...last].join('\n');
}

/** Dashed: the code does not show the target, or nothing is called. Open: the sender goes on without waiting. */
function arrowTo({ reached, isConcurrent }: DrawnArrow, code: CodeLanguage): string {
  if (reached === 'registration') return '-->';
  const kind = ownTransfer(reached, code)?.manner ?? reached;
  const line = kind === 'callback' || kind === 'channel' ? '--' : '-';
  return line + (isConcurrent ? ')' : '>>');
}

/** Text without the characters that Mermaid reads as syntax. */
function plain(text: string): string {
  return text.replace(/[;#{}<>\n\r]/g, ' ').trim();
}
