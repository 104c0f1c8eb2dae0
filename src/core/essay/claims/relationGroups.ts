import type { CodeSpan } from '../document/model';
import type { Relation } from './relationForms';
import { CODE, wordAt, type Sentence } from './sentence';

/** A relation whose subject the sentence only points to: "all three embed `Base`". */
export interface GroupRelation {
  /** One of those that are pointed to; absent if nobody can tell which they are. */
  readonly from: CodeSpan | undefined;
  readonly to: CodeSpan;
  readonly relation: Relation;
}

const ADVERBS = '(?:都|均|也|全部?|各自|内部|直接|匿名|\\s|also|directly|in turn)*';
const COUNTS: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  both: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};
const COUNTED =
  '(?:(?:这|那|上述|以上)?(?<han>[两二三四五])(?:者|个(?:结构体|类型|实现|结构)?)|(?<both>both)(?: of them| types| structs)?|all (?<count>two|three|four|five)(?: of them| types| structs)?|(?:these|those) (?<these>two|three|four|five)(?: types| structs)?)';
const UNNAMED =
  '(?:(?:每个|每一个|每种|所有|各个|各种|这些)(?:的)?[^，。；：、\\uE000-\\uE7FF]{1,12}?|(?:each|every|all|these|both)(?: of)?(?: the)?(?: [a-z][a-z -]{1,30}?)?)';
const VERBS: readonly (readonly [Relation, string])[] = [
  ['embeds', '(?:内嵌|嵌入|嵌)(?:了|着)?|\\bembed(?:s|ding)?\\b'],
  ['implements', '(?:实现|满足)(?:了)?|\\b(?:implements?|satisf(?:y|ies))\\b'],
];
const OBJECT = `(?:\\s|同一个|一个|接口|结构体|类型|the|an?|same|interface|struct)*(?<to>${CODE})(?:\\s*(?:、|和|与|and)\\s*(?:一个|an?|the|\\s)*(?<more>${CODE}))?`;
const FORMS = VERBS.map(([relation, verb]) => ({
  relation,
  counted: new RegExp(`^(?:而|但|并且|\\s)*${COUNTED}${ADVERBS}(?:${verb})${OBJECT}`, 'i'),
  unnamed: new RegExp(`(?:^|[，；：]\\s*)${UNNAMED}${ADVERBS}(?:${verb})${OBJECT}`, 'i'),
}));

/** The relations of a sentence whose subject is a number of things of the sentence before, or things without names. */
export function relationsOfGroups(sentence: Sentence): readonly GroupRelation[] {
  return FORMS.flatMap(({ relation, counted, unnamed }): readonly GroupRelation[] => {
    const match = counted.exec(sentence.form);
    if (match) {
      const { han, both, count, these, to: mark } = match.groups ?? {};
      const number = COUNTS[(han ?? both ?? count ?? these ?? '').toLowerCase()];
      const before = namedBefore(sentence, number);
      const to = wordAt(sentence, mark);
      return to ? before.map((from) => ({ from, to, relation })) : [];
    }
    const { to: one, more } = unnamed.exec(sentence.form)?.groups ?? {};
    return [one, more].flatMap((mark) => {
      const to = wordAt(sentence, mark);
      return to ? [{ from: undefined, to, relation }] : [];
    });
  });
}

/** All things that the sentence before names, its last list, or the subjects of its clauses: what is as many as is said. */
function namedBefore({ before }: Sentence, count: number | undefined): readonly CodeSpan[] {
  if (!before) return [];
  const all = before.words;
  if (all.length === count) return all;
  const lists = [LAST_LIST.exec(before.form)?.[0] ?? '', [...before.form.matchAll(SUBJECT)].join('')];
  const named = lists.map((list) => wordsIn(list, before));
  return named.find(({ length }) => length === count) ?? [];
}

function wordsIn(text: string, sentence: Sentence): readonly CodeSpan[] {
  const marks = new Set(text.match(new RegExp(CODE, 'g')) ?? []);
  return [...marks].flatMap((mark) => wordAt(sentence, mark) ?? []);
}

/** Names that are listed at the end of a sentence. */
const LAST_LIST = new RegExp(`${CODE}(?:\\s*(?:、|，|,|和|与|以及|及|, and|and)\\s*${CODE})+\\s*[。.；;]?$`);

/** A name at the beginning of a clause. */
const SUBJECT = new RegExp(`(?:^|[：:，,；;、和与]\\s*|\\band\\s+)${CODE}`, 'g');
