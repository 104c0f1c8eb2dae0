import { LANGUAGES, type Language } from '../base/language';
import { ESSAY_TEXTS } from './texts';

/** The marks of a draft's prompts, without emphasis: `[To write]` and its like in every language. */
export const PROMPT_MARKS: readonly string[] = Object.values(ESSAY_TEXTS).map(({ toWrite }) =>
  toWrite.replaceAll('*', ''),
);

/** Every request that stands within a fact of a draft, as it is written there, in every language. */
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

/** True for a text that still holds a prompt of the draft. */
export function isPrompt(text: string): boolean {
  return PROMPT_MARKS.some((mark) => text.includes(mark));
}
