import { message } from '../../base/message';
import {
  FIGURE_KINDS,
  type Figure,
  type FigureKind,
  type FigureLine,
  type FigureProblem,
  type LayoutPart,
  type TreeNode,
} from './figureModel';
import { readLayout } from './readLayout';
import { readLines, UNSEEN } from './readLines';
import { readStates } from './readStates';
import { readTree } from './readTree';

const LONGEST_TITLE = 100;

/** The word that a fence of a figure begins with. */
export const FIGURE_WORD = 'figure';

/** A text of a figure, as far as it was understood. */
export interface ReadFigure {
  /** `undefined` if the text does not say what it shows. */
  readonly kind: FigureKind | undefined;
  /** Empty if it has none. */
  readonly title: string;
  /** What it shows, in short words and in its order: for those who do not see it. */
  readonly parts: readonly string[];
  /** `undefined` if there are problems: a picture that leaves something out would be wrong. */
  readonly figure: Figure | undefined;
  /** Why it is not drawn. */
  readonly problems: readonly FigureProblem[];
}

/** Reads a figure: what stands behind the mark of its fence (`figure layout A title`), and its lines. Nothing makes it fail. */
export function readFigure(info: string, source: readonly string[]): ReadFigure {
  const [, word = '', ...titles] = info.trim().slice(0, 1000).split(/\s+/);
  const kind = FIGURE_KINDS.find((known) => known === word);
  const title = titles.join(' ');
  const problems: FigureProblem[] = [];
  if (kind === undefined)
    problems.push({
      message: message('Write what the figure shows: {0}, with a title behind it.', KINDS_TO_WRITE),
    });
  if (title.length > LONGEST_TITLE)
    problems.push({ message: message('The title is too long: {0} characters at most.', LONGEST_TITLE) });
  if (UNSEEN.test(title))
    problems.push({ message: message('The title has a character that nobody sees. Delete it.') });
  if (kind === undefined) return { kind, title, parts: [], figure: undefined, problems };
  const lines = readLines(source, problems);
  if (lines.length === 0 && problems.length === 0)
    problems.push({ message: message('The figure is empty.') });
  const figure = figureOf(kind, lines, problems);
  return {
    kind,
    title,
    parts: namesIn(figure),
    figure: problems.length === 0 ? figure : undefined,
    problems,
  };
}

const KINDS_TO_WRITE = FIGURE_KINDS.map((kind) => `"${FIGURE_WORD} ${kind}"`).join(', ');

function figureOf(kind: FigureKind, lines: readonly FigureLine[], problems: FigureProblem[]): Figure {
  switch (kind) {
    case 'layout':
      return { kind, parts: readLayout(lines, problems) };
    case 'states':
      return { kind, graph: readStates(lines, problems) };
    case 'tree':
      return { kind, nodes: readTree(lines, problems) };
  }
}

function namesIn(figure: Figure): string[] {
  switch (figure.kind) {
    case 'layout':
      return figure.parts.flatMap(namesOfPart);
    case 'states':
      return figure.graph.nodes.flatMap(({ label }) => (label === '' ? [] : [label.replaceAll('\n', ' ')]));
    case 'tree':
      return figure.nodes.flatMap(namesOfNode);
  }
}

function namesOfPart({ name, size, parts }: LayoutPart): string[] {
  return [[name, size].join(' ').trim(), ...parts.flatMap(namesOfPart)];
}

function namesOfNode({ name, nodes }: TreeNode): string[] {
  return [name, ...nodes.flatMap(namesOfNode)];
}
