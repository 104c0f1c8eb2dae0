import type { Language } from '../base/language';
import { ESSAY_TEXTS } from './texts';

/** How a note begins. Readers of the essay never see a note, because it is a comment. */
const MARK = 'source-guide-note';

/**
 * Something that the writer may want to know at a place of the draft, such as the words of the walkthrough, or what they
 * noted while they read. It is never a part of the essay: it is a comment, and each export leaves comments out.
 */
export function writeNote(about: string, text: string, language: Language): string {
  // Only this ends a comment (CommonMark, "HTML blocks").
  const safe = (value: string): string => value.trim().replaceAll('-->', '--&gt;');
  return `<!-- ${MARK}: ${safe(ESSAY_TEXTS[language].noteFor(about))}\n\n${safe(text)}\n-->`;
}

/** True for the text of a comment that is a note. */
export function isWriterNote(comment: string): boolean {
  return comment.trimStart().startsWith(MARK);
}
