import {
  anchorsOfPack,
  checkContent,
  handOversWithoutFunction,
  message,
  joinPath,
  readSymbols,
  ROOT,
  typesIn,
  type Anchor,
  type Checkout,
  type Problem,
  type Resolution,
  type Verdict,
} from '../core';
import { GitHistory } from './adapters/gitHistory';
import { withoutMissingTexts, type GitObjectReader } from './adapters/gitRevisionTree';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import type { Io } from './io';
import type { OpenedRepository } from './openCheckout';
import { openRevision } from './openRevision';
import { placeText, printResolution, symbolText, table, type PrintedResolution } from './report';

/** A step in `check --json`. */
export interface CheckedStep extends PrintedResolution {
  /** Its id. */
  readonly walkthrough: string;
  /** Its id. */
  readonly step: string;
}

/** A type that texts show, in `check --json`. */
export interface CheckedType extends PrintedResolution {
  /** Id of the walkthrough. */
  readonly walkthrough: string;
  /** Its id. */
  readonly type: string;
}

/** An entry point in `check --json`. */
export interface CheckedEntryPoint extends PrintedResolution {
  /** Id of the topic. */
  readonly topic: string;
  /** Its id. */
  readonly entryPoint: string;
}

/** One end of a hand-over of the pack in `check --json`. */
export interface CheckedHandOver extends PrintedResolution {
  /** Id of the hand-over. */
  readonly handOver: string;
  /** Which of its two places it is. */
  readonly end: 'from' | 'to';
}

/** Any place of a pack that is checked. */
export type CheckedPlace = CheckedStep | CheckedType | CheckedEntryPoint | CheckedHandOver;

/** One revision in `check --json`. */
export interface CheckedRevision {
  /** `worktree`, or the revision as the user named it. */
  readonly rev: string;
  /** Full hash; null without a history. */
  readonly commit: string | null;
  /** In the order of the walkthroughs. */
  readonly steps: readonly CheckedStep[];
  /** In the order of the walkthroughs; absent if no text shows one. */
  readonly types?: readonly CheckedType[];
  /** In the order of the pack. */
  readonly entryPoints: readonly CheckedEntryPoint[];
  /** In the order of the pack, both ends of each; absent if the pack states none. */
  readonly handOvers?: readonly CheckedHandOver[];
  /** How many places have each verdict. */
  readonly summary: Readonly<Record<Verdict, number>>;
}

/** The name of the work tree among revisions. */
export const WORK_TREE = 'worktree';

/** The verdicts on a pack in the work tree. */
export function checkWorkTree(repository: OpenedRepository, io: Io): Promise<CheckedRevision> {
  return checkCheckout(WORK_TREE, repository.workTree(), io);
}

/** The verdicts on a pack in a revision, read from git's objects. Throws a UsageError if there is no such revision. */
export async function checkRevision(
  revision: string,
  repository: OpenedRepository,
  reader: GitObjectReader,
  io: Io,
): Promise<CheckedRevision> {
  const { tree, commit } = await openRevision(repository.root, revision, reader, io);
  const history = new GitHistory(repository.root, commit);
  return checkCheckout(revision, repository.checkout(withoutMissingTexts(tree), history), io);
}

async function checkCheckout(rev: string, checkout: Checkout, io: Io): Promise<CheckedRevision> {
  const summary = noVerdicts();
  const resolve = async (anchor: Anchor): Promise<PrintedResolution> => {
    const resolution: Resolution = await checkout.resolve(anchor);
    summary[resolution.verdict]++;
    return printResolution(resolution, io.translate);
  };
  const steps: CheckedStep[] = [];
  const types: CheckedType[] = [];
  for (const { id: walkthrough, steps: written, types: shown } of checkout.pack.walkthroughs) {
    for (const step of written) steps.push({ walkthrough, step: step.id, ...(await resolve(step.anchor)) });
    for (const { id: type, anchor } of shown) types.push({ walkthrough, type, ...(await resolve(anchor)) });
  }
  const entryPoints: CheckedEntryPoint[] = [];
  for (const { topic, id, anchor } of checkout.pack.entryPoints) {
    entryPoints.push({ topic, entryPoint: id, ...(await resolve(anchor)) });
  }
  const handOvers: CheckedHandOver[] = [];
  for (const { id: handOver, ...ends } of checkout.pack.handOvers) {
    for (const end of ['from', 'to'] as const)
      handOvers.push({ handOver, end, ...(await resolve(ends[end])) });
  }
  const commit = (await checkout.head())?.commit ?? null;
  return {
    rev,
    commit,
    steps,
    ...(types.length > 0 && { types }),
    entryPoints,
    ...(handOvers.length > 0 && { handOvers }),
    summary,
  };
}

function noVerdicts(): Record<Verdict, number> {
  return { exact: 0, changed: 0, moved: 0, ambiguous: 0, absent: 0, lost: 0 };
}

/** The same revision as several packs see it. */
export function mergedRevision(checked: readonly CheckedRevision[], rev: string): CheckedRevision {
  const summary = noVerdicts();
  for (const each of checked) {
    for (const verdict of Object.keys(summary) as Verdict[]) summary[verdict] += each.summary[verdict];
  }
  const types = checked.flatMap((each) => each.types ?? []);
  const handOvers = checked.flatMap((each) => each.handOvers ?? []);
  return {
    rev,
    commit: checked[0]?.commit ?? null,
    steps: checked.flatMap(({ steps }) => steps),
    ...(types.length > 0 && { types }),
    entryPoints: checked.flatMap(({ entryPoints }) => entryPoints),
    ...(handOvers.length > 0 && { handOvers }),
    summary,
  };
}

/** The problems of a pack, those of its prose included. The words of the prose are checked only if the pack records them. */
export async function faultsOfPack(repository: OpenedRepository): Promise<Problem[]> {
  const { pack, packFolder, packProblems } = repository;
  const folder = new NodeSourceTree(packFolder);
  const inProse = (await readSymbols(folder)) ? await checkContent(folder, pack) : [];
  const ofHandOvers = await handOversWithoutFunction(folder, repository.workTree());
  return [...packProblems(), ...ofHandOvers, ...inProse, ...(await missingFields(repository.workTree()))];
}

/** Fields that a pack wants to show of a type, and that the type does not have as its author recorded it. */
async function missingFields(checkout: Checkout): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const walkthrough of checkout.pack.walkthroughs) {
    const types = await typesIn(checkout, walkthrough);
    for (const { id, symbol, resolution, fields } of types.values()) {
      if (resolution.verdict !== 'exact') continue;
      for (const { name, type } of fields) {
        if (type !== undefined) continue;
        const path = joinPath(joinPath(ROOT, walkthrough.id), 'walkthrough.json');
        const text = message('The type "{0}" ({1}) has no field {2}.', id, symbol, name);
        problems.push({ code: 'type.missing-field', severity: 'warning', path, message: text });
      }
    }
  }
  return problems;
}

/** All places of a pack in a revision, in the order of {@link anchorsOf}. */
export function checkedPlaces({
  steps,
  types = [],
  entryPoints,
  handOvers = [],
}: CheckedRevision): readonly CheckedPlace[] {
  return [...steps, ...types, ...entryPoints, ...handOvers];
}

/** The anchors of a pack, in the order in which they are checked. */
export function anchorsOf({ pack }: OpenedRepository): readonly Anchor[] {
  return anchorsOfPack(pack).map(({ anchor }) => anchor);
}

/**
 * True if a person has something to do. In a release that the authors have checked, the body that a statement was in may
 * have been another one.
 */
export function isWorkLeft(revision: CheckedRevision, { pack }: OpenedRepository): boolean {
  const { summary, commit } = revision;
  const isRelease = pack.releases.some((release) => release.commit === commit);
  return (
    summary.ambiguous + summary.lost > 0 ||
    checkedPlaces(revision).some(({ siteMissing, changed }) => siteMissing && !(isRelease && changed))
  );
}

/** What a checked place is called: the walkthrough and the step, the topic and the entry point, or the end of a hand-over. */
export function nameOfChecked(checked: CheckedPlace): string {
  if ('step' in checked) return `${checked.walkthrough}/${checked.step}`;
  if ('type' in checked) return `${checked.walkthrough}/${checked.type}`;
  if ('entryPoint' in checked) return `${checked.topic}/${checked.entryPoint}`;
  return `${checked.handOver}/${checked.end}`;
}

/** The report for people: the counts, then each anchor that is not exact. */
export function describeRevision(checked: CheckedRevision, repository: OpenedRepository, io: Io): string {
  const counts = Object.entries(checked.summary)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
  const anchors = anchorsOf(repository);
  const all = checkedPlaces(checked);
  const missing = all.filter(({ siteMissing }) => siteMissing).length;
  const statements = missing > 0 ? `; ${io.translate(message('statements not found: {0}', missing))}` : '';
  const rows = all.flatMap((resolution, index) => {
    const anchor = anchors[index];
    if (!anchor || (resolution.verdict === 'exact' && !resolution.siteMissing)) return [];
    return [
      [
        `  ${resolution.verdict}`,
        nameOfChecked(resolution),
        symbolText(resolution, anchor),
        placeText(resolution, anchor),
        [resolution.evidence, ...siteText(resolution, anchor, io)].join(' '),
      ],
    ];
  });
  return `${checked.rev} ${checked.commit?.slice(0, 12) ?? io.translate(message('(no commit)'))}: ${counts}${statements}\n${table(rows)}`;
}

/** Why the statement that an anchor names was not found. */
function siteText({ siteMissing, siteCandidates }: PrintedResolution, { site }: Anchor, io: Io): string[] {
  if (!siteMissing || !site) return [];
  const { kind, name, nth, isUnnumbered } = site;
  const written = [kind, ...(name === undefined ? [] : [name]), ...(isUnnumbered ? [] : [nth])].join(' ');
  const text =
    siteCandidates.length > 0
      ? message(
          'Its statement ({0}) may be any of those in lines {1}. Add "nth" to say which.',
          written,
          siteCandidates.join(', '),
        )
      : message('Its statement ({0}) is not there.', written);
  return [io.translate(text)];
}
