import assert from 'node:assert/strict';
import { goTests } from '../../../../../src/core/languages/go/testConventions';

suite('a test command', () => {
  function checkCommand(word: string, folder: string | undefined, ...tests: string[]): void {
    const command = goTests.parseCommand(word);
    assert.deepEqual([command?.folder, command?.tests.map(({ source }) => source) ?? []], [folder, tests]);
  }

  test('names a folder and tests', () => checkCommand('go test ./kiln -run TestFire -v', 'kiln', 'TestFire'));

  test('may name several tests', () =>
    checkCommand("go test ./a/b -run 'TestA|^TestB_(C|D)$'", 'a/b', 'TestA', '^TestB_(C|D)$'));

  test('may name no test', () => checkCommand('go test ./kiln/... -v', 'kiln'));

  test('may have its parts in any order, cases behind a slash, and other commands behind it', () => {
    checkCommand('go test -v -count 1 -run "^TestA$/^hot$" ./a', 'a', '^TestA$');
    checkCommand("GOMAXPROCS=1 go test -run='TestA|TestB' ./a/... | tail", 'a', 'TestA', 'TestB');
    checkCommand('go test ./...', '');
  });

  test('runs tests of the folders below if it says so', () => {
    assert.equal(goTests.parseCommand('go test ./a/...')?.isRecursive, true);
    assert.equal(goTests.parseCommand('go test ./a')?.isRecursive, false);
  });

  for (const word of [
    'go vet ./kiln',
    'go test kiln',
    "go test ./kiln -run '(a+)+$'",
    `go test ./kiln -run ${'a'.repeat(400)}`,
  ]) {
    test(`is not: ${word.slice(0, 40)}`, () => checkCommand(word, undefined));
  }
});
