import { messageOf } from './progress';

/** The user asked for something that is not possible; the message says what to do. Ends the command with exit code 2. */
export class MisuseError extends Error {}

/** Calls `read` and returns its result. If `read` throws, throws a MisuseError that also shows the usage. */
export function orMisuse<Values>(read: () => Values, usage: string): Values {
  try {
    return read();
  } catch (error) {
    throw new MisuseError(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}
