import { codeSpan } from '../document/codeSpan';
import { LANGUAGES } from '../../base/language';
import type { CallHops } from '../../callFlow/hops';
import type { Walkthrough } from '../../pack/model';
import { analysisParts, type SectionOfCode } from './analysisParts';
import { dataBlocks } from './dataParts';
import { DEPTH_LIMITS, STANDARD_DEPTH } from './depth';
import { DraftFrame, type FrameRequest } from './draftFrame';
import { draftMap, mapNotes } from './draftMap';
import { mapAlternative } from './draftPicture';
import { planDraft, type DraftPlan } from './draftPlan';
import { failureTable } from './failureTables';
import { pastBlocks } from './pastBlocks';
import { phasesOf } from './phases';
import { quotedCode } from './quotedCode';
import { knownCode, type QuotedFunction } from './quotedFunction';
import { stepLists, versionLines } from './stepParts';
import { stepTitle } from './stepTitle';
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
  /** What {@link planDraft} has found out, if the picture needed it too. */
  readonly plan?: DraftPlan;
  /** What the reader noted on the steps, by the id of the step. */
  readonly notes?: ReadonlyMap<string, string>;
  /** The idea for an essay that the writer chose, as Markdown; the draft reminds of all ideas when left out. */
  readonly idea?: string;
}

/** Writes a new essay draft as Markdown. It supplies facts and asks questions; the analysis is the writer's. */
export async function createDraft(request: DraftRequest): Promise<string> {
  const { walkthrough, checkout, language, depth = STANDARD_DEPTH } = request;
  const limits = DEPTH_LIMITS[depth];
  const plan = request.plan ?? (await planDraft(request));
  const { found, subject, passed } = plan;
  const phases = phasesOf(
    found.steps.map(({ step }) => step),
    limits.phases,
  );
  const quoted = await quotedCode(checkout, plan, { walkthrough, language, most: limits.excerpts });
  const frame = await DraftFrame.open(
    request,
    quoted.map(({ code }) => code.path),
  );
  const functions = [...found.steps, ...passed].flatMap((one) => one.facts ?? []);
  const known = knownCode(quoted, functions, subject);
  const steps = { phases, found };
  const drawn = await drawings(request, plan, frame);
  const list = request.picture === undefined ? await stepLists(steps, frame) : [];
  const past = await pastOf(request, quoted, frame);
  const content = {
    overview: drawn.overview,
    logic: [...drawn.logic, ...list, ...otherNotes(request, quoted, frame)],
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

/** The picture of the walkthrough map; without one, the diagrams that show the same. */
async function drawings(
  request: DraftRequest,
  plan: DraftPlan,
  { texts }: DraftFrame,
): Promise<{ overview: string[]; logic: string[] }> {
  const { walkthrough, checkout, language, picture, hops } = request;
  if (picture !== undefined) {
    const map = await draftMap(request, plan);
    const alternative = mapAlternative(map, request).replace(/[[\]\\`*_<>\n\r]/g, ' ');
    return { overview: [`![${alternative}](${picture})`, ...mapNotes(map, texts, language)], logic: [] };
  }
  const words = { texts, language, code: checkout.language };
  const diagrams = await WalkthroughDiagrams.of(walkthrough, plan.found, words, hops);
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
function pastOf(
  request: DraftRequest,
  quoted: readonly QuotedFunction[],
  frame: DraftFrame,
): Promise<string[]> {
  return pastBlocks(
    quoted.map(({ code }) => code),
    request,
    frame,
    (code) => request.walkthrough.steps.find(({ id }) => id === code.step)?.anchor.was ?? [],
  );
}

/** A section for a quoted step. */
function sectionOf(
  one: QuotedFunction,
  frame: DraftFrame,
  { walkthrough, checkout, language, notes }: DraftRequest,
): SectionOfCode {
  const { step, code } = one;
  const words = { language, code: checkout.language };
  const title = step ? stepTitle(step, code, walkthrough, words) : undefined;
  const noted = step && notes?.get(step.id);
  return {
    ...one,
    heading: title ?? codeSpan(code.symbol === '' ? code.path : code.symbol),
    notes: noted === undefined ? [] : [frame.note('own', noted)],
  };
}

/** What the reader noted on steps that are not quoted. */
function otherNotes(
  { walkthrough, notes }: DraftRequest,
  quoted: readonly QuotedFunction[],
  frame: DraftFrame,
): string[] {
  const others = walkthrough.steps.filter(({ id }) => !quoted.some(({ step }) => step?.id === id));
  const noted = others.flatMap(({ id }) => notes?.get(id) ?? []);
  return noted.length === 0 ? [] : [frame.note('own', noted.join('\n\n'))];
}
