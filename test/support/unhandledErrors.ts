/** The errors that nobody handles while this runs, in the order in which the platform reports them. */
export async function unhandledErrorsOf(run: () => unknown): Promise<unknown[]> {
  const usual = process.listeners('unhandledRejection');
  const errors: unknown[] = [];
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (error) => errors.push(error));
  try {
    await run();
    // Node reports rejections after the current turn of its event loop.
    await new Promise(setImmediate);
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of usual) process.on('unhandledRejection', listener);
  }
  return errors;
}
