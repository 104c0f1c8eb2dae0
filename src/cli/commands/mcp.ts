import type { ExitCode, Io } from '../io';
import type { Places } from '../openCheckout';

/** `source-guide mcp`: answers the questions of an assistant on standard input and output, until it goes away. */
export async function serveMcp(places: Places, io: Io): Promise<ExitCode> {
  // Only this command needs the library of the protocol, so nothing of it is loaded before.
  const { RepositoryState } = await import('../mcp/repositoryState');
  const { serveAssistant } = await import('../mcp/assistantServer');
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
  const repository = await RepositoryState.open(places, io);
  const transport = new StdioServerTransport();
  // The transport does not notice when the client closes its end.
  process.stdin.once('end', () => void transport.close());
  await serveAssistant(() => repository.now(), transport);
  return 0;
}
