import { folderOf } from '../base/repoPath';
import { bodyHash } from '../languages/go/bodyHash';
import { formatSketch, likeness, type Sketch } from '../languages/go/sketch';
import type { SurveyedDeclaration, Survey } from '../languages/go/survey';
import type { Site } from '../languages/go/site';
import type { GoSyntax } from '../languages/go/syntax';
import { contextOf } from './siteContext';
import type { WrittenAnchor } from '../pack/walkthrough';

/**
 * Records the evidence by which a declaration, and a statement in it, can be found again: identifiers and hashes, no
 * code.
 */
export function makeAnchor(
  located: SurveyedDeclaration,
  survey: Survey,
  site?: { readonly site: Site; readonly syntax: GoSyntax },
): WrittenAnchor {
  const { path, declaration } = located;
  const { receiver } = declaration.symbol;
  const body = survey.body(located);
  const members = receiver === undefined ? undefined : survey.membersOf(folderOf(path), receiver);
  const rivals = survey.likeBody(body).filter((other) => other.declaration !== declaration);
  const rivalMembers = members && mostAlikeMembers(located, members, rivals, survey);
  const rival = Math.max(0, ...rivals.map((other) => likeness(body, survey.body(other))));
  return {
    path,
    symbol: declaration.written,
    ...(site && { site: writtenSite(survey.source(located), site.site, site.syntax) }),
    body: bodyHash(survey.source(located)),
    sketches: {
      body: formatSketch(body),
      file: formatSketch(survey.fileOf(located)),
      ...(members && { members: formatSketch(members) }),
      rival: Math.round(rival * 100) / 100,
      ...(rivalMembers !== undefined && { rivalMembers: Math.round(rivalMembers * 100) / 100 }),
    },
  };
}

/** How like the type's methods those of the likest other type are that has a method of this name and body. */
function mostAlikeMembers(
  { declaration }: SurveyedDeclaration,
  members: Sketch,
  rivals: readonly SurveyedDeclaration[],
  survey: Survey,
): number {
  const { name } = declaration.symbol;
  const likenesses = rivals.flatMap(({ path, declaration: { symbol } }) =>
    symbol.name === name && symbol.receiver !== undefined
      ? likeness(members, survey.membersOf(folderOf(path), symbol.receiver))
      : [],
  );
  return Math.max(0, ...likenesses);
}

function writtenSite(source: string, site: Site, syntax: GoSyntax): NonNullable<WrittenAnchor['site']> {
  const { kind, name, nth } = site;
  const range = syntax.findSite(source, site);
  return {
    kind,
    ...(name !== undefined && { name }),
    ...(nth > 1 && { nth }),
    ...(range && { context: contextOf(source, range) }),
  };
}
