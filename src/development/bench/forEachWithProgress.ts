import { setImmediate } from 'node:timers/promises';
import { say } from '../progress';

const PROGRESS_MILLISECONDS = 2000;
const BATCH = 100;

/** Calls a function for each value, in order, and prints the progress every two seconds. Returns the milliseconds it took. */
export async function forEachWithProgress<Value>(
  title: string,
  values: readonly Value[],
  work: (value: Value) => void | Promise<void>,
): Promise<number> {
  const started = Date.now();
  let said = started;
  for (const [index, value] of values.entries()) {
    await work(value);
    if (index % BATCH !== 0) continue;
    await setImmediate();
    if (Date.now() - said < PROGRESS_MILLISECONDS) continue;
    said = Date.now();
    say(`${title}: ${index} of ${values.length}`);
  }
  return Date.now() - started;
}
