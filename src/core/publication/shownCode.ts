import { LineIndex } from '../base/text';
import type { Language } from '../base/language';
import type { RepoPath } from '../base/repoPath';
import type { Step, Walkthrough } from '../pack/model';
import { linesIn, shortened } from '../essay/excerpt/excerpt';
import { fenceName } from '../essay/excerpt/writeExcerpt';
import { quoteStep } from '../essay/excerpt/quoteStep';
import type { Checkout } from '../reading/checkout';

/** Consecutive lines of an excerpt. */
export interface ShownLines {
  /** The number of the first line, from 0. */
  readonly first: number;
  /** Without line ends. */
  readonly lines: readonly string[];
}

/** The code of a step. */
export interface ShownCode {
  /** The file in this checkout. */
  readonly path: RepoPath;
  /** As its language prints it; empty for lines that belong to no declaration. */
  readonly symbol: string;
  /** The name of its language in fences. */
  readonly fenceName: string;
  /** In order; lines between two parts are left out. */
  readonly parts: readonly ShownLines[];
  /** The lines of the statement that the step is about, from 0, both included; absent if it is about the whole declaration. */
  readonly site?: { readonly first: number; readonly last: number };
}

/** More lines do not fit on a page beside a text. */
const MOST_LINES = 80;

/** The lines that a page shows of a step; `undefined` when the step has no certain place. */
export async function shownCode(
  checkout: Checkout,
  walkthrough: Walkthrough,
  step: Step,
  language: Language,
): Promise<ShownCode | undefined> {
  const quoted = await quoteStep(checkout, step, { walkthrough, language });
  const { place } = await checkout.resolve(step.anchor);
  if (!quoted || !place) return undefined;
  const site = place.site && { first: place.site.start.line, last: place.site.end.line };
  const count = quoted.lines.reduce((sum, lines) => sum + lines.length, 0);
  const { spans, lines } = count > MOST_LINES ? await fewer(checkout, place, site?.first) : quoted;
  return {
    path: place.path,
    symbol: quoted.symbol,
    fenceName: fenceName(quoted),
    parts: spans.map(({ first }, index) => ({ first, lines: lines[index] ?? [] })),
    ...(site && { site }),
  };
}

type Place = NonNullable<Awaited<ReturnType<Checkout['resolve']>>['place']>;

/** The head of a declaration, the lines around a statement, and the last line. */
async function fewer(
  checkout: Checkout,
  { path, range }: Place,
  around: number | undefined,
): Promise<Pick<NonNullable<Awaited<ReturnType<typeof quoteStep>>>, 'spans' | 'lines'>> {
  const index = new LineIndex((await checkout.textOf(path)) ?? '');
  const spans = shortened({ first: range.start.line, last: range.end.line }, index, around);
  return { spans, lines: linesIn(index, spans) };
}
