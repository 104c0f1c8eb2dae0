import type { Language } from '../base/language';
import type { Reached, Walkthrough } from '../pack/model';

/** Symbols of the steps, by step id, as they are in the checkout. */
export type SymbolOfStep = (stepId: string) => string;

/**
 * A Mermaid sequence diagram of a walkthrough: lanes as participants, one message per step. Synchronous calls are solid
 * arrows, what another goroutine picks up is an open one. Mermaid documentation, "Sequence diagrams".
 */
export function sequenceDiagram(
  { lanes, steps }: Walkthrough,
  symbolOf: SymbolOfStep,
  language: Language,
): string {
  const participant = (lane: string): string => `lane${lanes.findIndex(({ id }) => id === lane) + 1}`;
  const participants = lanes.map(
    ({ id, title }) => `    participant ${participant(id)} as ${plain(title[language])}`,
  );
  const laneOf = new Map(steps.map(({ id, lane }) => [id, lane]));
  const messages = steps.map(({ id, lane, from, reached }, index) => {
    const sender = participant((from === undefined ? undefined : laneOf.get(from)) ?? lane);
    return `    ${sender}${arrowFor(reached)}${participant(lane)}: ${index + 1}. ${plain(symbolOf(id))}`;
  });
  return ['sequenceDiagram', ...participants, ...messages].join('\n');
}

function arrowFor(reached: Reached): string {
  return reached === 'goroutine' || reached === 'channel' || reached === 'registration' ? '-)' : '->>';
}

/** Text without the characters that Mermaid reads as syntax. */
function plain(text: string): string {
  return text.replace(/[;#{}<>\n\r]/g, ' ').trim();
}
