// The library of the protocol. Loaded on demand, since only the server needs it.

// The tools check their arguments themselves; `McpServer` would do it a second time.
// eslint-disable-next-line @typescript-eslint/no-deprecated -- it is not deprecated for such use
export { Server } from '@modelcontextprotocol/sdk/server/index.js';
export { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
export { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
