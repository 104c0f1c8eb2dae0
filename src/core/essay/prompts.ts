import { ESSAY_TEXTS } from './texts';

/** The marks of a draft's prompts, without emphasis: `[To write]` and its like in every language. */
export const PROMPT_MARKS: readonly string[] = Object.values(ESSAY_TEXTS).map(({ toWrite }) =>
  toWrite.replaceAll('*', ''),
);

/** True for a text that still holds a prompt of the draft. */
export function isPrompt(text: string): boolean {
  return PROMPT_MARKS.some((mark) => text.includes(mark));
}
