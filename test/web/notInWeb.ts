/** The test files of the extension host that do not run in the web extension host, each with its reason. */
export const notInWeb: Readonly<Record<string, string>> = {
  'test/host/draftPreview.test':
    'The served VS Code has its Markdown preview in Node only, and an extension adds to the preview of its own host.',
  'test/host/mcpServers.test':
    'A browser starts no programs, so no server is offered there; worker.test shows that.',
};
