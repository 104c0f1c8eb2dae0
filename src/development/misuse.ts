/** What the person asked for cannot be done; the message says what to do instead. Ends the command with exit code 2. */
export class MisuseError extends Error {}
