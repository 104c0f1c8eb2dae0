/** The test files of the extension host that do not run in the web extension host, each with its reason. */
export const notInWeb: Readonly<Record<string, string>> = {
  'test/host/draftPreview.test':
    'The served VS Code has its Markdown preview in Node only, and an extension adds to the preview of its own host.',
  'test/host/essayReview.test':
    'The review opens the Markdown preview, which the served VS Code has in Node only: there, opening it never ends.',
};
