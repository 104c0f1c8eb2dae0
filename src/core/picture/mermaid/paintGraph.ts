import type { BoxSize, PlacedBox, Point } from '../geometry';
import { layOutLayers, type LayeredOutput } from '../layeredLayout';
import { bold, plain, shorten, textWidth } from '../textMeasure';
import { INK, MUTED, RULE, rounded, svgText } from '../svg';
import type { Graph, GraphEdge, GraphGroup } from './graphModel';
import { labelLines, widestOf } from './breakLabel';
import { paintLine } from './paintLine';
import type { PaintedDiagram } from './paintedDiagram';
import { meetShape, nodeLines, paintShape, sizeOf } from './paintShape';

const LABEL_FONT = plain(12);
const LABEL_LINE = 16;
const TITLE_FONT = bold(12);
const WIDEST_LABEL = 200;
const PADDING = 6;
/** Room for the title of a group, inside it. */
const TITLE = 24;

/** Draws boxes and the lines between them; `undefined` when they cannot be placed. */
export function paintGraph(graph: Graph): PaintedDiagram | undefined {
  const lines = new Map(graph.nodes.map(({ id, label }) => [id, nodeLines(label)]));
  const labels = graph.edges.map(({ label }) =>
    label === '' ? [] : labelLines(label, WIDEST_LABEL, LABEL_FONT),
  );
  const layers = layOutLayers({
    direction: graph.direction,
    boxes: new Map(graph.nodes.map(({ id, shape }) => [id, sizeOf(shape, lines.get(id) ?? [])])),
    edges: graph.edges.map(({ from, to }, index) => ({ from, to, label: labelSize(labels[index] ?? []) })),
    parents: parentsOf(graph),
    gap: 28,
    layerGap: 44,
  });
  if (!layers) return undefined;
  const parts = [
    ...graph.groups.flatMap((group) => groupPicture(group, layers)),
    ...graph.edges.flatMap((edge, index) => edgePicture(graph, edge, layers, index)),
    ...graph.nodes.flatMap(({ id, shape }) => {
      const box = layers.boxes.get(id);
      return box ? paintShape(shape, box, lines.get(id) ?? []) : [];
    }),
    ...graph.groups.flatMap((group) => titlePicture(group, layers)),
    ...labels.flatMap((label, index) => labelPicture(label, layers.edges[index]?.label)),
  ];
  return {
    width: layers.width + PADDING * 2,
    height: layers.height + PADDING * 2 + topOf(graph, layers),
    parts: [`<g transform="translate(${PADDING} ${PADDING + topOf(graph, layers)})">`, ...parts, '</g>'],
  };
}

/** Titles of the outermost groups stand above what was laid out. */
function topOf({ groups }: Graph, { boxes }: LayeredOutput): number {
  const tops = groups.map(({ id }) => {
    const box = boxes.get(id);
    return box ? TITLE - (box.y - box.height / 2) : 0;
  });
  return Math.max(0, ...tops);
}

/** Groups without anything in them are left out. */
function parentsOf({ nodes, groups }: Graph): Map<string, string> {
  const parents = new Map<string, string>();
  const known = new Map(groups.map((group) => [group.id, group]));
  for (const { id, group } of nodes) {
    if (group === undefined) continue;
    parents.set(id, group);
    for (let inner = known.get(group); inner?.parent !== undefined; inner = known.get(inner.parent))
      parents.set(inner.id, inner.parent);
  }
  return parents;
}

function labelSize(lines: readonly string[]): BoxSize {
  if (lines.length === 0) return { width: 0, height: 0 };
  return { width: widestOf(lines, LABEL_FONT) + 10, height: lines.length * LABEL_LINE + 4 };
}

function groupPicture({ id }: GraphGroup, { boxes }: LayeredOutput): string[] {
  const box = boxes.get(id);
  if (!box) return [];
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2 - TITLE];
  return [
    `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(box.width)}" height="${rounded(box.height + TITLE)}" rx="4" fill="#fbfcfd" stroke="${RULE}" stroke-width="1.2"/>`,
  ];
}

/** The title of a group, above the lines that lead into it. */
function titlePicture({ id, title }: GraphGroup, { boxes }: LayeredOutput): string[] {
  const box = boxes.get(id);
  if (!box || title === '') return [];
  const [left, top] = [box.x - box.width / 2 + 10, box.y - box.height / 2 - TITLE];
  const shown = shorten(title.replaceAll('\n', ' '), Math.max(40, box.width - 20), TITLE_FONT);
  const width = textWidth(shown, TITLE_FONT);
  return [
    `<rect x="${rounded(left - 2)}" y="${rounded(top + 4)}" width="${rounded(width + 4)}" height="17" fill="#fbfcfd" fill-opacity="0.9"/>`,
    svgText(left, top + 17, shown, { size: TITLE_FONT.size, weight: 600, fill: MUTED }),
  ];
}

function edgePicture(
  { nodes }: Graph,
  { from, to, look, start, end }: GraphEdge,
  { boxes, edges }: LayeredOutput,
  index: number,
): string[] {
  const points = [...(edges[index]?.points ?? [])];
  const shapeOf = (id: string): Parameters<typeof meetShape>[0] =>
    nodes.find((node) => node.id === id)?.shape ?? 'rectangle';
  const meet = (id: string, point: Point | undefined): Point => {
    const box: PlacedBox = boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return meetShape(shapeOf(id), box, point ?? box);
  };
  points[0] = meet(from, points[0]);
  points[points.length - 1] = meet(to, points.at(-1));
  return paintLine({ points, look, start, end, radius: 16 });
}

function labelPicture(lines: readonly string[], middle: Point | undefined): string[] {
  if (!middle || lines.length === 0) return [];
  const { width, height } = labelSize(lines);
  const top = middle.y - height / 2;
  return [
    `<rect x="${rounded(middle.x - width / 2)}" y="${rounded(top)}" width="${rounded(width)}" height="${height}" fill="#ffffff" fill-opacity="0.9"/>`,
    ...lines.map((line, row) =>
      svgText(middle.x, top + row * LABEL_LINE + 14, line, {
        size: LABEL_FONT.size,
        anchor: 'middle',
        fill: INK,
      }),
    ),
  ];
}
