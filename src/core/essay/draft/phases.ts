import type { Step } from '../../pack/model';

/** Consecutive steps of a walkthrough that belong together. */
export interface Phase {
  /** From 1. */
  readonly number: number;
  /** Index of the first step in the walkthrough, from 0. */
  readonly first: number;
  readonly steps: readonly Step[];
}

/** Steps of a lane that follow each other are a phase. The shortest ones join a neighbour while there are too many. */
export function phasesOf(steps: readonly Step[], most: number): Phase[] {
  let groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && last[0]?.lane === step.lane) last.push(step);
    else groups.push([step]);
  }
  while (groups.length > Math.max(1, most)) groups = withoutShortest(groups);
  let first = 0;
  return groups.map((group, index) => {
    const phase = { number: index + 1, first, steps: group };
    first += group.length;
    return phase;
  });
}

/** Of the neighbours that control passes between, the two that have the fewest steps together become one. */
function withoutShortest(groups: readonly Step[][]): Step[][] {
  const all = groups.flat().length;
  const sizes = groups.slice(1).map((group, index) => {
    const size = group.length + (groups[index]?.length ?? 0);
    return group[0]?.reached === 'start' ? size + all : size;
  });
  const at = sizes.indexOf(Math.min(...sizes));
  return groups.flatMap((group, index) => {
    if (index === at) return [[...group, ...(groups[at + 1] ?? [])]];
    return index === at + 1 ? [] : [group];
  });
}
