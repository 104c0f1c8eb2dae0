import { labelLines, widestOf } from '../breakLabel';
import type { PaintedDiagram } from '../paintedDiagram';
import { BAND, INK, MUTED, rounded, svgText } from '../svg';
import { plain } from '../textMeasure';
import type { TreeNode } from './figureModel';

const NAME_FONT = plain(13);
const REMARK_FONT = plain(12);
const LINE = 18;
const WIDEST_NAME = 400;
const WIDEST_REMARK = 360;
const PADDING = 10;
/** How far a node is indented below what it is in. */
const STEP = 30;
const GAP = 8;
/** Where the line to the nodes below leaves a node. */
const STEM = 14;

/** Paints a tree: one node below the other, what is in it indented, and what is said of it beside it. */
export function paintTree(nodes: readonly TreeNode[]): PaintedDiagram {
  const painter = new TreePainter();
  for (const node of nodes) painter.paint(node, 1);
  return { width: painter.width + 1, height: painter.bottom - GAP + 1, parts: painter.parts };
}

class TreePainter {
  readonly parts: string[] = [];
  width = 0;
  bottom = 1;

  /** Returns the height of the middle of the node. */
  paint({ name, remark, nodes }: TreeNode, left: number): number {
    const names = labelLines(name, WIDEST_NAME, NAME_FONT);
    const remarks = labelLines(remark, WIDEST_REMARK, REMARK_FONT);
    const width = widestOf(names, NAME_FONT) + PADDING * 2;
    const height = names.length * LINE + 10;
    const rowHeight = Math.max(height, remarks.length * LINE);
    const middle = this.bottom + rowHeight / 2;
    const top = middle - height / 2;
    const right = left + width + PADDING;
    this.parts.push(
      `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(width)}" height="${rounded(height)}" rx="3" fill="${BAND}" stroke="${INK}" stroke-width="1.2"/>`,
      ...names.map((line, row) =>
        svgText(left + PADDING, top + row * LINE + 18, line, { size: NAME_FONT.size }),
      ),
      ...remarks.map((line, row) =>
        svgText(right, middle + (row - remarks.length / 2) * LINE + 13, line, {
          size: REMARK_FONT.size,
          fill: MUTED,
        }),
      ),
    );
    this.width = Math.max(
      this.width,
      left + width,
      remark === '' ? 0 : right + widestOf(remarks, REMARK_FONT),
    );
    this.bottom += rowHeight + GAP;
    const middles = nodes.map((node) => this.paint(node, left + STEP));
    this.paintBranches(left, top + height, middles);
    return middle;
  }

  private paintBranches(left: number, from: number, middles: readonly number[]): void {
    const last = middles.at(-1);
    if (last === undefined) return;
    const across = middles.map(
      (middle) => `M${rounded(left + STEM)} ${rounded(middle)}H${rounded(left + STEP)}`,
    );
    this.parts.push(
      `<path d="M${rounded(left + STEM)} ${rounded(from)}V${rounded(last)}${across.join('')}" fill="none" stroke="${MUTED}" stroke-width="1.2"/>`,
    );
  }
}
