import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import * as path from 'node:path';
import {
  checkTour,
  isStepBroken,
  LARGEST_TOUR,
  message,
  refOf,
  type CheckedTour,
  type CheckedTourStep,
  type Message,
} from '../../core';
import { GitVersionHistory } from '../adapters/gitVersionHistory';
import { annotatedPath, type Annotation, type Format } from '../formats/annotation';
import { githubCommands } from '../formats/github';
import { sarifLog } from '../formats/sarif';
import { WORK_TREE } from '../checkedPack';
import { UsageError, type ExitCode, type Io } from '../io';
import { readNamedFile } from '../namedFile';
import { existingFolder } from '../openCheckout';
import { printableCell } from '../printable';
import { table } from '../report';
import { hasRevision, originsOfTour, tourWorkTree, type TourPlaces } from '../tourRepository';

export interface TourCheckOptions {
  /** A `.tour` file, or a folder with such files. Only read. */
  readonly file: string;
  /** The checkout that the tours are about; the repository that contains them when absent. */
  readonly repo?: string | undefined;
  readonly format: Format;
}

/** A tour, and the file that it is in. */
interface TourOfFile {
  /** Absolute. */
  readonly file: string;
  readonly tour: CheckedTour;
}

/** `source-guide tour check`: prints a verdict on each step. Ends with 1 if a step is ambiguous or lost, or a file is no tour. */
export async function checkTours({ file, repo, format }: TourCheckOptions, io: Io): Promise<ExitCode> {
  const files = await toursIn(file, io);
  const root = existingFolder(repo ?? repositoryOf(path.resolve(file)), io);
  const places = await tourWorkTree(root, io);
  const tours: TourOfFile[] = [];
  for (const each of files) tours.push({ file: each, tour: await checkFile(each, root, places, io) });
  print(tours, root, format, io);
  const isBroken = tours.some(
    ({ tour }) => tour.steps.some(isStepBroken) || tour.problems.some(({ severity }) => severity === 'error'),
  );
  return isBroken ? 1 : 0;
}

async function toursIn(named: string, io: Io): Promise<string[]> {
  const place = path.resolve(named);
  if (!existsSync(place) || !statSync(place).isDirectory()) return [place];
  const names = await readdir(place, { recursive: true });
  const tours = names.filter((name) => /\.tour$/i.test(name)).sort();
  if (tours.length > 0) return tours.map((name) => path.join(place, name));
  throw new UsageError(io.translate(message('There is no .tour file in {0}.', named)));
}

/** The nearest folder above a file that is a repository; else the current folder. */
function repositoryOf(place: string): string {
  for (let folder = place; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return process.cwd();
  }
}

async function checkFile(file: string, root: string, places: TourPlaces, io: Io): Promise<CheckedTour> {
  const text = readNamedFile(file, io, LARGEST_TOUR);
  const ref = refOf(text);
  const history = new GitVersionHistory(root);
  try {
    const origins = await originsOfTour(root, file, text, history);
    const lacks = ref === undefined || (await hasRevision(root, ref)) ? undefined : ref.slice(0, 80);
    const repository = {
      ...places.repository,
      ...(origins && { origins }),
      ...(lacks !== undefined && { lacks }),
    };
    return await checkTour({ name: annotatedPath(file, root), text, code: places.code, repository });
  } finally {
    history.close();
  }
}

function print(tours: readonly TourOfFile[], root: string, format: Format, io: Io): void {
  switch (format) {
    case 'json':
      io.out(`${JSON.stringify({ tours: tours.map((each) => printedTour(each, root, io)) }, null, 2)}\n`);
      return;
    case 'sarif':
      io.out(sarifLog([{ name: WORK_TREE, annotations: annotationsOf(tours, root, io) }], 'tour-check'));
      return;
    case 'github':
      io.out(githubCommands([{ name: WORK_TREE, annotations: annotationsOf(tours, root, io) }]));
      return;
    case 'text':
      for (const { file, tour } of tours) {
        const { title, steps, problems } = tour;
        io.out(`${printableCell(annotatedPath(file, root))}: ${printableCell(title)} (${summaryOf(tour)})\n`);
        for (const problem of problems)
          io.out(`  ${(problem.range?.start.line ?? 0) + 1}: ${io.translate(problem.message)}\n`);
        io.out(table(steps.map((step) => rowOf(step, io))));
      }
  }
}

function rowOf(step: CheckedTourStep, io: Io): string[] {
  const { number, title, verdict, evidence } = step;
  return [`  ${number}`, verdict, placeNow(step) ?? placeTold(step), title, io.translate(evidence)];
}

function placeTold({ told, toldLine }: CheckedTourStep): string {
  if (told === undefined) return '-';
  return `(${toldLine === undefined ? told : `${told}:${toldLine}`})`;
}

function placeNow({ path: place, line }: CheckedTourStep): string | undefined {
  if (place === undefined) return undefined;
  return line === undefined ? place || '.' : `${place}:${line}`;
}

/** How many steps have each verdict. */
function countsOf({ steps }: CheckedTour): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict } of steps) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function summaryOf(tour: CheckedTour): string {
  return Object.entries(countsOf(tour))
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
}

function printedTour({ file, tour }: TourOfFile, root: string, io: Io): object {
  return {
    file: annotatedPath(file, root),
    title: tour.title,
    ref: tour.ref ?? null,
    steps: tour.steps.map((step) => ({
      number: step.number,
      title: step.title,
      verdict: step.verdict,
      path: step.path ?? null,
      line: step.line ?? null,
      from: step.told === undefined ? null : { path: step.told, line: step.toldLine ?? null },
      candidates: step.candidates ?? [],
      evidence: io.translate(step.evidence),
    })),
    problems: tour.problems.map(({ code, severity, range, message: said }) => ({
      code,
      severity,
      line: (range?.start.line ?? 0) + 1,
      message: io.translate(said),
    })),
    summary: countsOf(tour),
  };
}

/** Beside the step in the file of the tour, which is where its author has to do something. */
function annotationsOf(tours: readonly TourOfFile[], root: string, io: Io): Annotation[] {
  return tours.flatMap(({ file, tour }) => {
    const place = annotatedPath(file, root);
    const ofTour = tour.problems.map(({ severity, range, message: said }): Annotation => ({
      rule: 'tour.problem',
      level: severity,
      text: io.translate(said),
      path: place,
      line: (range?.start.line ?? 0) + 1,
    }));
    const ofSteps = tour.steps.flatMap((step): Annotation[] => {
      const said = remarkOn(step);
      if (!said) return [];
      const { verdict, number, lineInTour } = step;
      const level = isStepBroken(step) ? 'error' : verdict === 'unrecorded' ? 'note' : 'warning';
      const text = io.translate(said);
      return [
        { rule: `tour.${verdict}`, level, text, path: place, line: lineInTour, id: `${place}/${number}` },
      ];
    });
    return [...ofTour, ...ofSteps];
  });
}

function remarkOn(step: CheckedTourStep): Message | undefined {
  const { verdict, number, evidence } = step;
  if (verdict === 'exact' || verdict === 'text' || verdict === 'absent') return undefined;
  const [now, told] = [placeNow(step), placeTold(step)];
  const isElsewhere = now !== undefined && `(${now})` !== told;
  return isElsewhere
    ? message('Step {0} is at {1} now. {2}', number, now, evidence)
    : message('Step {0}: {1}', number, evidence);
}
