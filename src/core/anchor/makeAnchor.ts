import { largestOf } from '../base/append';
import { folderOf } from '../base/repoPath';
import { bodyHash } from '../code/bodyHash';
import type { CodeLanguage } from '../code/language';
import type { Site, SiteFinder } from '../code/site';
import { formatSketch, likeness, type Sketch } from '../code/sketch';
import { sourceOf, type LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import { contextOf, locateSite } from './siteContext';
import type { WrittenAnchor } from '../pack/written';

/** Records the evidence that finds a declaration, and a statement in it, again: identifiers and hashes, no code. */
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
  const others = snapshot.likeBody(body).filter((other) => other.declaration !== declaration);
  const value = language.valueInGroup?.(located.file.text, located.file.scanned, declaration);
  const closestOtherType = members && closestMembers(located, members, others, snapshot);
  const closestOther = largestOf([0, ...others.map((other) => likeness(body, snapshot.body(other)))]);
  return {
    path,
    symbol: declaration.symbol.written,
    ...(site && { site: writtenSite(source, site.site, site.finder, language) }),
    body: bodyHash(source, language),
    ...(value && { value }),
    sketches: {
      body: formatSketch(body),
      file: formatSketch(snapshot.fileOf(located)),
      ...(members && { members: formatSketch(members) }),
      rival: Math.round(closestOther * 100) / 100,
      ...(closestOtherType !== undefined && { rivalMembers: Math.round(closestOtherType * 100) / 100 }),
    },
  };
}

/** How similar the methods of the closest other type are, among the types that have a similar method of this name. */
function closestMembers(
  { declaration }: LocatedDeclaration,
  members: Sketch,
  others: readonly LocatedDeclaration[],
  snapshot: TreeSnapshot,
): number {
  const { name } = declaration.symbol;
  const likenesses = others.flatMap(({ path, declaration: { symbol } }) =>
    symbol.name === name && symbol.owner !== undefined
      ? likeness(members, snapshot.membersOf(folderOf(path), symbol.owner))
      : [],
  );
  return largestOf([0, ...likenesses]);
}

function writtenSite(
  source: string,
  site: Site,
  finder: SiteFinder,
  language: CodeLanguage,
): NonNullable<WrittenAnchor['site']> {
  const { kind, name, nth } = site;
  const range = finder.findSite(source, site);
  const context = range && contextOf(source, range, language);
  const unnumbered = { ...site, nth: 1, isUnnumbered: true };
  const plain = locateSite(source, unnumbered, context, { finder, language });
  const isNeeded = nth > 1 || plain.range?.start !== range?.start;
  return { kind, ...(name !== undefined && { name }), ...(isNeeded && { nth }), ...(context && { context }) };
}
