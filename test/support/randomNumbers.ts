/** A small generator of numbers below a bound; the same seed gives the same numbers. */
export function numbersFrom(seed: number): (bound: number) => number {
  let state = seed * 2654435761 + 1;
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return (state >>> 8) % bound;
  };
}
