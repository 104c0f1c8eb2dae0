import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import { LineIndex } from '../base/text';
import { DeclarationIndex } from '../code/declarationIndex';
import { oneLine, titleIn } from './headings';
import type { TourImportRequest, TourRepository } from './model';
import { MOST_STEPS, readTour, type ReadStep, type ReadTour } from './readTour';
import { placeOfStep, type StepPlace, type TourVerdict } from './stepPlace';

/** A tour to check. */
export interface TourCheckRequest extends Omit<TourImportRequest, 'repository'> {
  readonly repository: Omit<TourRepository, 'sites'>;
}

/** A step of a tour and where it leads now. */
export interface CheckedTourStep extends StepPlace {
  /** 1-based. */
  readonly number: number;
  /** Empty if neither its title nor its text has one. */
  readonly title: string;
  /** What the tour names: a file or a folder; absent for text. */
  readonly told?: string;
  /** The line that the tour names, 1-based. */
  readonly toldLine?: number;
  /** The line of the step in the file of the tour, 1-based. */
  readonly lineInTour: number;
}

/** What was found out about a tour. */
export interface CheckedTour {
  /** Empty if the file has none. */
  readonly title: string;
  /** The revision that the tour names. */
  readonly ref?: string;
  readonly steps: readonly CheckedTourStep[];
  /** Of the tour as a whole: no tour, a missing revision, repeated steps. Their paths are the name of the request. */
  readonly problems: readonly Problem[];
}

/** Says for each step of any tour where it leads in a repository. Runs nothing in it but patterns. */
export async function checkTour(request: TourCheckRequest): Promise<CheckedTour> {
  const { text, code, repository } = request;
  const { tour, problem } = readTour(text);
  const problemOf = (said: Message, line = 1, severity: Problem['severity'] = 'warning'): Problem => {
    const start = { line: line - 1, column: 0 };
    return {
      code: 'tour.check',
      severity,
      path: request.name as RepoPath,
      range: { start, end: start },
      message: said,
    };
  };
  if (!tour) return { title: '', steps: [], problems: problem ? [problemOf(problem, 1, 'error')] : [] };
  const index = new DeclarationIndex(repository.tree, code);
  const lineInTour = linesOfSteps(text);
  const steps: CheckedTourStep[] = [];
  for (const step of tour.steps.slice(0, MOST_STEPS)) {
    const place = await placeOfStep(step, { repository, index, code, stepMarker: tour.stepMarker });
    steps.push({ ...place, ...describedStep(step), lineInTour: lineInTour(step.number) });
  }
  const ofTour = problemsOfTour(tour, repository).map((said) => problemOf(said));
  const repeated = repeatedSteps(tour.steps).map(({ step, first }) =>
    problemOf(message('Step {0} repeats step {1}.', step, first), lineInTour(step)),
  );
  return {
    title: tour.title,
    ...(tour.ref !== undefined && { ref: tour.ref }),
    steps,
    problems: [...ofTour, ...repeated],
  };
}

/** True if a reader of the tour would see nothing, or nobody knows what. */
export function isStepBroken({ verdict }: { readonly verdict: TourVerdict }): boolean {
  return verdict === 'ambiguous' || verdict === 'lost';
}

function describedStep(step: ReadStep): Pick<CheckedTourStep, 'number' | 'title' | 'told' | 'toldLine'> {
  const { number, title, description, file, directory, line } = step;
  const told = file ?? directory;
  return {
    number,
    title: oneLine(title || titleIn(description)),
    ...(told !== undefined && { told }),
    ...(line !== undefined && file !== undefined && { toldLine: line }),
  };
}

function problemsOfTour({ title, steps }: ReadTour, { lacks }: TourCheckRequest['repository']): Message[] {
  return [
    ...(title.trim() === '' ? [message('The tour has no title.')] : []),
    ...(steps.length === 0 ? [message('The tour has no steps.')] : []),
    ...(steps.length > MOST_STEPS ? [message('Only the first {0} steps were checked.', MOST_STEPS)] : []),
    ...(lacks === undefined
      ? []
      : [
          message(
            'The tour is for {0}, which this clone does not have. CodeTour cannot show its files.',
            lacks,
          ),
        ]),
  ];
}

/** Steps that show the same place with the same text as an earlier one. */
function repeatedSteps(steps: readonly ReadStep[]): { step: number; first: number }[] {
  const seen = new Map<string, number>();
  return steps.flatMap(({ number, file, directory, line, pattern, title, description }) => {
    const key = JSON.stringify([file, directory, line, pattern, title, description]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, number);
    return first === undefined ? [] : [{ step: number, first }];
  });
}

/** Gives the line, 1-based, at which a step begins in the text of a tour, by the number of the step. */
function linesOfSteps(text: string): (number: number) => number {
  const root = parseTree(text.replace(/^\ufeff/, ' '));
  const entries = (root && findNodeAtLocation(root, ['steps'])?.children) ?? [];
  const lines = new LineIndex(text);
  return (number) => {
    const entry = entries[number - 1];
    return entry ? lines.lineAt(entry.offset) + 1 : 1;
  };
}
