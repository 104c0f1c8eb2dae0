import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import {
  exportEssay,
  message,
  parseRepoPath,
  type EssayRegistry,
  type Language,
  type RepoPath,
  type Target,
} from '../../core';
import { UsageError, type ExitCode, type Io } from '../io';
import { existingFolder } from '../openCheckout';
import { sayProblems } from '../report';
import { writeNewFiles } from '../writeFiles';

export interface ExportOptions {
  /** File of the essay; it is only read. */
  readonly file: string;
  readonly repo: string;
  readonly registry: EssayRegistry;
  readonly target: Target;
  /** Folder to write into; made when it is not there. */
  readonly out: string;
  /** Language of the essay; found out when left out. */
  readonly language?: Language | undefined;
  readonly slug?: string | undefined;
  readonly author?: string | undefined;
}

/** Larger ones are no essays and no pictures for one. */
const LARGEST_ESSAY = 4_000_000;
const LARGEST_PICTURE = 20_000_000;

/** `source-guide export`: the essay as a target wants it. 0 when nothing is wrong with it, 1 when something is, 2 when nothing was written. */
export async function exportFile(options: ExportOptions, io: Io): Promise<ExitCode> {
  const root = existingFolder(options.repo, io);
  const file = path.resolve(options.file);
  const text = await readEssay(file, io);
  const { language, slug, author } = options;
  const { files, checklist, problems } = await exportEssay(text, {
    registry: options.registry,
    target: options.target,
    path: nameIn(root, file),
    date: today(),
    ...(language && { language }),
    slug: slug ?? path.basename(file, path.extname(file)),
    ...(author !== undefined && { author }),
    readImage: (picture) => readPicture(picture, path.dirname(file), root),
  });
  const written = await writeNewFiles(options.out, files, io);
  for (const place of written) io.out(`${place}\n`);
  sayProblems(problems, io);
  if (checklist.length > 0) {
    io.say(io.translate(message('Still to do by hand:')));
    checklist.forEach((item, index) => io.say(`${index + 1}. ${io.translate(item)}`));
  }
  return problems.length > 0 ? 1 : 0;
}

/** How problems name the essay: from the root of the checkout, or by its own name when it lies elsewhere. */
function nameIn(root: string, file: string): RepoPath {
  const relative = path.relative(root, file).split(path.sep).join('/');
  return parseRepoPath(relative) ?? (path.basename(file) as RepoPath);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function readEssay(file: string, io: Io): Promise<string> {
  try {
    const found = await fs.stat(file);
    if (found.isFile() && found.size <= LARGEST_ESSAY) return await fs.readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      io.translate(message('The essay {0} cannot be read ({1}).', file, code ?? String(error))),
    );
  }
  throw new UsageError(io.translate(message('{0} is no file of at most {1} bytes.', file, LARGEST_ESSAY)));
}

/** An essay may come from anybody: its pictures are taken from its own folder and from the repository only. */
async function readPicture(address: string, folder: string, root: string): Promise<Uint8Array | undefined> {
  if (path.isAbsolute(address) || address.includes('\0')) return undefined;
  try {
    const place = await fs.realpath(path.resolve(folder, address));
    const homes = await Promise.all([folder, root].map((home) => fs.realpath(home)));
    if (!homes.some((home) => isBelow(place, home))) return undefined;
    const found = await fs.stat(place);
    return found.isFile() && found.size <= LARGEST_PICTURE ? await fs.readFile(place) : undefined;
  } catch {
    // Not there, or not readable: the check-list says so.
    return undefined;
  }
}

function isBelow(place: string, folder: string): boolean {
  const relative = path.relative(folder, place);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
