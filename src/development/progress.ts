const heartbeatMilliseconds = 5000;

/** Prints one line for the person at the terminal or the reader of a CI log. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says that the work began, every few seconds that it still goes on, and how long it took. No spinner: logs keep lines. */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  say(`${title} …`);
  const heartbeat = setInterval(() => say(`${title} … ${secondsSince(started)} s`), heartbeatMilliseconds);
  try {
    const result = await work();
    say(`${title}: done in ${secondsSince(started)} s`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

function secondsSince(time: number): string {
  return ((Date.now() - time) / 1000).toFixed(1);
}

/** What went wrong, in words, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
