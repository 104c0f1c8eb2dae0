import fs from 'node:fs';
import path from 'node:path';
import { startProcess } from './childProcess';
import { repositoryRoot } from './repositoryRoot';
import { followStart } from './serverStart';
import { createTemporaryFolder } from './temporaryFolder';
import { writeUserData, type UserSettings } from './userData';
import { installVscodeServer } from './vscodeServer';

export type DisplayLanguage = 'en' | 'zh-cn';

export interface ServedVscodeOptions {
  /**
   * Whether the extension is there like an installed one, or only for pages whose address asks for it as an extension
   * under development; such an address can also have tests run in the extension host.
   */
  readonly extension: 'installed' | 'fromAddress';
  /** Display language; without it, the browser's own. */
  readonly language?: DisplayLanguage | undefined;
  /** Port on 127.0.0.1; without it, a free one. */
  readonly port?: number | undefined;
  readonly settings?: UserSettings | undefined;
  /** Whether folders open in Restricted Mode, as untrusted ones; without it, every folder is trusted. */
  readonly isRestricted?: boolean | undefined;
}

/** A VS Code in the browser, on this machine only, with data that lasts as long as it runs. */
export interface ServedVscode {
  readonly port: number;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number>;
  /** The last lines of the server's log. */
  readonly logTail: () => string;
  /** Ends every process of it and removes its data. */
  readonly stop: () => void;
}

/** Serves VS Code and returns once it answers. */
export async function serveVscode(options: ServedVscodeOptions): Promise<ServedVscode> {
  const { nodePath, scriptPath } = await installVscodeServer();
  const data = createTemporaryFolder();
  writeUserData(data.path, options.settings ?? {});
  const extensions = createExtensionsFolder(data.path, options.extension);
  const folders = ['--server-data-dir', data.path, '--extensions-dir', extensions];
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

/** It leaves sockets and an identifier behind, which go with the rest when they are in its own folder. */
function keptTogether(folder: string): NodeJS.ProcessEnv {
  return { TMPDIR: folder, XDG_RUNTIME_DIR: folder, XDG_CACHE_HOME: folder };
}

/** Installs by a link: what is built is what runs, and uninstalling it in VS Code removes the link only. */
function createExtensionsFolder(dataFolder: string, extension: ServedVscodeOptions['extension']): string {
  const folder = path.join(dataFolder, 'extensions');
  fs.mkdirSync(folder);
  if (extension === 'installed') {
    fs.symlinkSync(repositoryRoot, path.join(folder, 'source-reading.source-guide'), 'junction');
  }
  return folder;
}

function serverArguments(options: ServedVscodeOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-getting-started-override'],
    ...(options.language === undefined ? [] : ['--locale', options.language]),
    ...(options.isRestricted === true ? [] : ['--disable-workspace-trust']),
    // A built workbench reads what an address asks for only with this.
    ...(options.extension === 'fromAddress' ? ['--enable-smoke-test-driver'] : []),
  ];
}
