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
  PROGRAM_FIELDS,
  type ProgramFieldId,
  type ProgramFieldProblem,
  type ProgramTexts,
  type ProgramVerdicts,
} from '../../../webview/community/communityProtocol';
import { localize } from '../../platform/localize';

/** What is against each text of the page, in the reader's language. */
export function checkTexts(texts: ProgramTexts): ProgramVerdicts['problems'] {
  const found: Readonly<Record<ProgramFieldId, readonly RuleProblem[]>> = {
    ...checkApplication(texts),
    title: checkPullRequestTitle(texts.title),
    author: checkAuthor(texts.author),
    commit: checkCommitMessage(texts.commit, parseAuthor(texts.author)),
    description: checkPullRequestBody(texts.description),
  };
  const shown = PROGRAM_FIELDS.map((id) => [id, found[id].map((problem) => inWords(problem, texts[id]))]);
  return Object.fromEntries(shown) as ProgramVerdicts['problems'];
}

/** The author may stay empty: then anybody's sign-off will do. */
function checkAuthor(text: string): RuleProblem[] {
  if (text.trim() === '' || parseAuthor(text)) return [];
  const range = new LineIndex(text).rangeOf(0, text.length);
  const reason = message('Write a name and an address, such as {0}.', 'Ada Byron <ada@example.org>');
  return [{ code: 'author.form', severity: 'error', message: reason, range }];
}

function inWords({ message: text, severity, range }: RuleProblem, given: string): ProgramFieldProblem {
  const lines = new LineIndex(given);
  return {
    text: localize(text),
    isWarning: severity === 'warning',
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
  };
}
