import type { Way, WayEdge } from './way';

/** A way as programs get it. Its keys are a contract; lines are 1-based. An edge has the place that it leads to. */
export function wayJson({ isCertain, edges }: Way): Record<string, unknown> {
  return { certain: isCertain, edges: edges.map(jsonOfEdge) };
}

function jsonOfEdge(edge: WayEdge): Record<string, unknown> {
  const { from, to, kind, certainty, via, transfer, handOver } = edge;
  const evidence = handOver?.evidence;
  return {
    path: to.path,
    symbol: to.symbol,
    line: (handOver?.toLine ?? to.line) + 1,
    kind,
    certainty,
    from: { path: from.path, symbol: from.symbol, line: edge.line + 1 },
    via: via?.symbol ?? null,
    transfer,
    ...(handOver?.name !== undefined && { name: handOver.name }),
    ...(handOver?.pack !== undefined && { pack: handOver.pack }),
    ...(evidence && { evidence: { path: evidence.path, line: evidence.line + 1 } }),
  };
}
