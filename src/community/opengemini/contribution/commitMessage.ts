import { message } from '../../../core';
import { problemAt, readPerson, type Author, type MessageLine } from './messageLine';
import { CHANGE_TYPES, type RuleProblem } from './ruleProblem';
import { signOffProblems } from './signOff';

const SHORTEST_HEADER = 10;
const LONGEST_HEADER = 100;
/** Headers that commitlint ignores: git itself writes them, and squashing removes them. */
const IGNORED_HEADER = /^(?:Merge |[Rr]evert |[Rr]eapply |(?:amend|fixup|squash)!)/;
/** Below this line git drops everything (`git commit --verbose`). */
const SCISSORS = /^# -+ >8 -+/;

/**
 * Checks a commit message, or the file that git passes to a `commit-msg` hook. The rules come from `.commitlint.yaml` and
 * `commitlint.config.js`, which extends `@commitlint/config-conventional`. The sign-off is that of the DCO.
 */
export function checkCommitMessage(text: string, author?: Author): readonly RuleProblem[] {
  const lines = keptLines(text);
  const [header] = lines;
  if (!header)
    return [problemAt('commit.empty', { number: 0, text: '' }, [0, 0], message('Write a commit message.'))];
  return [
    ...(IGNORED_HEADER.test(header.text) ? [] : headerProblems(header)),
    ...secondLineProblems(lines, header),
    ...signOffProblems(lines, author),
  ];
}

/** Reads `Name <address>`, also with the time that `git var GIT_AUTHOR_IDENT` appends; `undefined` for anything else. */
export function parseAuthor(text: string): Author | undefined {
  const person = readPerson(text);
  if (!person || !/^(?:\s+\d+\s+[+-]\d{4})?\s*$/.test(person.rest)) return undefined;
  return { name: person.name, email: person.email };
}

/** The lines from the first one that is not empty, without comments and trailing blanks. */
function keptLines(text: string): MessageLine[] {
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const cut = all.findIndex((line) => SCISSORS.test(line));
  const kept = all
    .slice(0, cut < 0 ? all.length : cut)
    .map((line, number) => ({ number, text: line.trimEnd() }))
    .filter(({ text: line }) => !line.startsWith('#'));
  const first = kept.findIndex(({ text: line }) => line !== '');
  return first < 0 ? [] : kept.slice(first);
}

function headerProblems(header: MessageLine): RuleProblem[] {
  const { text } = header;
  const [, type = '', scope, subject] = /^([A-Za-z]+)(?:\(([^)]*)\))?!?:(?: +(.*))?$/.exec(text) ?? [];
  const problems = lengthProblems(header);
  if (type === '')
    return [
      ...problems,
      problemAt(
        'commit.form',
        header,
        [0, text.length],
        message('Write the first line in this form: {0}.', 'type(scope): description'),
      ),
    ];
  if (!CHANGE_TYPES.includes(type))
    problems.push(
      problemAt(
        'commit.type',
        header,
        [0, type.length],
        message('"{0}" is not a known type. Known: {1}.', type, CHANGE_TYPES.join(', ')),
      ),
    );
  return [
    ...problems,
    ...scopeProblems(header, scope, type.length + 1),
    ...subjectProblems(header, subject ?? ''),
  ];
}

function lengthProblems(header: MessageLine): RuleProblem[] {
  const { length } = header.text;
  if (length < SHORTEST_HEADER)
    return [
      problemAt(
        'commit.too-short',
        header,
        [0, length],
        message('The first line has {0} characters; the minimum is {1}.', length, SHORTEST_HEADER),
      ),
    ];
  if (length <= LONGEST_HEADER) return [];
  return [
    problemAt(
      'commit.too-long',
      header,
      [LONGEST_HEADER, length],
      message('The first line has {0} characters; the maximum is {1}.', length, LONGEST_HEADER),
    ),
  ];
}

/** `.commitlint.yaml` lists the characters of a scope but does not turn that rule on. */
function scopeProblems(header: MessageLine, scope: string | undefined, column: number): RuleProblem[] {
  const other = /[^A-Za-z/,]+/.exec(scope ?? '');
  if (!other) return [];
  const start = column + other.index;
  const text = message(
    'The project’s settings list only letters, "/" and "," for a scope. Lower-case letters are valid here and in the title of a pull request.',
  );
  return [problemAt('commit.scope', header, [start, start + other[0].length], text, 'warning')];
}

function subjectProblems(header: MessageLine, subject: string): RuleProblem[] {
  const { length } = header.text;
  const start = length - subject.length;
  if (subject === '')
    return [
      problemAt(
        'commit.no-description',
        header,
        [length, length],
        message('Say after the colon what changes.'),
      ),
    ];
  const problems: RuleProblem[] = [];
  if (/^\p{Lu}/u.test(subject))
    problems.push(
      problemAt(
        'commit.case',
        header,
        [start, start + 1],
        message('Begin the description with a lower-case letter.'),
      ),
    );
  if (subject.endsWith('.'))
    problems.push(
      problemAt(
        'commit.full-stop',
        header,
        [length - 1, length],
        message('Remove the full stop at the end.'),
      ),
    );
  return problems;
}

function secondLineProblems(lines: readonly MessageLine[], header: MessageLine): RuleProblem[] {
  const second = lines.find(({ number }) => number > header.number);
  if (!second || second.text === '') return [];
  const text = message('Leave an empty line after the first one.');
  return [problemAt('commit.no-empty-line', second, [0, 0], text, 'warning')];
}
