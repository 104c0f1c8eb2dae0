import { message, type Message } from '../../base/message';
import { handOverNote } from '../../code/handOvers/handOverNotes';
import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import type { Way, WayEdge } from './way';

/** What a reader must know of a way as a whole. */
export function wayHeading({ isCertain, edges }: Way, number: number): Message {
  if (edges.length === 1)
    return isCertain
      ? message('Way {0}: 1 hop, certain', number)
      : message('Way {0}: 1 hop, only possible', number);
  if (isCertain) return message('Way {0}: {1} hops, all certain', number, edges.length);
  const uncertain = edges.filter(({ certainty }) => certainty === 'possible').length;
  return message('Way {0}: {1} hops, {2} of them only possible', number, edges.length, uncertain);
}

/** What a reader must know of an edge of a way, besides its two places. */
export function wayEdgeNotes(edge: WayEdge, language: CodeLanguage): readonly Message[] {
  const { kind, certainty, via, transfer, handOver } = edge;
  const own = ownTransfer(transfer, language);
  return [
    ...(own ? [own.texts.note] : []),
    ...(handOver ? [handOverNote(handOver)] : []),
    ...(handOver?.name !== undefined ? [message('as {0}', handOver.name)] : []),
    ...(via ? [message('via {0}', via.symbol)] : []),
    ...(kind === 'X' ? [message('library')] : []),
    ...(certainty === 'possible' ? [message('possible')] : []),
  ];
}

/** Says that there is no way. Without a function to begin at, nothing leads to the other one. */
export function noWayTexts(from: string | undefined, to: string, hasWayBack: boolean): readonly Message[] {
  if (from === undefined) return [message('Nothing in the repository is known to call {0}.', to)];
  const none = message('There is no way from {0} to {1}.', from, to);
  return hasWayBack ? [none, message('There is a way from {0} to {1}.', to, from)] : [none];
}
