import { message } from '../../../core';
import { problemAt, readPerson, type Author, type MessageLine } from './messageLine';
import type { RuleProblem } from './ruleProblem';

const SIGN_OFF = /^Signed-off-by:/i;
const SIGN_OFF_LENGTH = 'Signed-off-by:'.length;

/** Checks that the author signed off the commit: `Signed-off-by: Name <address>`, which `git commit -s` writes. */
export function signOffProblems(lines: readonly MessageLine[], author: Author | undefined): RuleProblem[] {
  const written = lines.filter(({ text }) => SIGN_OFF.test(text));
  const last = lines.filter(({ text }) => text !== '').at(-1);
  if (written.length === 0 && last)
    return [
      problemAt(
        'commit.no-sign-off',
        last,
        [last.text.length, last.text.length],
        message('The sign-off is missing. "git commit -s" adds it: {0}.', exampleOf(author)),
      ),
    ];
  const signed = written.map((line) => ({ line, by: signerOf(line.text) }));
  const unreadable = signed.filter(({ by }) => by === undefined);
  if (unreadable.length > 0)
    return unreadable.map(({ line }) =>
      problemAt(
        'commit.sign-off-form',
        line,
        [0, line.text.length],
        message('Write the sign-off in this form: {0}.', exampleOf(author)),
      ),
    );
  const [first] = written;
  if (!author || !first || signed.some(({ by }) => by && isSame(by, author))) return [];
  return [
    problemAt(
      'commit.sign-off-other',
      first,
      [0, first.text.length],
      message('The author has not signed off. Expected: {0}.', exampleOf(author)),
    ),
  ];
}

function signerOf(line: string): Author | undefined {
  const person = line.startsWith(' ', SIGN_OFF_LENGTH) ? readPerson(line.slice(SIGN_OFF_LENGTH)) : undefined;
  return person?.rest === '' ? person : undefined;
}

function isSame(left: Author, right: Author): boolean {
  const key = ({ name, email }: Author): string => `${name}\n${email}`.toLowerCase();
  return key(left) === key(right);
}

function exampleOf(author: Author | undefined): string {
  const { name, email } = author ?? { name: 'Name', email: 'name@example.org' };
  return `Signed-off-by: ${name} <${email}>`;
}
