import * as path from 'node:path';
import stringWidth from 'string-width';
import {
  parseRepoPath,
  ROOT,
  type Problem,
  type RepoPath,
  type Anchor,
  type Place,
  type Resolution,
  type Translate,
  type Verdict,
} from '../core';
import type { Io } from './io';
import type { OpenedRepository } from './openCheckout';
import { printableCell } from './printable';

/** One place in `--json` output. The keys are a contract; lines are 1-based. */
export interface PrintedPlace {
  readonly path: string;
  /** The line of the declared name. */
  readonly line: number;
  /** The last line of the declaration. */
  readonly endLine: number;
  readonly symbol: string;
  /** The line of the statement; null if the anchor names none or it was not found. */
  readonly siteLine: number | null;
}

/** One resolved anchor in `--json` output. The keys are a contract; without a place, its values are null. */
export interface PrintedResolution {
  readonly verdict: Verdict;
  readonly path: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly symbol: string | null;
  readonly siteLine: number | null;
  /** True when the anchor names a statement that the symbol does not have, or that may be one of several. */
  readonly siteMissing: boolean;
  /** The lines of the statements that may be meant, if several fit and the anchor has no number; else empty. */
  readonly siteCandidates: readonly number[];
  /** The place in the pack, if the code has moved from there. */
  readonly from: { path: string; symbol: string } | null;
  /** Whether the body differs from the recorded one; null if not known. */
  readonly changed: boolean | null;
  /** The places that may be meant when the verdict is `ambiguous` or `lost`. */
  readonly candidates: readonly PrintedPlace[];
  /** Why the verdict is as it is, translated. */
  readonly evidence: string;
}

export function printPlace({ path, name, range, symbol, site }: Place): PrintedPlace {
  return {
    path,
    line: name.start.line + 1,
    endLine: range.end.line + 1,
    symbol,
    siteLine: site ? site.start.line + 1 : null,
  };
}

export function printResolution(resolution: Resolution, translate: Translate): PrintedResolution {
  const { verdict, place, from, isBodyChanged, candidates, evidence } = resolution;
  const printed = place
    ? printPlace(place)
    : { path: null, line: null, endLine: null, symbol: null, siteLine: null };
  return {
    verdict,
    ...printed,
    siteMissing: resolution.isSiteMissing,
    siteCandidates: (place?.siteChoices ?? []).map(({ start }) => start.line + 1),
    from: from ?? null,
    changed: isBodyChanged ?? null,
    candidates: candidates.map(printPlace),
    evidence: translate(evidence),
  };
}

/** Prints problems to standard error, as `file:line: text`. */
export function sayProblems(problems: readonly Problem[], io: Io): void {
  for (const { path, range, message } of problems)
    io.say(`${printableCell(path)}:${(range?.start.line ?? 0) + 1}: ${io.translate(message)}`);
}

/** The path of a file of a pack: from the root of the repository if it is there, else from the folder of the pack. */
export function pathInRepository(folder: string, file: string, root: string): RepoPath {
  const home = path.relative(root, folder);
  const isInside = home !== '' && !home.startsWith('..') && !path.isAbsolute(home);
  return parseRepoPath((isInside ? path.join(home, file) : file).split(path.sep).join('/')) ?? ROOT;
}

/** Prints the problems of a pack to standard error. */
export function sayPackProblems(
  { root, packFolder, packProblems }: Pick<OpenedRepository, 'root' | 'packFolder' | 'packProblems'>,
  io: Io,
): void {
  const problems = packProblems();
  sayProblems(
    problems.map((problem) => ({ ...problem, path: pathInRepository(packFolder, problem.path, root) })),
    io,
  );
}

/** `path:line`, or the path in the pack, in parentheses, when there is no place. */
export function placeText(printed: PrintedResolution, anchor: Anchor): string {
  return printed.path === null ? `(${anchor.path})` : `${printed.path}:${printed.siteLine ?? printed.line}`;
}

/** The symbol that was found, or the one in the pack when there is no place. */
export function symbolText(printed: PrintedResolution, anchor: Anchor): string {
  return printed.symbol ?? anchor.symbol.written;
}

/** Aligns columns of text. Chinese characters are two columns wide. */
export function table(written: readonly (readonly string[])[]): string {
  const rows = written.map((row) => row.map(printableCell));
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell))));
  const pad = (cell: string, column: number): string =>
    cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
  return rows.map((row) => row.map(pad).join('  ').trimEnd() + '\n').join('');
}
