import assert from 'node:assert/strict';
import { codeWordsIn, looksLikeSymbol } from '../../../../src/core';
import { parseTestCommand, symbolLikeWords } from '../../../../src/core/pack/codeWords';
import { loadChanged } from './checkProblems';
import { changedWalkthrough, ENGLISH_PROSE, FIRE_STEP, OPEN_STEP } from '../../../support/packFiles';

suite('words in backticks', () => {
  test('are found once each, wherever they stand in a text', () =>
    assert.deepEqual(codeWordsIn('## `A`\n\n- `b` [`c`](#c)\n\n| `d` |\n|---|\n| `A` |\n\n> *`e`*'), [
      'A',
      'b',
      'c',
      'd',
      'e',
    ]));

  test('are not looked for in blocks of code', () =>
    assert.deepEqual(codeWordsIn('```\n`a`\n```\n\n    `b`\n'), []));

  for (const word of [
    'NewServer',
    '(*shard).Snapshot',
    'ctx.Wg.Done',
    'engine/shard.go',
    '/write',
    '.tssp',
    'wal-enabled',
    '-config',
    '[subscriber]',
    '*Row',
    'max(usage)',
    '写入',
    "go test ./engine -run '^TestA|TestB$' -v",
  ]) {
    test(`look like symbols: ${word}`, () => assert.equal(looksLikeSymbol(word), true));
  }

  for (const word of [
    '204',
    '0/1.wal',
    'host=h1',
    'cpu,host=h1 usage=0.5',
    'SHOW SUBSCRIPTIONS',
    '127.0.0.1:8086',
    '"',
    '/',
    '...',
    '',
    'go build ./...',
  ]) {
    test(`do not look like symbols: ${word}`, () => assert.equal(looksLikeSymbol(word), false));
  }

  test('are gathered from headings and texts, without what is declared as plain', async () => {
    const { pack } = await loadChanged({
      ...changedWalkthrough({
        plainCode: ['clay'],
        steps: [OPEN_STEP, { ...FIRE_STEP, via: ['(*Kiln).Light'] }],
      }),
      'firing/en.md': ENGLISH_PROSE.replace('The door opens', 'The `door` opens').replace(
        'First the door.',
        '`clay` `204` `Fire`',
      ),
    });
    assert.deepEqual(pack && symbolLikeWords(pack), ['(*Kiln).Light', 'Fire', 'door']);
  });
});

suite('a test command', () => {
  function checkCommand(word: string, folder: string | undefined, ...tests: string[]): void {
    const command = parseTestCommand(word);
    assert.deepEqual([command?.folder, command?.tests.map(({ source }) => source) ?? []], [folder, tests]);
  }

  test('names a folder and tests', () => checkCommand('go test ./kiln -run TestFire -v', 'kiln', 'TestFire'));

  test('may name several tests', () =>
    checkCommand("go test ./a/b -run 'TestA|^TestB_(C|D)$'", 'a/b', 'TestA', '^TestB_(C|D)$'));

  test('may name no test', () => checkCommand('go test ./kiln/... -v', 'kiln'));

  for (const word of [
    'go vet ./kiln',
    'go test kiln',
    "go test ./kiln -run '(a+)+$'",
    `go test ./kiln -run ${'a'.repeat(400)}`,
  ]) {
    test(`is not: ${word.slice(0, 40)}`, () => checkCommand(word, undefined));
  }
});
