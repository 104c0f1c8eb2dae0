import type { Language } from '../../base/language';
import { arrowsBetween } from '../../pack/arrows';
import type { Walkthrough } from '../../pack/model';

/** More would not fit on a page. */
const MOST_LANES = 15;

/**
 * A Mermaid flowchart of the lanes of a walkthrough: how control passes between them, each way once, with the numbers of
 * the steps that begin there. `undefined` when there is only one lane. Mermaid documentation, "Flowcharts".
 */
export function laneChart({ lanes, steps }: Walkthrough, language: Language): string | undefined {
  const shown = lanes.slice(0, MOST_LANES);
  if (shown.length < 2) return undefined;
  const nodeOf = (lane: string | undefined): number => shown.findIndex(({ id }) => id === lane) + 1;
  const ways = new Map<string, number[]>();
  for (const arrow of arrowsBetween(steps)) {
    const sender = nodeOf(steps[arrow.from]?.lane);
    const receiver = nodeOf(steps[arrow.to]?.lane);
    if (sender === receiver || sender === 0 || receiver === 0) continue;
    const way = `lane${sender} lane${receiver}`;
    ways.set(way, [...(ways.get(way) ?? []), arrow.to + 1]);
  }
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
