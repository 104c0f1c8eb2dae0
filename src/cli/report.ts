import stringWidth from 'string-width';
import {
  type Problem,
  type Anchor,
  type Place,
  type Resolution,
  type Translate,
  type Verdict,
} from '../core';
import type { Io } from './io';

/** One place as the command line prints it: lines from 1. */
export interface PrintedPlace {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly symbol: string;
  readonly siteLine: number | null;
}

/** One resolved anchor as the command line prints it: the form that `--json` promises. */
export interface PrintedResolution {
  readonly verdict: Verdict;
  readonly path: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly symbol: string | null;
  readonly siteLine: number | null;
  /** True when the anchor names a statement that the symbol no longer has. */
  readonly siteMissing: boolean;
  readonly from: { path: string; symbol: string } | null;
  readonly changed: boolean | null;
  readonly candidates: readonly PrintedPlace[];
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
    from: from ?? null,
    changed: isBodyChanged ?? null,
    candidates: candidates.map(printPlace),
    evidence: translate(evidence),
  };
}

/** Says on the side what is wrong with a pack, as `file:line: text`. */
export function sayProblems(problems: readonly Problem[], io: Io): void {
  for (const { path, range, message } of problems)
    io.say(`${path}:${(range?.start.line ?? 0) + 1}: ${io.translate(message)}`);
}

/** `path:line`, or what the author saw when there is no place. */
export function placeText(printed: PrintedResolution, anchor: Anchor): string {
  return printed.path === null ? `(${anchor.path})` : `${printed.path}:${printed.siteLine ?? printed.line}`;
}

export function symbolText(printed: PrintedResolution, anchor: Anchor): string {
  return printed.symbol ?? anchor.symbol.written;
}

/** Columns of text, each as wide as its widest cell. Chinese characters count as two. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell))));
  const pad = (cell: string, column: number): string =>
    cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
  return rows.map((row) => row.map(pad).join('  ').trimEnd() + '\n').join('');
}
