/** Checks that all protocols share. A message from a page may have any form. */

/** The message, if it is an object with a `type`; `undefined` for everything else. */
export function asMessage(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && 'type' in value ? value : undefined;
}

/** True for a whole number that is not negative. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
