import type { Point } from '../picture/geometry';

/** A step's place in the grid of the map, from 0. */
export interface Cell {
  readonly row: number;
  readonly lane: number;
}

/** How wide a lane must be on either side of its middle, in tracks. */
export interface TrackCount {
  readonly left: number;
  readonly right: number;
}

/** -1 to the left, 1 to the right, 0 straight down. */
type Side = -1 | 0 | 1;

/** Two steps that control passes between. */
export interface Pair {
  readonly from: Cell;
  readonly to: Cell;
  /** How it passes: ways that leave a step alike share what they can. */
  readonly kind: string;
}

/** How control gets from a step to a later one, as far as the grid says. */
export interface Route extends Pair {
  /** On which side it leaves, and on which it enters; 0 is from below and from above. */
  readonly exit: Side;
  readonly entry: Side;
  /** Which of the tracks beside the lane it comes down on, from 0, where it enters from a side. */
  readonly track: number;
  /** Its place among the ways that leave the same step on the same side, 0 in the middle, up negative. */
  readonly height: number;
}

/** How far from its circle the first track is, and how far the tracks are apart. */
const FIRST_TRACK = 5;
const TRACK_DISTANCE = 4;
const EXIT_DISTANCE = 4;

/**
 * Finds ways that no circle stands in. Each row holds one circle only, so that a way may leave it to the side in its own
 * row; it comes down in the middle of the other lane when no step stands there, else on a track beside it.
 */
export function planRoutes(pairs: readonly Pair[], cells: readonly Cell[]): Route[] {
  const plans = pairs.map((pair) => planFor(pair, cells));
  const tracks = tracksOf(plans);
  return plans.map((plan, index) => ({
    ...plan,
    track: tracks[index] ?? 0,
    height: exitHeight(plan, plans),
  }));
}

/** How many tracks run beside a lane. */
export function tracksBeside(lane: number, routes: readonly Route[]): TrackCount {
  const count = (side: Side): number =>
    Math.max(
      0,
      ...routes.map(({ to, entry, track }) => (to.lane === lane && entry === side ? track + 1 : 0)),
    );
  return { left: count(-1), right: count(1) };
}

/** How much room a number of tracks needs beside the middle of a lane. */
export function roomFor(tracks: number, radius: number): number {
  return tracks === 0 ? radius : radius + FIRST_TRACK + (tracks - 1) * TRACK_DISTANCE;
}

type Plan = Omit<Route, 'track' | 'height'>;

function planFor(pair: Pair, cells: readonly Cell[]): Plan {
  const { from, to } = pair;
  const isBlocked = cells.some(({ row, lane }) => lane === to.lane && row > from.row && row < to.row);
  if (from.lane === to.lane) {
    const side = isBlocked ? -1 : 0;
    return { ...pair, exit: side, entry: side };
  }
  const side = to.lane > from.lane ? 1 : -1;
  return { ...pair, exit: side, entry: isBlocked ? (-side as Side) : 0 };
}

/** Ways that come down beside the same lane at the same height get tracks of their own, unless they come from the same step alike. */
function tracksOf(plans: readonly Plan[]): number[] {
  const taken: { readonly plan: Plan; readonly track: number }[] = [];
  return plans.map((plan) => {
    if (plan.entry === 0) return 0;
    const others = taken.filter(
      (other) => other.plan.to.lane === plan.to.lane && other.plan.entry === plan.entry,
    );
    const shared = others.find((other) => isAlike(other.plan, plan));
    const beside = others.filter(
      (other) => other.plan.from.row < plan.to.row && other.plan.to.row > plan.from.row,
    );
    let track = shared?.track ?? 0;
    while (beside.some((other) => other.track === track && !isAlike(other.plan, plan))) track++;
    taken.push({ plan, track });
    return track;
  });
}

function isAlike(left: Plan, right: Plan): boolean {
  return left.from === right.from && left.kind === right.kind && left.exit === right.exit;
}

/** Ways of different kinds that leave a step on one side leave it one below the other, the farthest on top, so that they do not cross. */
function exitHeight(plan: Plan, plans: readonly Plan[]): number {
  if (plan.exit === 0) return 0;
  const farthestFirst = plans
    .filter(({ from, exit }) => from === plan.from && exit === plan.exit)
    .sort((left, right) => reach(right) - reach(left));
  const kinds = [...new Set(farthestFirst.map(({ kind }) => kind))];
  const isEntered = plans.some(({ to, entry }) => to === plan.from && entry === plan.exit);
  const count = kinds.length + (isEntered ? 1 : 0);
  const place = kinds.indexOf(plan.kind) + (isEntered ? 1 : 0);
  return (place - (count - 1) / 2) * EXIT_DISTANCE + (isEntered ? EXIT_DISTANCE / 2 : 0);
}

function reach({ from, to }: Plan): number {
  return Math.abs(to.lane - from.lane) + to.row / 10_000;
}

/** The corners of a route between the middles of two circles. */
export function wayOf(
  { exit, entry, track, height }: Route,
  from: Point,
  to: Point,
  radius: number,
): Point[] {
  if (exit === 0) {
    return [
      { x: from.x, y: from.y + radius },
      { x: to.x, y: to.y - radius },
    ];
  }
  const limited = Math.max(-radius + 2, Math.min(radius - 2, height));
  const y = from.y + limited;
  const start = { x: from.x + exit * Math.sqrt(radius ** 2 - limited ** 2), y };
  if (entry === 0) return [start, { x: to.x, y }, { x: to.x, y: to.y - radius }];
  const x = to.x + entry * roomFor(track + 1, radius);
  return [start, { x, y }, { x, y: to.y }, { x: to.x + entry * radius, y: to.y }];
}
