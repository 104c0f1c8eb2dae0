import type { CallHops } from '../../callFlow/hops';
import type { CodeLanguage } from '../../code/language';
import type { Step, StepWay } from '../../pack/model';
import { drawSteps, isCallTransfer, type DrawnStep, type DrawnWay } from './drawnSteps';
import { placesOf, type DraftMapStep, type MapSteps } from './mapSteps';

/** Steps whose arrows pass through no drawn row. */
export interface StoppedSteps {
  readonly steps: readonly DrawnStep[];
  /** Whether a further way to a row is a part of the way that the walkthrough follows. */
  isPart(from: string, to: string): boolean;
}

/**
 * Leads arrows through the rows that they pass through: a reader takes an arrow for a call, or for calls of functions that are not
 * drawn. `isDrawn` tells which rows the map has.
 */
export async function stopAtDrawn(
  { rows, drawn }: MapSteps,
  isDrawn: (step: Step) => boolean,
  { code, hops }: { readonly code: CodeLanguage; readonly hops?: CallHops | undefined },
): Promise<StoppedSteps> {
  if (!hops) return { steps: drawn.steps, isPart: () => false };
  const stopped = withStops(rows, isDrawn, code);
  const steps = stopped.rows.map(({ step }) => step);
  const before = new Map(drawn.steps.map((step) => [step.id, step]));
  const after = await drawSteps({ steps }, placesOf(rows), code, hops);
  return {
    steps: after.steps.map((step) =>
      withoutLoss(step, before.get(step.id), stopped.moved.get(step.id) ?? []),
    ),
    isPart: (from, to) => stopped.parts.has(`${from} ${to}`),
  };
}

/** Where calls do not lead through the drawn row, the arrow is about another way, which passes it by. */
function withoutLoss(step: DrawnStep, before: DrawnStep | undefined, moved: readonly MovedWay[]): DrawnStep {
  if (!before || moved.length === 0) return step;
  const ways = [
    ...(before.from !== undefined && before.reached !== 'start' ? [asWay(before, before.from)] : []),
    ...before.also,
  ];
  const lost = moved.flatMap(({ from, to }) =>
    hasWay(step, to) ? [] : (ways.find((way) => way.from === from) ?? []),
  );
  return { ...step, also: [...step.also, ...lost] };
}

function asWay({ reached, via, isConcurrent, between }: DrawnStep, from: string): DrawnWay {
  return { from, reached, via, isConcurrent, between };
}

function hasWay({ from, reached, also }: DrawnStep, sender: string): boolean {
  return (from === sender && reached !== 'start') || also.some((way) => way.from === sender);
}

/** A way whose last part begins at another row than the way. */
interface MovedWay {
  readonly from: string;
  readonly to: string;
}

interface Stopped {
  readonly rows: readonly DraftMapStep[];
  /** `from to` of the ways that were added before the last part of a way of the walkthrough. */
  readonly parts: ReadonlySet<string>;
  /** By step. */
  readonly moved: ReadonlyMap<string, readonly MovedWay[]>;
}

function withStops(
  rows: readonly DraftMapStep[],
  isDrawn: (step: Step) => boolean,
  code: CodeLanguage,
): Stopped {
  const drawn = rows.filter(({ step }) => isDrawn(step));
  const order = new Map(rows.map(({ step }, index) => [step.id, index]));
  const added = new Map<string, StepWay[]>();
  const parts = new Set<string>();
  const moved = new Map<string, MovedWay[]>();
  /** The last part of a way to a row; the parts before it become ways to the rows between. */
  const lastPart = (way: StepWay, { step, place }: DraftMapStep, isMain: boolean): StepWay => {
    let last = { from: way.from, next: 0 };
    for (const [index, { written }] of way.via.entries()) {
      const found = drawn.filter((one) => one.place.symbol === written && written !== place.symbol);
      const id = (found.find((one) => one.step.lane === step.lane) ?? found[0])?.step.id;
      if (id === undefined || id === last.from) continue;
      const reached = isCallTransfer(way.reached, code) ? way.reached : 'direct';
      added.set(id, [
        ...(added.get(id) ?? []),
        { from: last.from, reached, via: way.via.slice(last.next, index) },
      ]);
      if (isMain) parts.add(`${last.from} ${id}`);
      last = { from: id, next: index + 1 };
    }
    if (last.from !== way.from) {
      moved.set(step.id, [...(moved.get(step.id) ?? []), { from: way.from, to: last.from }]);
      if (isMain) parts.add(`${way.from} ${step.id}`);
    }
    return { ...way, from: last.from, via: way.via.slice(last.next) };
  };
  const led = rows.map((row): DraftMapStep => {
    const { step } = row;
    const { id, from, reached, via } = step;
    const also = step.also.map((way) => lastPart(way, row, false));
    if (from === undefined || reached === 'start') return { ...row, step: { ...step, also } };
    const own = lastPart({ from, reached, via }, row, true);
    const isAbove = (order.get(own.from) ?? 0) < (order.get(id) ?? 0);
    if (isAbove) return { ...row, step: { ...step, ...own, also } };
    // Only a row above can be the one that control comes from.
    parts.add(`${own.from} ${id}`);
    return { ...row, step: { ...step, reached: 'start', from: undefined, also: [own, ...also] } };
  });
  return { rows: led.map((row) => withWays(row, added.get(row.step.id) ?? [])), parts, moved };
}

/** A row with further ways to it, each from another row. */
function withWays(row: DraftMapStep, ways: readonly StepWay[]): DraftMapStep {
  const { step } = row;
  const known = new Set(step.also.map(({ from }) => from));
  if (step.from !== undefined && step.reached !== 'start') known.add(step.from);
  const more = ways.filter(({ from }) => !known.has(from) && known.add(from));
  return { ...row, step: { ...step, also: [...step.also, ...more] } };
}
