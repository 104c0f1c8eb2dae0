import type { UserSettings } from './userData';

/**
 * Makes the served VS Code run the extension's browser bundle in a worker of the page, as vscode.dev does. The Markdown
 * preview stays in Node: the server's package has no browser bundle of it.
 */
export const inWebWorker: UserSettings = {
  'remote.extensionKind': {
    'source-reading.source-guide': ['web'],
  },
};
