import {
  checkApplication,
  checkCommitMessage,
  checkPullRequestBody,
  checkPullRequestTitle,
  parseAuthor,
  type RuleProblem,
} from '../../../community/opengemini';
import { LineIndex, message } from '../../../core';
import {
  COMMUNITY_FIELDS,
  type CommunityFieldId,
  type CommunityFieldProblem,
  type TypedTexts,
  type CommunityVerdicts,
} from '../../../webview/community/communityProtocol';
import { localize } from '../../platform/localize';

/** The problems of each field of the page, in the reader's language. */
export function checkTexts(texts: TypedTexts): CommunityVerdicts['problems'] {
  const found: Readonly<Record<CommunityFieldId, readonly RuleProblem[]>> = {
    ...checkApplication(texts),
    title: checkPullRequestTitle(texts.title),
    author: checkAuthor(texts.author),
    commit: checkCommitMessage(texts.commit, parseAuthor(texts.author)),
    description: checkPullRequestBody(texts.description),
  };
  const shown = COMMUNITY_FIELDS.map((id) => [id, found[id].map((problem) => inWords(problem, texts[id]))]);
  return Object.fromEntries(shown) as CommunityVerdicts['problems'];
}

/** Checks the author. The field may be empty; then any sign-off is accepted. */
function checkAuthor(text: string): RuleProblem[] {
  if (text.trim() === '' || parseAuthor(text)) return [];
  const range = new LineIndex(text).rangeOf(0, text.length);
  const reason = message('Enter a name and an e-mail address, such as {0}.', 'Ada Byron <ada@example.org>');
  return [{ code: 'author.form', severity: 'error', message: reason, range }];
}

function inWords({ message: text, severity, range }: RuleProblem, given: string): CommunityFieldProblem {
  const lines = new LineIndex(given);
  return {
    text: localize(text),
    isWarning: severity === 'warning',
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
  };
}
