import fs from 'node:fs';
import path from 'node:path';
import { startProcess } from './childProcess';
import { repositoryRoot } from './repositoryRoot';
import { followStart } from './serverStart';
import { createTemporaryFolder } from './temporaryFolder';
import { writeUserData, type UserSettings } from './userData';
import { installPackage, installVscodeServer } from './vscodeServer';

export type DisplayLanguage = 'en' | 'zh-cn';

/** How to serve VS Code. */
export interface ServedVscodeOptions {
  /**
   * `installed`: every page has the extension. `fromAddress`: only pages whose address names it as an extension under
   * development; such an address can also run tests in the extension host. Absolute paths of `.vsix` files: VS Code
   * installs these packages, in this order.
   */
  readonly extension: 'installed' | 'fromAddress' | readonly `${string}.vsix`[];
  /** Display language; the browser's own when absent. */
  readonly language?: DisplayLanguage | undefined;
  /** Port on 127.0.0.1; a free one when absent. */
  readonly port?: number | undefined;
  /** User settings. */
  readonly settings?: UserSettings | undefined;
  /** Whether folders open in Restricted Mode. When absent, every folder is trusted. */
  readonly isRestricted?: boolean | undefined;
}

/** A VS Code for the browser, reachable from this machine only. Its data is temporary. */
export interface ServedVscode {
  /** Port on 127.0.0.1. */
  readonly port: number;
  /** Resolves with the exit code of the server. */
  readonly ended: Promise<number>;
  /** The last lines of the server's log. */
  readonly logTail: () => string;
  /** Ends all of its processes and removes its data. */
  readonly stop: () => void;
}

/** Starts a VS Code server and resolves once it listens. Rejects, with the last lines of its log, if it does not. */
export async function serveVscode(options: ServedVscodeOptions): Promise<ServedVscode> {
  const { nodePath, scriptPath } = await installVscodeServer();
  const data = createTemporaryFolder();
  writeUserData(data.path, options.settings ?? {});
  const extensions = path.join(data.path, 'extensions');
  const folders = ['--server-data-dir', data.path, '--extensions-dir', extensions];
  await addExtension(extensions, options.extension);
  const server = startProcess(nodePath, [scriptPath, ...folders, ...serverArguments(options)], {
    environment: { ...process.env, ...keptTogether(data.path) },
    output: 'pipe',
  });
  const stop = (): void => {
    server.stop();
    data.remove();
  };
  const start = followStart(server);
  try {
    return { port: await start.port, ended: server.ended, logTail: start.logTail, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Makes the server put sockets and other files into its data folder, so that `stop` removes them too. */
function keptTogether(folder: string): NodeJS.ProcessEnv {
  return { TMPDIR: folder, XDG_RUNTIME_DIR: folder, XDG_CACHE_HOME: folder };
}

async function addExtension(folder: string, extension: ServedVscodeOptions['extension']): Promise<void> {
  fs.mkdirSync(folder);
  if (extension === 'installed') {
    // A link to this repository. Uninstalling it in VS Code removes only the link.
    fs.symlinkSync(repositoryRoot, path.join(folder, 'source-reading.source-guide'), 'junction');
  } else if (extension !== 'fromAddress') {
    for (const file of extension) await installPackage(file, folder);
  }
}

function serverArguments(options: ServedVscodeOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-getting-started-override'],
    ...(options.language === undefined ? [] : ['--locale', options.language]),
    ...(options.isRestricted === true ? [] : ['--disable-workspace-trust']),
    // Without this, the workbench ignores extensions and tests in an address.
    ...(options.extension === 'fromAddress' ? ['--enable-smoke-test-driver'] : []),
  ];
}
