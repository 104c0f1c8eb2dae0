import type { Language } from '../../base/language';
import type { RepoPath } from '../../base/repoPath';
import type { CallHops } from '../../callFlow/hops';
import type { CodeFacts } from '../../code/codeFacts';
import type { Lane, Reached, Step, Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import type { DrawnSteps } from './drawnSteps';
import { stopAtDrawn, type StoppedSteps } from './drawnStops';
import { DEPTH_LIMITS, STANDARD_DEPTH } from './depth';
import type { DraftPlan } from './draftPlan';
import { countParts } from './flowBridge';
import { joinedEdges, type FlowEdge } from './flowEdges';
import { chooseNodes } from './flowGraph';
import type { FoundWalkthrough } from './foundSteps';
import { mapSteps, type DraftMapStep, type MapSteps } from './mapSteps';
import { codeWeight, keyCode, type CodeCandidate } from './quotedCode';
import { keyOfFunction } from './quotedFunction';
import { stepTitle } from './stepTitle';

/** What the map of a draft is made from. */
export interface MapRequest {
  /** The source in which the steps are resolved. */
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  /** The language of the labels. */
  readonly language: Language;
  /** What is known of the code: the map has what the draft quotes. */
  readonly facts?: CodeFacts;
  /** Shows which arrows hold in the checkout; without it, the map has those of the walkthrough. */
  readonly hops?: CallHops;
}

/** A function on the map of a draft. */
export interface MapRow {
  readonly id: string;
  /** Id of a lane. */
  readonly lane: string;
  /** The title of its step, if it has one. */
  readonly heading?: string;
  /** The file that declares it. */
  readonly path: RepoPath;
  /** As its language prints it. */
  readonly symbol: string;
  /** The row above that control comes from, and how. */
  readonly from: string | undefined;
  readonly reached: Reached;
  readonly also: readonly { readonly from: string; readonly reached: Reached }[];
  /** True if control passes through functions that are not drawn. */
  readonly isFarther: boolean;
  /** True if the walkthrough enters the flow here: nothing says where control comes from. */
  readonly isBeginning: boolean;
}

/** The part of a walkthrough map that a draft is about: a row for each function. */
export interface DraftMap {
  readonly rows: readonly MapRow[];
  /** Those that the rows are in. */
  readonly lanes: readonly Lane[];
  /** How many parts it has that no arrow joins. */
  readonly parts: number;
  /** Symbols of the steps that are left out. */
  readonly left: readonly string[];
  readonly found: FoundWalkthrough;
}

const LEAST_ROWS = 8;
/** More do not fit on a page. */
const MOST_ROWS = 14;
const MOST_NAMED = 8;

/**
 * Chooses what the map shows: the code that a draft of standard depth quotes, what joins it, and then what a deep one would
 * quote too. It is the same at every depth, because the picture stays when the depth changes. Steps in one function are one row.
 */
export async function draftMap(
  { checkout, walkthrough, language, hops }: MapRequest,
  plan: DraftPlan,
): Promise<DraftMap> {
  const { found, passed } = plan;
  const code = checkout.language;
  const chosenAt = (most: number): CodeCandidate[] => keyCode(plan, walkthrough, most);
  const chosen = chosenAt(DEPTH_LIMITS[STANDARD_DEPTH].excerpts);
  const more = chosenAt(DEPTH_LIMITS.deep.excerpts).filter(
    (one) => !chosen.some((each) => isSame(each, one)),
  );
  const wanted = new Set([...chosen, ...more].flatMap((one) => one.passed ?? []));
  const functions = found.steps.filter(({ place }) => !place.isLines);
  const flow = await mapSteps(functions, passed, wanted, { code, hops });
  const nodes = nodesOf(flow);
  const edges = edgesOf(flow.drawn, nodes);
  const weights = weightsOf(flow, plan, walkthrough);
  const idsOf = (all: readonly CodeCandidate[]): string[] => all.flatMap((one) => nodes.of(one) ?? []);
  const kept = chooseNodes({
    nodes: nodes.ids,
    edges,
    wanted: [idsOf(chosen), idsOf(more)],
    weigh: (id) => weights.get(id) ?? 0,
    ...{ least: LEAST_ROWS, most: MOST_ROWS },
  });
  const titled = new Map(
    [...chosen, ...more].flatMap((one) => (one.passed ? [] : [[nodes.of(one), one.step]])),
  );
  const titleOf = ({ step, place, passed: between }: DraftMapStep): string | undefined =>
    between ? undefined : stepTitle(titled.get(step.id) ?? step, place, walkthrough, { language, code });
  const isDrawn = ({ id }: Step): boolean => kept.has(nodes.ofStep.get(id) ?? '');
  const stopped = edgesOf(await stopAtDrawn(flow, isDrawn, { code, hops }), nodes);
  const rows = rowsOf(
    flow.rows.filter(({ step }) => kept.has(step.id)),
    joinedEdges(stopped, kept),
    titleOf,
  );
  const shown = new Set(rows.map(keyOfFunction));
  const left = functions.filter(({ place }) => !shown.has(keyOfFunction(place)));
  return {
    rows,
    lanes: walkthrough.lanes.filter(({ id }) => rows.some(({ lane }) => lane === id)),
    parts: countParts([...kept], stopped),
    left: [...new Set(left.map(({ place }) => place.symbol))],
    found,
  };
}

function rowsOf(
  steps: readonly DraftMapStep[],
  edges: readonly FlowEdge[],
  titleOf: (row: DraftMapStep) => string | undefined,
): MapRow[] {
  const order = steps.map(({ step }) => step.id);
  return steps.map((row) => {
    const { id, lane } = row.step;
    const { path, symbol } = row.place;
    const heading = titleOf(row);
    const ways = waysTo(id, order, edges);
    const isBeginning = ways.from === undefined && row.step.reached === 'start';
    return { id, lane, path, symbol, ...(heading !== undefined && { heading }), ...ways, isBeginning };
  });
}

function weightsOf({ rows }: MapSteps, plan: DraftPlan, walkthrough: Walkthrough): Map<string, number> {
  const weigh = codeWeight(walkthrough, plan);
  return new Map(
    rows.map(({ step: { id }, step, passed }) => {
      const own = walkthrough.steps.find((one) => one.id === id) ?? step;
      return [id, weigh({ step: own, ...(passed && { passed }) })];
    }),
  );
}

/** What readers have to know of the map: what begins where no arrow leads, if it has several parts, and what it leaves out. */
export function mapNotes(
  { rows, lanes, parts, left }: DraftMap,
  texts: EssayTexts,
  language: Language,
): string[] {
  const roots = parts > 1 ? rows.filter(({ from, also }) => from === undefined && also.length === 0) : [];
  const titleOf = (lane: string): string => lanes.find(({ id }) => id === lane)?.title[language] ?? lane;
  const nameOf = ({ symbol, lane }: MapRow): string => codeSpan(symbol) + texts.note(titleOf(lane));
  const listed = (all: readonly string[]): string => all.join(texts.and);
  const begin = roots.filter(({ isBeginning }) => isBeginning).map(nameOf);
  const unknown = roots.filter(({ isBeginning }) => !isBeginning).map(nameOf);
  const named = left.slice(0, MOST_NAMED).map(codeSpan);
  const more = left.length - named.length;
  return [
    ...(begin.length > 0 ? [texts.mapBegins(listed(begin))] : []),
    ...(unknown.length > 0 ? [texts.mapNotJoined(listed(unknown))] : []),
    ...(isForked(rows) ? [texts.mapOrder] : []),
    ...(left.length > 0
      ? [texts.mapLeftOut(left.length, listed([...named, ...(more > 0 ? [texts.facts.others(more)] : [])]))]
      : []),
  ];
}

/** True if several arrows go out from one row, so that their order could be taken for that of the calls. */
function isForked(rows: readonly MapRow[]): boolean {
  const senders = rows.flatMap(({ from, also }) => [
    ...(from === undefined ? [] : [from]),
    ...also.map((way) => way.from),
  ]);
  return new Set(senders).size < senders.length;
}

function isSame(one: CodeCandidate, other: CodeCandidate): boolean {
  return one.step === other.step && one.passed === other.passed;
}

interface MapNodes {
  /** Ids of the rows, each function once in each lane. */
  readonly ids: readonly string[];
  /** The row of a step or of a function between steps. */
  readonly of: (one: Pick<CodeCandidate, 'step' | 'passed'>) => string | undefined;
  /** The row of the function of a step. */
  readonly ofStep: ReadonlyMap<string, string>;
}

function nodesOf({ rows }: MapSteps): MapNodes {
  const first = new Map<string, string>();
  const ofStep = new Map<string, string>();
  for (const { step, place } of rows) {
    const key = `${step.lane} ${keyOfFunction(place)}`;
    const id = first.get(key) ?? step.id;
    first.set(key, id);
    ofStep.set(step.id, id);
  }
  return {
    ids: [...first.values()],
    ofStep,
    of: ({ step, passed }) => ofStep.get(passed ? keyOfFunction(passed) : step.id),
  };
}

function edgesOf(
  { steps, isPart }: Pick<DrawnSteps, 'steps'> & Partial<StoppedSteps>,
  { ofStep }: MapNodes,
): FlowEdge[] {
  return steps.flatMap((step): FlowEdge[] => {
    const to = ofStep.get(step.id);
    const edge = (
      sender: string | undefined,
      isFurther: boolean,
      way: Pick<FlowEdge, 'reached' | 'between'>,
    ): FlowEdge[] => {
      const from = ofStep.get(sender ?? '');
      if (from === undefined || to === undefined || from === to) return [];
      return [{ from, to, reached: way.reached, between: way.between, isFurther }];
    };
    return [
      ...(step.reached === 'start' ? [] : edge(step.from, false, step)),
      ...step.also.flatMap((way) => edge(way.from, !isPart?.(way.from, step.id), way)),
    ];
  });
}

/** The arrows to a row: one from above as its own, all others beside it. */
function waysTo(
  id: string,
  order: readonly string[],
  edges: readonly FlowEdge[],
): Pick<MapRow, 'from' | 'reached' | 'also' | 'isFarther'> {
  const all = edges.filter(({ to }) => to === id);
  const own = all.find(({ from }) => order.indexOf(from) < order.indexOf(id));
  return {
    from: own?.from,
    reached: own?.reached ?? 'start',
    also: all.filter((one) => one !== own).map(({ from, reached }) => ({ from, reached })),
    isFarther: all.some(({ between }) => between > 0),
  };
}
