import type { FunctionFacts, LockFact } from '../../../code/codeFacts';
import type { RepoPath } from '../../../base/repoPath';
import type { FunctionEntity } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { readEvents, type BodyEvents } from './bodyEvents';
import { deadCalls } from './deadBranches';
import { deferFactsOf, logFactsOf, metricFactsOf, panicFactsOf } from './callFacts';
import { channelFactsOf } from './channelFacts';
import { configurationFactsOf } from './configurationFacts';
import { errorFactsOf } from './errorFacts';
import { FactLines } from './factLines';
import { fileFactsOf } from './fileFacts';
import { fieldFactsOf } from './fieldFacts';
import { isShared } from './identity';
import type { FunctionFinder } from './neverFails';
import { isReleasedAtReturn, lockCallsIn, releasesOf } from './lockFacts';
import type { SettingDefaults } from './settingDefaults';
import type { TextOf } from './foldConstant';
import type { SharedUses } from './sharedUses';
import { startFactsOf } from './startFacts';
import { constantFactsOf } from './valueFacts';
import { waitingFor } from './waits';

/** What the facts of a function are read from. */
export interface FunctionContext extends FunctionFinder {
  readonly tree: AnalysedTree;
  /** Finds who else uses a lock or a group. */
  readonly shared: SharedUses;
  /** Finds the values that constructors give to settings. */
  readonly defaults: SettingDefaults;
}

/** Reads the facts of a function, without its tests; `undefined` for a function without a body. */
export function functionFactsOf(
  entity: FunctionEntity,
  text: string,
  context: FunctionContext,
): FunctionFacts | undefined {
  const { tree, shared, defaults, functionOf } = context;
  const { start, body } = entity.declaration;
  const events = readEvents(entity, text);
  if (!events || !body) return undefined;
  const lines = new FactLines(text);
  const waits = { events, lines, shared, functionOf };
  return {
    path: entity.path as RepoPath,
    symbol: entity.symbol,
    line: lines.lineAt(start),
    endLine: lines.lineAt(body.end - 1),
    locks: lockFactsOf(events, lines, shared, tree.textOf),
    started: startFactsOf(events, lines, (event) => waitingFor(event, waits)),
    channels: channelFactsOf(events, lines),
    defers: deferFactsOf(events, lines),
    panics: panicFactsOf(events, lines),
    errors: errorFactsOf(events, lines, context),
    fields: fieldFactsOf(events, lines),
    constants: constantFactsOf(events, lines, tree.textOf),
    configuration: configurationFactsOf(events, lines, tree, defaults),
    metrics: metricFactsOf(events, lines),
    logs: logFactsOf(events, lines, deadCalls(events, context, tree.textOf)),
    files: fileFactsOf(events, lines),
    tests: [],
  };
}

function lockFactsOf(
  events: BodyEvents,
  lines: FactLines,
  shared: SharedUses,
  textOf: TextOf,
): readonly LockFact[] {
  const all = lockCallsIn(events, textOf);
  return all
    .filter(({ isRelease }) => !isRelease)
    .map((taken): LockFact => {
      const { event, mode, written: of, identity } = taken;
      const releases = releasesOf(taken, all);
      const isDeferred = releases.some((one) => isReleasedAtReturn(one, taken));
      const end = event.literal?.end;
      return {
        ...lines.at(event.call.start, event.room),
        of,
        mode,
        released: releases.map((one) => lines.lineAt(one.event.call.start)),
        isDeferred,
        ...(isDeferred && end !== undefined && { literalEnd: lines.lineAt(end - 1) }),
        ...(isShared(identity) && { identity }),
        others: isShared(identity) ? othersOf(identity, events.entity, shared) : [],
      };
    });
}

/** Other functions that take a lock, each once for each way. */
function othersOf(identity: string, own: FunctionEntity, shared: SharedUses): LockFact['others'] {
  const others = new Map<string, LockFact['others'][number]>();
  for (const { kind, path, symbol, line } of shared.of(identity)) {
    if (kind !== 'lock' && kind !== 'readLock') continue;
    if (path === own.path && symbol === own.symbol) continue;
    const key = `${path}#${symbol} ${kind}`;
    if (!others.has(key)) others.set(key, { path, symbol, line, mode: kind === 'lock' ? 'write' : 'read' });
  }
  return [...others.values()];
}
