import { Graph as LayeredGraph, layout } from '@dagrejs/dagre';
import type { BoxSize, PlacedBox, Point } from './geometry';
import { selfLoop } from './selfLoop';

/** Where the lines lead: down, up, to the right, to the left. */
export type Direction = 'TB' | 'BT' | 'LR' | 'RL';

/** Larger inputs are not laid out: that would take seconds, and nobody could read the picture. */
export const MOST_BOXES = 120;
const MOST_EDGES = 200;
const MOST_GROUPS = 30;
/** Nor are inputs whose lines pass many layers. */
const MOST_LAYERS_CROSSED = 400;

/** What is to be placed: boxes and groups by id, lines with the room for their labels. */
export interface LayeredInput {
  readonly direction: Direction;
  readonly boxes: ReadonlyMap<string, BoxSize>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: BoxSize }[];
  /** The group around a box or a group, by its id. */
  readonly parents: ReadonlyMap<string, string>;
  readonly gap: number;
  readonly layerGap: number;
}

/** A line by its corners, and its label by its middle. */
export interface PlacedEdge {
  readonly points: readonly Point[];
  readonly label: Point;
}

export interface LayeredOutput extends BoxSize {
  /** Boxes and groups by id. */
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** In the order of the input. */
  readonly edges: readonly PlacedEdge[];
}

/** Places boxes in layers along their lines; `undefined` for what is too large or cannot be placed. The only place that knows dagre. */
export function layOutLayers(input: LayeredInput): LayeredOutput | undefined {
  const { boxes, edges, parents } = input;
  if (boxes.size > MOST_BOXES || edges.length > MOST_EDGES || new Set(parents.values()).size > MOST_GROUPS)
    return undefined;
  // A line to a group is more than the algorithm knows.
  if (edges.some(({ from, to }) => !boxes.has(from) || !boxes.has(to))) return undefined;
  if (layersCrossed(input) > MOST_LAYERS_CROSSED) return undefined;
  const graph = graphOf(input);
  try {
    layout(graph);
  } catch {
    // It fails on some nested groups: such a diagram stays Mermaid.
    return undefined;
  }
  // The library gives labels of any kind back.
  const { width = 0, height = 0 } = graph.graph() as Partial<BoxSize>;
  const ids = [...boxes.keys(), ...new Set(parents.values())];
  const placedEdges = edges.map((_, index) => placedEdge(graph, input, index));
  const whole = wholeArea({ width, height }, input, placedEdges);
  const move = <T extends Point>(place: T): T => ({
    ...place,
    x: place.x - whole.left,
    y: place.y - whole.top,
  });
  return {
    width: whole.right - whole.left,
    height: whole.bottom - whole.top,
    boxes: new Map(ids.map((id) => [id, move(placed(graph.node(id) as Partial<PlacedBox> | undefined))])),
    edges: placedEdges.map(({ points, label }) => ({ points: points.map(move), label: move(label) })),
  };
}

function placedEdge(graph: LayeredGraph, { direction, edges }: LayeredInput, index: number): PlacedEdge {
  const { from = '', to = '' } = edges[index] ?? {};
  const edge = graph.edge(from, to, String(index)) as Partial<Point> & { points?: readonly Point[] };
  const { points = [], x = 0, y = 0 } = edge;
  const label = { x, y };
  if (from !== to) return { points, label };
  // The library keeps room for such a line, but does not draw it from the box.
  const box = placed(graph.node(from) as Partial<PlacedBox> | undefined);
  const loops = edges.flatMap((each, place) => (each.from === from && each.to === from ? [place] : []));
  const part = (loops.indexOf(index) + 1) / (loops.length + 1);
  return { points: selfLoop(box, label, isSideways(direction), part), label };
}

/** The area of all boxes, and of the labels of lines from a box to itself, which the library leaves out. */
function wholeArea({ width, height }: BoxSize, { edges }: LayeredInput, placedEdges: readonly PlacedEdge[]) {
  const area = { left: 0, top: 0, right: width, bottom: height };
  edges.forEach(({ from, to, label }, index) => {
    const middle = placedEdges[index]?.label;
    if (from !== to || !middle) return;
    area.left = Math.min(area.left, middle.x - label.width / 2);
    area.top = Math.min(area.top, middle.y - label.height / 2);
    area.right = Math.max(area.right, middle.x + label.width / 2);
    area.bottom = Math.max(area.bottom, middle.y + label.height / 2);
  });
  return area;
}

function isSideways(direction: Direction): boolean {
  return direction === 'LR' || direction === 'RL';
}

/** How many layers all lines cross together: what the work grows with. Lines that lead back are counted as they would be forward. */
function layersCrossed({ boxes, edges }: LayeredInput): number {
  const targets = new Map([...boxes.keys()].map((id) => [id, [] as string[]]));
  for (const { from, to } of edges) targets.get(from)?.push(to);
  const order: string[] = [];
  const met = new Set<string>();
  const visit = (id: string): void => {
    if (met.has(id)) return;
    met.add(id);
    targets.get(id)?.forEach(visit);
    order.unshift(id);
  };
  for (const id of boxes.keys()) visit(id);
  const layers = new Map<string, number>();
  const places = new Map(order.map((id, place) => [id, place]));
  const layerOf = (id: string): number => layers.get(id) ?? 0;
  for (const id of order)
    for (const to of targets.get(id) ?? [])
      if ((places.get(to) ?? 0) > (places.get(id) ?? 0))
        layers.set(to, Math.max(layerOf(to), layerOf(id) + 1));
  return edges.reduce((sum, { from, to }) => sum + Math.abs(layerOf(to) - layerOf(from)), 0);
}

function graphOf({ direction, boxes, edges, parents, gap, layerGap }: LayeredInput): LayeredGraph {
  const graph = new LayeredGraph({ directed: true, multigraph: true, compound: true });
  graph.setGraph({ rankdir: direction, nodesep: gap, ranksep: layerGap, edgesep: gap / 2 });
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  for (const id of new Set(parents.values())) graph.setNode(id, {});
  for (const [id, parent] of parents) graph.setParent(id, parent);
  edges.forEach(({ from, to, label }, index) =>
    graph.setEdge(
      from,
      to,
      { ...(from === to ? roomForLoop(label) : label), labelpos: 'c', minlen: 1, weight: 1 },
      String(index),
    ),
  );
  return graph;
}

/** The room that a line from a box to itself needs without a label. */
const LOOP = 20;

function roomForLoop({ width, height }: BoxSize): BoxSize {
  return { width: Math.max(width, LOOP), height: Math.max(height, LOOP) };
}

function placed(node: Partial<PlacedBox> | undefined): PlacedBox {
  const { x = 0, y = 0, width = 0, height = 0 } = node ?? {};
  return { x, y, width, height };
}
