/** How far an essay goes: one mechanism, a part of a flow, or a whole flow. */
export type DraftDepth = 'short' | 'standard' | 'deep';

/** All depths, the smallest first. */
export const DRAFT_DEPTHS: readonly DraftDepth[] = ['short', 'standard', 'deep'];

/** The depth of a draft that names none. */
export const STANDARD_DEPTH: DraftDepth = 'standard';

/** What a draft of some depth has at most. */
export interface DepthLimits {
  /** Parts into which a walkthrough is divided. */
  readonly phases: number;
  /** Quoted pieces of code. */
  readonly excerpts: number;
  /** Facts below an excerpt. */
  readonly facts: number;
  /** Types whose fields are listed. */
  readonly types: number;
}

/** The limits of each depth: those of well-known source-reading posts of that length. */
export const DEPTH_LIMITS: Readonly<Record<DraftDepth, DepthLimits>> = {
  short: { phases: 3, excerpts: 3, facts: 3, types: 1 },
  standard: { phases: 6, excerpts: 6, facts: 4, types: 2 },
  deep: { phases: 8, excerpts: 9, facts: 5, types: 3 },
};

/** True for the name of a depth. */
export function isDraftDepth(value: unknown): value is DraftDepth {
  return (DRAFT_DEPTHS as readonly unknown[]).includes(value);
}
