import { translateWith, type Language, type Translate } from '../core';
import chinese from '../../l10n/bundle.l10n.zh-cn.json';

/** Where a command writes. */
export interface Io {
  /** Writes a result to standard output. */
  out(text: string): void;
  /** Writes a document that a program or a file gets, such as a draft, to standard output, as it is. */
  document(text: string): void;
  /** Writes a line for the user to standard error. */
  say(text: string): void;
  /** Translates a message into `language`. */
  readonly translate: Translate;
  /** Language of messages. */
  readonly language: Language;
}

/** 0: no problems. 1: problems found. 2: misuse or failure. */
export type ExitCode = 0 | 1 | 2;

/** A failure that the user can correct. The message, in the user's language, says how. */
export class UsageError extends Error {}

/** The translator for a language. English needs no translation. */
export function translatorFor(language: Language): Translate {
  return translateWith(language === 'zh-cn' ? chinese : {});
}
