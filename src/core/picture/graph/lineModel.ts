/** Kinds of ends that a line between two boxes may have. */
export type LineEnd =
  'none' | 'filled' | 'open' | 'cross' | 'circle' | 'triangle' | 'diamond' | 'hollowDiamond';

/** How a line is drawn. */
export type LineLook = 'solid' | 'dashed' | 'thick' | 'invisible';
