import { handOverNote, message, ownTransfer, type CodeLanguage, type Message, type WayEdge } from '../core';

/** What a reader must know of an edge of a way, besides its two places. */
export function wayEdgeNotes(edge: WayEdge, language: CodeLanguage): readonly Message[] {
  const { kind, certainty, via, transfer, handOver } = edge;
  const own = ownTransfer(transfer, language);
  return [
    ...(own ? [own.texts.note] : []),
    ...(handOver ? [handOverNote(handOver.kind)] : []),
    ...(handOver?.name !== undefined ? [message('as {0}', handOver.name)] : []),
    ...(via ? [message('via {0}', via.symbol)] : []),
    ...(kind === 'X' ? [message('library')] : []),
    ...(certainty === 'possible' ? [message('possible')] : []),
  ];
}
