import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { git } from './gitRepository';
import type { MakeFolder } from './temporaryFolders';

/** A program that a hostile repository names. It writes a file when it is run, wherever that happens. */
export class Canary {
  private constructor(
    /** The absolute path of the program, which fails after it has sung. */
    readonly program: string,
    private readonly song: string,
  ) {}

  static async create(makeFolder: MakeFolder): Promise<Canary> {
    const folder = await makeFolder();
    const canary = new Canary(path.join(folder, 'canary'), path.join(folder, 'song'));
    await fs.writeFile(canary.program, `#!/bin/sh\necho "$0 $*" >> '${canary.song}'\nexit 1\n`, {
      mode: 0o755,
    });
    return canary;
  }

  /** True when it was run since this was last asked. */
  async hasSung(): Promise<boolean> {
    const sang = await fs.stat(this.song).then(
      () => true,
      () => false,
    );
    await fs.rm(this.song, { force: true });
    return sang;
  }
}

/** Moves a branch to a copy of its commit that carries a signature. */
export async function signHead(folder: string): Promise<string> {
  const written = `${await git(folder, 'cat-file', 'commit', 'HEAD')}\n`;
  const signature =
    'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEzBAABCAAdFiEE\n -----END PGP SIGNATURE-----\n\n';
  const file = path.join(folder, '.git', 'signed-commit');
  await fs.writeFile(file, written.replace('\n\n', `\n${signature}`));
  const commit = await git(folder, 'hash-object', '-t', 'commit', '-w', file);
  await git(folder, 'reset', '--quiet', '--soft', commit);
  return commit;
}

/** Makes a repository one that was cloned in part: git would fetch this object when it is asked for. */
export async function removeObject(folder: string, object: string): Promise<void> {
  await git(folder, 'config', 'core.repositoryFormatVersion', '1');
  await git(folder, 'config', 'extensions.partialClone', 'origin');
  await git(folder, 'config', 'remote.origin.promisor', 'true');
  await fs.rm(path.join(folder, '.git', 'objects', object.slice(0, 2), object.slice(2)));
}
