import type { Span } from '../../base/text';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable, readCodeWord } from './codeWord';
import { isAboutOtherPrograms } from './hedges';
import { cuedHistory } from './historyCues';
import { statedHistory, statedNotes, type StatedHistory } from './historyForms';
import { historySubjects, proseWords } from './historySubject';
import { historyTableClaims } from './historyTables';
import { historyText, noteText } from './historyTexts';
import { agreeing, historyVerdict, noteVerdict, olderVerdict, topicVerdict } from './historyVerdict';
import { CODE, wordAt, type Sentence } from './sentence';

/** The claims that a release has a name or does not, and of what a commit is: its day, its pull request, what it brought. */
export async function historyClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const inProse = context.prose.flatMap((sentence) => claimsIn(sentence, context));
  const claims = await Promise.all([...inProse, ...historyTableClaims(context)]);
  return claims.filter((claim) => claim !== undefined);
}

function claimsIn(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  const form = withRevisions(sentence);
  if (!/\d/.test(form) || isAboutOtherPrograms(form.replace(/GitHub/gi, ''))) return [];
  const span = sentence.words[0] ?? { start: sentence.block.start, end: sentence.block.end };
  return [
    ...context.readings.of(allHistory, form).map((stated) => claimOf(stated, form, sentence, context)),
    ...statedNotes(form).map(async (note): Promise<CheckedClaim> => {
      const verdict = await noteVerdict(note, { isOurs: false }, context.code);
      return { kind: 'version', start: span.start, end: span.end, claim: noteText(note), ...verdict };
    }),
  ];
}

/** What a form says in whole statements, and by words around what they do not cover. */
function allHistory(form: string): readonly StatedHistory[] {
  const stated = statedHistory(form);
  const isStated = (one: StatedHistory): boolean =>
    stated.some(({ revision, from, to }) => revision === one.revision && from <= one.from && one.from < to);
  return [...stated, ...cuedHistory(form).filter((one) => !isStated(one))];
}

/** The form of a sentence with the releases and commits of its code written out. */
export function withRevisions(sentence: Pick<Sentence, 'form' | 'words'>): string {
  return sentence.form.replace(new RegExp(CODE, 'g'), (mark) => {
    const text = wordAt(sentence, mark)?.text ?? '';
    return /^(?:v\d+\.\d+\.\d+|(?=[0-9a-f]*\d)[0-9a-f]{7,40})$/.test(text) ? text : mark;
  });
}

async function claimOf(
  stated: StatedHistory,
  form: string,
  sentence: Sentence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const { says, revision, isCued = false } = stated;
  const subjects = historySubjects(stated, form, sentence, context);
  const span: Span = subjects[0] ?? sentence.words[0] ?? sentence.block;
  const isOfProse = subjects.length === 0 && says === 'added by' && !isCued;
  const words = isOfProse ? proseWords(form.slice(0, stated.from)) : [];
  const texts = [...subjects.map(({ text }) => text), ...namesOf(words, context)];
  const verdicts = await Promise.all(texts.map((text) => historyVerdict(says, revision, text, context)));
  if (texts.length === 0) verdicts.push(await topicVerdict(says, revision, words, context.code));
  const older = await olderVerdict(stated, form, context.code);
  const verdict = older.answer === 'contradicted' ? older : agreeing(verdicts);
  const name = subjects[0]?.text ?? words[0];
  if (name === undefined && verdict.answer !== 'contradicted') return undefined;
  const { start, end } = span;
  return { kind: 'version', start, end, claim: historyText(says, name ?? form.trim(), revision), ...verdict };
}

/** More names of one word do not tell which are meant. */
const MOST_NAMES = 8;

/** The names of the essay that have one of some words as a part. */
function namesOf(words: readonly string[], { essay }: ClaimContext): readonly string[] {
  if (words.length === 0) return [];
  const names = new Set(essay.codeSpans.flatMap(({ text }) => readCodeWord(text)?.names.at(-1) ?? []));
  const own = [...names].filter(
    (name) => isUnmistakable(name) && words.some((word) => name.toLowerCase().includes(word)),
  );
  return own.length > MOST_NAMES ? [] : own;
}
