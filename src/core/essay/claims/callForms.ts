import { ARROW, OTHER_FORMS, VERBS, type CallVerb } from './callWords';
import { subjectOf, type CallSubject } from './callSubject';
import { CODE } from './sentence';

/** A statement of a sentence that one piece of its code calls another. */
export interface StatedCall extends Pick<
  CallSubject,
  'certainty' | 'isThread' | 'likely' | 'meaning' | 'isOther' | 'isPointed'
> {
  /** Places in the form. Any of several may be the caller: the sentence does not tell them apart. */
  readonly callers: readonly number[];
  readonly callee: number;
  /** True for an arrow between two names, which may also mean that one runs after the other. */
  readonly isArrow: boolean;
  /** True for a verb that may also mean what no call does, such as waking another thread. */
  readonly isWeak: boolean;
  /** True for what the caller makes use of, which it must call for that. */
  readonly isUse?: boolean | undefined;
  /** True if it is not said which of both calls the other. */
  readonly isEither: boolean;
  /** True if the sentence says that there is no such call. */
  readonly isDenied: boolean;
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
  for (const use of verbsIn(form)) {
    const isTaken = (place: number): boolean =>
      others.some(({ covers }) => covers(place)) || active.some(({ callee }) => callee === place);
    if (use.callees.some(isTaken)) continue;
    const subject = subjectOf(form, use.index);
    if (subject) active.push(...callsOf(use, subject, form, active));
  }
  return [...others.flatMap(({ calls }) => calls), ...active, ...arrowsIn(form)];
}

/** A verb of a sentence with the functions that it has as objects. */
interface VerbUse extends Pick<CallVerb, 'isWeak' | 'isEither' | 'isUse'> {
  readonly index: number;
  readonly callees: readonly number[];
  /** True if the sentence says that the subject does not do it. */
  readonly isDenied: boolean;
}

function verbsIn(form: string): readonly VerbUse[] {
  const uses = VERBS.flatMap(({ form: pattern, isWeak, isEither = false, isUse }) =>
    [...form.matchAll(pattern)].flatMap(({ 0: written, groups, index }): VerbUse[] => {
      const objects = groups?.['objects'] ?? groups?.['given'] ?? '';
      const callees = placesIn(objects, index + written.lastIndexOf(objects));
      if (callees.length === 0 || NO_STATEMENT.test(form.slice(index + written.length))) return [];
      const denial = DENIAL.exec(form.slice(0, index))?.[0] ?? '';
      return [
        {
          index: index - denial.length,
          callees,
          isWeak,
          isEither,
          ...(isUse && { isUse }),
          isDenied: denial !== '',
        },
      ];
    }),
  );
  return uses.sort((one, other) => one.index - other.index);
}

/** Right before a verb: it is denied once and for all. */
const DENIAL =
  /(?:从不|从来不|绝不|永远不|并不|不会|不|\bnever|\bdoes not|\bdoesn['’]t|\bdo not|\bdon['’]t)(?:会|再|去)?\s*$/i;

function callsOf(
  { index, callees, isWeak, isEither, isUse, isDenied }: VerbUse,
  subject: CallSubject,
  form: string,
  before: readonly StatedCall[],
): readonly StatedCall[] {
  const [only, ...more] = subject.callers;
  const isListed = subject.certainty === 'stated' && only !== undefined && more.length === 0;
  const subjects = isListed ? listedWith(form, only) : [];
  const groups = subjects.length > 1 ? subjects.map((one) => [one]) : [chained(form, subject, before, index)];
  return groups.flatMap((callers) =>
    callees.map((callee) => ({
      ...subject,
      callers,
      callee,
      isArrow: false,
      isWeak,
      isEither: isEither ?? false,
      isUse,
      isDenied,
      clause: clauseAround(form, Math.min(...callers.slice(0, 1), index), callee),
    })),
  );
}

/** The functions of a list that ends at a place. */
function listedWith(form: string, last: number): readonly number[] {
  const [list = ''] = LISTED.exec(form.slice(0, last + 1)) ?? [];
  return placesIn(list, last + 1 - list.length);
}

const LISTED = new RegExp(
  `(?:^|[，；：。]\\s*|[,;:] )(?:both |两个函数|\\s|(?:(?:its|the|their|all|these|two|three|both) )(?:(?!with|by|from|of|in|to|for|on|at|via|through|between)[a-z-]+ ){1,3})*(?:${CODE}\\s*(?:[、,，]|和|与|以及|及|,? ?and)\\s*)*${CODE}$`,
  'i',
);

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
        isEither: false,
        isDenied: false,
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
    const manner = { isThread: false, isArrow: true, isWeak: false, isEither: false, isDenied: false };
    return [{ callers: [from], callee, certainty: 'stated', ...manner, clause }];
  });
}

function placesIn(text: string, offset: number): number[] {
  return [...text.matchAll(PLACES)].map(({ index }) => offset + index);
}

/** Behind a call: when it is made says nothing about whether it is. */
const CONDITION =
  /\b(?:if|when|whenever|unless|while|because|until|after|before|once|since|although|though)\b/i;

/** From the beginning of the clause of the first name to the end of that of the second. */
function clauseAround(form: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && !CLAUSE_END.test(form.charAt(start - 1))) start--;
  let end = to + 1;
  while (end < form.length && !CLAUSE_END.test(form.charAt(end))) end++;
  const behind = form.slice(to + 1, end);
  return form.slice(start, to + 1) + behind.slice(0, CONDITION.exec(behind)?.index);
}
