import type { LineEnd, LineLook, Point } from './model';

/** Forms of boxes. */
export type Shape =
  | 'rectangle'
  | 'round'
  | 'stadium'
  | 'subroutine'
  | 'cylinder'
  | 'circle'
  | 'flag'
  | 'diamond'
  | 'hexagon'
  | 'leanRight'
  | 'leanLeft'
  | 'trapezoid'
  | 'upsideTrapezoid'
  /** The beginning and the end of states: a dot, and one in a ring. */
  | 'start'
  | 'end';

export type Direction = 'TB' | 'BT' | 'LR' | 'RL';

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly shape: Shape;
  /** The group that it lies in; absent for none. */
  readonly group?: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Empty for none. */
  readonly label: string;
  readonly look: LineLook;
  readonly start: LineEnd;
  readonly end: LineEnd;
}

export interface GraphGroup {
  readonly id: string;
  readonly title: string;
  readonly parent?: string;
}

/** Boxes and lines between them. */
export interface Graph {
  readonly direction: Direction;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly GraphGroup[];
}

/** A box by its middle. */
export interface PlacedBox extends Point {
  readonly width: number;
  readonly height: number;
}

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** Larger graphs are not drawn: laying them out would take seconds, and nobody could read them. */
export const MOST_NODES = 120;
export const MOST_EDGES = 200;
export const MOST_GROUPS = 30;
/** Nor are those whose lines run past many others. */
export const MOST_LAYERS_CROSSED = 400;
