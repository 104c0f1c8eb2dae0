import type { FigureItem, FigureLine, FigureProblem, TreeNode } from './figureModel';
import { checkNames, nestLines } from './readLines';

const DEEPEST = 10;

/** Reads a tree: one name in a line, indented below what it is in. */
export function readTree(lines: readonly FigureLine[], problems: FigureProblem[]): TreeNode[] {
  for (const { line, text } of lines) checkNames(line, [text], problems);
  return nestLines(lines, DEEPEST, problems).map(nodeOf);
}

function nodeOf({ text, remark, children }: FigureItem): TreeNode {
  return { name: text, remark, nodes: children.map(nodeOf) };
}
