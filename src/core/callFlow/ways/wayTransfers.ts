import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import type { HandOverKind } from '../../code/handOvers/handOver';
import type { Way, WayEdge } from './way';

/** How a pack writes what hands control over without a call. What only a pack states is not repeated in another one. */
const BY_HAND_OVER: Readonly<Record<HandOverKind, string>> = {
  channel: 'channel',
  registered: 'callback',
  rpc: 'rpc',
  http: 'registration',
  pack: 'start',
};

/** How control gets along an edge of a way, as a pack writes it. */
export function edgeTransfer({ handOver, transfer, via, kind }: WayEdge, language: CodeLanguage): string {
  if (handOver) return BY_HAND_OVER[handOver.kind];
  const own = ownTransfer(transfer, language);
  if (own) return own.id;
  if (kind === 'X' || kind === 'V') return 'callback';
  return via || kind === 'I' ? 'interface' : 'direct';
}

/** True if control goes on in another thread or process. */
export function leavesThread(reached: string, language: CodeLanguage): boolean {
  return (
    ['channel', 'rpc', 'registration'].includes(reached) ||
    ownTransfer(reached, language)?.manner === 'concurrent'
  );
}

/** How control gets along a whole way, as a pack writes it: what says most about it, and the functions between. */
export function wayTransfer({ edges }: Way, language: CodeLanguage): { reached: string; via: string[] } {
  const transfers = edges.map((edge) => edgeTransfer(edge, language));
  const telling = transfers.find((reached) => leavesThread(reached, language));
  const other = transfers.find((reached) => reached !== 'direct');
  return {
    reached: telling ?? other ?? 'direct',
    via: edges.slice(0, -1).map(({ to }) => to.symbol),
  };
}
