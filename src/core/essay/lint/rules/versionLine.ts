import { message, type Message } from '../../../base/message';
import { ESSAY_TEXTS } from '../../texts';
import { isCommit } from '../../document/codeLink';
import type { EssayDocument } from '../../document/model';
import type { Report, Rule } from '../rule';

const LINES = 30;
const RELEASE = /(?<![\w.])v?\d+\.\d+(?:\.\d+)?\b|\bbranch\b|分支|\b(?:main|master)\b/i;
const UNRELEASED = Object.values(ESSAY_TEXTS).map(({ unknownRelease }) => unknownRelease);
/** The same in the words of writers. */
const NO_RELEASE =
  /(?:不|未|没有?|无)(?:是|对应|属于)?[^。\n]{0,8}发布|\bunreleased\b|\b(?:no|not (?:an?|any|yet an?|in an?y?|of an?y?))(?: known| tagged)? release\b/i;
const COMMIT = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/i;
const DATE = /(?<!\d)20\d\d(?:-\d\d?-\d\d?|\/\d\d?\/\d\d?|\s?年)/;

/** V1: the essay begins with the version that it describes. Without it, line numbers mean nothing. */
export const versionLine: Rule = {
  id: 'V1',
  name: 'version.missing',
  isForAnalysis: true,
  check: (essay) => {
    const missing = missingIn(essay);
    if (missing.length === 0) return [];
    const text = message(
      'The first 30 lines do not name {0}. Say there which version you read: repository, release, full commit, date.',
      listed(missing),
    );
    return [{ severity: 'error', message: text } satisfies Report];
  },
};

function missingIn(essay: EssayDocument): Message[] {
  const { lines, bodyLine, links } = essay;
  const end = lines.offsetAt({ line: bodyLine + LINES, column: 0 });
  const start = lines.offsetAt({ line: bodyLine, column: 0 });
  const text = essay.text.slice(start, end);
  const isFullHash = links.some((link) => link.start < end && isCommit(link.code?.ref ?? ''));
  const isRepositoryNamed =
    /https?:\/\/[^\s/]+\/[^\s/]+\/[^\s/]/.test(text) || /\b(?:github|gitee|atomgit)\.com\//.test(text);
  const isReleaseNamed =
    RELEASE.test(text.replace(/https?:[^\s)]{1,300}/g, ' ')) ||
    UNRELEASED.some((words) => text.includes(words)) ||
    NO_RELEASE.test(text);
  return [
    ...(isRepositoryNamed ? [] : [message('the repository')]),
    ...(isReleaseNamed ? [] : [message('the release')]),
    ...(isFullHash || COMMIT.test(text) ? [] : [message('the full commit')]),
    ...(DATE.test(text) ? [] : [message('a date')]),
  ];
}

function listed([first, ...rest]: readonly Message[]): Message {
  if (!first) return message('the repository');
  return rest.length === 0 ? first : message('{0} and {1}', first, listed(rest));
}
