import type { CodeSpan } from '../document/model';
import { CODE, wordAt, type Sentence } from './sentence';
import { isTypeText } from './typeText';

/** A field or a variable with its type, as a sentence states them. */
export interface TypedName {
  readonly name: CodeSpan;
  /** The name itself; the code may also have the type. */
  readonly text: string;
  readonly type: string;
  /** True for a word of prose: `channel`. */
  readonly isWord: boolean;
  /** True if the sentence says that it is a field. */
  readonly isField: boolean;
}

const NAME = `(?<name>${CODE})`;
const TYPE = `(?<type>${CODE})`;
const ARTICLE = '(?:an? |the )?';
const LIST = `(?<list>${CODE}(?:\\s*(?:、|和|与|及|以及|,|，|, and|and)\\s*${CODE})+)`;
const NOUN = '(?<field>字段|成员|fields?)?';
/** Words for types, and what the source has then. */
const WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:无?缓冲)?(?:channel|通道)$/i, /\bchan\b/],
  [/^(?:map|映射|哈希表)$/i, /\bmap\b|Map\b/],
  [/^(?:slice|切片)$/i, /^\*?\[\]/],
  [/^(?:bool|boolean|布尔值?|布尔型|布尔变量)$/i, /\bbool\b|Bool\b/],
  [/^(?:string|字符串)$/i, /\bstring\b|^\[\]byte$/],
  [/^(?:integer|整数|整型)$/i, /\bu?int\d*\b|U?[Ii]nt\d*\b/],
  [/^(?:mutex|互斥锁)$/i, /Mutex\b|Lock/],
  [/^(?:read-write lock|rw ?mutex|读写锁)$/i, /RWMutex\b|RWLock/],
];
const KIND_WORD = `(?<word>${WORDS.map(([{ source }]) => source.slice(1, -1)).join('|')})`;

const FORMS: readonly RegExp[] = [
  `${NAME}\\s*${NOUN}\\s*(?:的类型(?:就|也)?(?:是|为)|[，,（(]\\s*类型(?:是|为|：|:)?)\\s*${TYPE}`,
  `${NAME}\\s*${NOUN}\\s*(?:就|也|则)?是(?:一?个|一张|一把|一条)?\\s*(?:${TYPE}|${KIND_WORD})(?=\\s*(?:类型)?\\s*[，。；、,;）)]|$)`,
  `${TYPE}\\s*(?:类型|型)的\\s*${NOUN}\\s*${NAME}`,
  `${NAME}\\s*[（(]\\s*(?:类型\\s*)?${TYPE}\\s*[）)]`,
  `${NAME}\\s?${NOUN}\\s?(?:is|was|are|,|as|—|–|-|:)\\s?(?:an?|the) (?:\\w+ )?(?:${TYPE}|${KIND_WORD})(?=\\s*(?:[,.;:)—–]|and\\b|that\\b|which\\b|with\\b|from\\b|guarded\\b|whose\\b|so\\b|keyed\\b|of\\b|,|$))`,
  // At the beginning of an item of a list.
  `^\\s*${NAME}\\s*${NOUN}\\s*[：:]\\s*${TYPE}(?=\\s*(?:[，。；,.;（(—–-]|$))`,
  `${NAME}\\s?${NOUN}\\s?(?:,|is|has)?\\s?(?:of|the|with)(?: the)? type ${TYPE}`,
  `${NAME} ${NOUN}\\s?has type ${TYPE}`,
  `${NAME} an? ${TYPE}(?=\\s*[,.;)]|$)`,
  `\\b${ARTICLE}${TYPE} ${NOUN}\\s?(?:called |named )${NAME}`,
  `\\b${ARTICLE}${TYPE} (?<field>field) ${NAME}`,
].map((form) => new RegExp(form, 'gi'));

/** Several fields of one type. */
const LISTS: readonly RegExp[] = [
  `${LIST},? (?:are )?(?:both|each|all)(?: are| of (?:the )?type| with (?:the )?type)?(?: an?| of the)? ${TYPE}`,
  `${LIST}\\s*[，,]?\\s*(?:的类型)?(?:两者|二者|它们|类型)?(?:都|均|同)(?:是|为)\\s*${TYPE}`,
  `${TYPE}\\s*(?:类型)?的?\\s*(?<field>字段|成员)(?:有|是|包括)?\\s*[:：]?\\s*${LIST}`,
  `\\b${TYPE} (?<field>fields|members)(?: are)?:? ${LIST}`,
].map((form) => new RegExp(form, 'gi'));

/** The names with types of a sentence. */
export function typedNames(sentence: Sentence): readonly TypedName[] {
  const inForms = FORMS.flatMap((form) =>
    sentence.readings.matches(form, sentence.form).flatMap(({ groups = {} }): TypedName[] => {
      const name = wordAt(sentence, groups['name']);
      const type = wordAt(sentence, groups['type'])?.text ?? groups['word'];
      const isField = groups['field'] !== undefined && groups['field'] !== '';
      const isWord = groups['word'] !== undefined;
      return name && type !== undefined ? [{ name, text: name.text, type, isWord, isField }] : [];
    }),
  );
  const inLists = LISTS.flatMap((form) =>
    sentence.readings.matches(form, sentence.form).flatMap(({ groups = {} }): TypedName[] => {
      const type = wordAt(sentence, groups['type'])?.text ?? '';
      const names = (groups['list']?.match(new RegExp(CODE, 'g')) ?? []).flatMap(
        (mark) => wordAt(sentence, mark) ?? [],
      );
      return names.map((name) => ({ name, text: name.text, type, isWord: false, isField: true }));
    }),
  );
  return [...inForms, ...inLists, ...sentence.words.flatMap(inCode)].filter(
    ({ type, isWord }) => isWord || isCertainType(type),
  );
}

/** A field as its type declares it: `done chan struct{}`. */
function inCode(name: CodeSpan): TypedName[] {
  const [, text = '', type = ''] = /^(\p{L}[\p{L}\p{N}_]*) +(\S.*)$/u.exec(name.text) ?? [];
  return /[*[{.]|\bchan\b|\d$|^(?:bool|string|error)$/.test(type)
    ? [{ name, text, type, isWord: false, isField: false }]
    : [];
}

const PREDECLARED = /^(?:bool|string|error|byte|rune|any|u?int(?:8|16|32|64)?|float(?:32|64))$/;

/** A text that is a type and cannot be anything else. */
function isCertainType(text: string): boolean {
  return (
    isTypeText(text) &&
    (PREDECLARED.test(text) || /^[*[]|[[{]|^(?:map|chan)\b|^<-|^[a-z]\w*\.[A-Z]\w*$/.test(text))
  );
}

/** True if a type of the source is what a word of prose says. */
export function isTypeOfWord(word: string, written: string): boolean {
  const known = WORDS.find(([form]) => form.test(word));
  return !known || known[1].test(written);
}
