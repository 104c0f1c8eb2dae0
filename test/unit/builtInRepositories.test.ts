import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { builtInPackFolders } from '../support/builtInPack';
import { suiteOnRepository } from '../support/packOnRepository';

/** A folder with git checkouts, each with the name of a built-in pack. openGemini has tests of its own. */
const given = process.env.PACK_REPOSITORIES;

for (const [name, folder] of builtInPackFolders().filter(([each]) => each !== 'opengemini')) {
  const repository = path.resolve(given ?? '', name);
  if (given !== undefined && given !== '' && existsSync(path.join(repository, '.git')))
    suiteOnRepository({ name, folder, repository });
  else
    process.stdout.write(
      `The tests on ${name} itself were not run: set PACK_REPOSITORIES to a folder with a git checkout of it, named ${name}.\n`,
    );
}
