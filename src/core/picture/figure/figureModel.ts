import type { Message } from '../../base/message';
import type { Graph } from '../graph/graphModel';

/** What a figure shows: bytes, states, or what contains what. */
export const FIGURE_KINDS = ['layout', 'states', 'tree'] as const;

export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A reason why a figure is not drawn. */
export interface FigureProblem {
  /** The line of the figure, from 0; absent for the line that opens it. */
  readonly line?: number;
  readonly message: Message;
}

/** A line of a figure. */
export interface FigureLine {
  /** From 0, in the lines of the figure. */
  readonly line: number;
  /** How far it is indented, in columns. */
  readonly indent: number;
  /** Without indentation and remark. */
  readonly text: string;
  /** What follows ` # `; empty for none. */
  readonly remark: string;
}

/** A line with the lines that are indented below it. */
export interface FigureItem extends FigureLine {
  readonly children: readonly FigureItem[];
}

/** A stretch of bytes, with the stretches that it consists of. */
export interface LayoutPart {
  readonly name: string;
  readonly remark: string;
  /** As the picture shows it: `4 B`, `n`; empty where it is not known. */
  readonly size: string;
  /** In bits; absent where it is not a number. */
  readonly bits?: number;
  /** Where it begins, in bits from the beginning of what it is a part of; absent behind a part without a number. */
  readonly offset?: number;
  readonly parts: readonly LayoutPart[];
}

/** Something in a tree, with what is in it. */
export interface TreeNode {
  readonly name: string;
  readonly remark: string;
  readonly nodes: readonly TreeNode[];
}

/** A figure that can be painted. */
export type Figure =
  | { readonly kind: 'layout'; readonly parts: readonly LayoutPart[] }
  | { readonly kind: 'states'; readonly graph: Graph }
  | { readonly kind: 'tree'; readonly nodes: readonly TreeNode[] };
