import type { Place } from '../../anchor/resolution';
import { folderOf } from '../../base/repoPath';
import type { CallHops } from '../../callFlow/hops';
import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import type { Step } from '../../pack/model';
import { drawSteps, isCallTransfer, type DrawnSteps } from './drawnSteps';
import type { FoundStep } from './foundSteps';
import type { PassedFunction } from './passedFunctions';
import { keyOfFunction } from './quotedFunction';

/** A row that a map may have: a step, or a function between steps. */
export interface DraftMapStep {
  readonly step: Step;
  readonly place: Pick<Place, 'path' | 'symbol' | 'name'>;
  /** For a function between steps. */
  readonly passed?: PassedFunction;
}

/** The steps, and those functions between them that a map needs, with their arrows. */
export interface MapSteps {
  readonly rows: readonly DraftMapStep[];
  readonly drawn: DrawnSteps;
}

/**
 * Makes rows of functions between steps: of the wanted ones, and of those in which a thread of its own goes on to several
 * steps. Only where the calls of the checkout lead from the step to the function and on; none without `hops`.
 */
export async function mapSteps(
  steps: readonly FoundStep[],
  passed: readonly PassedFunction[],
  wanted: ReadonlySet<PassedFunction>,
  { code, hops }: { readonly code: CodeLanguage; readonly hops?: CallHops | undefined },
): Promise<MapSteps> {
  const shared = hops ? sharedBeginnings(steps, passed, code) : new Set<PassedFunction>();
  let rows = passed.filter((one) => hops && (wanted.has(one) || shared.has(one)));
  for (;;) {
    const all = withRows(steps, rows, code);
    const drawn = await drawSteps({ steps: all.map(({ step }) => step) }, placesOf(all), code, hops);
    const missing = new Set(drawn.steps.flatMap((step) => (step.missing === 'no-call' ? [step.id] : [])));
    const kept = rows.filter((one) =>
      all.every(({ step, passed: own }) => {
        const isOf = own === one || step.from === idOf(one);
        return !isOf || !missing.has(step.id);
      }),
    );
    if (kept.length === rows.length) return { rows: inLanes(all, drawn), drawn };
    rows = kept;
  }
}

/**
 * A function between steps runs where the step before it runs, unless it is started in a thread of its own, or lies behind an interface in
 * the folder of the step that it leads to.
 */
function inLanes(rows: readonly DraftMapStep[], { steps }: DrawnSteps): DraftMapStep[] {
  const done = new Map<string, DraftMapStep>();
  const folders = new Map(rows.map(({ step, place }) => [step.id, folderOf(place.path)]));
  return rows.map((row, index) => {
    const { step, passed, place } = row;
    const before = done.get(step.from ?? '');
    const folder = folderOf(place.path);
    const isBehind =
      passed?.step.reached === 'interface' &&
      folder === folders.get(passed.step.id) &&
      before &&
      folder !== folderOf(before.place.path);
    const isBefore = passed && before && !isBehind && !steps[index]?.isConcurrent;
    const own = { ...row, step: { ...step, lane: isBefore ? before.step.lane : step.lane } };
    done.set(step.id, own);
    return own;
  });
}

/** Where several steps are reached in one thread that another step starts: the last function that they have in common. */
function sharedBeginnings(
  steps: readonly FoundStep[],
  passed: readonly PassedFunction[],
  code: CodeLanguage,
): Set<PassedFunction> {
  const shared = new Set<PassedFunction>();
  const started = steps.filter(({ step }) => ownTransfer(step.reached, code)?.manner === 'concurrent');
  for (const { step } of started) {
    const others = started.filter((one) => one.step !== step && one.step.from === step.from);
    for (const { step: other } of others) {
      const end = step.via.findIndex(({ written }, index) => other.via[index]?.written !== written);
      const last = step.via.slice(0, end < 0 ? undefined : end).at(-1)?.written;
      const found = passed.find(({ symbol }) => symbol === last);
      if (found) shared.add(found);
    }
  }
  return shared;
}

/** The steps with rows for functions between them, each before the first step that it leads to. */
function withRows(
  steps: readonly FoundStep[],
  rows: readonly PassedFunction[],
  code: CodeLanguage,
): DraftMapStep[] {
  let all: DraftMapStep[] = steps.map(({ step, place }) => ({ step, place }));
  for (const one of rows) {
    const first = all.find(({ step }) => placeIn(step, one) >= 0)?.step;
    if (!first) continue;
    const isCall = isCallTransfer(first.reached, code);
    const { path, symbol, range } = one;
    const via = first.via.slice(0, placeIn(first, one));
    // Where it is not known on which part of the way the transfer is, calls have to lead to the function.
    const step = { ...first, id: idOf(one), reached: isCall ? first.reached : 'direct', via, also: [] };
    const own = { step, place: { path, symbol, name: range }, passed: one };
    all = all.flatMap((each): DraftMapStep[] => {
      const at = placeIn(each.step, one);
      if (at < 0 || each.step.from !== first.from) return [each];
      const reached = isCall ? 'direct' : each.step.reached;
      const rest = { ...each.step, from: own.step.id, reached, via: each.step.via.slice(at + 1) };
      return each.step === first ? [own, { ...each, step: rest }] : [{ ...each, step: rest }];
    });
  }
  return all;
}

function placeIn({ via }: Step, { symbol }: PassedFunction): number {
  return via.findIndex(({ written }) => written === symbol);
}

function idOf(one: PassedFunction): string {
  return keyOfFunction(one);
}

/** The places of rows, by step. */
export function placesOf(rows: readonly DraftMapStep[]): Map<string, DraftMapStep['place']> {
  return new Map(rows.map(({ step, place }) => [step.id, place]));
}
