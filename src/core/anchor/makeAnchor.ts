import { folderOf } from '../base/repoPath';
import { bodyHash } from '../code/bodyHash';
import type { CodeLanguage } from '../code/language';
import type { Site, SiteFinder } from '../code/site';
import { formatSketch, likeness, type Sketch } from '../code/sketch';
import { sourceOf, type LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import { contextOf } from './siteContext';
import type { WrittenAnchor } from '../pack/walkthrough';

/**
 * Records the evidence by which a declaration, and a statement in it, can be found again: identifiers and hashes, no
 * code.
 */
export function makeAnchor(
  located: LocatedDeclaration,
  snapshot: TreeSnapshot,
  site?: { readonly site: Site; readonly finder: SiteFinder },
): WrittenAnchor {
  const { path, declaration } = located;
  const { owner } = declaration.symbol;
  const { language } = snapshot;
  const source = sourceOf(located);
  const body = snapshot.body(located);
  const members = owner === undefined ? undefined : snapshot.membersOf(folderOf(path), owner);
  const rivals = snapshot.likeBody(body).filter((other) => other.declaration !== declaration);
  const rivalMembers = members && mostAlikeMembers(located, members, rivals, snapshot);
  const rival = Math.max(0, ...rivals.map((other) => likeness(body, snapshot.body(other))));
  return {
    path,
    symbol: declaration.symbol.written,
    ...(site && { site: writtenSite(source, site.site, site.finder, language) }),
    body: bodyHash(source, language),
    sketches: {
      body: formatSketch(body),
      file: formatSketch(snapshot.fileOf(located)),
      ...(members && { members: formatSketch(members) }),
      rival: Math.round(rival * 100) / 100,
      ...(rivalMembers !== undefined && { rivalMembers: Math.round(rivalMembers * 100) / 100 }),
    },
  };
}

/** How like the type's methods those of the likest other type are that has a method of this name and body. */
function mostAlikeMembers(
  { declaration }: LocatedDeclaration,
  members: Sketch,
  rivals: readonly LocatedDeclaration[],
  snapshot: TreeSnapshot,
): number {
  const { name } = declaration.symbol;
  const likenesses = rivals.flatMap(({ path, declaration: { symbol } }) =>
    symbol.name === name && symbol.owner !== undefined
      ? likeness(members, snapshot.membersOf(folderOf(path), symbol.owner))
      : [],
  );
  return Math.max(0, ...likenesses);
}

function writtenSite(
  source: string,
  site: Site,
  finder: SiteFinder,
  language: CodeLanguage,
): NonNullable<WrittenAnchor['site']> {
  const { kind, name, nth } = site;
  const range = finder.findSite(source, site);
  return {
    kind,
    ...(name !== undefined && { name }),
    ...(nth > 1 && { nth }),
    ...(range && { context: contextOf(source, range, language) }),
  };
}
