import { LANGUAGES } from '../../base/language';
import { ROOT } from '../../base/repoPath';
import type { CallHops } from '../../callFlow/hops';
import type { Walkthrough } from '../../pack/model';
import { quoteStep } from '../excerpt/quoteStep';
import { analysisParts, type SectionOfCode } from './analysisParts';
import { dataBlocks } from './dataParts';
import { DEPTH_LIMITS, STANDARD_DEPTH } from './depth';
import { DraftFrame, type FrameRequest } from './draftFrame';
import { mapAlternative } from './draftPicture';
import { failureTable } from './failureTables';
import { findSteps, stepWeights, type FoundStep, type FoundWalkthrough } from './foundSteps';
import { keySteps } from './keySteps';
import { pastBlocks } from './pastBlocks';
import { phasesOf } from './phases';
import { keyOfFunction, subjectFunctions, type QuotedFunction } from './quotedFunction';
import { phaseTable, stepLists, versionLines } from './stepParts';
import { stepTitle } from './stepTitle';
import { EssaySubject } from './subject';
import { WalkthroughDiagrams } from './walkthroughDiagrams';
import { walkthroughNotes } from './walkthroughNotes';

/** What a new draft is made from. */
export interface DraftRequest extends FrameRequest {
  /** The walkthrough that the draft follows. */
  readonly walkthrough: Walkthrough;
  /** Name of the file beside the draft that has the walkthrough map, of {@link pictureNameFor}. The steps are drawn in the text when left out. */
  readonly picture?: string;
  /** Shows which arrows hold in the checkout; without it, the diagrams say that their arrows are not compared. */
  readonly hops?: CallHops;
  /** What the reader noted on the steps, by the id of the step. */
  readonly notes?: ReadonlyMap<string, string>;
  /** The idea for an essay that the writer chose, as Markdown; the draft reminds of all ideas when left out. */
  readonly idea?: string;
}

/** A quoted step. */
type QuotedStep = QuotedFunction & Pick<FoundStep, 'step' | 'isEdited'>;

/** Writes a new essay draft as Markdown. It supplies facts and asks questions; the analysis is the writer's. */
export async function createDraft(request: DraftRequest): Promise<string> {
  const { walkthrough, checkout, language, facts } = request;
  const found = await findSteps(walkthrough, checkout, facts);
  const subject = new EssaySubject(
    found.steps.map(({ place }) => place),
    checkout.language,
  );
  const quoted = await quotedSteps(request, found, subject);
  const frame = await DraftFrame.open(
    request,
    quoted.map(({ code }) => code.path),
  );
  const known = {
    quoted,
    subject,
    all: subjectFunctions(
      quoted,
      found.steps.flatMap((one) => one.facts ?? []),
      subject,
    ),
  };
  const phases = phasesOf(
    found.steps.map(({ step }) => step),
    frame.limits.phases,
  );
  const steps = { walkthrough, phases, found, known, language };
  const drawn = await drawings(request, found, frame);
  const list = request.picture === undefined ? await stepLists(steps, frame) : [];
  const past = await pastOf(request, quoted, frame);
  const content = {
    overview: drawn.overview,
    logic: [...phaseTable(steps, frame), ...drawn.logic, ...list, ...otherNotes(request, quoted, frame)],
    sections: quoted.map((one) => sectionOf(one, frame, request)),
    known,
    data: await dataBlocks(
      known,
      found.steps.map(({ place }) => place),
      request,
      frame,
    ),
    failure: failureTable(found.steps, known, frame.texts),
    tests: testsNamedIn(walkthrough),
    versions: past.length > 0 ? past : versionLines(walkthrough, frame),
    notes: await walkthroughNotes({ walkthrough, found, checkout, language, idea: request.idea }, frame),
  };
  return frame.write({
    topic: walkthrough.prose[language].title || walkthrough.id,
    walkthrough: walkthrough.id,
    parts: await analysisParts(content, frame, request),
  });
}

/** The steps that a draft of this depth quotes, with their code and what is known of it. */
async function quotedSteps(
  { walkthrough, checkout, language, depth = STANDARD_DEPTH }: DraftRequest,
  found: FoundWalkthrough,
  subject: EssaySubject,
): Promise<QuotedStep[]> {
  const { excerpts: most, phases: mostPhases } = DEPTH_LIMITS[depth];
  const steps = found.steps.map(({ step }) => step);
  const phases = phasesOf(steps, mostPhases);
  const chosen = new Set(
    keySteps(steps, {
      phases,
      most,
      weigh: stepWeights(walkthrough, found, subject),
      functionOf: ({ id }) => keyOfFunction(found.resolutions.get(id)?.place ?? { path: ROOT, symbol: id }),
    }),
  );
  const quoted = await Promise.all(
    found.steps
      .filter(({ step }) => chosen.has(step))
      .map(async ({ step, place, facts, isEdited }) => {
        const code = await quoteStep(checkout, step, { walkthrough, language });
        if (!code) return undefined;
        const siteLine = place.site?.start.line;
        return { code, step, isEdited, ...(facts && { facts }), ...(siteLine !== undefined && { siteLine }) };
      }),
  );
  return quoted.filter((one) => one !== undefined);
}

/** The picture of the walkthrough map; without one, the diagrams that show the same. */
async function drawings(
  { walkthrough, checkout, language, picture, hops }: DraftRequest,
  found: FoundWalkthrough,
  { texts }: DraftFrame,
): Promise<{ overview: string[]; logic: string[] }> {
  if (picture !== undefined) {
    const alternative = mapAlternative(walkthrough, found, language).replace(/[[\]\\`*_<>\n\r]/g, ' ');
    return { overview: [`![${alternative}](${picture})`], logic: [] };
  }
  const words = { texts, language, code: checkout.language };
  const diagrams = await WalkthroughDiagrams.of(walkthrough, found, words, hops);
  const lanes = diagrams.lanes();
  const sequence = diagrams.sequence();
  return lanes.length === 0 ? { overview: sequence, logic: [] } : { overview: lanes, logic: sequence };
}

/** The names in the exercise; those that are tests are of interest. */
function testsNamedIn({ prose }: Walkthrough): string[] {
  const exercises = LANGUAGES.map((language) => prose[language].supplements.get('exercise')?.body ?? '');
  return [...new Set(exercises.flatMap((body) => body.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []))];
}

/** Tables of releases and commits. */
function pastOf(request: DraftRequest, quoted: readonly QuotedStep[], frame: DraftFrame): Promise<string[]> {
  return pastBlocks(
    quoted.map(({ code }) => code),
    request,
    frame,
    (code) => request.walkthrough.steps.find(({ id }) => id === code.step)?.anchor.was ?? [],
  );
}

/** A section for a quoted step. */
function sectionOf(
  one: QuotedStep,
  frame: DraftFrame,
  { walkthrough, checkout, language, notes }: DraftRequest,
): SectionOfCode {
  const { step, code } = one;
  const title = stepTitle(step, code, walkthrough, { language, code: checkout.language });
  const noted = notes?.get(step.id);
  return {
    ...one,
    heading: title ?? `\`${code.symbol}\``,
    notes: noted === undefined ? [] : [frame.note('own', noted)],
  };
}

/** What the reader noted on steps that are not quoted. */
function otherNotes(
  { walkthrough, notes }: DraftRequest,
  quoted: readonly QuotedStep[],
  frame: DraftFrame,
): string[] {
  const others = walkthrough.steps.filter(({ id }) => !quoted.some(({ step }) => step.id === id));
  const noted = others.flatMap(({ id }) => notes?.get(id) ?? []);
  return noted.length === 0 ? [] : [frame.note('own', noted.join('\n\n'))];
}
