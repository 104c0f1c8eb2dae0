import { message } from '../../../core';
import { CHANGE_TYPES, errorAt, type RuleProblem } from './ruleProblem';

/** Longest description, in UTF-16 units. */
const LONGEST_DESCRIPTION = 50;
/** Longest title that GitHub takes. */
const LONGEST_TITLE = 256;
/** Words that the checker takes for something else than the imperative mood; only as the first one. */
const NOT_IMPERATIVE =
  /^(?:added|adds|adding|updated|updates|updating|fixed|fixes|fixing|removed|removes|removing|deleted|deletes|deleting)$/i;

/** A title cut at its first colon. Columns are UTF-16 units from 0. */
interface Title {
  readonly text: string;
  readonly type: string;
  /** Between the brackets, which may be empty; absent without brackets. */
  readonly scope: { readonly text: string; readonly column: number } | undefined;
  readonly colon: number;
}

/**
 * What the project's own check of pull request titles would say, in its strict form, with the place in the title
 * (openGemini/pr-title-checker, `src/validator.ts` at b86f93fa). Every rule has its own message.
 */
export function checkPullRequestTitle(text: string): readonly RuleProblem[] {
  if (text.length > LONGEST_TITLE)
    return [
      errorAt(
        'title.longer-than-any',
        LONGEST_TITLE,
        text.length,
        message(
          'GitHub takes titles of {0} characters at most; this one has {1}.',
          LONGEST_TITLE,
          text.length,
        ),
      ),
    ];
  const title = readTitle(text);
  if (!title) return [...otherCharacters(text), notATitle(text)];
  return [
    ...otherCharacters(text),
    ...typeProblems(title),
    ...scopeProblems(title),
    ...markProblems(title),
    ...spaceProblems(title),
    ...descriptionProblems(title),
  ].sort((left, right) => left.range.start.column - right.range.start.column);
}

/** Marks of a breaking change are looked at elsewhere: `feat!(api): x` still has type and scope. */
function readTitle(text: string): Title | undefined {
  const colon = text.indexOf(':');
  const type = /^[A-Za-z]+/.exec(text)?.[0];
  if (colon < 0 || type === undefined) return undefined;
  const before = text.slice(0, colon);
  const brackets = /\(([^)]*)\)/.exec(before);
  const scope = brackets ? { text: brackets[1] ?? '', column: brackets.index + 1 } : undefined;
  // A mark inside the type cuts it in two, and then nothing fits any more.
  return before.replaceAll('!', '') === type + (brackets?.[0] ?? '')
    ? { text, type, scope, colon }
    : undefined;
}

function notATitle(text: string): RuleProblem {
  const colon = text.indexOf(':');
  const form = 'type(scope): description';
  if (text.trim() === '') return errorAt('title.empty', 0, text.length, message('Write a title: {0}.', form));
  if (colon < 0)
    return errorAt(
      'title.no-colon',
      text.length,
      text.length,
      message('There is no colon. A title looks like this: {0}.', form),
    );
  const space = text.slice(0, colon).trimEnd().length;
  if (space < colon)
    return errorAt('title.space-before-colon', space, colon, message('No space may stand before the colon.'));
  return errorAt(
    'title.not-a-title',
    0,
    colon,
    message(
      'Before the colon only a type, a scope in brackets and a "!" may stand. A title looks like this: {0}.',
      form,
    ),
  );
}

function otherCharacters(text: string): RuleProblem[] {
  const found = [...text.matchAll(/[^\x20-\x7e]+/g)];
  return found
    .slice(0, 1)
    .map(({ 0: run, index }) =>
      errorAt(
        'title.not-ascii',
        index,
        index + run.length,
        message(
          'Only ASCII characters may stand in a title, so no Chinese, no full-width marks, no emoji and no tabs.',
        ),
      ),
    );
}

function typeProblems({ type }: Title): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (/[A-Z]/.test(type))
    problems.push(
      errorAt('title.type-case', 0, type.length, message('The type is written in small letters.')),
    );
  if (!CHANGE_TYPES.includes(type.toLowerCase()))
    problems.push(
      errorAt(
        'title.type-unknown',
        0,
        type.length,
        message('"{0}" is none of the types. They are: {1}.', type, CHANGE_TYPES.join(', ')),
      ),
    );
  return problems;
}

function scopeProblems({ scope }: Title): RuleProblem[] {
  if (!scope) return [];
  const { text, column } = scope;
  if (text === '')
    return [
      errorAt(
        'title.scope-empty',
        column - 1,
        column + 1,
        message('The scope is empty. Name one, or leave the brackets out.'),
      ),
    ];
  const problems: RuleProblem[] = [];
  if (/[A-Z]/.test(text))
    problems.push(
      errorAt(
        'title.scope-case',
        column,
        column + text.length,
        message('The scope is written in small letters.'),
      ),
    );
  const other = /[^A-Za-z0-9_-]+/.exec(text);
  if (other)
    problems.push(
      errorAt(
        'title.scope-characters',
        column + other.index,
        column + other.index + other[0].length,
        message('Only small letters, digits, "-" and "_" may stand in a scope.'),
      ),
    );
  return problems;
}

/** A "!" marks a breaking change. The check refuses one in the description too, unless a marked one stands before the colon. */
function markProblems({ text, colon }: Title): RuleProblem[] {
  const mark = text.indexOf('!');
  if (mark < 0 || /^[a-z]+(?:\([^)]*\))?!:/i.test(text)) return [];
  const reason =
    mark < colon
      ? message('A "!" may stand only directly before the colon, and marks a breaking change.')
      : message('A "!" in the description is refused, unless one before the colon marks a breaking change.');
  return [errorAt('title.mark-place', mark, mark + 1, reason)];
}

/** The project's check lets `feat:one: two` through, since it looks for a colon with a space anywhere; its rule says otherwise. */
function spaceProblems({ text, colon }: Title): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (text[colon + 1] !== ' ')
    problems.push(
      errorAt('title.no-space', colon + 1, colon + 1, message('A space has to stand behind the colon.')),
    );
  const several = /:\s{2,}/.exec(text);
  if (several)
    problems.push(
      errorAt(
        'title.several-spaces',
        several.index + 1,
        several.index + several[0].length,
        message('Only one space may stand behind a colon.'),
      ),
    );
  return problems;
}

function descriptionProblems({ text, colon }: Title): RuleProblem[] {
  const start = colon + (text[colon + 1] === ' ' ? 2 : 1);
  const description = text.slice(start);
  const trimmed = description.trim();
  if (trimmed === '')
    return [
      errorAt(
        'title.no-description',
        text.length,
        text.length,
        message('Say behind the colon what changes.'),
      ),
    ];
  const first = start + description.indexOf(trimmed);
  const last = first + trimmed.length;
  const word = trimmed.split(' ')[0] ?? '';
  const problems: (RuleProblem | false)[] = [
    description.endsWith(' ') &&
      errorAt('title.space-at-end', last, text.length, message('No space may stand at the end.')),
    description.length > LONGEST_DESCRIPTION &&
      errorAt(
        'title.too-long',
        start + LONGEST_DESCRIPTION,
        text.length,
        message(
          'The description has {0} characters; {1} are allowed.',
          description.length,
          LONGEST_DESCRIPTION,
        ),
      ),
    !/^[a-z]/.test(trimmed) &&
      errorAt(
        'title.description-case',
        first,
        first + 1,
        message('The description begins with a small letter.'),
      ),
    trimmed.endsWith('.') &&
      errorAt('title.full-stop', last - 1, last, message('No full stop may stand at the end.')),
    NOT_IMPERATIVE.test(word) &&
      errorAt(
        'title.not-imperative',
        first,
        first + word.length,
        message('Say what it does as an order, such as "add" instead of "{0}".', word),
      ),
  ];
  return problems.filter((problem) => problem !== false);
}
