import type { Language } from '../base/language';
import type { Walkthrough } from '../pack/model';

/** More would not fit on a page. */
const MOST_LANES = 15;

/**
 * A Mermaid flowchart of the lanes of a walkthrough: how control passes between them, each way once, with the numbers of
 * the steps that begin there. `undefined` when there is only one lane. Mermaid documentation, "Flowcharts".
 */
export function laneChart({ lanes, steps }: Walkthrough, language: Language): string | undefined {
  const shown = lanes.slice(0, MOST_LANES);
  if (shown.length < 2) return undefined;
  const nodeOf = (lane: string): number => shown.findIndex(({ id }) => id === lane) + 1;
  const ways = new Map<string, number[]>();
  steps.forEach(({ lane, from }, index) => {
    const sender = nodeOf(steps.find(({ id }) => id === from)?.lane ?? lane);
    const receiver = nodeOf(lane);
    if (sender === receiver || sender === 0 || receiver === 0) return;
    const way = `lane${sender} lane${receiver}`;
    ways.set(way, [...(ways.get(way) ?? []), index + 1]);
  });
  const nodes = shown.map(({ title }, index) => `    lane${index + 1}["${plain(title[language])}"]`);
  const arrows = [...ways].map(([way, numbers]) => {
    const [sender, receiver] = way.split(' ');
    return `    ${sender} -->|${numbers.join(', ')}| ${receiver}`;
  });
  return ['flowchart LR', ...nodes, ...arrows].join('\n');
}

/** Text without the characters that Mermaid reads as syntax. */
function plain(text: string): string {
  return text.replace(/[;#{}<>"[\]|\n\r]/g, ' ').trim();
}
