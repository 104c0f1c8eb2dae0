import { folderOf } from '../base/repoPath';
import { bodyHash } from '../go/bodyHash';
import { formatSketch, likeness } from '../go/sketch';
import type { SurveyedDeclaration, Survey } from '../go/survey';
import type { WrittenAnchor } from '../pack/walkthrough';

/** Records the evidence by which a declaration can be found again: identifiers and hashes, no code. */
export function makeAnchor(located: SurveyedDeclaration, survey: Survey): WrittenAnchor {
  const { path, declaration } = located;
  const { receiver } = declaration.symbol;
  const body = survey.body(located);
  const members = receiver === undefined ? undefined : survey.membersOf(folderOf(path), receiver);
  const rivals = survey.likeBody(body).filter((other) => other.declaration !== declaration);
  const rival = Math.max(0, ...rivals.map((other) => likeness(body, survey.body(other))));
  return {
    path,
    symbol: declaration.written,
    body: bodyHash(survey.source(located)),
    sketches: {
      body: formatSketch(body),
      file: formatSketch(survey.fileOf(located)),
      ...(members && { members: formatSketch(members) }),
      rival: Math.round(rival * 100) / 100,
    },
  };
}
