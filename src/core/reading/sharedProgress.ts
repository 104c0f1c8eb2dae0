import { isJsonObject } from '../base/json';

/** A value, and when it was set: of two, the later one counts. */
export interface Stamped {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: unknown;
}

/** The progress that all machines and folders of a reader share, by the keys of the store. */
export type SharedProgress = ReadonlyMap<string, Stamped>;

/** Far more than all steps of all packs; the oldest go first. */
const MOST_SHARED = 5_000;

/** True for the key of a value that machines share: they name the module, and no folder. */
export function isSharedKey(key: string): boolean {
  return /^(?:read|place|latest):/.test(key);
}

/** Checks a stored value. What another version or another machine has damaged is left out. */
export function parseSharedProgress(value: unknown): SharedProgress {
  if (!isJsonObject(value)) return new Map();
  const entries = Object.entries(value).flatMap(([key, stamped]) =>
    isSharedKey(key) && isStamped(stamped) ? [[key, stamped] as const] : [],
  );
  return new Map(entries);
}

/** Of each value the later one, as it is stored; `undefined` if `shared` has all of that already. */
export function mergeSharedProgress(
  shared: SharedProgress,
  own: SharedProgress,
): Readonly<Record<string, Stamped>> | undefined {
  const all = new Map(shared);
  for (const [key, stamped] of own)
    if (isSharedKey(key) && stamped.at > (all.get(key)?.at ?? -Infinity)) all.set(key, stamped);
  const kept = [...all]
    .sort(([left, one], [right, other]) => other.at - one.at || (left < right ? -1 : 1))
    .slice(0, MOST_SHARED);
  const isKnown = kept.every(([key, { at }]) => shared.get(key)?.at === at);
  return isKnown ? undefined : Object.fromEntries(kept);
}

/** True for what a store has written: a value with a time. */
export function isStamped(value: unknown): value is Stamped {
  return isJsonObject(value) && Number.isFinite(value['at']) && 'value' in value;
}
