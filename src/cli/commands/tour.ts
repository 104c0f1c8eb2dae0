import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import {
  exportTours,
  importTour,
  LARGEST_TOUR,
  message,
  refOf,
  type ImportedTour,
  type TourImportRequest,
} from '../../core';
import { codeLanguages } from '../../core/languages';
import { GitHistory } from '../adapters/gitHistory';
import { GitObjectReader } from '../adapters/gitRevisionTree';
import { NodeSourceTree } from '../adapters/nodeSourceTree';
import { UsageError, type ExitCode, type Io } from '../io';
import { existingFolder, languageOf, loadSiteFinder, openRepository, type Places } from '../openCheckout';
import { openRevision } from '../openRevision';
import { sayProblems } from '../report';
import { writeNewFiles } from '../writeFiles';

export interface TourExportOptions extends Places {
  /** Id of a walkthrough. */
  readonly walkthrough: string;
  /** Folder to write into; made when it is not there. */
  readonly out: string;
}

/** `source-guide tour export`: a walkthrough as `.tour` files. 0 when every step has its place, 1 when something is to be known, 2 when nothing was written. */
export async function exportWalkthrough(options: TourExportOptions, io: Io): Promise<ExitCode> {
  const repository = await openRepository(options, io);
  sayProblems(repository.packProblems, io);
  const walkthrough = repository.pack.walkthroughs.find(({ id }) => id === options.walkthrough);
  if (!walkthrough) {
    const known = repository.pack.walkthroughs.map(({ id }) => id).join(', ');
    throw new UsageError(
      io.translate(message('There is no walkthrough "{0}". Known: {1}.', options.walkthrough, known)),
    );
  }
  const { files, problems } = await exportTours({ checkout: repository.workTree(), walkthrough });
  for (const place of await writeNewFiles(options.out, files, io)) io.out(`${place}\n`);
  sayProblems(problems, io);
  return problems.length > 0 ? 1 : 0;
}

export interface TourImportOptions {
  /** The `.tour` file; it is only read. */
  readonly file: string;
  /** The checkout that it is about; without one, only what this extension noted becomes anchors. */
  readonly repo?: string | undefined;
  /** Folder to write into; made when it is not there. */
  readonly out: string;
}

/** `source-guide tour import`: the skeleton of a pack. 0 when all of the tour is in it, 1 when its author has to look, 2 when nothing was written. */
export async function importFile({ file, repo, out }: TourImportOptions, io: Io): Promise<ExitCode> {
  const text = await readFile(file, io);
  const { files, problems } = await importWith(text, path.basename(file), repo, io);
  if (files.length === 0) {
    throw new UsageError(problems.map((problem) => io.translate(problem.message)).join(' '));
  }
  for (const place of await writeNewFiles(out, files, io)) io.out(`${place}\n`);
  sayProblems(problems, io);
  return problems.length > 0 ? 1 : 0;
}

async function importWith(
  text: string,
  name: string,
  repo: string | undefined,
  io: Io,
): Promise<ImportedTour> {
  if (repo === undefined) return importTour({ name, text, code: codeLanguages.fallback });
  const root = existingFolder(repo, io);
  const ref = refOf(text);
  if (ref === undefined) {
    const tree = new NodeSourceTree(root);
    const code = await languageOf(tree);
    const repository = { tree, history: new GitHistory(root), sites: await loadSiteFinder(code) };
    return importTour({ name, text, code, repository });
  }
  const reader = new GitObjectReader(root);
  try {
    const found = await repositoryAt(root, ref, reader, io);
    return await importTour({ name, text, code: codeLanguages.fallback, ...found });
  } finally {
    reader.close();
  }
}

/** The lines of a tour are those of the revision that it names; no other will do. */
async function repositoryAt(
  root: string,
  ref: string,
  reader: GitObjectReader,
  io: Io,
): Promise<Pick<TourImportRequest, 'code' | 'repository'> | undefined> {
  try {
    if (!/^\w[\w./-]{0,200}$/.test(ref)) throw new UsageError();
    const { tree, commit } = await openRevision(root, ref, reader, io);
    const code = await languageOf(tree);
    const history = new GitHistory(root, commit);
    return { code, repository: { tree, history, sites: await loadSiteFinder(code) } };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.say(
      io.translate(
        message(
          'The lines of the tour are those of {0}, which {1} does not have, so they were not looked up. Fetch it, or take "ref" out of the tour when its lines are those of the work tree.',
          ref.slice(0, 80),
          root,
        ),
      ),
    );
    return undefined;
  }
}

async function readFile(file: string, io: Io): Promise<string> {
  const place = path.resolve(file);
  try {
    const found = await fs.stat(place);
    if (found.isFile() && found.size <= LARGEST_TOUR) return await fs.readFile(place, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(io.translate(message('{0} cannot be read ({1}).', place, code ?? String(error))));
  }
  throw new UsageError(io.translate(message('{0} is no file of at most {1} bytes.', place, LARGEST_TOUR)));
}
