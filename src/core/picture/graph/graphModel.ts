import type { Direction } from '../layeredLayout';
import type { LineEnd, LineLook } from './lineModel';

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
