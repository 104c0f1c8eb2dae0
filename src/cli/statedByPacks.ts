import { joinStatements, moduleAt, NO_STATEMENTS, packStatements, type PackStatements } from '../core';
import { codeLanguages } from '../core/languages';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import type { Io } from './io';
import { existingFolder, openPacks, openRoot, type Places } from './openCheckout';

/** What the packs about a repository state of its call flow: the named pack, or all that there are. */
export async function statedByPacks(places: Places, io: Io): Promise<PackStatements> {
  const tree = new NodeSourceTree(existingFolder(places.repo, io));
  if (places.pack === undefined && !(await moduleAt(tree, codeLanguages))) return NO_STATEMENTS;
  const repositories = await openPacks(places, await openRoot(places, io), io);
  return joinStatements(
    await Promise.all(repositories.map((repository) => packStatements(repository.workTree()))),
  );
}
