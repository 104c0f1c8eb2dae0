import { endWithNpm } from './endWithNpm';
import { MisuseError } from './misuse';
import { messageOf } from './progress';

/** Runs what a command line asks for and ends the process with the exit code that it returns: 2 for misuse. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  endWithNpm();
  try {
    process.exit(await command());
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(error instanceof MisuseError ? 2 : 1);
  }
}
