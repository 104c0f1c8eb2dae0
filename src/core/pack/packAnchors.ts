import type { RepairedEntry } from './editAnchor';
import type { Anchor, Pack } from './model';

/** An anchor of a pack, and what has it. */
export interface PackAnchor {
  /** Id of the walkthrough, for a step. */
  readonly walkthrough?: string | undefined;
  readonly entry: RepairedEntry;
  /** Where its file has it. */
  readonly location: readonly (string | number)[];
  readonly anchor: Anchor;
}

/** All anchors of a pack: those of the steps first, then those of types, then those in `pack.json`. */
export function anchorsOfPack({ walkthroughs, ...pack }: Pack): readonly PackAnchor[] {
  const ofSteps = walkthroughs.flatMap(({ id: walkthrough, steps }) =>
    steps.map(({ id: step, anchor }, index) => ({
      walkthrough,
      entry: { step },
      location: ['steps', index, 'anchor'],
      anchor,
    })),
  );
  const ofTypes = walkthroughs.flatMap(({ id: walkthrough, types }) =>
    types.map(({ id: type, anchor }, index) => ({
      walkthrough,
      entry: { type },
      location: ['types', index, 'anchor'],
      anchor,
    })),
  );
  return [...ofSteps, ...ofTypes, ...ownAnchors(pack)];
}

function ownAnchors({ entryPoints, handOvers }: Pick<Pack, 'entryPoints' | 'handOvers'>): PackAnchor[] {
  return [
    ...entryPoints.map(({ id, anchor }, index) => ({
      entry: { entryPoint: id },
      location: ['entryPoints', index, 'anchor'],
      anchor,
    })),
    ...handOvers.flatMap(({ id, ...ends }, index) =>
      (['from', 'to'] as const).map((end) => ({
        entry: { handOver: id, end },
        location: ['handOvers', index, end],
        anchor: ends[end],
      })),
    ),
  ];
}
