import { ownTransfer } from '../../code/transfer';
import type { Lane, Reached } from '../../pack/model';
import { allArrowsBetween } from '../../pack/arrows';
import { transferWords } from '../transferWords';
import type { DiagramWords } from './arrowLabel';
import { isCallTransfer, type DrawnStep } from './drawnSteps';

/**
 * A Mermaid flowchart of the lanes of a walkthrough: how control passes between them, each way and kind once, with the
 * numbers of the steps that begin there. `undefined` when there is only one lane. Mermaid documentation, "Flowcharts".
 */
export function laneChart(
  { lanes, steps }: { readonly lanes: readonly Lane[]; readonly steps: readonly DrawnStep[] },
  words: DiagramWords,
): string | undefined {
  if (lanes.length < 2) return undefined;
  const nodeOf = (lane: string | undefined): string => `lane${lanes.findIndex(({ id }) => id === lane) + 1}`;
  const ways = new Map<string, { from: string; to: string; kind: Reached; numbers: number[] }>();
  for (const arrow of allArrowsBetween(steps)) {
    const [sender, step] = [steps[arrow.from], steps[arrow.to]];
    if (!step || sender?.lane === step.lane) continue;
    const [from, to] = [nodeOf(sender?.lane), nodeOf(step.lane)];
    const { kind } = arrow;
    const key = `${from} ${to} ${kind}`;
    const way = ways.get(key) ?? { from, to, kind, numbers: [] };
    ways.set(key, { ...way, numbers: [...way.numbers, arrow.to + 1] });
  }
  const nodes = lanes.map(({ id, title }) => `    ${nodeOf(id)}["${plain(title[words.language])}"]`);
  const arrows = [...ways.values()].map(
    ({ from, to, kind, numbers }) =>
      `    ${from} ${arrowTo(kind, words)}|"${labelOf(kind, numbers, words)}"| ${to}`,
  );
  return ['flowchart LR', ...nodes, ...arrows].join('\n');
}

function arrowTo(reached: Reached, { code }: DiagramWords): string {
  if (reached === 'registration') return '-.-';
  const isCallback = ownTransfer(reached, code)?.manner === 'callback';
  return isCallTransfer(reached, code) && !isCallback ? '-->' : '-.->';
}

function labelOf(reached: Reached, numbers: readonly number[], words: DiagramWords): string {
  const { texts, code, language } = words;
  const kind =
    reached === 'registration'
      ? texts.diagrams.registers
      : transferWords(reached, texts.reached, code, language);
  return plain(texts.row(kind, numbers.join(', ')));
}

/** Text without the characters that Mermaid reads as syntax. */
function plain(text: string): string {
  return text.replace(/[;#{}<>"[\]|\n\r]/g, ' ').trim();
}
