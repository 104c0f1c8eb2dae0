import { append } from '../base/append';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import { parseRepoPath, type RepoPath } from '../base/repoPath';
import { codeSpan } from '../essay/document/codeSpan';
import { slugOf } from '../essay/export/slug';
import { isId } from '../pack/folders';
import { SUPPLEMENTS } from '../pack/model';
import type { WrittenAnchor } from '../pack/written';
import { notedAnchor, PlaceReader, type ImportedPlace } from './importedPlaces';
import { importedProse, withoutFooter, withoutHeading } from './importedProse';
import type { TourFile, TourImportRequest } from './model';
import { headingFor, titleIn } from './headings';
import { MOST_STEPS, readTour, type ReadStep, type ReadTour } from './readTour';
import { skeletonFiles, type SkeletonSection } from './skeleton';

/** The skeleton of a pack, made from a tour. */
export interface ImportedTour {
  /** Empty when the file is not a tour. */
  readonly files: readonly TourFile[];
  /** Why the file is not a tour, or what the skeleton lacks and its author has to add. */
  readonly problems: readonly Problem[];
}

/** The code of the problem that says that the second language is missing: nothing in the tour is wrong then. */
const UNTRANSLATED = 'tour.untranslated';

/** The code of the problem that says which steps have only a line number, as most tours do. */
const UNRECORDED = 'tour.unrecorded';

/** True when an import lacks nothing but the second language, which no tour has, and evidence beside line numbers. */
export function isImportedWhole({ problems }: ImportedTour): boolean {
  return problems.every(({ code }) => code === UNTRANSLATED || code === UNRECORDED);
}

/** The branch, tag or commit that a `.tour` file names; `undefined` when it names none or is not a tour. */
export function refOf(text: string): string | undefined {
  return readTour(text).tour?.ref;
}

/** Makes the skeleton of a pack from a `.tour` file. Runs nothing in the file. Reports everything that it leaves out. */
export async function importTour(request: TourImportRequest): Promise<ImportedTour> {
  const { tour, problem } = readTour(request.text);
  const path = request.name as RepoPath;
  const problemOf = (text: Message): Problem => {
    return { code: 'tour.import', severity: 'warning', path, message: text };
  };
  if (!tour) return { files: [], problems: problem ? [{ ...problemOf(problem), severity: 'error' }] : [] };
  const reader = new TourReader(tour, request);
  const sections = await reader.sections();
  const { files, problems, untranslated } = await skeletonFiles(tour, sections, request);
  const toCheck = reader.toCheck();
  const toTranslate: Problem = { ...problemOf(untranslated), code: UNTRANSLATED };
  const further = [...(toCheck ? [{ ...problemOf(toCheck), code: UNRECORDED }] : []), toTranslate];
  return { files, problems: [...[...reader.problems, ...problems].map(problemOf), ...further] };
}

/** Turns the steps of a tour into sections, in the same order. */
class TourReader {
  readonly problems: Message[] = [];
  private readonly unrecorded: number[] = [];
  private readonly ids: ReadonlyMap<number, string>;
  private readonly places: PlaceReader | undefined;

  constructor(
    private readonly tour: ReadTour,
    private readonly request: TourImportRequest,
  ) {
    const { repository, code } = request;
    this.ids = idsOf(tour.steps);
    this.places = repository && new PlaceReader(repository, code, tour.stepMarker);
  }

  async sections(): Promise<SkeletonSection[]> {
    const { steps } = this.tour;
    if (steps.length > MOST_STEPS) {
      this.problems.push(
        message('A walkthrough has at most {0} steps. The steps after these were left out.', MOST_STEPS),
      );
    }
    const sections: SkeletonSection[] = [];
    for (const step of steps.slice(0, MOST_STEPS)) this.add(await this.section(step), step, sections);
    return sections;
  }

  /** Which steps have an anchor that only a line number is for. */
  toCheck(): Message | undefined {
    if (this.unrecorded.length === 0) return undefined;
    return message(
      'Steps whose place is known only by a line number: {0}. Nothing tells whether their files have changed since, so check their anchors.',
      this.unrecorded.join(', '),
    );
  }

  /** A step of text alone, or about a folder, joins the section before it. */
  private add(section: SkeletonSection, step: ReadStep, sections: SkeletonSection[]): void {
    const before = sections.at(-1);
    const folder = step.file === undefined ? folderIn(step) : undefined;
    if (folder !== undefined) {
      this.problems.push(
        message(
          'Step {0} shows the folder {1}, not code; its text joins the section before it.',
          step.number,
          folder,
        ),
      );
    }
    const isAlone = step.own === undefined && step.others.length === 0 && step.file === undefined;
    if (!isAlone) {
      sections.push(section);
      return;
    }
    const heading = section.heading === '' ? [] : [`### ${section.heading}`];
    const shown = folder === undefined ? [] : [codeSpan(`${folder}/`)];
    const body = [...heading, ...shown, section.body].join('\n\n');
    if (before) sections[sections.length - 1] = { ...before, body: `${before.body}\n\n${body}`.trim() };
    else sections.push({ id: 'introduction', kind: 'introduction', heading: '', body, step });
  }

  private async section(step: ReadStep): Promise<SkeletonSection> {
    const { number, own, others } = step;
    const { heading, rest } = headingFor(step.title || titleIn(step.description));
    const written = own ? withoutFooter(step.description) : step.description;
    const text = `${rest}${withoutHeading(written, heading)}`;
    const { body, links, commands } = importedProse(text, (other) => this.ids.get(other));
    if (others.length > 0)
      this.problems.push(message('Step {0}: left out, and not run: {1}.', number, others.join(', ')));
    if (commands > 0)
      this.problems.push(message('Step {0}: commands became plain text ({1}).', number, commands));
    if (links > 0)
      this.problems.push(
        message(
          'Step {0}: links and pictures without an https: address became plain text ({1}).',
          number,
          links,
        ),
      );
    const id = this.ids.get(number) ?? `step-${number}`;
    if (own?.page !== undefined) {
      return {
        id: own.page,
        kind: own.page === 'introduction' ? 'introduction' : 'page',
        heading,
        body,
        step,
      };
    }
    const { anchor, problems, isUnrecorded = false } = await this.placeOf(step);
    append(this.problems, problems);
    if (isUnrecorded) this.unrecorded.push(number);
    return { id, kind: 'step', heading: heading || id, body, step, ...(anchor && { anchor }) };
  }

  private async placeOf(step: ReadStep): Promise<ImportedPlace> {
    const { number, file, directory, others, own } = step;
    const noted = notedAnchor(step, this.request.code);
    if (file === undefined && directory !== undefined) {
      const problem = await this.places?.problemOfFolder(step);
      return { problems: problem ? [problem] : [] };
    }
    if (file === undefined) {
      if (noted) return { anchor: noted, problems: [unproved(number, noted)] };
      const isPlace = own !== undefined || others.length > 0;
      return { problems: isPlace ? [message('Step {0} names no file, so it has no anchor.', number)] : [] };
    }
    if (this.places) return this.places.placeOf(step);
    if (noted) return { anchor: noted, problems: [] };
    const text = message(
      'Step {0} has no anchor: line {1} of {2} cannot be read without the repository. Name it with --repo.',
      number,
      step.line ?? '?',
      file.slice(0, 120),
    );
    return { problems: [text] };
  }
}

/** The folder that a step shows; `undefined` if it shows none inside the repository. */
function folderIn({ directory }: ReadStep): string | undefined {
  const folder = directory?.replace(/^(?:\.\/)+|\/+$/g, '');
  return folder === undefined || folder === '' || folder.length > 300 ? undefined : parseRepoPath(folder);
}

function unproved(number: number, { path, symbol }: WrittenAnchor): Message {
  return message('Step {0}: the tour had no place for {1} in {2}. Check its anchor.', number, symbol, path);
}

/** The id of each step, by its number: the one that the step has if it is valid, else one made from the title. */
function idsOf(steps: readonly ReadStep[]): Map<number, string> {
  const taken = new Set<string>(SUPPLEMENTS);
  const ids = new Map<number, string>();
  for (const { number, own, title } of steps) {
    if (own?.page !== undefined) {
      if (own.page !== 'introduction') ids.set(number, own.page);
      continue;
    }
    const wanted = isId(own?.id) ? own.id : (slugOf(title) ?? `step-${number}`);
    const id = taken.has(wanted) ? `step-${number}` : wanted;
    taken.add(id);
    ids.set(number, id);
  }
  return ids;
}
