import type { Span } from '../../base/text';
import type { CodeLanguage } from '../../code/language';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import type { StatedHistory } from './historyForms';
import { readPathWord } from './pathWord';
import { CODE, wordAt, type Sentence } from './sentence';

/** A name that a statement about a release or a commit may be about. */
export interface HistorySubject extends Span {
  readonly text: string;
}

/** More names do not tell which is meant. */
const MOST = 4;
/** Names right before what is said of them: none of the others before them is meant. */
const BESIDE = new RegExp(`${CODE}(?:\\s*(?:、|和|与|及|以及|\\band\\b)\\s*${CODE})*\\s*$`);
const RELATIVE = /(?:^|[\s,])(?:which|that)(?: \w+){0,3}\s*$/i;
const GOES_ON =
  /^\s*(?:它们?|其|该\S{0,4}|这个?\S{0,4}|此\S{0,4}|it\b|they\b|this\b|both\b|that\b|these\b|自|从|最早|首次|since\b|introduced\b|added\b|first\b)/i;

/** What something was called, or where it was, before. */
const EARLIER_NAME = new RegExp(`(?:before that|此前为)\\s*${CODE}`, 'g');
/** A sentence that is about a name, not about who uses it. */
const BEGINS = new RegExp(`^[^\\uE000-\\uE7FF，,]{0,16}${CODE}`);

/** The names that a statement may be about: the one beside it, those before it, or those of the sentence before. */
export function historySubjects(
  { name, from }: StatedHistory,
  form: string,
  sentence: Sentence,
  { languages }: Pick<ClaimContext, 'languages'>,
): readonly HistorySubject[] {
  const own = name === undefined ? undefined : wordAt(sentence, name);
  if (own) return isSubject(own.text, languages) ? [own] : [];
  const [beside] = BESIDE.exec(form.slice(0, from)) ?? [];
  if (beside !== undefined) {
    const listed = subjectsIn(beside, sentence, languages);
    if (listed.length > 0) return listed;
  }
  const marked = subjectsIn(form.slice(0, from), sentence, languages);
  if (marked.length > 0) return RELATIVE.test(form.slice(0, from)) ? marked.slice(-1) : marked.slice(0, MOST);
  const before = sentence.before;
  const isContinued = before && (GOES_ON.test(form) || /[；;]$/.test(before.form));
  if (!isContinued) return [];
  const told = subjectsIn(before.form, before, languages);
  // Behind a semicolon, the same thing is told of; in a sentence of its own, what the one before only uses is not meant.
  const isOnly = told.length === 1 && /[；;]$/.test(before.form);
  return BEGINS.test(before.form) || isOnly ? told.slice(0, MOST) : [];
}

function subjectsIn(
  form: string,
  sentence: Pick<Sentence, 'words'>,
  languages: readonly CodeLanguage[],
): readonly HistorySubject[] {
  const marks = form.replace(EARLIER_NAME, '').match(new RegExp(CODE, 'g')) ?? [];
  return marks.flatMap((mark) => {
    const word = wordAt(sentence, mark);
    return word && isSubject(word.text, languages) ? [word] : [];
  });
}

/** True for a name, a path, or a setting with hyphens; not for a release or a commit. */
export function isSubject(text: string, languages: readonly CodeLanguage[]): boolean {
  if (/^v\d|^[0-9a-f]{7,40}$/.test(text)) return false;
  return (
    readCodeWord(text) !== undefined ||
    readPathWord(text, languages) !== undefined ||
    /^[a-z]\w+(?:-\w+)+$/.test(text)
  );
}

const PLAIN =
  /^(?:the|this|that|these|those|both|first|last|then|later|which|with|from|into|were|been|have|code|version|releases?|support|feature|features|function|functions|method|methods|change|changes|commit|limit|parallel|whole|original|variant|current|today|every|everything|there|here|also|with|work|thing|things|part|parts|time|whose|about|after|before|itself)$/;
const ENDING = /(?:ings?|ers?|ions?|ed|es|s)$/;

/** The nouns of English prose that the code or the message of a commit must have, without their endings. */
export function proseWords(text: string): readonly string[] {
  const [clause = ''] = text.split(/[,;:.。，；：（(]/).slice(-1);
  const words = clause.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  return words
    .filter((word) => word.length >= 5 && !PLAIN.test(word))
    .map((word) => (word.length > 7 ? word.replace(ENDING, '') : word.replace(/s$/, '')));
}
