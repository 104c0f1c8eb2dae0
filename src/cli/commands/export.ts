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
import { createPngPainter, type PngPainter } from '../adapters/pngPainter';
import { isInside, readRegularFile } from '../adapters/regularFile';
import type { ExitCode, Io } from '../io';
import { LARGEST_ESSAY, readNamedFile } from '../namedFile';
import { existingFolder } from '../openCheckout';
import { sayProblems } from '../report';
import { writeNewFiles } from '../writeFiles';

export interface ExportOptions {
  /** The essay. Only read, never written. */
  readonly file: string;
  readonly repo: string;
  readonly registry: EssayRegistry;
  readonly target: Target;
  /** The folder to write into. Created if missing. */
  readonly out: string;
  /** Language of the essay; detected when absent. */
  readonly language?: Language | undefined;
  readonly slug?: string | undefined;
  readonly author?: string | undefined;
  /** True for pictures in place of diagrams that the target could draw. */
  readonly pictures?: boolean | undefined;
}

/** Bytes. We do not read larger files. */
const LARGEST_PICTURE = 20_000_000;

/** `source-guide export`: writes an essay for a target. Ends with 0 without problems, 1 with problems, 2 if nothing was written. */
export async function exportFile(options: ExportOptions, io: Io): Promise<ExitCode> {
  const root = existingFolder(options.repo, io);
  const file = path.resolve(options.file);
  const text = readNamedFile(file, io, LARGEST_ESSAY);
  const { language, slug, author } = options;
  const painter = createPngPainter();
  const { files, checklist, problems } = await exportEssay(text, {
    registry: options.registry,
    target: options.pictures ? { ...options.target, mermaid: 'picture' } : options.target,
    path: nameIn(root, file),
    date: today(),
    ...(language && { language }),
    slug: slug ?? path.basename(file, path.extname(file)),
    ...(author !== undefined && { author }),
    readImage: (picture) => readPicture(picture, path.dirname(file), root),
    toPng: painter.paint,
  });
  const written = await writeNewFiles(options.out, files, io);
  for (const place of written) io.out(`${place}\n`);
  sayProblems(problems, io);
  sayWhyNotPainted(painter, io);
  if (checklist.length > 0) {
    io.say(io.translate(message('Still to do by hand:')));
    checklist.forEach((item, index) => io.say(`${index + 1}. ${io.translate(item)}`));
  }
  return problems.length > 0 ? 1 : 0;
}

function sayWhyNotPainted({ isAvailable, unknownCharacters }: PngPainter, io: Io): void {
  if (!isAvailable)
    io.say(
      io.translate(message('No PNG was made: the optional package {0} is not installed.', '@resvg/resvg-js')),
    );
  if (unknownCharacters.size > 0)
    io.say(
      io.translate(
        message(
          'Some pictures were not made, because no font on this machine has these characters: {0}. Install a font that has them (for Chinese, for example Noto Sans CJK), then export again.',
          [...unknownCharacters].slice(0, MOST_SHOWN).join(''),
        ),
      ),
    );
}

const MOST_SHOWN = 20;

/** How problems name the essay: relative to the root of the checkout, or by file name when it is outside. */
function nameIn(root: string, file: string): RepoPath {
  const relative = path.relative(root, file).split(path.sep).join('/');
  return parseRepoPath(relative) ?? (path.basename(file) as RepoPath);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Essays are untrusted: pictures must be in the folder of the essay or in the repository. */
async function readPicture(address: string, folder: string, root: string): Promise<Uint8Array | undefined> {
  if (path.isAbsolute(address) || address.includes('\0')) return undefined;
  try {
    const place = await fs.realpath(path.resolve(folder, address));
    const homes = await Promise.all([folder, root].map((home) => fs.realpath(home)));
    const isHere = homes.some((home) => isInside(place, home));
    // The check-list reports a picture that cannot be read.
    return isHere ? readRegularFile(place, LARGEST_PICTURE).bytes : undefined;
  } catch {
    // Missing: the check-list reports it.
    return undefined;
  }
}
