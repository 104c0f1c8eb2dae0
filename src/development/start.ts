import path from 'node:path';
import { chooseCheckout } from './checkout';
import { runProcess } from './childProcess';
import { runCommand } from './command';
import { hasDesktopVscode, openInDesktopVscode } from './desktopVscode';
import { requireFreePort } from './freePort';
import { MisuseError } from './misuse';
import { messageOf, say } from './progress';
import { repositoryRoot } from './repositoryRoot';
import { folderAddress } from './servedAddress';
import { serveVscode } from './servedVscode';
import { parseStartOptions, startUsage, type StartOptions } from './startOptions';

async function start(): Promise<number> {
  const options = parseStartOptions(process.argv.slice(2));
  if (options.showsUsage) {
    say(startUsage);
    return 0;
  }
  const usesDesktop = choosesDesktop(options);
  if (options.port !== undefined && !usesDesktop) {
    await requireFreePort(options.port);
  }
  const folder = await chooseCheckout(options.folder);
  await listEntryPoints(folder);
  return usesDesktop ? openDesktop(folder, options) : openBrowser(folder, options);
}

function choosesDesktop(options: StartOptions): boolean {
  const isThere = hasDesktopVscode();
  if (options.host === 'desktop' && !isThere) {
    throw new MisuseError(
      'The command "code" of a desktop VS Code is not on the PATH. Try: npm start -- --browser',
    );
  }
  return isThere && options.host !== 'browser';
}

/** Prints the entry points of the checkout. If that fails, says so; VS Code opens all the same. */
async function listEntryPoints(folder: string): Promise<void> {
  say(`\nEntry points in ${folder}:`);
  const commandLine = path.join(repositoryRoot, 'dist', 'cli.js');
  const args = [commandLine, 'list', '--repo', folder, '--entry-points'];
  try {
    const code = await runProcess(process.execPath, args, { output: 'inherit' });
    say(
      code === 0 ? '' : `Listing the entry points failed with exit code ${code}. Opening VS Code anyway.\n`,
    );
  } catch (error) {
    say(`The entry points could not be listed: ${messageOf(error)}\n`);
  }
}

async function openDesktop(folder: string, options: StartOptions): Promise<number> {
  say(`Opening ${folder} in VS Code. To end this, close the window or press Ctrl-C.`);
  return openInDesktopVscode(folder, options.language);
}

async function openBrowser(folder: string, options: StartOptions): Promise<number> {
  const { language, port } = options;
  const vscode = await serveVscode({ extension: 'installed', language, port });
  say(`VS Code is at  ${folderAddress(vscode.port, folder)}\nTo end it, press Ctrl-C.`);
  const code = await vscode.ended;
  say(`The VS Code server ended unexpectedly with exit code ${code}. Its last lines:\n${vscode.logTail()}`);
  return 1;
}

void runCommand(start);
