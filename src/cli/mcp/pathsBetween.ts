import { hasBody, type CallIndex, type CallNode, type ToolAnswer } from '../../core';

/** Longer ways lead from nearly everywhere to nearly everywhere. */
const MOST_CALLS = 12;
const MOST_FUNCTIONS = 50_000;

/** A function on a way, with the call that leads to it. */
interface Visit {
  readonly node: CallNode;
  /** Absent for the function at the beginning. */
  readonly before?: Visit;
  /** 1-based line of the call. */
  readonly line?: number;
  readonly kind?: string;
  /** False if the call may lead to other functions as well. */
  readonly isCertain: boolean;
}

/** The shortest ways of calls between two functions, at most so many, in the form of `flow --to`. */
export function pathsBetween(index: CallIndex, from: CallNode, to: CallNode, most: number): ToolAnswer[] {
  const seen = new Set([keyOf(from)]);
  let level: readonly Visit[] = [{ node: from, isCertain: true }];
  for (let calls = 0; calls < MOST_CALLS && level.length > 0 && seen.size < MOST_FUNCTIONS; calls++) {
    const next = level.flatMap((visit) => visitsFrom(index, visit));
    const ends = next.filter(({ node }) => keyOf(node) === keyOf(to));
    if (ends.length > 0) return ends.slice(0, most).map(pathOf);
    const fresh: Visit[] = [];
    for (const visit of next) {
      const key = keyOf(visit.node);
      if (!seen.has(key)) fresh.push(visit);
      seen.add(key);
    }
    level = fresh;
  }
  return [];
}

function visitsFrom(index: CallIndex, before: Visit): Visit[] {
  return index.calleesOf(before.node).flatMap(({ callee, sites, class: kind }): Visit[] => {
    if (!callee) return [];
    const call = { before, line: (sites[0]?.line ?? 0) + 1, kind };
    if (hasBody(callee)) return [{ ...call, node: callee, isCertain: true }];
    const methods = index.implementationsOf(callee).map(({ method }) => method);
    return methods.map((node) => ({ ...call, node, isCertain: methods.length === 1 }));
  });
}

function pathOf(end: Visit): ToolAnswer {
  const edges: ToolAnswer[] = [];
  let [visit, isCertain] = [end, true];
  while (visit.before) {
    const { node, before, line, kind } = visit;
    isCertain &&= visit.isCertain;
    edges.unshift({
      path: node.path,
      symbol: node.symbol,
      line: node.line + 1,
      kind,
      certainty: visit.isCertain ? 'known' : 'possible',
      from: { path: before.node.path, symbol: before.node.symbol, line },
    });
    visit = before;
  }
  return { certain: isCertain, edges };
}

function keyOf({ path, symbol, line }: CallNode): string {
  return `${path}#${symbol}#${line}`;
}
