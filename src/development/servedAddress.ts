import path from 'node:path';

/** Address of the workbench that shows a folder. */
export function folderAddress(port: number, folder: string): string {
  return `http://127.0.0.1:${port}/?folder=${encodePath(folder)}`;
}

/**
 * Address of the workbench that shows a folder, loads an extension from its sources and runs tests in the extension
 * host: what a desktop VS Code is told on its command line. The server must have been started to allow that.
 */
export function hostTestAddress(port: number, folder: string, extension: string, script: string): string {
  const onServer = (file: string): string => `vscode-remote://127.0.0.1:${port}${encodePath(file)}`;
  const payload = [
    ['extensionDevelopmentPath', onServer(extension)],
    ['extensionTestsPath', onServer(script)],
  ];
  return `${folderAddress(port, folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Keeps the slashes, so that a person can read the address. Windows paths begin with a slash in addresses. */
function encodePath(file: string): string {
  const withSlashes = file.split(path.sep).join('/');
  const absolute = withSlashes.startsWith('/') ? withSlashes : `/${withSlashes}`;
  return absolute.split('/').map(encodeURIComponent).join('/');
}
