import assert from 'node:assert/strict';
import { checkCommitMessage, parseAuthor } from '../../../../../src/community/opengemini';

const SIGNED = '\n\nSigned-off-by: Ada Byron <ada@example.org>\n';
const ADA = { name: 'Ada Byron', email: 'ada@example.org' };

/** Each problem as `code line:from-to`, all from 0. */
function checkMessage(text: string, ...expected: string[]): void {
  const found = checkCommitMessage(text, ADA).map(
    ({ code, range: { start, end } }) =>
      `${code.replace('commit.', '')} ${start.line}:${start.column}-${end.column}`,
  );
  assert.deepEqual(found, expected, text);
}

suite('a commit message', () => {
  test('is right with a type, a description and the author’s sign-off', () => {
    checkMessage(`fix: close the shard once${SIGNED}`);
    checkMessage(`feat(engine,index)!: flush earlier\n\nWhy it matters.${SIGNED}`);
    checkMessage(
      `fix(engine/shard): close the shard once\r\n\r\nSigned-off-by: ada byron <ADA@example.org>\r\n`,
    );
  });

  test('has a first line of 10 to 100 characters', () => {
    checkMessage(`fix: abcd${SIGNED}`, 'too-short 0:0-9');
    checkMessage(`fix: abcde${SIGNED}`);
    checkMessage(`fix: ${'a'.repeat(95)}${SIGNED}`);
    checkMessage(`fix: ${'a'.repeat(96)}${SIGNED}`, 'too-long 0:100-101');
  });

  test('has one of eleven types', () => {
    checkMessage(`bugfix: close the shard${SIGNED}`, 'type 0:0-6');
    checkMessage(`Fix: close the shard${SIGNED}`, 'type 0:0-3');
    checkMessage(`close the shard once${SIGNED}`, 'form 0:0-20');
  });

  test('gets a warning for characters of a scope that the settings do not list', () => {
    checkMessage(`fix(api_v2): close it${SIGNED}`, 'scope 0:7-8');
    const [problem] = checkCommitMessage(`fix(api_v2): close it${SIGNED}`, ADA);
    assert.equal(problem?.severity, 'warning');
  });

  test('has a description that begins in lower case and ends without a full stop', () => {
    checkMessage(`fix: Close the shard.${SIGNED}`, 'case 0:5-6', 'full-stop 0:20-21');
    checkMessage(`fix(engine):${SIGNED}`, 'no-description 0:12-12');
    checkMessage(`fix: 关闭分片只做一次${SIGNED}`);
  });

  test('has an empty second line', () => {
    checkMessage('fix: close the shard\nfor good' + SIGNED, 'no-empty-line 1:0-0');
  });

  test('has a sign-off, and one that can be read', () => {
    checkMessage('fix: close the shard', 'no-sign-off 0:20-20');
    checkMessage('fix: close the shard\n\nWhy.\n\n', 'no-sign-off 2:4-4');
    for (const signer of [
      ' Ada',
      'Ada Byron <ada@example.org>',
      ' <ada@example.org>',
      ' Ada <ada>',
      ' Ada <a@b.c> x',
    ])
      checkMessage(`fix: close it\n\nSigned-off-by:${signer}\n`, `sign-off-form 2:0-${14 + signer.length}`);
  });

  test('has the sign-off of its author, beside others', () => {
    checkMessage('fix: close the shard\n\nSigned-off-by: Bob <bob@example.org>', 'sign-off-other 2:0-36');
    checkMessage(
      'fix: close the shard\n\nSigned-off-by: Bob <bob@example.org>' + SIGNED.trimStart().replace(/^/, '\n'),
    );
    assert.deepEqual(checkCommitMessage('fix: close the shard\n\nSigned-off-by: Bob <bob@example.org>'), []);
  });

  test('is checked without what git drops, with the places of the file', () => {
    const hook = `# A comment\n\nfix: x\n\n# Changes to be committed:${SIGNED}`;
    checkMessage(hook, 'too-short 2:0-6');
    checkMessage(`fix: close the shard${SIGNED}# --- >8 ---\nnothing: counts here\n`);
    checkMessage('# only\n# comments\n', 'empty 0:0-0');
  });

  test('can have another form if git itself writes it', () => {
    for (const header of ["Merge branch 'a' into b", 'Revert "fix: x"', 'fixup! fix: x'])
      checkMessage(header + SIGNED);
  });
});

suite('an author', () => {
  test('is read from a name and an address, with or without git’s time', () => {
    const read = ['Ada Byron <ada@example.org>', ' Ada Byron <ada@example.org> 1700000000 +0800\n'].map(
      parseAuthor,
    );
    assert.deepEqual(read, [ADA, ADA]);
  });

  test('is not read from anything else', () => {
    assert.deepEqual(
      ['', 'Ada', '<ada@example.org>', 'Ada ada@example.org'].map(parseAuthor),
      Array(4).fill(undefined),
    );
  });
});
