import { Graph as LayeredGraph, layout } from '@dagrejs/dagre';
import type { BoxSize, PlacedBox, Point } from './geometry';

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

export interface LayeredOutput extends BoxSize {
  /** Boxes and groups by id. */
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** In the order of the input; the label by its middle. */
  readonly edges: readonly { readonly points: readonly Point[]; readonly label: Point }[];
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
  return {
    width,
    height,
    boxes: new Map(ids.map((id) => [id, placed(graph.node(id) as Partial<PlacedBox> | undefined)])),
    edges: edges.map(({ from, to }, index) => {
      const edge = graph.edge(from, to, String(index)) as Partial<Point> & { points?: readonly Point[] };
      const { points = [], x = 0, y = 0 } = edge;
      return { points, label: { x, y } };
    }),
  };
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
    graph.setEdge(from, to, { ...label, labelpos: 'c', minlen: 1, weight: 1 }, String(index)),
  );
  return graph;
}

function placed(node: Partial<PlacedBox> | undefined): PlacedBox {
  const { x = 0, y = 0, width = 0, height = 0 } = node ?? {};
  return { x, y, width, height };
}
