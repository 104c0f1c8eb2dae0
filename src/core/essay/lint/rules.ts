import type { Rule } from './rule';
import { alternativeText } from './rules/alternativeText';
import { backslashPath } from './rules/backslashPath';
import { caption } from './rules/caption';
import { chineseMarks } from './rules/chineseMarks';
import { claimedCalls } from './rules/claimedCalls';
import { claimedSymbols } from './rules/claimedSymbols';
import { claimedPaths } from './rules/claimedPaths';
import { claimedRelations } from './rules/claimedRelations';
import { claimedFields } from './rules/claimedFields';
import { claimedValues } from './rules/claimedValues';
import { claimedLines } from './rules/claimedLines';
import { claimedVersions } from './rules/claimedVersions';
import { claimedOmissions } from './rules/claimedOmissions';
import { closingParts } from './rules/closingParts';
import { codeAmount } from './rules/codeAmount';
import { copiedLinks } from './rules/copiedLinks';
import { diagramKinds } from './rules/diagramKinds';
import { diagramSize } from './rules/diagramSize';
import { diagramSymbols } from './rules/diagramSymbols';
import { figureForm } from './rules/figureForm';
import { fenceLanguage } from './rules/fenceLanguage';
import { fenceLength } from './rules/fenceLength';
import { frontMatterForm } from './rules/frontMatterForm';
import { gluedFunctions } from './rules/gluedFunctions';
import { headingLevels } from './rules/headingLevels';
import { hiddenCharacters } from './rules/hiddenCharacters';
import { licenceLine } from './rules/licenceLine';
import { linkWithoutLine } from './rules/linkWithoutLine';
import { longLine } from './rules/longLine';
import { markdownTraps } from './rules/markdownTraps';
import { movingLink } from './rules/movingLink';
import { oneCommit } from './rules/oneCommit';
import { proseBetweenCode } from './rules/proseBetweenCode';
import { proseLength } from './rules/proseLength';
import { rawHtml } from './rules/rawHtml';
import { reasons } from './rules/reasons';
import { repostedText } from './rules/repostedText';
import { requiredParts } from './rules/requiredParts';
import { targetDiagrams } from './rules/targetDiagrams';
import { targetLists } from './rules/targetLists';
import { targetPictures } from './rules/targetPictures';
import { targetTables } from './rules/targetTables';
import { trueExcerpt } from './rules/trueExcerpt';
import { unfilled } from './rules/unfilled';
import { unknownRule } from './rules/unknownRule';
import { unsafeLinks } from './rules/unsafeLinks';
import { walkthroughProse } from './rules/walkthroughProse';
import { versionLine } from './rules/versionLine';

/** Every rule: version, excerpts, prose, drawings, Markdown, licence, what is left to write, safety, targets. */
export const RULES: readonly Rule[] = [
  versionLine,
  oneCommit,
  movingLink,
  linkWithoutLine,
  caption,
  trueExcerpt,
  fenceLength,
  codeAmount,
  gluedFunctions,
  fenceLanguage,
  longLine,
  proseLength,
  proseBetweenCode,
  reasons,
  requiredParts,
  closingParts,
  diagramKinds,
  alternativeText,
  diagramSymbols,
  diagramSize,
  figureForm,
  headingLevels,
  markdownTraps,
  frontMatterForm,
  copiedLinks,
  backslashPath,
  licenceLine,
  repostedText,
  walkthroughProse,
  unfilled,
  chineseMarks,
  hiddenCharacters,
  unsafeLinks,
  rawHtml,
  targetDiagrams,
  targetPictures,
  targetTables,
  targetLists,
  claimedSymbols,
  claimedPaths,
  claimedCalls,
  claimedRelations,
  claimedFields,
  claimedValues,
  claimedLines,
  claimedVersions,
  claimedOmissions,
  unknownRule,
];
