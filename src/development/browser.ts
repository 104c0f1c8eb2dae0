import fs from 'node:fs';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { installChromium } from './chromium';
import { messageOf } from './progress';

/** Arguments that keep the browser quiet and offline, and let it run without a graphics card. */
const quietArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const installedBrowsers = ['chrome', 'msedge'];
const systemFontConfiguration = '/etc/fonts/fonts.conf';

/** Starts a headless browser for this process. */
export function launchBrowser(): Promise<Browser> {
  return withFirstBrowser((options) => chromium.launch(options));
}

/** Starts a headless browser that several connections can share, see Playwright's `chromium.connect`. */
export function launchSharedBrowser(): Promise<BrowserServer> {
  return withFirstBrowser((options) => chromium.launchServer(options));
}

/** Downloads the browser in advance, on systems for which we download one. */
export async function prepareBrowser(): Promise<void> {
  if (usesBundledBrowser()) {
    await installChromium();
  }
}

function usesBundledBrowser(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

async function withFirstBrowser<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  return usesBundledBrowser() ? launch(await bundledBrowser()) : launchInstalled(launch);
}

async function bundledBrowser(): Promise<LaunchOptions> {
  const { executablePath, libraryFolder, fontConfiguration } = await installChromium();
  const fonts = fs.existsSync(systemFontConfiguration) ? {} : { FONTCONFIG_FILE: fontConfiguration };
  return {
    executablePath,
    args: ['--headless=shell', '--no-sandbox', ...quietArguments],
    env: { ...definedVariables(), LD_LIBRARY_PATH: libraryFolder, ...fonts },
  };
}

function definedVariables(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

async function launchInstalled<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const reasons: string[] = [];
  for (const channel of installedBrowsers) {
    try {
      return await launch({ channel, args: quietArguments });
    } catch (error) {
      reasons.push(`${channel}: ${messageOf(error)}`);
    }
  }
  throw new Error(`No browser was found. Install Google Chrome or Microsoft Edge.\n${reasons.join('\n')}`);
}
