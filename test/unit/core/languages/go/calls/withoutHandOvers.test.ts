import assert from 'node:assert/strict';
import type { RepoPath } from '../../../../../../src/core';
import { goLanguage } from '../../../../../../src/core/languages';
import { GO_MOD } from '../../../../../support/callIndex';

const SOURCE = `package m

type Kiln struct{ done chan error }

func (k *Kiln) Open() {
	go func() { k.done <- k.heat() }()
	run := k.heat
	_ = run()
}

func (k *Kiln) heat() error { return nil }
`;

suite('an index for which nobody wants hand-overs', () => {
  test('has the same calls and no slots', async () => {
    const index = async (isWithoutHandOvers: boolean) => {
      const analyser = goLanguage.createAnalyser();
      analyser.set('go.mod' as RepoPath, GO_MOD);
      analyser.set('a.go' as RepoPath, SOURCE);
      return (await analyser.run({ isWithoutHandOvers }))?.files[0];
    };
    const [usual, without] = [await index(false), await index(true)];
    assert.equal(usual?.calls.filter(({ calleeSymbol }) => calleeSymbol === '(*Kiln).heat').length, 1);
    assert.deepEqual(without?.calls, usual.calls);
    assert.ok(usual.slots.uses.length > 0);
    assert.deepEqual(without.slots, { moves: [], values: [], uses: [] });
  });
});
