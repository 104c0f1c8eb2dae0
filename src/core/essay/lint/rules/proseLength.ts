import { message, type Message } from '../../../base/message';
import { proseBetween } from '../../document/counting';
import type { Severity } from '../finding';
import type { Rule } from '../rule';

/** How much prose an essay should have: characters of a Chinese one, words of an English one. */
export interface ProseBounds {
  /** Below this, the rule warns. */
  readonly tooShort: number;
  /** Below this, the rule gives a note. */
  readonly short: number;
  /** Above this, the rule gives a note. */
  readonly long: number;
  /** Above this, the rule warns. */
  readonly tooLong: number;
}

/** From an essay about one mechanism to one about a whole flow; a text of 3000 English words reads as long as one of 6000 characters. */
export const PROSE_BOUNDS: Readonly<Record<'zh-cn' | 'en', ProseBounds>> = {
  'zh-cn': { tooShort: 900, short: 1200, long: 6000, tooLong: 9000 },
  en: { tooShort: 450, short: 600, long: 3000, tooLong: 4500 },
};

/** P1: long enough to explain, short enough to be read. */
export const proseLength: Rule = {
  id: 'P1',
  name: 'prose.length',
  isForAnalysis: true,
  asksForWriting: true,
  check: (essay) => {
    const amount = proseBetween(essay, 0, essay.text.length);
    const bounds = PROSE_BOUNDS[essay.language];
    const found = judge(amount, bounds);
    return found ? [found] : [];
  },
};

function judge(amount: number, bounds: ProseBounds): { severity: Severity; message: Message } | undefined {
  const { tooShort, short, long, tooLong } = bounds;
  if (amount >= short && amount <= long) return undefined;
  const text =
    amount < short
      ? message(
          'The text has {0} characters or words of its own; {1} to {2} explain a flow well.',
          amount,
          short,
          long,
        )
      : message(
          'The text has {0} characters or words of its own; think of splitting it, {1} to {2} are read to the end.',
          amount,
          short,
          long,
        );
  return { severity: amount < tooShort || amount > tooLong ? 'warning' : 'information', message: text };
}
