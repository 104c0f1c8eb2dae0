import { folderOf } from '../base/repoPath';
import { bodyHash } from '../go/bodyHash';
import { formatSketch, likeness } from '../go/sketch';
import type { SurveyedDeclaration, Survey } from '../go/survey';
import type { Site } from '../go/site';
import type { GoSyntax } from '../go/syntax';
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
    },
  };
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
