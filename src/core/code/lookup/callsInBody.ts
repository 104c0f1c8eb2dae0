import type { CallIndex, CallNode } from '../calls/callIndex';
import type { CallInBody } from './codeLookup';

/** The calls in the body of a function, in the order of the text. */
export function callsInBody(index: CallIndex, node: CallNode): readonly CallInBody[] {
  const calls = index.calleesOf(node).flatMap(({ callee, calleeSymbol, sites }) =>
    sites.map((site) => {
      const manner = index.language.transferOf(site.marks)?.manner;
      const call: CallInBody = {
        name: index.language.lastName(calleeSymbol),
        ...(callee && { callee: { path: callee.path, symbol: callee.symbol } }),
        line: site.line,
        isStarted: manner === 'concurrent',
        isDeferred: manner === 'deferred',
      };
      return { site, call };
    }),
  );
  return calls
    .sort(({ site: one }, { site: other }) => one.line - other.line || one.column - other.column)
    .map(({ call }) => call);
}
