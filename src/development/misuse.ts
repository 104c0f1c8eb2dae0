import { messageOf } from './progress';

/** What the person asked for cannot be done; the message says what to do instead. Ends the command with exit code 2. */
export class MisuseError extends Error {}

/** Reads a command line with `read`; whatever that throws becomes a MisuseError, which shows the usage, too. */
export function orMisuse<Values>(read: () => Values, usage: string): Values {
  try {
    return read();
  } catch (error) {
    throw new MisuseError(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}
