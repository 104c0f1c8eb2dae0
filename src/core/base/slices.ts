/**
 * Work that can be paused: it yields after every few milliseconds, and whoever drives it decides what happens in
 * between. So one source of work serves a command that waits and a thread that has to answer meanwhile.
 */
export type Sliced<Result> = Generator<undefined, Result>;

/** Does the work without a pause. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Does the work with a pause after every slice; `undefined` as soon as `pause` says `false`. */
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
