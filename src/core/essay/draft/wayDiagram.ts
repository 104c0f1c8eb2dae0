import { ANONYMOUS } from '../../code/calls/indexData';
import { HAND_OVER_KINDS } from '../../code/handOvers/handOver';
import type { CodeLanguage } from '../../code/language';
import { PLAIN_CALL } from '../../callFlow/callFlow';
import { escapedForMermaid } from '../../callFlow/callFlowMermaid';
import type { WayEdge } from '../../callFlow/ways/way';
import type { Language } from '../../base/language';
import type { EssayTexts } from '../essayTexts';
import { transferWords } from '../transferWords';
import { cell } from './table';

/** What a draft says hops with. */
export interface HopTexts {
  readonly texts: Pick<EssayTexts, 'calls' | 'hops' | 'and'>;
  /** The language of the code. */
  readonly code: CodeLanguage;
  /** The language of the draft. */
  readonly language: Language;
}

/** How control gets along a hop, in the words of a draft; `mark` marks what is code. */
export function hopWords(
  { kind, via, transfer, certainty, handOver }: WayEdge,
  { texts: { hops, calls, and }, code, language }: HopTexts,
  mark: (code: string) => string,
): string {
  const words = [
    ...(transfer === PLAIN_CALL ? [] : [transferWords(transfer, calls, code, language)]),
    ...(handOver ? [hops.handOver(handOver.kind, cell(handOver.pack ?? ''))] : []),
    ...(handOver?.name === undefined ? [] : [mark(handOver.name)]),
    ...(via
      ? [hops.via(mark(methodName(via.symbol, code)))]
      : kind === 'I'
        ? [transferWords('interface', calls, code, language)]
        : []),
    ...(certainty === 'possible' ? [hops.possible] : []),
  ];
  return words.length === 0 ? transferWords('direct', calls, code, language) : words.join(and);
}

/**
 * The Mermaid text of the hops of a way, in their order: an arrow for each. Calls through interfaces are thick, and what is
 * no call, or is only possible, is dotted.
 */
export function wayMermaid(edges: readonly WayEdge[], texts: HopTexts): string {
  const [first] = edges;
  const nodes = first ? [first.from, ...edges.map(({ to }) => to)] : [];
  const boxes = nodes.map(
    ({ symbol, path }, number) =>
      `  n${number}["${escapedForMermaid(symbol)}<br/><small>${escapedForMermaid(path)}</small>"]`,
  );
  const arrows = edges.map((edge, number) => {
    const words = isPlain(edge) ? '' : `|"${escapedForMermaid(hopWords(edge, texts, (code) => code))}"|`;
    return `  n${number} ${lineOf(edge)}${words} n${number + 1}`;
  });
  return `flowchart TD\n${[...boxes, ...arrows].join('\n')}\n`;
}

/** Of an interface without a name, only the method has one. */
function methodName(symbol: string, code: CodeLanguage): string {
  return code.parseSymbol(symbol)?.owner === ANONYMOUS ? code.lastName(symbol) : symbol;
}

function isPlain({ kind, via, transfer, certainty }: WayEdge): boolean {
  return (
    kind !== 'I' && via === undefined && !isHandOver(kind) && transfer === PLAIN_CALL && certainty === 'known'
  );
}

function lineOf({ kind, via, transfer, certainty }: WayEdge): string {
  if (certainty === 'possible' || isHandOver(kind) || transfer !== PLAIN_CALL) return '-.->';
  return kind === 'I' || via ? '==>' : '-->';
}

function isHandOver(kind: WayEdge['kind']): boolean {
  return (HAND_OVER_KINDS as readonly string[]).includes(kind);
}
