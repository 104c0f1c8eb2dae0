import type { Point } from '../picture/geometry';
import type { ArrowKind } from './model';

/** The place of a step in the grid of the map. */
export interface Cell {
  /** From 0. */
  readonly row: number;
  /** Index of the lane, from 0. */
  readonly lane: number;
}

/** How many tracks run beside a lane, on each side of its middle. */
export interface TrackCount {
  readonly left: number;
  readonly right: number;
}

/** -1 to the left, 1 to the right, 0 straight down or up. */
type Side = -1 | 0 | 1;

/** Two steps that an arrow joins. */
export interface Pair {
  readonly from: Cell;
  /** The step that the arrow points to, mostly below the other one. */
  readonly to: Cell;
  /** The kind of the arrow. Routes of one kind from the same step share as much as they can. */
  readonly kind: ArrowKind;
}

/** The way of an arrow through the grid. */
export interface Route extends Pair {
  /** The side where it leaves the first step; 0: below. */
  readonly exit: Side;
  /** The side where it enters the second step; 0: above, or below if the arrow points up. */
  readonly entry: Side;
  /** The track beside the lane on which it runs down or up, from 0; only if it enters from a side. */
  readonly track: number;
  /** The distance from the middle of the first step at which it leaves, in pixels, up is negative. */
  readonly height: number;
}

/** The distance of the first track from a circle, and the distances between tracks and between exits. */
const FIRST_TRACK = 5;
const TRACK_DISTANCE = 4;
const EXIT_DISTANCE = 4;

/**
 * Finds routes that cross no circle. Each row has only one circle, so a route can leave to the side within its row. It
 * runs down in the middle of the other lane if no step is in the way, else on a track beside the lane.
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

/** The room that a number of tracks needs beside the middle of a lane, in pixels. */
export function roomFor(tracks: number, radius: number): number {
  return tracks === 0 ? radius : radius + FIRST_TRACK + (tracks - 1) * TRACK_DISTANCE;
}

type Plan = Omit<Route, 'track' | 'height'>;

function planFor(pair: Pair, cells: readonly Cell[]): Plan {
  const { from, to } = pair;
  const { first, last } = rowsOf(pair);
  const isBlocked = cells.some(({ row, lane }) => lane === to.lane && row > first && row < last);
  if (from.lane === to.lane) {
    // An arrow that points up has a side of its own: straight up is where another one may come down.
    const side = isUp(pair) ? 1 : isBlocked ? -1 : 0;
    return { ...pair, exit: side, entry: side };
  }
  const side = to.lane > from.lane ? 1 : -1;
  return { ...pair, exit: side, entry: isBlocked ? (-side as Side) : 0 };
}

/** True if the arrow points to an earlier step. */
function isUp({ from, to }: Pair): boolean {
  return to.row < from.row;
}

/** The rows between which an arrow runs. */
function rowsOf({ from, to }: Pair): { readonly first: number; readonly last: number } {
  return { first: Math.min(from.row, to.row), last: Math.max(from.row, to.row) };
}

/** Routes that run beside the same lane in the same rows get different tracks, unless they are of one kind and from one step. */
function tracksOf(plans: readonly Plan[]): number[] {
  const taken: { readonly plan: Plan; readonly track: number }[] = [];
  return plans.map((plan) => {
    if (plan.entry === 0) return 0;
    const others = taken.filter(
      (other) => other.plan.to.lane === plan.to.lane && other.plan.entry === plan.entry,
    );
    const shared = others.find((other) => isAlike(other.plan, plan));
    const own = rowsOf(plan);
    const beside = others.filter(({ plan: other }) => {
      const { first, last } = rowsOf(other);
      return first < own.last && last > own.first;
    });
    let track = shared?.track ?? 0;
    while (beside.some((other) => other.track === track && !isAlike(other.plan, plan))) track++;
    taken.push({ plan, track });
    return track;
  });
}

function isAlike(left: Plan, right: Plan): boolean {
  return (
    left.from === right.from &&
    left.kind === right.kind &&
    left.exit === right.exit &&
    isUp(left) === isUp(right)
  );
}

/**
 * Routes of different kinds leave a step one below the other, so that they do not cross: those that point up on top, the
 * farthest last, then those that point down, the farthest first.
 */
function exitHeight(plan: Plan, plans: readonly Plan[]): number {
  if (plan.exit === 0) return 0;
  const farthestFirst = plans
    .filter(({ from, exit }) => from === plan.from && exit === plan.exit)
    .sort((left, right) => reach(right) - reach(left));
  const kinds = [...new Set(farthestFirst.map(bundleOf))];
  const isEntered = plans.some(({ to, entry }) => to === plan.from && entry === plan.exit);
  const count = kinds.length + (isEntered ? 1 : 0);
  const place = kinds.indexOf(bundleOf(plan)) + (isEntered ? 1 : 0);
  return (place - (count - 1) / 2) * EXIT_DISTANCE + (isEntered ? EXIT_DISTANCE / 2 : 0);
}

/** Routes with the same of it leave a step together. */
function bundleOf(plan: Plan): string {
  return `${isUp(plan)} ${plan.kind}`;
}

/** How far down among its neighbours a route leaves: the less, the lower. */
function reach(plan: Plan): number {
  const { from, to } = plan;
  const lanes = Math.abs(to.lane - from.lane);
  return isUp(plan) ? 1000 - lanes + to.row / 10_000 : lanes + to.row / 10_000;
}

/** The corners of a route between the middles of two circles. */
export function wayOf(
  { exit, entry, track, height }: Route,
  from: Point,
  to: Point,
  radius: number,
): Point[] {
  const end = { x: to.x, y: to.y + (to.y < from.y ? radius : -radius) };
  if (exit === 0) return [{ x: from.x, y: from.y + radius }, end];
  const limited = Math.max(-radius + 2, Math.min(radius - 2, height));
  const y = from.y + limited;
  const start = { x: from.x + exit * Math.sqrt(radius ** 2 - limited ** 2), y };
  if (entry === 0) return [start, { x: to.x, y }, end];
  const x = to.x + entry * roomFor(track + 1, radius);
  return [start, { x, y }, { x, y: to.y }, { x: to.x + entry * radius, y: to.y }];
}
