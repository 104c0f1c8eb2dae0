import type { SharedTransfer, TransferManner } from '../code/transfer';

/** What the map needs to know about a lane. */
export interface LaneToDraw {
  readonly id: string;
  /** In the reader's language. */
  readonly title: string;
}

/** What the map needs to know about a step. */
export interface StepToDraw {
  readonly id: string;
  /** Id of a lane. */
  readonly lane: string;
  /** How control gets here. */
  readonly reached: ArrowKind;
  /** Id of the step that control comes from. There is no arrow if it does not exist or is not earlier. */
  readonly from: string | undefined;
  /** Other ways to it; those may come from later steps. */
  readonly also?: readonly { readonly from: string; readonly reached: ArrowKind }[];
}

/** The sizes of a map, in pixels. */
export interface MapShape {
  /** The height of a step's row. */
  readonly rowHeight: number;
  /** Of a step's circle. */
  readonly radius: number;
  /** Limits for the width that the title of a lane gets; `together` is for all lanes. Arrows may make a lane wider. */
  readonly laneWidth: { readonly least: number; readonly most: number; readonly together: number };
  /** `columns`: each title is above its lane. `stairs`: one title below the other, each starts at its lane. */
  readonly titles: 'columns' | 'stairs';
  /** Lines that the title of a lane has at most. */
  readonly mostTitleLines: number;
  /** The size of titles, in pixels. */
  readonly titleSize: number;
}

/** A text of several lines. `y` is the baseline of the first. */
export interface MapText {
  /** The left end or the middle, as `anchor` says. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  /** From one baseline to the next. */
  readonly lineHeight: number;
  readonly lines: readonly string[];
}

/** A lane with its place on the map. */
export interface MapLane {
  readonly id: string;
  /** From the left edge of the map. */
  readonly left: number;
  /** From the left edge of the map. */
  readonly right: number;
  /** Its middle, where its steps are. */
  readonly x: number;
  readonly title: MapText;
  /** The ends of the line through its steps. */
  readonly line: { readonly top: number; readonly bottom: number };
}

/** A step on the map: a circle with a number. */
export interface MapNode {
  /** Id of the step. */
  readonly id: string;
  /** From 1. */
  readonly number: number;
  /** Of the middle. */
  readonly x: number;
  /** Of the middle. */
  readonly y: number;
}

/** An arrow between two steps. Shapes are SVG path data. */
export interface MapArrow {
  /** Id of a step. */
  readonly from: string;
  /** Id of another step. */
  readonly to: string;
  readonly kind: ArrowKind;
  /** Without fill. */
  readonly line: string;
  /** Filled, hollow or open, as {@link ARROW_STYLES} says. */
  readonly head: string;
  /** The mark at the start of the line; absent for kinds without one. */
  readonly tail?: string;
}

/** The geometry of a walkthrough map, in pixels: one row for each step, one column for each lane. Texts go to its right. */
export interface WalkthroughMap {
  /** Without the texts beside the steps. */
  readonly width: number;
  /** Header included. */
  readonly height: number;
  /** Where the first row starts. */
  readonly headerHeight: number;
  readonly rowHeight: number;
  /** Of a step's circle. */
  readonly radius: number;
  /** From left to right. */
  readonly lanes: readonly MapLane[];
  /** From top to bottom, one for each step. */
  readonly nodes: readonly MapNode[];
  /** In the order of the steps that they lead to. */
  readonly arrows: readonly MapArrow[];
}

/** How we draw a kind of arrow. Kinds differ in more than colour. */
export interface ArrowStyle {
  /** Of the line, in pixels. */
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dashes: readonly number[];
  /** A filled triangle, a hollow triangle, or two strokes. */
  readonly head: 'filled' | 'hollow' | 'open';
  /** The mark at the start of the line. */
  readonly tail: 'none' | 'dot' | 'square' | 'bar';
}

/** The kind of an arrow: a transfer that all languages share, or the manner of a transfer that only one language has. */
export type ArrowKind = SharedTransfer | TransferManner;

/** The kinds that appear in the legend, in its order. */
export const ARROW_KINDS = [
  'direct',
  'interface',
  'callback',
  'concurrent',
  'deferred',
  'channel',
  'rpc',
  'registration',
] as const satisfies readonly ArrowKind[];

export const ARROW_STYLES: Readonly<Record<ArrowKind, ArrowStyle>> = {
  start: { width: 1.5, dashes: [], head: 'filled', tail: 'none' },
  direct: { width: 1.5, dashes: [], head: 'filled', tail: 'none' },
  interface: { width: 1.5, dashes: [], head: 'hollow', tail: 'none' },
  callback: { width: 1.5, dashes: [6, 3], head: 'filled', tail: 'none' },
  concurrent: { width: 1.5, dashes: [], head: 'open', tail: 'bar' },
  deferred: { width: 1.5, dashes: [1.5, 2.5], head: 'filled', tail: 'none' },
  channel: { width: 1.5, dashes: [7, 2, 1.5, 2], head: 'open', tail: 'dot' },
  rpc: { width: 3, dashes: [], head: 'filled', tail: 'none' },
  registration: { width: 1.5, dashes: [3, 2.5], head: 'hollow', tail: 'square' },
};
