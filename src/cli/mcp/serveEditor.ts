import process from 'node:process';
import { serveMcp } from '../commands/mcp';
import { printableIo } from '../printable';
import { processIo, sayFailure } from '../processIo';

/** The server alone, for VS Code: its package does not contain the rest of the command line. The argument is the repository. */
export async function serveEditor(): Promise<void> {
  const io = printableIo(processIo());
  // VS Code has gone away: there is nobody left to answer.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const [repo = ''] = process.argv.slice(2);
  process.exitCode = await serveMcp({ repo }, io).catch((error: unknown) => sayFailure(error, io));
}
