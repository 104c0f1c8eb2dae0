import assert from 'node:assert/strict';
import { checkPullRequestTitle } from '../../../../../src/community/opengemini';

/** Each problem as `code from-to`, columns from 0. */
function checkTitle(title: string, ...expected: string[]): void {
  const found = checkPullRequestTitle(title).map(
    ({ code, range }) => `${code.replace('title.', '')} ${range.start.column}-${range.end.column}`,
  );
  assert.deepEqual(found, expected, title);
}

suite('a pull request title', () => {
  test('is right as the project’s own check has it', () => {
    for (const title of [
      'feat: add new feature',
      'revert: undo previous commit',
      'feat(user-auth): add oauth2',
      'fix(api_v2): resolve timeout',
      'feat(api)!: breaking change',
      'fix!: critical breaking fix',
      'feat!: say hello!',
      'feat: add @#$%^&*()_+-=[]{}|;:,.<>?',
      `feat: ${'a'.repeat(50)}`,
      'fix: a',
    ])
      checkTitle(title);
  });

  test('has one of eleven types, in lower case', () => {
    checkTitle('feature: add something', 'type-unknown 0-7');
    checkTitle('Feat: add something', 'type-case 0-4');
    checkTitle('Feature: add something', 'type-case 0-7', 'type-unknown 0-7');
  });

  test('has a scope of lower-case letters, digits, "-" and "_", or none', () => {
    checkTitle('feat(): add something', 'scope-empty 4-6');
    checkTitle('feat(Auth): add login', 'scope-case 5-9');
    checkTitle('feat(api@v2): add endpoint', 'scope-characters 8-9');
    checkTitle('feat(a, B): add login', 'scope-case 5-9', 'scope-characters 6-8');
    checkTitle('fix(engine/shard): close it', 'scope-characters 10-11');
  });

  test('has a mark of a breaking change only directly before the colon', () => {
    checkTitle('feat!(api): breaking change', 'mark-place 4-5');
    checkTitle('feat: breaking change!', 'mark-place 21-22');
    checkTitle('feat!!: break it', 'mark-place 4-5');
  });

  test('has exactly one space after the colon and none before it', () => {
    checkTitle('feat:add something', 'no-space 5-5');
    checkTitle('feat:add a: b', 'no-space 5-5');
    checkTitle('feat:  add something', 'several-spaces 5-7');
    checkTitle('feat : add something', 'space-before-colon 4-5');
    checkTitle('feat: add a:  b', 'several-spaces 12-14');
  });

  test('has a description of at most 50 characters', () => {
    checkTitle('feat:', 'no-space 5-5', 'no-description 5-5');
    checkTitle('feat: ', 'no-description 6-6');
    checkTitle(`feat: ${'a'.repeat(51)}`, 'too-long 56-57');
  });

  test('has a description that begins in lower case and ends without a full stop or a space', () => {
    checkTitle('feat: Add something', 'description-case 6-7');
    checkTitle('feat: 2 more', 'description-case 6-7');
    checkTitle('feat: add something.', 'full-stop 19-20');
    checkTitle('feat: add something. ', 'full-stop 19-20', 'space-at-end 20-21');
  });

  test('begins with a verb in the imperative', () => {
    checkTitle('feat: added something', 'not-imperative 6-11');
    checkTitle('feat: Deletes it', 'description-case 6-7', 'not-imperative 6-13');
    checkTitle('feat: address the added thing');
  });

  test('is ASCII only', () => {
    checkTitle('feat: add 中文 support', 'not-ascii 10-12');
    checkTitle('feat: add feature 🎉', 'not-ascii 18-20');
    checkTitle('feat：add feature', 'not-ascii 4-5', 'no-colon 16-16');
    checkTitle('feat: add\tfeature', 'not-ascii 9-10');
  });

  test('is not longer than GitHub accepts', () => {
    checkTitle(`feat: ${'a'.repeat(251)}`, 'longer-than-any 256-257');
  });

  test('cannot have another form', () => {
    checkTitle('', 'empty 0-0');
    checkTitle('   ', 'empty 0-3');
    checkTitle('feat add something', 'no-colon 18-18');
    checkTitle('[bugfix] fix: it', 'not-a-title 0-12');
    checkTitle('feat(a)(b): it', 'not-a-title 0-10');
    checkTitle(': it', 'not-a-title 0-0');
  });

  test('has a message of its own for every rule', () => {
    const titles = [
      'Feature (): x',
      'feat(A@): X!',
      'feat:  ',
      'feat : x',
      'x',
      '',
      `feat:Fixed 中.${' '.repeat(60)}`,
      'feat: x.',
    ];
    const problems = titles.flatMap(checkPullRequestTitle);
    const codes = new Set(problems.map(({ code }) => code));
    const pairs = new Set(problems.map(({ code, message }) => `${code} ${message.template}`));
    assert.equal(pairs.size, codes.size);
  });
});
