import { message } from '../../../base/message';
import type { Rule } from '../rule';

/** Characters that turn the direction of text around, or cannot be seen: Unicode, "Bidirectional Algorithm", table 4. */
const BIDIRECTIONAL = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g;

/** S1: a reader sees every character of the text. */
export const hiddenCharacters: Rule = {
  id: 'S1',
  name: 'text.hidden-character',
  check: ({ text }) => [
    ...[...text.matchAll(BIDIRECTIONAL)].map(({ 0: character, index }) => ({
      severity: 'error' as const,
      at: { start: index, end: index + 1 },
      message: message(
        'A hidden character (U+{0}) changes the order in which this is shown. Delete it.',
        codeOf(character),
      ),
      fix: { title: message('Delete it'), edits: [{ start: index, end: index + 1, text: '' }] },
    })),
    ...[...text.matchAll(CONTROL)].map(({ 0: run, index }) => ({
      severity: 'warning' as const,
      at: { start: index, end: index + run.length },
      message:
        run.length === 1
          ? message('Delete this control character (U+{0}).', codeOf(run))
          : message('Delete these {0} control characters (the first is U+{1}).', run.length, codeOf(run)),
      fix: { title: message('Delete it'), edits: [{ start: index, end: index + run.length, text: '' }] },
    })),
  ],
};

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
