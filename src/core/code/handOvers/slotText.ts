import type { FileSlots, SlotUse, SlotValue } from './slots';

/** The slots of a file as numbers; texts are numbers of the table of texts. */
export interface StoredSlots {
  /** From, to. */
  readonly moves: readonly number[];
  /** Slot, kind, callable, path, symbol, owner, line. */
  readonly values: readonly number[];
  /** Slot, kind, owner, line, name, callable. */
  readonly uses: readonly number[];
}

const MOVE_WIDTH = 2;
const VALUE_WIDTH = 7;
const USE_WIDTH = 6;

export function storedSlots(
  { moves, values, uses }: FileSlots,
  number: (text: string) => number,
): StoredSlots {
  return {
    moves: moves.flatMap(({ from, to }) => [number(from), number(to)]),
    values: values.flatMap(({ slot, kind, callable, path, symbol, owner, line }) => [
      number(slot),
      number(kind),
      number(callable),
      number(path),
      number(symbol),
      owner,
      line,
    ]),
    uses: uses.flatMap(({ slot, kind, owner, line, name, callable }) => [
      number(slot),
      number(kind),
      owner,
      line,
      number(name),
      number(callable),
    ]),
  };
}

/** Throws if the numbers are damaged. */
export function slotsFrom(
  stored: StoredSlots,
  numbersIn: (value: readonly number[]) => readonly number[],
  text: (number: number | undefined) => string,
): FileSlots {
  const rows = (numbers: readonly number[], width: number): (readonly number[])[] =>
    Array.from({ length: Math.floor(numbers.length / width) }, (_, row) =>
      numbers.slice(row * width, (row + 1) * width),
    );
  return {
    moves: rows(numbersIn(stored.moves), MOVE_WIDTH).map(([from, to]) => ({
      from: text(from),
      to: text(to),
    })),
    values: rows(numbersIn(stored.values), VALUE_WIDTH).map(
      ([slot, kind, callable, path, symbol, owner = 0, line = 0]): SlotValue => ({
        slot: text(slot),
        kind: text(kind) as SlotValue['kind'],
        callable: text(callable),
        path: text(path),
        symbol: text(symbol),
        owner,
        line,
      }),
    ),
    uses: rows(numbersIn(stored.uses), USE_WIDTH).map(
      ([slot, kind, owner = 0, line = 0, name, callable]): SlotUse => ({
        slot: text(slot),
        kind: text(kind) as SlotUse['kind'],
        owner,
        line,
        name: text(name),
        callable: text(callable),
      }),
    ),
  };
}
