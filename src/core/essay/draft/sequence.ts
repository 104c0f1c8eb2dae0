import type { Language } from '../../base/language';
import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import { arrowsBetween } from '../../pack/arrows';
import type { Reached, Walkthrough } from '../../pack/model';

/** Symbols of the steps, by step id, as they are in the checkout. */
export type SymbolOfStep = (stepId: string) => string;

/**
 * A Mermaid sequence diagram of a walkthrough: lanes as participants, one line per step. Synchronous calls are solid
 * arrows; where the sender goes on without waiting, the arrow is open. A step that nothing leads to is a note over its
 * lane. Mermaid documentation, "Sequence diagrams".
 */
export function sequenceDiagram(
  { lanes, steps }: Walkthrough,
  symbolOf: SymbolOfStep,
  language: Language,
  code: CodeLanguage,
): string {
  const participant = (lane: string | undefined): string =>
    `lane${lanes.findIndex(({ id }) => id === lane) + 1}`;
  const participants = lanes.map(
    ({ id, title }) => `    participant ${participant(id)} as ${plain(title[language])}`,
  );
  const arrows = new Map(arrowsBetween(steps).map((arrow) => [arrow.to, arrow]));
  const lines = steps.map(({ id, lane }, index) => {
    const arrow = arrows.get(index);
    const text = `${index + 1}. ${plain(symbolOf(id))}`;
    if (!arrow) return `    Note over ${participant(lane)}: ${text}`;
    const sender = participant(steps[arrow.from]?.lane);
    return `    ${sender}${isAsynchronous(arrow.kind, code) ? '-)' : '->>'}${participant(lane)}: ${text}`;
  });
  return ['sequenceDiagram', ...participants, ...lines].join('\n');
}

/** True when the sender goes on without waiting. */
function isAsynchronous(reached: Reached, code: CodeLanguage): boolean {
  const isConcurrent = ownTransfer(reached, code)?.manner === 'concurrent';
  return isConcurrent || reached === 'channel' || reached === 'registration';
}

/** Text without the characters that Mermaid reads as syntax. */
function plain(text: string): string {
  return text.replace(/[;#{}<>\n\r]/g, ' ').trim();
}
