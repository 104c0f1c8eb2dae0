/** A sequence of numbers from 0 to below 1 that depends only on the seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** At most `most` of the values, chosen at random, in their order. */
export function someOf<Value>(values: readonly Value[], most: number, random: () => number): Value[] {
  const left = [...values.keys()];
  const chosen: number[] = [];
  while (chosen.length < most && left.length > 0)
    chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen.sort((one, other) => one - other).flatMap((index) => values[index] ?? []);
}
