/**
 * Work that can pause: it yields after every few milliseconds, and the caller decides when it goes on. So the same code
 * serves a command that waits for the result and a worker that must answer messages meanwhile.
 */
export type Sliced<Result> = Generator<undefined, Result>;

/** Does the work without pauses. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Does the work and awaits `pause` after every slice. Stops and returns `undefined` when `pause` resolves to `false`. */
export async function inSlices<Result>(
  work: Sliced<Result>,
  pause: () => Promise<boolean>,
): Promise<Result | undefined> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (!(await pause())) return undefined;
  }
}
