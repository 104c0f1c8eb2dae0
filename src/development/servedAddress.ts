import path from 'node:path';

/** The address of a workbench with a folder. */
export function folderAddress(port: number, folder: string): string {
  return `http://127.0.0.1:${port}/?folder=${encodePath(folder)}`;
}

/**
 * The address of a workbench with a folder that also loads an extension from its sources and runs tests in the extension
 * host, as the command line of a desktop VS Code can. The server must allow this (`extension: 'fromAddress'`).
 */
export function hostTestAddress(port: number, folder: string, extension: string, script: string): string {
  const onServer = (file: string): string => `vscode-remote://127.0.0.1:${port}${encodePath(file)}`;
  const payload = [
    ['extensionDevelopmentPath', onServer(extension)],
    ['extensionTestsPath', onServer(script)],
  ];
  return `${folderAddress(port, folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Encodes a path but keeps its slashes, for readable addresses. In addresses, Windows paths begin with a slash. */
function encodePath(file: string): string {
  const withSlashes = file.split(path.sep).join('/');
  const absolute = withSlashes.startsWith('/') ? withSlashes : `/${withSlashes}`;
  return absolute.split('/').map(encodeURIComponent).join('/');
}
