const POLL_MILLISECONDS = 25;

/** Waits until a condition holds. How long at most is the test runner's to say. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
}
