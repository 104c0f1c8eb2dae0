import { endWithNpm } from './endWithNpm';
import { MisuseError } from './misuse';
import { messageOf } from './progress';

/** Runs a command and ends the process with its exit code; with 2 after a MisuseError and 1 after any other. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  endWithNpm();
  try {
    process.exit(await command());
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(error instanceof MisuseError ? 2 : 1);
  }
}
