import assert from 'node:assert/strict';
import { goLanguage } from '../../../../src/core/languages';
import { codeWordsIn, looksLikeSymbol } from '../../../../src/core';
import { symbolLikeWords } from '../../../../src/core/pack/codeWords';
import { loadChanged } from './checkProblems';
import { changedWalkthrough, ENGLISH_PROSE, FIRE_STEP, OPEN_STEP } from '../../../support/packFiles';

suite('words in backticks', () => {
  test('are found once each, wherever they are in a text', () =>
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
    test(`look like symbols: ${word}`, () => assert.equal(looksLikeSymbol(word, goLanguage), true));
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
    test(`do not look like symbols: ${word}`, () => assert.equal(looksLikeSymbol(word, goLanguage), false));
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
