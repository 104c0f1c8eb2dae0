/**
 * A slot is something that can hold a function or a channel: a field, a variable, a parameter, a result, an entry of a
 * table. Its name is the same in all files, or begins with {@link LOCAL} and belongs to one file.
 */
export type Slot = string;

/** Begins the name of a slot that only its file can name. */
export const LOCAL = '~';

/** The slot of a parameter of a function; the last one takes the rest of the arguments. */
export function parameterSlot(callable: Slot, place: number): Slot {
  return `${callable}(${place}`;
}

/** The slot of a result of a function. */
export function resultSlot(callable: Slot, place: number): Slot {
  return `${callable})${place}`;
}

/** The slot of an entry of a table, for a constant key. Whatever has no constant key shares {@link ANY_KEY}. */
export function entrySlot(table: Slot, key: string): Slot {
  return `${table}${ENTRY}${key}`;
}

/** The function and the place of the slot of a parameter or result; `undefined` for any other slot. */
export function partsOfParameter(
  slot: Slot,
): { readonly callable: Slot; readonly place: number; readonly isResult: boolean } | undefined {
  const [, callable, bracket, place] = /^(.+)([()])(\d+)$/s.exec(slot) ?? [];
  return callable === undefined ? undefined : { callable, place: Number(place), isResult: bracket === ')' };
}

/** Stands between a table and a key; no name has it. */
const ENTRY = '\t';

/** The table and the key of the slot of an entry; `undefined` for any other slot. */
export function partsOfEntry(slot: Slot): { readonly table: Slot; readonly key: string } | undefined {
  const end = slot.lastIndexOf(ENTRY);
  return end === -1 ? undefined : { table: slot.slice(0, end), key: slot.slice(end + 1) };
}

export const ANY_KEY = '?';

/** What one slot holds, another one may hold, too. */
export interface SlotMove {
  readonly from: Slot;
  readonly to: Slot;
}

/** Something that is put into a slot. Lines from 0. */
export interface SlotValue {
  /** What gets the function or channel. */
  readonly slot: Slot;
  /** `function`: a declared function. `literal`: a function literal. `channel`: a new channel. `unknown`: nobody knows what. */
  readonly kind: 'function' | 'literal' | 'channel' | 'unknown';
  /** Names the parameters and results of a function. */
  readonly callable: Slot;
  /** File of a declared function; else empty. */
  readonly path: string;
  /** A declared function, as its language prints it; else empty. */
  readonly symbol: string;
  /** The declaration that contains the place: its index in the declarations of the file. */
  readonly owner: number;
  /** Where it is put there; for a function literal, where it begins. */
  readonly line: number;
}

/** A use of what a slot holds. Lines from 0. */
export interface SlotUse {
  /** What holds the function or channel. */
  readonly slot: Slot;
  /**
   * `call`: the function is called. `given`: it is given to code outside the tree, which calls it. `offered`: it belongs
   * to what is given to such code, which may call it if nobody else does. `route`: it is registered
   * as the handler of a route. `rpc`: a stub calls the method of a remote service. `send`, `receive`: of the channel.
   * `post`, `take`: of a message whose type the slot names.
   */
  readonly kind: 'call' | 'given' | 'offered' | 'route' | 'rpc' | 'send' | 'receive' | 'post' | 'take';
  /** The declaration that contains the place: its index in the declarations of the file. */
  readonly owner: number;
  /** Where it is used. */
  readonly line: number;
  /** The route, or the name of the remote method; empty if there is none. */
  readonly name: string;
  /** For a call: names the arguments and results, as {@link parameterSlot} and {@link resultSlot} do. */
  readonly callable: Slot;
}

/** What a file does with functions and channels that it stores. */
export interface FileSlots {
  /** What gets from slot to slot. */
  readonly moves: readonly SlotMove[];
  /** What is put into slots. */
  readonly values: readonly SlotValue[];
  /** What is done with what they hold. */
  readonly uses: readonly SlotUse[];
}

export const NO_SLOTS: FileSlots = { moves: [], values: [], uses: [] };
