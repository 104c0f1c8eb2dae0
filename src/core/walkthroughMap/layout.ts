import { allArrowsBetween } from '../pack/arrows';
import type { Point } from '../picture/geometry';
import { arrowAlong } from './arrow';
import { bold, textWidth, widestPiece, wrap } from '../picture/textMeasure';
import type { WalkthroughMap, LaneToDraw, MapArrow, MapLane, MapShape, MapText, StepToDraw } from './model';
import { planRoutes, roomFor, tracksBeside, wayOf, type Cell, type Pair, type Route } from './route';

const TITLE_LINE = 14;
const TITLE_GAP = 8;
/** The distance between the outermost track and the edge of its lane. */
const LANE_MARGIN = 3;
const HEADER_PADDING = 6;

/** For a narrow side bar: two lines of text fit in a row. */
export const COMPACT_MAP: MapShape = {
  rowHeight: 40,
  radius: 8.5,
  laneWidth: { least: 21, most: 21, together: Infinity },
  titles: 'stairs',
  mostTitleLines: 1,
  titleSize: 12,
};

/** For a separate window: one line of text in a row, so that the reader sees all of a long walkthrough. */
export const WIDE_MAP: MapShape = {
  rowHeight: 24,
  radius: 7.5,
  laneWidth: { least: 44, most: 96, together: 260 },
  titles: 'columns',
  mostTitleLines: 3,
  titleSize: 12,
};

/** For a picture in print or in an essay, which must be readable on a phone: narrow lanes, rows for several lines of text. */
export const PICTURE_MAP: MapShape = {
  rowHeight: 42,
  radius: 9,
  laneWidth: { least: 48, most: 96, together: 296 },
  titles: 'columns',
  mostTitleLines: 6,
  titleSize: 11,
};

/** Lays out the walkthrough map of some steps. */
export function layOutMap(
  lanes: readonly LaneToDraw[],
  steps: readonly StepToDraw[],
  shape: MapShape,
): WalkthroughMap {
  const all = withUnknownLanes(lanes, steps);
  const { rowHeight, radius } = shape;
  const cells = steps.map((step, row): Cell => ({ row, lane: all.findIndex(({ id }) => id === step.lane) }));
  const routes = planRoutes(pairsOf(steps, cells), cells);
  const columns = columnsOf(all, routes, shape);
  const headerHeight = headerOf(all, columns, shape);
  const height = headerHeight + steps.length * rowHeight;
  const points = cells.map(({ row, lane }) => ({
    x: columns[lane]?.x ?? 0,
    y: headerHeight + (row + 0.5) * rowHeight,
  }));
  return {
    width: columns.at(-1)?.right ?? 0,
    height,
    headerHeight,
    rowHeight,
    radius,
    lanes: all.map((lane, index) => drawnLane(lane, index, columns, { shape, headerHeight, height })),
    nodes: points.map(({ x, y }, row) => ({ id: steps[row]?.id ?? '', number: row + 1, x, y })),
    arrows: routes.flatMap((route) => arrowOf(route, steps, points, radius)),
  };
}

/** Adds a lane for each lane that steps name but the walkthrough does not declare. The pack has a problem for it. */
function withUnknownLanes(lanes: readonly LaneToDraw[], steps: readonly StepToDraw[]): LaneToDraw[] {
  const known = new Set(lanes.map(({ id }) => id));
  const unknown = [...new Set(steps.map(({ lane }) => lane))].filter((id) => !known.has(id));
  return [...lanes, ...unknown.map((id) => ({ id, title: id }))];
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly x: number;
}

/** A lane is wide enough for its title, and for the tracks on both sides of its middle. */
function columnsOf(
  lanes: readonly LaneToDraw[],
  routes: readonly Route[],
  { laneWidth, radius, titleSize }: MapShape,
): Column[] {
  const font = bold(titleSize);
  const most = Math.min(laneWidth.most, laneWidth.together / lanes.length);
  let left = 0;
  return lanes.map(({ title }, lane) => {
    const wanted = textWidth(title, font) + TITLE_GAP * 2;
    // A title whose longest word does not fit would be cut off.
    const needed = laneWidth.most > laneWidth.least ? Math.ceil(widestPiece(title, font) + TITLE_GAP) + 1 : 0;
    const half = Math.max(laneWidth.least, needed, Math.min(most, wanted)) / 2;
    const tracks = tracksBeside(lane, routes);
    const x = Math.round(left + Math.max(half, roomFor(tracks.left, radius) + LANE_MARGIN));
    const right = Math.round(x + Math.max(half, roomFor(tracks.right, radius) + LANE_MARGIN));
    const column = { left, right, x };
    left = right;
    return column;
  });
}

function headerOf(lanes: readonly LaneToDraw[], columns: readonly Column[], shape: MapShape): number {
  if (shape.titles === 'stairs') return lanes.length * (TITLE_LINE + 2) + HEADER_PADDING;
  const most = Math.max(1, ...lanes.map((lane, index) => titleLines(lane, columns[index], shape).length));
  return most * TITLE_LINE + HEADER_PADDING * 2;
}

function titleLines(
  { title }: LaneToDraw,
  column: Column | undefined,
  { mostTitleLines, titleSize }: MapShape,
): string[] {
  const width = column ? column.right - column.left - TITLE_GAP : 0;
  return wrap(title, width, bold(titleSize), mostTitleLines);
}

interface Frame {
  readonly shape: MapShape;
  readonly headerHeight: number;
  readonly height: number;
}

function drawnLane(
  lane: LaneToDraw,
  index: number,
  columns: readonly Column[],
  { shape, headerHeight, height }: Frame,
): MapLane {
  const column = columns[index] ?? { left: 0, right: 0, x: 0 };
  const { left, right, x } = column;
  const stair = (index + 1) * (TITLE_LINE + 2) - 4;
  const title: MapText =
    shape.titles === 'stairs'
      ? { x: x + 6, y: stair, anchor: 'start', lineHeight: TITLE_LINE, lines: [lane.title] }
      : {
          x,
          y: HEADER_PADDING + shape.titleSize,
          anchor: 'middle',
          lineHeight: TITLE_LINE,
          lines: titleLines(lane, column, shape),
        };
  const top = shape.titles === 'stairs' ? stair - 8 : headerHeight;
  return { id: lane.id, left, right, x, title, line: { top, bottom: height } };
}

/** The pairs of steps that arrows join. */
function pairsOf(steps: readonly StepToDraw[], cells: readonly Cell[]): Pair[] {
  return allArrowsBetween(steps).flatMap((arrow) => {
    const [from, to] = [cells[arrow.from], cells[arrow.to]];
    return from && to ? [{ from, to, kind: arrow.kind }] : [];
  });
}

function arrowOf(
  route: Route,
  steps: readonly StepToDraw[],
  points: readonly Point[],
  radius: number,
): MapArrow[] {
  const [from, to] = [steps[route.from.row], steps[route.to.row]];
  const [start, end] = [points[route.from.row], points[route.to.row]];
  if (!from || !to || !start || !end) return [];
  const way = wayOf(route, start, end, radius);
  return [{ from: from.id, to: to.id, kind: route.kind, ...arrowAlong(way, route.kind) }];
}
