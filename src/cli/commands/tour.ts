import * as path from 'node:path';
import {
  exportTours,
  importTour,
  isImportedWhole,
  LARGEST_TOUR,
  message,
  refOf,
  type ImportedTour,
} from '../../core';
import { codeLanguages } from '../../core/languages';
import { GitHistory } from '../adapters/gitHistory';
import { GitObjectReader } from '../adapters/gitRevisionTree';
import { GitVersionHistory } from '../adapters/gitVersionHistory';
import { UsageError, type ExitCode, type Io } from '../io';
import { readNamedFile } from '../namedFile';
import { existingFolder, repositoryLanguage, openRepository, type Places } from '../openCheckout';
import { loadSiteFinder } from '../syntaxFiles';
import { openRevision } from '../openRevision';
import { sayPackProblems, sayProblems } from '../report';
import {
  isPlainRevision,
  originsOfTour,
  pinnedCommit,
  tourWorkTree,
  type TourPlaces,
} from '../tourRepository';
import { writeNewFiles } from '../writeFiles';

export interface TourExportOptions extends Places {
  /** Id of a walkthrough. */
  readonly walkthrough: string;
  /** The folder to write into. Created if missing. */
  readonly out: string;
}

/** `source-guide tour export`: writes a walkthrough as `.tour` files. Ends with 0 without problems, 1 with problems, 2 if nothing was written. */
export async function exportWalkthrough(options: TourExportOptions, io: Io): Promise<ExitCode> {
  const repository = await openRepository(options, io, options.walkthrough);
  sayPackProblems(repository, io);
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
  /** The `.tour` file. Only read, never written. */
  readonly file: string;
  /** The checkout that the tour is about. Without it, only places that our own export noted become anchors. */
  readonly repo?: string | undefined;
  /** The folder to write into. Created if missing. */
  readonly out: string;
}

/** `source-guide tour import`: writes the skeleton of a pack. Ends with 0 if it is complete, 1 if its author has to add something, 2 if nothing was written. */
export async function importFile({ file, repo, out }: TourImportOptions, io: Io): Promise<ExitCode> {
  const text = readNamedFile(file, io, LARGEST_TOUR);
  const tour = await importWith(text, path.resolve(file), repo, io);
  const { files, problems } = tour;
  if (files.length === 0) {
    throw new UsageError(problems.map((problem) => io.translate(problem.message)).join(' '));
  }
  for (const place of await writeNewFiles(out, files, io)) io.out(`${place}\n`);
  sayProblems(problems, io);
  return isImportedWhole(tour) ? 0 : 1;
}

async function importWith(
  text: string,
  file: string,
  repo: string | undefined,
  io: Io,
): Promise<ImportedTour> {
  const name = path.basename(file);
  if (repo === undefined) return importTour({ name, text, code: codeLanguages.fallback });
  const root = existingFolder(repo, io);
  const reader = new GitObjectReader(root);
  const history = new GitVersionHistory(root);
  try {
    const ref = refOf(text);
    const found =
      ref === undefined ? await tourWorkTree(root, io) : await repositoryAt(root, ref, reader, io);
    // Lines of a tour that is pinned to a commit are for the files of that commit, which were just opened.
    const isPinned = ref !== undefined && (await pinnedCommit(root, ref)) !== undefined;
    const origins = isPinned ? undefined : await originsOfTour(root, file, text, history);
    const repository = { ...found.repository, ...(origins && { origins }) };
    return await importTour({ name, text, code: found.code, repository });
  } finally {
    reader.close();
    history.close();
  }
}

/**
 * The repository at the revision that the tour names. If the clone does not have it, the work tree: line numbers say nothing
 * there by themselves, but patterns, markers and the history of the tour do.
 */
async function repositoryAt(root: string, ref: string, reader: GitObjectReader, io: Io): Promise<TourPlaces> {
  try {
    if (!isPlainRevision(ref)) throw new UsageError();
    const { tree, commit } = await openRevision(root, ref, reader, io);
    const code = await repositoryLanguage(tree, io);
    const history = new GitHistory(root, commit);
    return { code, repository: { tree, history, sites: await loadSiteFinder(code, io) } };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const named = ref.slice(0, 80);
    io.say(
      io.translate(
        message(
          'The line numbers of the tour are for {0}, which {1} does not have, so no anchors were made from them alone. Fetch {0}, or remove "ref" from the tour if its line numbers are for the work tree.',
          named,
          root,
        ),
      ),
    );
    const { code, repository } = await tourWorkTree(root, io);
    return { code, repository: { ...repository, lacks: named } };
  }
}
