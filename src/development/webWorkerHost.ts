import type { UserSettings } from './userData';

/**
 * Makes the served VS Code run the extension's browser bundle in a worker of the page, as vscode.dev does. The Markdown
 * preview, which the extension adds to, must run there too.
 */
export const inWebWorker: UserSettings = {
  'remote.extensionKind': {
    'source-reading.source-guide': ['web'],
    'vscode.markdown-language-features': ['web'],
  },
};
