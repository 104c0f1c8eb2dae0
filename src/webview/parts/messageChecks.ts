/** Checks that every protocol needs: messages out of a page may hold anything. */

/** A message as far as it is an object with a type; `undefined` for everything else. */
export function asMessage(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && 'type' in value ? value : undefined;
}

/** True for a whole number from 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
