import { ACTIVE, ARROW, OTHER_FORMS } from './callWords';
import { subjectOf, type CallSubject } from './callSubject';
import { CODE } from './sentence';

/** A statement of a sentence that one piece of its code calls another. */
export interface StatedCall extends Pick<CallSubject, 'certainty' | 'isThread'> {
  /** Places in the form. Any of several may be the caller: the sentence does not tell them apart. */
  readonly callers: readonly number[];
  readonly callee: number;
  /** True for an arrow between two names, which may also mean that one runs after the other. */
  readonly isArrow: boolean;
  /** True for a verb that may also mean what no call does, such as waking another thread. */
  readonly isWeak: boolean;
  /** The part of the sentence that states it. */
  readonly clause: string;
}

const CALLABLE = new RegExp(CODE);
const PLACES = new RegExp(CODE, 'g');
const CLAUSE_END = /[，,；;：:（）()]/;
const CONTINUES = /^\s*(?:，|,|、)?\s*(?:再|然后|接着|随后|最后|并|并且|and then|and|then|finally)/i;
/** Words that make a noun of the verb before them, or deny that it happens. */
const NO_STATEMENT = /^\s*(?:之前|以前|前(?!往)|的(?!方式|时候|同时|过程))/;

/** The calls that a sentence states. Each function of the form is a mark; other code is another character. */
export function statedCalls(form: string): readonly StatedCall[] {
  if (!CALLABLE.test(form)) return [];
  const others = otherForms(form);
  const active: StatedCall[] = [];
  for (const match of form.matchAll(ACTIVE)) {
    const { 0: written, 1: call, 2: englishCall, 3: objects = '', index } = match;
    const callees = placesIn(objects, index + written.length - objects.length);
    if (others.some(({ covers }) => callees.some((place) => covers(place)))) continue;
    if (NO_STATEMENT.test(form.slice(index + written.length))) continue;
    const subject = subjectOf(form, index);
    if (!subject) continue;
    const callers = chained(form, subject, active, index);
    active.push(
      ...callees.map((callee) => ({
        ...subject,
        callers,
        callee,
        isArrow: false,
        isWeak: (call ?? englishCall) === undefined,
        clause: clauseAround(form, Math.min(...callers, index), callee),
      })),
    );
  }
  return [...others.flatMap(({ calls }) => calls), ...active, ...arrowsIn(form)];
}

/** Who calls `C` in "`A` calls `B`, then calls `C`": `A`, or `B` that it has called before. */
function chained(
  form: string,
  subject: CallSubject,
  before: readonly StatedCall[],
  verb: number,
): readonly number[] {
  const [only, ...more] = subject.callers;
  const last = before.at(-1);
  if (only === undefined || more.length > 0 || last?.callee !== only) return subject.callers;
  return CONTINUES.test(form.slice(only + 1, verb)) ? [...last.callers, only] : subject.callers;
}

function otherForms(form: string): { calls: readonly StatedCall[]; covers: (place: number) => boolean }[] {
  return OTHER_FORMS.flatMap((pattern) =>
    [...form.matchAll(pattern)].map(({ 0: written, groups, index }) => {
      const [callee = index] = placesIn(written, index).filter(
        (place) => form.charAt(place) === groups?.['callee'],
      );
      const from = index + written.indexOf(groups?.['callers'] ?? '');
      const callers = placesIn(groups?.['callers'] ?? '', from);
      const end = index + written.length;
      const calls = callers.map((caller) => ({
        callers: [caller],
        callee,
        certainty: 'stated' as const,
        isThread: false,
        isArrow: false,
        isWeak: groups?.['call'] === undefined,
        clause: clauseAround(form, index, end - 1),
      }));
      return { calls, covers: (place: number) => place >= index && place < end };
    }),
  );
}

function arrowsIn(form: string): StatedCall[] {
  const marks = placesIn(form, 0);
  return marks.flatMap((from, place): StatedCall[] => {
    const callee = marks[place + 1];
    if (callee === undefined || !ARROW.test(form.slice(from + 1, callee))) return [];
    const clause = clauseAround(form, from, callee);
    return [
      { callers: [from], callee, certainty: 'stated', isThread: false, isArrow: true, isWeak: false, clause },
    ];
  });
}

function placesIn(text: string, offset: number): number[] {
  return [...text.matchAll(PLACES)].map(({ index }) => offset + index);
}

/** From the beginning of the clause of the first name to the end of that of the second. */
function clauseAround(form: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && !CLAUSE_END.test(form.charAt(start - 1))) start--;
  let end = to + 1;
  while (end < form.length && !CLAUSE_END.test(form.charAt(end))) end++;
  return form.slice(start, end);
}
