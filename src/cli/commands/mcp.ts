import process from 'node:process';
import type { ExitCode, Io } from '../io';
import { serveAssistant } from '../mcp/assistantServer';
import { RepositoryState } from '../mcp/repositoryState';
import type { Places } from '../openCheckout';

/** `source-guide mcp`: answers the questions of an assistant on standard input and output, until it goes away. */
export async function serveMcp(places: Places, io: Io): Promise<ExitCode> {
  const protocol = await import('../mcp/protocol');
  const repository = await RepositoryState.open(places, io);
  const transport = new protocol.StdioServerTransport();
  // The transport does not notice when the client closes its end.
  process.stdin.once('end', () => void transport.close());
  await serveAssistant(protocol, () => repository.now(), transport);
  return 0;
}
