import { message, type Message } from '../../base/message';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import { CANNOT_TELL, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable, readCodeWord } from './codeWord';
import { daysApart, readDay } from './days';
import { COMMIT, type HistoryWords, type StatedHistory, type StatedNote } from './historyForms';
import { readPathWord } from './pathWord';

/** The answer for a statement that may be about any of several names: all must contradict it. */
export function agreeing(verdicts: readonly ClaimVerdict[]): ClaimVerdict {
  return (
    verdicts.find(({ answer }) => answer === 'holds') ??
    verdicts.find(({ answer }) => answer === 'unknown') ??
    verdicts[0] ??
    CANNOT_TELL
  );
}

/** Whether a release or a commit is to a name what a text says. */
export async function historyVerdict(
  says: HistoryWords,
  revision: string,
  text: string,
  { code, languages }: Pick<ClaimContext, 'code' | 'languages'>,
): Promise<ClaimVerdict> {
  const subject = subjectOf(text, languages, code);
  switch (says) {
    case 'present':
    case 'first':
    case 'added by':
      return presentVerdict(says, revision, subject, code);
    case 'absent':
      return absentVerdict(revision, subject);
    case 'changed in':
    case 'changed by':
      return changedVerdict(says, revision, subject, code);
  }
}

/** A name, a method with its type, a setting or a path, in any revision. */
interface PastSubject {
  readonly text: string;
  /** Its last name; absent for a path. */
  readonly word: string | undefined;
  /** True if finding it in a text means that it is the same. */
  readonly isCertain: boolean;
  readonly isIn: (revision: string) => Promise<boolean | undefined>;
  /** For a method: a call on a field that has the name of its type is no declaration. */
  readonly isDeclaredIn?: (revision: string) => Promise<boolean | undefined>;
}

function subjectOf(text: string, languages: ClaimContext['languages'], code: CodeLookup): PastSubject {
  const path = readPathWord(text, languages)?.path;
  if (path !== undefined)
    return { text, word: undefined, isCertain: true, isIn: (revision) => code.hasPathAt(revision, path) };
  const names = readCodeWord(text)?.names ?? [text];
  const [word = '', owner] = [names.at(-1), names.at(-2)];
  const isIn = async (revision: string): Promise<boolean | undefined> => {
    const found = await Promise.all(names.map((name) => code.hasWordAt(revision, name)));
    return found.includes(undefined) ? undefined : !found.includes(false);
  };
  // A method is declared beside its type. The two words may stand apart without it.
  if (owner !== undefined && /^[(*]/.test(text))
    return {
      ...{ text, word, isCertain: true },
      isIn: (revision) => code.hasWordAt(revision, word, owner),
      isDeclaredIn: (revision) => code.hasWordAt(revision, word, `${owner})`),
    };
  return { text, word, isCertain: names.length === 1 && (isUnmistakable(word) || /\w-\w/.test(word)), isIn };
}

async function absentVerdict(
  revision: string,
  { text, isCertain, isIn, isDeclaredIn = isIn }: PastSubject,
): Promise<ClaimVerdict> {
  const isThere = await isDeclaredIn(revision);
  if (isThere === false) return { answer: 'holds' };
  return isThere && isCertain ? contradicted(message('{1} has {0}.', text, revision)) : CANNOT_TELL;
}

async function presentVerdict(
  says: HistoryWords,
  revision: string,
  { text, word, isCertain, isIn }: PastSubject,
  code: CodeLookup,
): Promise<ClaimVerdict> {
  const isThere = await isIn(revision);
  if (isThere === undefined) return CANNOT_TELL;
  if (!isThere) return contradicted(message('{1} does not have {0}.', text, revision));
  const isCommit = says === 'added by';
  if (isCommit && word !== undefined && !isCertain && (await code.changedCodeWith(word, revision)) === false)
    return contradicted(message('{1} changed nothing that has {0}.', word, revision));
  const older = isCommit
    ? `${revision}^`
    : says === 'first'
      ? await releaseBefore(revision, code)
      : undefined;
  return older !== undefined && isCertain && (await isIn(older)) === true
    ? contradicted(message('{1} has {0} already.', text, older))
    : { answer: 'holds' };
}

async function changedVerdict(
  says: HistoryWords,
  revision: string,
  { word }: PastSubject,
  code: CodeLookup,
): Promise<ClaimVerdict> {
  const older = says === 'changed in' ? await releaseBefore(revision, code) : undefined;
  if (word === undefined || (says === 'changed in' && older === undefined)) return CANNOT_TELL;
  const isChanged = await code.changedCodeWith(word, revision, ...(older === undefined ? [] : [older]));
  if (isChanged === undefined) return CANNOT_TELL;
  return isChanged
    ? { answer: 'holds' }
    : contradicted(message('{1} changed nothing that has {0}.', word, revision));
}

function contradicted(evidence: Message): ClaimVerdict {
  return { answer: 'contradicted', evidence };
}

/** The release of the version before, if it is older. */
async function releaseBefore(release: string, code: CodeLookup): Promise<string | undefined> {
  const releases = (await code.releases()) ?? [];
  const own = (await code.commitAt(release))?.days ?? [];
  const [first = ''] = [...own].sort();
  for (let at = releases.indexOf(release) - 1; at >= 0; at--) {
    const other = releases[at] ?? '';
    const days = (await code.commitAt(other))?.days ?? [];
    if (days.length > 0 && days.every((day) => day < first)) return other;
  }
  return undefined;
}

/** Whether a commit is about what the prose says that it brought. */
export async function topicVerdict(
  says: HistoryWords,
  commit: string,
  words: readonly string[],
  code: CodeLookup,
): Promise<ClaimVerdict> {
  if (says !== 'added by' || words.length === 0 || (await code.isAbout(commit, words)) !== false)
    return CANNOT_TELL;
  return {
    answer: 'contradicted',
    evidence: message('Nothing in commit {1} has the word {0}.', words.join(', '), commit),
  };
}

/** No release has what a later commit brought. */
export async function olderVerdict(
  { says, revision, from }: StatedHistory,
  form: string,
  code: CodeLookup,
): Promise<ClaimVerdict> {
  const [commit, ...more] = [...form.slice(0, from).matchAll(new RegExp(COMMIT, 'g'))].map(
    ({ groups }) => groups?.['revision'] ?? '',
  );
  if (commit === undefined || more.length > 0 || (says !== 'present' && says !== 'first')) return CANNOT_TELL;
  const [made, released] = [(await code.commitAt(commit))?.days, (await code.commitAt(revision))?.days];
  if (!made || !released || made.some((day) => released.some((other) => other >= day))) return CANNOT_TELL;
  return { answer: 'contradicted', evidence: message('{1} is older than commit {0}.', commit, revision) };
}

/** Releases are announced some time after their commits. */
const LATEST_NEWS = 31;

/** Whether a commit or a release is of a day, or of a pull request. `isOurs`: the guide wrote the day of the commit. */
export async function noteVerdict(
  { revision, isRelease, date, request }: StatedNote,
  { isOurs }: { readonly isOurs: boolean },
  code: CodeLookup,
): Promise<ClaimVerdict> {
  const note = await code.commitAt(revision);
  if (!note) return CANNOT_TELL;
  if (request !== undefined) {
    if (note.requests.length === 0) return CANNOT_TELL;
    if (note.requests.includes(request)) return { answer: 'holds' };
    const numbers = note.requests.map((number) => `#${number}`).join(', ');
    return {
      answer: 'contradicted',
      evidence: message('The message of commit {0} has {1}.', revision, numbers),
    };
  }
  const day = readDay(date ?? '');
  const apart = day === undefined ? undefined : daysApart(day, note.days);
  if (apart === undefined) return CANNOT_TELL;
  const isMonth = day?.length === 7;
  if (apart === 0) return { answer: 'holds' };
  if (isRelease && !isOurs && apart > 0 && apart <= LATEST_NEWS) return CANNOT_TELL;
  if (isMonth && Math.abs(apart) <= LATEST_NEWS && isRelease) return CANNOT_TELL;
  const [, truth = note.days[0] ?? ''] = note.days;
  return { answer: 'contradicted', evidence: message('{0} is of {1}.', revision, truth) };
}
