import type { Resolution } from '../../anchor/resolution';
import { LANGUAGES } from '../../base/language';
import type { CallHops } from '../../callFlow/hops';
import type { Step, Walkthrough } from '../../pack/model';
import { quoteStep } from '../excerpt/quoteStep';
import { analysisParts, type SectionOfCode } from './analysisParts';
import { dataBlocks } from './dataParts';
import { DEPTH_LIMITS, STANDARD_DEPTH } from './depth';
import { DraftFrame, type FrameRequest } from './draftFrame';
import { mapAlternative } from './draftPicture';
import { keySteps, type StepWeight } from './keySteps';
import { pastBlocks } from './pastBlocks';
import { phasesOf, type Phase } from './phases';
import { knownFacts, type QuotedFunction } from './quotedFunction';
import { phaseTable, stepLists, versionLines, type ResolvedSteps } from './stepParts';
import { WalkthroughDiagrams } from './walkthroughDiagrams';
import { walkthroughNotes } from './walkthroughNotes';

/** What a new draft is made from. */
export interface DraftRequest extends FrameRequest {
  /** The walkthrough that the draft follows. */
  readonly walkthrough: Walkthrough;
  /** Name of the file beside the draft that has the walkthrough map, of {@link pictureNameFor}. The lanes are drawn in the text when left out. */
  readonly picture?: string;
  /** Shows which arrows hold in the checkout; without it, the diagrams say that their arrows are not compared. */
  readonly hops?: CallHops;
  /** What the reader noted on the steps, by the id of the step. */
  readonly notes?: ReadonlyMap<string, string>;
}

/** Writes a new essay draft as Markdown. It supplies facts and asks questions; the analysis is the writer's. */
export async function createDraft(request: DraftRequest): Promise<string> {
  const { walkthrough, checkout, language, depth = STANDARD_DEPTH } = request;
  const resolutions = new Map<string, Resolution>();
  for (const { id, anchor } of walkthrough.steps) resolutions.set(id, await checkout.resolve(anchor));
  const functions = await quotedSteps(request, resolutions);
  const frame = await DraftFrame.open(
    request,
    functions.map(({ code }) => code.path),
  );
  const phases = phasesOf(walkthrough.steps, DEPTH_LIMITS[depth].phases);
  const steps: ResolvedSteps = { walkthrough, phases, resolutions, checkout, language };
  const words = { texts: frame.texts, language, code: checkout.language };
  const diagrams = await WalkthroughDiagrams.of(walkthrough, resolutions, words, request.hops);
  const places = [...resolutions.values()].flatMap(({ place }) => place ?? []);
  const past = await pastBlocks(
    functions.map(({ code }) => code),
    request,
    frame,
    (code) => walkthrough.steps.find(({ id }) => id === code.step)?.anchor.was ?? [],
  );
  const content = {
    overview: [...(mapPicture(request) ?? diagrams.lanes()), phaseTable(steps, functions, frame)],
    logic: [...diagrams.sequence(), ...(await stepLists(steps, frame))],
    functions: functions.map((one) => sectionOf(one, phases, frame, request)),
    data: await dataBlocks(places, functions, request, frame),
    versions: past.length > 0 ? past : versionLines(steps, frame),
    notes: walkthroughNotes({ walkthrough, pack: checkout.pack, language }, frame),
  };
  return frame.write({
    topic: walkthrough.prose[language].title || walkthrough.id,
    walkthrough: walkthrough.id,
    parts: await analysisParts(content, frame, request),
  });
}

/** The steps that a draft of this depth quotes, with their code and what is known of it. */
async function quotedSteps(
  { walkthrough, checkout, language, facts, depth = STANDARD_DEPTH }: DraftRequest,
  resolutions: ReadonlyMap<string, Resolution>,
): Promise<(QuotedFunction & { readonly step: Step })[]> {
  const found = walkthrough.steps.filter(({ id }) => resolutions.get(id)?.place);
  const quoted = await Promise.all(
    keySteps(found, depth, amountIn(walkthrough)).map(async (step) => {
      const code = await quoteStep(checkout, step, { walkthrough, language });
      if (!code) return undefined;
      const known = await knownFacts(code, facts);
      const siteLine = resolutions.get(step.id)?.place?.site?.start.line;
      return { code, step, ...(known && { facts: known }), ...(siteLine !== undefined && { siteLine }) };
    }),
  );
  return quoted.filter((one) => one !== undefined);
}

/** A section for a quoted step: its phase and symbol are the heading, what the reader noted on it is a note. */
function sectionOf(
  one: QuotedFunction & { readonly step: Step },
  phases: readonly Phase[],
  frame: DraftFrame,
  { notes }: DraftRequest,
): SectionOfCode {
  const phase = phases.find(({ steps }) => steps.includes(one.step));
  const symbol = `\`${one.code.symbol}\``;
  const heading =
    phase && phases.length > 1 ? frame.texts.row(frame.texts.phase(phase.number), symbol) : symbol;
  const noted = phase?.steps.flatMap(({ id }) => notes?.get(id) ?? []) ?? [];
  return { ...one, heading, notes: noted.length === 0 ? [] : [frame.note('own', noted.join('\n\n'))] };
}

/** The picture of the walkthrough map; `undefined` when the draft has none. */
function mapPicture({ walkthrough, language, picture }: DraftRequest): string[] | undefined {
  if (picture === undefined) return undefined;
  const alternative = mapAlternative(walkthrough, language).replace(/[[\]\\`*_<>\n\r]/g, ' ');
  return [`![${alternative}](${picture})`];
}

/** How long the text of a step is, compared with that of other steps; the same in every language of the draft. */
function amountIn({ steps, prose }: Walkthrough): StepWeight {
  const shares = LANGUAGES.map((language) => {
    const lengthOf = ({ id }: Step): number => prose[language].sections.get(id)?.body.length ?? 0;
    const total = steps.reduce((sum, step) => sum + lengthOf(step), 0);
    return (step: Step) => (total === 0 ? 1 : (lengthOf(step) * steps.length) / total);
  });
  return (step) => shares.reduce((sum, share) => sum + share(step), 0) / shares.length;
}
