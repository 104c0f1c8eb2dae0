import type { BoxSize, PlacedBox, Point } from '../geometry';
import { layOutLayers, type LayeredOutput } from '../layeredLayout';
import { bold, plain, shorten, textWidth } from '../textMeasure';
import { INK, MUTED, RULE, rounded, svgText } from '../svg';
import type { Graph, GraphEdge, GraphGroup } from './graphModel';
import { labelLines, widestOf } from '../breakLabel';
import { paintLine } from './paintLine';
import type { PaintedDiagram } from '../paintedDiagram';
import { nodeLines, paintShape, sizeOf } from './paintShape';
import { meetShape } from './shapeOutline';

const LABEL_FONT = plain(12);
const LABEL_LINE = 16;
const TITLE_FONT = bold(12);
const WIDEST_LABEL = 200;
const PADDING = 6;
/** Longer titles of groups are cut. */
const WIDEST_TITLE = 640;
const TITLE_SIDES = 20;
/** Room for the title of a group, inside it. */
const TITLE = 24;

/** Paints boxes and the lines between them; `undefined` when they cannot be placed. */
export function paintGraph(graph: Graph): PaintedDiagram | undefined {
  const texts: GraphTexts = {
    nodes: new Map(graph.nodes.map(({ id, label }) => [id, nodeLines(label)])),
    edges: graph.edges.map(({ label }) => labelLines(label, WIDEST_LABEL, LABEL_FONT)),
  };
  const layers = layOutGraph(graph, texts);
  if (!layers) return undefined;
  const parts = [
    ...graph.groups.flatMap((group) => paintGroup(group, layers)),
    ...graph.edges.flatMap((edge, index) => paintEdge(graph, edge, layers, index)),
    ...graph.nodes.flatMap(({ id, shape }) => {
      const box = layers.boxes.get(id);
      return box ? paintShape(shape, box, texts.nodes.get(id) ?? []) : [];
    }),
    ...graph.groups.flatMap((group) => paintTitle(group, layers)),
    ...texts.edges.flatMap((label, index) => paintLabel(label, layers.edges[index]?.label)),
  ];
  return {
    width: layers.width + PADDING * 2,
    height: layers.height + PADDING * 2 + topOf(graph, layers),
    parts: [`<g transform="translate(${PADDING} ${PADDING + topOf(graph, layers)})">`, ...parts, '</g>'],
  };
}

/** The lines of text of boxes, by id, and of lines, in their order. */
interface GraphTexts {
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly edges: readonly (readonly string[])[];
}

/** Lays a graph out, so that groups are as wide as their titles. Boxes have the sizes that they are painted with. */
function layOutGraph(graph: Graph, texts: GraphTexts): LayeredOutput | undefined {
  const sizes = new Map(graph.nodes.map(({ id, shape }) => [id, sizeOf(shape, texts.nodes.get(id) ?? [])]));
  const parents = parentsOf(graph);
  const layOut = (boxes: ReadonlyMap<string, BoxSize>): LayeredOutput | undefined =>
    layOutLayers({
      direction: graph.direction,
      boxes,
      edges: graph.edges.map(({ from, to }, index) => ({
        from,
        to,
        label: labelSize(texts.edges[index] ?? []),
      })),
      parents,
      gap: 28,
      layerGap: 44,
    });
  const first = layOut(sizes);
  if (!first) return undefined;
  const widened = widenedForTitles(graph, parents, sizes, first);
  const layers = widened.size === 0 ? first : layOut(new Map([...sizes, ...widened]));
  if (!layers) return first;
  const boxes = [...layers.boxes].map(([id, box]) => [id, { ...box, ...sizes.get(id) }] as const);
  return { ...layers, boxes: new Map(boxes) };
}

/** Sizes to lay out with where a group is narrower than its title: one box in it takes the room that is missing. */
function widenedForTitles(
  { groups }: Graph,
  parents: ReadonlyMap<string, string>,
  sizes: ReadonlyMap<string, BoxSize>,
  { boxes }: LayeredOutput,
): Map<string, BoxSize> {
  const widened = new Map<string, BoxSize>();
  for (const { id, title } of groups) {
    const wanted = Math.min(WIDEST_TITLE, textWidth(title.replaceAll('\n', ' '), TITLE_FONT) + TITLE_SIDES);
    const missing = wanted - (boxes.get(id)?.width ?? wanted);
    const inside = [...sizes.keys()].find((node) => isInside(node, id, parents));
    const size = inside === undefined ? undefined : sizes.get(inside);
    if (inside === undefined || !size || missing <= 0) continue;
    const width = Math.max(widened.get(inside)?.width ?? 0, size.width + missing);
    widened.set(inside, { width, height: size.height });
  }
  return widened;
}

function isInside(id: string, group: string, parents: ReadonlyMap<string, string>): boolean {
  const parent = parents.get(id);
  return parent !== undefined && (parent === group || isInside(parent, group, parents));
}

/** The titles of the outermost groups are above the layout. */
function topOf({ groups }: Graph, { boxes }: LayeredOutput): number {
  const tops = groups.map(({ id }) => {
    const box = boxes.get(id);
    return box ? TITLE - (box.y - box.height / 2) : 0;
  });
  return Math.max(0, ...tops);
}

/** The group around each box and each group, by id. */
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

function paintGroup({ id }: GraphGroup, { boxes }: LayeredOutput): string[] {
  const box = boxes.get(id);
  if (!box) return [];
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2 - TITLE];
  return [
    `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(box.width)}" height="${rounded(box.height + TITLE)}" rx="4" fill="#fbfcfd" stroke="${RULE}" stroke-width="1.2"/>`,
  ];
}

/** The title of a group, above the lines that lead into it. */
function paintTitle({ id, title }: GraphGroup, { boxes }: LayeredOutput): string[] {
  const box = boxes.get(id);
  if (!box || title === '') return [];
  const [left, top] = [box.x - box.width / 2 + 10, box.y - box.height / 2 - TITLE];
  const shown = shorten(title.replaceAll('\n', ' '), Math.max(40, box.width - TITLE_SIDES), TITLE_FONT);
  const width = textWidth(shown, TITLE_FONT);
  return [
    `<rect x="${rounded(left - 2)}" y="${rounded(top + 4)}" width="${rounded(width + 4)}" height="17" fill="#fbfcfd" fill-opacity="0.9"/>`,
    svgText(left, top + 17, shown, { size: TITLE_FONT.size, weight: 600, fill: MUTED }),
  ];
}

function paintEdge(
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

function paintLabel(lines: readonly string[], middle: Point | undefined): string[] {
  if (!middle || lines.length === 0) return [];
  const { width, height } = labelSize(lines);
  const top = middle.y - height / 2;
  return [
    `<rect x="${rounded(middle.x - width / 2)}" y="${rounded(top)}" width="${rounded(width)}" height="${height}" fill="#ffffff"/>`,
    ...lines.map((line, row) =>
      svgText(middle.x, top + row * LABEL_LINE + 14, line, {
        size: LABEL_FONT.size,
        anchor: 'middle',
        fill: INK,
      }),
    ),
  ];
}
