import fs from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cacheFolder';
import { onExit } from './onExit';
import { messageOf, withProgress } from './progress';
import { removeFolder } from './temporaryFolder';

const unfinishedPrefix = '.unfinished-';
const abandonedAfterMilliseconds = 60 * 60 * 1000;

export interface Installation {
  /** Folder name in the cache; it holds the exact version, so that another version is another folder. */
  readonly name: string;
  /** What the person reads while it runs. */
  readonly title: string;
  /** Puts everything into an empty folder. */
  readonly fill: (folder: string) => Promise<void>;
}

/**
 * Returns the folder of an installation in the cache, and fills it first when it is not there. It is filled under
 * another name and renamed at the end: what has the right name is complete.
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
    const advice = 'set SOURCE_GUIDE_CACHE to a folder that can be written';
    throw new Error(`The cache cannot be written; ${advice}. ${messageOf(error)}`, { cause: error });
  }
}

/** What a killed run left behind would otherwise stay for ever. */
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
    // Another run was faster; its folder is as good.
    if (!fs.existsSync(target)) {
      throw error;
    }
  }
}
