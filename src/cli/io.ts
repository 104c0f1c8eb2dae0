import { translateWith, type Language, type Translate } from '../core';
import chinese from '../../l10n/bundle.l10n.zh-cn.json';

/** Where a command writes to. Results go to `out`, everything said to a person meanwhile to `say`. */
export interface Io {
  out(text: string): void;
  say(text: string): void;
  readonly translate: Translate;
  /** Language of messages. */
  readonly language: Language;
}

/** What a command ends with: clean, problems found, misuse or failure. */
export type ExitCode = 0 | 1 | 2;

/** A failure that the person at the command line can mend. */
export class UsageError extends Error {}

export function translatorFor(language: Language): Translate {
  return translateWith(language === 'zh-cn' ? chinese : {});
}
