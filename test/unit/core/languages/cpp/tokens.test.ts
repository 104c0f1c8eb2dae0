import assert from 'node:assert/strict';
import { loadedLanguage } from '../../../../support/grammarLanguages';

suite('tokens of C++', () => {
  test('leave out comments and keep texts whole', async () => {
    const { language } = await loadedLanguage('cpp');
    const source = 'a->b /* c */ "d\\"e" \'f\' R"x(g)"h)x" // i\n1\'000 <= 2';
    assert.deepEqual(language.tokens(source), [
      'a',
      '->',
      'b',
      '"d\\"e"',
      "'f'",
      'R"x(g)"h)x"',
      "1'000",
      '<=',
      '2',
    ]);
  });

  test('without local names keep what is called or joined', async () => {
    const { language } = await loadedLanguage('cpp');
    assert.deepEqual(language.tokensWithoutLocalNames('int heat = Fire(log, kiln->door);'), [
      'int',
      '',
      '=',
      'Fire',
      '(',
      '',
      ',',
      '',
      '->',
      'door',
      ')',
      ';',
    ]);
  });

  test('take time that grows with the text alone', async () => {
    const { language } = await loadedLanguage('cpp');
    for (const piece of ['R"a(', '/*', '"\\', "'", '#if A\n'])
      assert.ok(language.scan(piece.repeat(20_000)).isPartial || language.tokens(piece).length > 0, piece);
  });
});
