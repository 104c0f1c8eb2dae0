import { LANGUAGES } from '../../base/language';
import type { Step, Walkthrough } from '../../pack/model';

/** How much something has to tell: 1 for as much as others. */
export type Weight<Item> = (item: Item) => number;

/** How the code that an essay explains is chosen. */
export interface KeyRules<Item> {
  /** Where something runs. */
  readonly laneOf: (item: Item) => string;
  /** How many are chosen. */
  readonly most: number;
  readonly weigh: Weight<Item>;
  /** The same for what is in the same function. */
  readonly functionOf: (item: Item) => string;
  /** The same for what tells the same of the same thing; absent if that is not known. */
  readonly storyOf?: (item: Item) => string | undefined;
}

/** Each further one of a lane is less needed. */
const SAME_LANE = 0.45;
/** Larger lanes have more to tell. */
const SMALL_LANE = 4;
/** Neighbours of what is chosen often tell the same story. */
const BESIDE_CHOSEN = 0.15;
/** Two pieces of code that tell the same are one too many. */
const SAME_STORY = 1.2;

/**
 * Of steps and of the functions between them, those whose code an essay should explain: those with the most to tell, spread
 * over the lanes. A lane without anything to tell has none. Each function once. In the order in which they are given.
 */
export function keyItems<Item extends object>(
  items: readonly Item[],
  { laneOf, most, weigh, functionOf, storyOf }: KeyRules<Item>,
): Item[] {
  const chosen = new Set<Item>();
  const functions = new Set<string>();
  const worthOf = (item: Item): number => {
    const index = items.indexOf(item);
    const beside = [items[index - 1], items[index + 1]].filter((each) => each && chosen.has(each)).length;
    const lane = laneOf(item);
    const inLane = [...chosen].filter((one) => laneOf(one) === lane).length;
    const size = items.filter((one) => laneOf(one) === lane).length;
    const story = storyOf?.(item);
    const isTold = story !== undefined && [...chosen].some((one) => storyOf?.(one) === story);
    return (
      weigh(item) -
      SAME_LANE * inLane * Math.min(1, SMALL_LANE / size) -
      BESIDE_CHOSEN * beside -
      (isTold ? SAME_STORY : 0)
    );
  };
  while (chosen.size < most) {
    const best = heaviest(
      items.filter((item) => !functions.has(functionOf(item))),
      worthOf,
    );
    if (!best) break;
    chosen.add(best);
    functions.add(functionOf(best));
  }
  return items.filter((item) => chosen.has(item));
}

/** The first of those that weigh most. */
function heaviest<Item>(items: readonly Item[], weigh: Weight<Item>): Item | undefined {
  let best: { readonly item: Item; readonly weight: number } | undefined;
  for (const item of items) {
    const weight = weigh(item);
    if (!best || weight > best.weight) best = { item, weight };
  }
  return best?.item;
}

/** How long the text of a step is, compared with that of other steps; the same in every language of the draft. */
export function amountIn({ steps, prose }: Walkthrough): Weight<Step> {
  const shares = LANGUAGES.map((language) => {
    const lengthOf = ({ id }: Step): number => prose[language].sections.get(id)?.body.length ?? 0;
    const total = steps.reduce((sum, step) => sum + lengthOf(step), 0);
    return (step: Step) => (total === 0 ? 1 : (lengthOf(step) * steps.length) / total);
  });
  return (step) => shares.reduce((sum, share) => sum + share(step), 0) / shares.length;
}
