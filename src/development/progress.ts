const heartbeatMilliseconds = 5000;

/** Prints one line to standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Does some work, and prints when it begins, every few seconds while it runs, and how long it took. */
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

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
