import { message } from '../../../core';
import { CHANGE_TYPES, errorAt, type RuleProblem } from './ruleProblem';

/** The longest description, in UTF-16 units. */
const LONGEST_DESCRIPTION = 50;
/** The longest title that GitHub accepts. */
const LONGEST_TITLE = 256;
/** First words that the project's check rejects because they are not in the imperative mood. */
const NOT_IMPERATIVE =
  /^(?:added|adds|adding|updated|updates|updating|fixed|fixes|fixing|removed|removes|removing|deleted|deletes|deleting)$/i;

/** The parts of a title, split at its first colon. Columns are 0-based, in UTF-16 units. */
interface Title {
  readonly text: string;
  readonly type: string;
  /** Between the brackets, which may be empty; absent without brackets. */
  readonly scope: { readonly text: string; readonly column: number } | undefined;
  readonly colon: number;
}

/**
 * Checks the title of a pull request as the project's own check does in strict mode, and locates each problem
 * (openGemini/pr-title-checker, `src/validator.ts` at b86f93fa). Each rule has its own message.
 */
export function checkPullRequestTitle(text: string): readonly RuleProblem[] {
  if (text.length > LONGEST_TITLE)
    return [
      errorAt(
        'title.longer-than-any',
        LONGEST_TITLE,
        text.length,
        message(
          'GitHub accepts titles of at most {0} characters; this one has {1}.',
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

/** Ignores marks of a breaking change, which `markProblems` checks: `feat!(api): x` has a type and a scope. */
function readTitle(text: string): Title | undefined {
  const colon = text.indexOf(':');
  const type = /^[A-Za-z]+/.exec(text)?.[0];
  if (colon < 0 || type === undefined) return undefined;
  const before = text.slice(0, colon);
  const brackets = /\(([^)]*)\)/.exec(before);
  const scope = brackets ? { text: brackets[1] ?? '', column: brackets.index + 1 } : undefined;
  // A mark inside the type splits it in two, and then this is not a title.
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
      message('The colon is missing. Write a title in this form: {0}.', form),
    );
  const space = text.slice(0, colon).trimEnd().length;
  if (space < colon)
    return errorAt('title.space-before-colon', space, colon, message('Remove the space before the colon.'));
  return errorAt(
    'title.not-a-title',
    0,
    colon,
    message(
      'Before the colon, only a type, a scope in brackets and a "!" are allowed. Write a title in this form: {0}.',
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
          'A title can have ASCII characters only: no Chinese, no full-width punctuation, no emoji and no tabs.',
        ),
      ),
    );
}

function typeProblems({ type }: Title): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (/[A-Z]/.test(type))
    problems.push(errorAt('title.type-case', 0, type.length, message('Write the type in lower case.')));
  if (!CHANGE_TYPES.includes(type.toLowerCase()))
    problems.push(
      errorAt(
        'title.type-unknown',
        0,
        type.length,
        message('"{0}" is not a known type. Known: {1}.', type, CHANGE_TYPES.join(', ')),
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
      errorAt('title.scope-case', column, column + text.length, message('Write the scope in lower case.')),
    );
  const other = /[^A-Za-z0-9_-]+/.exec(text);
  if (other)
    problems.push(
      errorAt(
        'title.scope-characters',
        column + other.index,
        column + other.index + other[0].length,
        message('A scope can have lower-case letters, digits, "-" and "_" only.'),
      ),
    );
  return problems;
}

/** A "!" marks a breaking change. The check rejects one in the description, unless there is also one before the colon. */
function markProblems({ text, colon }: Title): RuleProblem[] {
  const mark = text.indexOf('!');
  if (mark < 0 || /^[a-z]+(?:\([^)]*\))?!:/i.test(text)) return [];
  const reason =
    mark < colon
      ? message('Put the "!", which marks a breaking change, directly before the colon.')
      : message('A "!" in the description is allowed only if one before the colon marks a breaking change.');
  return [errorAt('title.mark-place', mark, mark + 1, reason)];
}

/** The project's rule asks for a space after the first colon. Its check accepts `feat:one: two`, with a space after any colon. */
function spaceProblems({ text, colon }: Title): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (text[colon + 1] !== ' ')
    problems.push(errorAt('title.no-space', colon + 1, colon + 1, message('Add a space after the colon.')));
  const several = /:\s{2,}/.exec(text);
  if (several)
    problems.push(
      errorAt(
        'title.several-spaces',
        several.index + 1,
        several.index + several[0].length,
        message('Leave only one space after a colon.'),
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
      errorAt('title.no-description', text.length, text.length, message('Say after the colon what changes.')),
    ];
  const first = start + description.indexOf(trimmed);
  const last = first + trimmed.length;
  const word = trimmed.split(' ')[0] ?? '';
  const problems: (RuleProblem | false)[] = [
    description.endsWith(' ') &&
      errorAt('title.space-at-end', last, text.length, message('Remove the space at the end.')),
    description.length > LONGEST_DESCRIPTION &&
      errorAt(
        'title.too-long',
        start + LONGEST_DESCRIPTION,
        text.length,
        message(
          'The description has {0} characters; the maximum is {1}.',
          description.length,
          LONGEST_DESCRIPTION,
        ),
      ),
    !/^[a-z]/.test(trimmed) &&
      errorAt(
        'title.description-case',
        first,
        first + 1,
        message('Begin the description with a lower-case letter.'),
      ),
    trimmed.endsWith('.') &&
      errorAt('title.full-stop', last - 1, last, message('Remove the full stop at the end.')),
    NOT_IMPERATIVE.test(word) &&
      errorAt(
        'title.not-imperative',
        first,
        first + word.length,
        message('Begin with a verb in the imperative, such as "add" instead of "{0}".', word),
      ),
  ];
  return problems.filter((problem) => problem !== false);
}
