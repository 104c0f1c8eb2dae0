import type { SharedTransfer, TransferManner } from '../code/transfer';

/** A lane as it is to be drawn. */
export interface LaneToDraw {
  readonly id: string;
  /** In the reader's language. */
  readonly title: string;
}

/** A step as far as the map cares. */
export interface StepToDraw {
  readonly id: string;
  /** Id of a lane. */
  readonly lane: string;
  readonly reached: ArrowKind;
  /** The step that control comes from; one that is none, or not earlier, is not drawn. */
  readonly from: string | undefined;
}

/** The sizes of a map, in pixels. */
export interface MapShape {
  readonly rowHeight: number;
  readonly radius: number;
  /** How wide lanes are: as their titles want, within these, and as their arrows need. */
  readonly laneWidth: { readonly least: number; readonly most: number; readonly together: number };
  /** Titles in columns above their lanes, or one below the other, each beginning at its lane. */
  readonly titles: 'columns' | 'stairs';
}

/** Line by line, the first one on this baseline. */
export interface MapText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly lineHeight: number;
  readonly lines: readonly string[];
}

export interface MapLane {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  /** Its middle, where its steps stand. */
  readonly x: number;
  readonly title: MapText;
  /** From where to where the line through its steps goes. */
  readonly line: { readonly top: number; readonly bottom: number };
}

/** A step: a circle with its number. */
export interface MapNode {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** How control gets from one step to another. Shapes are paths as SVG writes them. */
export interface MapArrow {
  readonly from: string;
  readonly to: string;
  readonly kind: ArrowKind;
  readonly line: string;
  readonly head: string;
  /** What stands at the beginning, for the kinds that have something there. */
  readonly tail?: string;
}

/** A map of the steps of a walkthrough: one row for each step, one column for each lane. Texts stand to its right. */
export interface WalkthroughMap {
  readonly width: number;
  readonly height: number;
  /** Where the first row begins. */
  readonly headerHeight: number;
  readonly rowHeight: number;
  readonly radius: number;
  readonly lanes: readonly MapLane[];
  readonly nodes: readonly MapNode[];
  readonly arrows: readonly MapArrow[];
}

/** How a kind of transfer is drawn; no two are alike without colour. */
export interface ArrowStyle {
  readonly width: number;
  /** Lengths of dashes and gaps; none for a line without gaps. */
  readonly dashes: readonly number[];
  /** Filled triangle, hollow triangle, two strokes. */
  readonly head: 'filled' | 'hollow' | 'open';
  readonly tail: 'none' | 'dot' | 'square' | 'bar';
}

/** What tells arrows apart: a transfer that all languages share, or the manner of one that only some have. */
export type ArrowKind = SharedTransfer | TransferManner;

/** The kinds of transfer that have arrows, in the order of the legend. */
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
