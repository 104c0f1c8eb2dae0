import { LANGUAGES, type Language } from '../base/language';
import type { CodeLanguage } from '../code/language';
import { escapePattern } from './document/escapePattern';
import { ESSAY_TEXTS } from './texts';

/** The marks of a draft's prompts, without emphasis: `[To write]` and its like in every language. */
export const PROMPT_MARKS: readonly string[] = Object.values(ESSAY_TEXTS).map(({ toWrite }) =>
  toWrite.replaceAll('*', ''),
);

/** Every request within a fact of a draft, as the draft writes it, in every language. */
export const REQUESTS: readonly string[] = LANGUAGES.flatMap((language) => {
  const texts = ESSAY_TEXTS[language];
  const { addCommit, ...notes } = texts.requests;
  return [addCommit, ...Object.values(notes).map((request) => texts.note(request))];
});

/** Questions as a draft asks them: a quote, each in a paragraph with its mark. */
export function writePrompts(prompts: readonly string[], language: Language): string {
  const { toWrite } = ESSAY_TEXTS[language];
  return prompts.map((prompt) => `> ${toWrite} ${prompt}`).join('\n>\n');
}

/** A question with what the writer needs to answer it: lines, and names of the code. */
export function withPointer(prompt: string, pointer: string, language: Language): string {
  return pointer === '' ? prompt : prompt + ESSAY_TEXTS[language].pointer(pointer);
}

/** A pattern for what {@link withPointer} adds: brackets with one of our words; only code in it may hold brackets. */
export const POINTER_PATTERN = `(?:\\s*[(（](?:${LANGUAGES.map((language) =>
  escapePattern(ESSAY_TEXTS[language].seeAlso),
).join('|')})(?:\`[^\`\\n]*\`|[^()（）\`])*[)）])?`;

/** A prompt with the words of the language that the code is written in. */
export function withCodeWords(prompt: string, { name, words }: CodeLanguage, language: Language): string {
  return prompt
    .replaceAll('{thread}', words.thread[language])
    .replaceAll('{threads}', words.threads[language])
    .replaceAll('{code}', name);
}

/**
 * A pattern (with flag `u`) for a prompt as an essay may hold it: lines broken otherwise, and any words where the prompt has
 * a word of the language that the code is written in.
 */
export function promptPattern(prompt: string): string {
  return prompt
    .split(/\{\w+\}/)
    .map((part) => escapePattern(part).replaceAll(' ', '\\s+'))
    .join('[\\p{L}\\s+#]{1,40}?');
}

/** True for a text that still holds a prompt of the draft. */
export function isPrompt(text: string): boolean {
  return PROMPT_MARKS.some((mark) => text.includes(mark));
}
