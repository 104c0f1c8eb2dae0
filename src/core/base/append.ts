/**
 * Adds values to the end of a list. `list.push(...values)` passes each value as an argument: with about 100,000 of
 * them, as a generated or a hostile file can have, it exhausts the stack.
 */
export function append<Value>(list: Value[], values: Iterable<Value>): void {
  for (const value of values) list.push(value);
}

/** The largest of some numbers, however many there are; `-Infinity` for none. See {@link append}. */
export function largestOf(numbers: Iterable<number>): number {
  let largest = -Infinity;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
}

/** The smallest of some numbers, however many there are; `Infinity` for none. */
export function smallestOf(numbers: Iterable<number>): number {
  let smallest = Infinity;
  for (const number of numbers) if (number < smallest) smallest = number;
  return smallest;
}
