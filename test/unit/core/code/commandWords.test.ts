import assert from 'node:assert/strict';
import { plainCommand } from '../../../../src/core';

suite('a command without a shell', () => {
  test('is a program with its arguments, quotes taken off', () =>
    assert.deepEqual(plainCommand("go test ./engine -run '^TestShard$'"), {
      program: 'go',
      arguments: ['test', './engine', '-run', '^TestShard$'],
    }));

  test('is run in the folder that it enters', () =>
    assert.equal(plainCommand("cd lib/util && go test . -run '^TestA$'")?.folder, 'lib/util'));

  for (const command of [
    "go test ./$(reboot) -run '^TestA$'",
    "go test ./a;reboot -run '^TestA$'",
    "go test ./a b' -run '^TestA$'",
    "cd a && cd b && go test . -run '^TestA$'",
    "cd `reboot` && go test . -run '^TestA$'",
    'go  test .',
    '',
  ])
    test(`is none if a shell would do more: ${command}`, () =>
      assert.equal(plainCommand(command), undefined));
});
