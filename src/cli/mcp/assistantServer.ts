import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { version } from '../../../package.json';
import { argumentSchema, ASSISTANT_TOOLS, callTool, ToolError, type AssistantState } from '../../core';
import type * as Protocol from './protocol';

const INSTRUCTIONS =
  'Answers questions about one repository from its source: walkthroughs, declarations, calls, facts, and whether statements about the code are true. Everything is read only. Every answer names the commit; "edited" is true if the files differ from it.';

/** Serves the tools on a transport until the client goes away. `state` gives what the repository is like at each call. */
export async function serveAssistant(
  { Server, CallToolRequestSchema, ListToolsRequestSchema }: typeof Protocol,
  state: () => Promise<AssistantState>,
  transport: Transport,
): Promise<void> {
  const server = new Server(
    { name: 'source-guide', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: ASSISTANT_TOOLS.map((tool) => ({
      name: tool.name,
      description: tool.description,
      inputSchema: argumentSchema(tool) as { type: 'object' },
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    return resultOf(params.name, params.arguments, state);
  });
  const closed = new Promise<void>((resolve) => (server.onclose = resolve));
  await server.connect(transport);
  await closed;
}

async function resultOf(
  name: string,
  given: unknown,
  state: () => Promise<AssistantState>,
): Promise<CallToolResult> {
  try {
    return textResult(JSON.stringify(await callTool(name, given, await state())));
  } catch (error) {
    if (error instanceof ToolError) return { ...textResult(error.message), isError: true };
    return { ...textResult(`Something went wrong: ${String(error)}`), isError: true };
  }
}

function textResult(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}
