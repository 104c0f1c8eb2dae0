import fs from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cacheFolder';
import { onExit } from './onExit';
import { messageOf, withProgress } from './progress';
import { removeFolder } from './temporaryFolder';

const unfinishedPrefix = '.unfinished-';
const abandonedAfterMilliseconds = 60 * 60 * 1000;

/** Something to download and install. */
export interface Installation {
  /** Name of the folder in the cache. Includes the exact version, so that each version has its own folder. */
  readonly name: string;
  /** Shown to the user during the installation. */
  readonly title: string;
  /** Installs everything into an empty folder. */
  readonly fill: (folder: string) => Promise<void>;
}

/**
 * Returns the folder of an installation in the cache, and creates it first if missing. Fills a folder of another name and
 * renames it at the end, so that a folder of the right name is always complete.
 */
export async function installOnce(installation: Installation): Promise<string> {
  const target = path.join(cacheFolder(), installation.name);
  if (fs.existsSync(target)) {
    return target;
  }
  const unfinished = createUnfinishedFolder(installation.name);
  const discard = onExit(() => removeFolder(unfinished));
  try {
    await withProgress(installation.title, () => installation.fill(unfinished));
    moveIntoPlace(unfinished, target);
  } catch (error) {
    throw new Error(`${installation.title} failed: ${messageOf(error)}`, { cause: error });
  } finally {
    discard();
  }
  return target;
}

function createUnfinishedFolder(name: string): string {
  try {
    fs.mkdirSync(cacheFolder(), { recursive: true });
    removeAbandonedFolders();
    return fs.mkdtempSync(path.join(cacheFolder(), `${unfinishedPrefix}${name}-`));
  } catch (error) {
    const advice = 'Set SOURCE_GUIDE_CACHE to a writable folder.';
    throw new Error(`The cache folder is not writable. ${advice} ${messageOf(error)}`, { cause: error });
  }
}

/** Removes what a killed run has left behind. */
function removeAbandonedFolders(): void {
  for (const name of fs.readdirSync(cacheFolder())) {
    const folder = path.join(cacheFolder(), name);
    const isAbandoned =
      name.startsWith(unfinishedPrefix) &&
      Date.now() - fs.statSync(folder).mtimeMs > abandonedAfterMilliseconds;
    if (isAbandoned) {
      removeFolder(folder);
    }
  }
}

function moveIntoPlace(unfinished: string, target: string): void {
  try {
    fs.renameSync(unfinished, target);
  } catch (error) {
    // Another run was faster; we use its folder.
    if (!fs.existsSync(target)) {
      throw error;
    }
  }
}
