import os from 'node:os';
import path from 'node:path';

/** The folder for downloads: SOURCE_GUIDE_CACHE, else a folder in the cache of the operating system. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.SOURCE_GUIDE_CACHE) {
    return path.resolve(environment.SOURCE_GUIDE_CACHE);
  }
  return path.join(systemCacheFolder(environment), 'source-guide');
}

function systemCacheFolder(environment: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return environment.LOCALAPPDATA || path.join(os.homedir(), 'AppData', 'Local');
    case 'darwin':
      return path.join(os.homedir(), 'Library', 'Caches');
    default:
      return environment.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  }
}
