import assert from 'node:assert/strict';
import { Checkout, LineIndex, plainPack, type AnchorAt, type RepoPath } from '../../../../src/core';
import { goLanguage } from '../../../../src/core/languages';
import { sharedSites } from '../../../support/goCode';
import { InMemoryTree } from '../../../support/inMemoryTree';

const KILN = `package kiln

type Kiln struct{ heat int }

// Fire lights it.
func (k *Kiln) Fire() {
	k.warm(k.open())
	k.warm(1)
	go k.watch()
}

func init() {}

func init() { println() }
`;

suite('the anchor of a place that an author shows', () => {
  let checkout: Checkout;

  suiteSetup(async () => {
    const tree = new InMemoryTree({ 'go.mod': 'module example.com/kiln\n', 'kiln.go': KILN });
    checkout = new Checkout({
      pack: plainPack('example.com/kiln', goLanguage),
      tree,
      sites: await sharedSites(),
    });
  });

  /** The anchor at a text of the file: selected, or with the cursor at its beginning. */
  function at(
    text: string,
    { isSelected = false, call = undefined as string | undefined } = {},
  ): Promise<AnchorAt> {
    const start = KILN.indexOf(text);
    const range = new LineIndex(KILN).rangeOf(start, isSelected ? start + text.length : start);
    return checkout.anchorAt({ path: 'kiln.go' as RepoPath, range, call });
  }

  test('is that of the declaration around the cursor, and of the one below a comment', async () => {
    for (const text of ['func (k *Kiln) Fire', 'warm(1)', '// Fire lights'])
      assert.equal((await at(text)).anchor?.symbol, '(*Kiln).Fire', text);
    assert.equal((await at('heat int')).anchor?.symbol, 'Kiln');
    assert.equal((await at('warm(1)')).anchor?.site, undefined);
  });

  test('names the selected statement, and which of several it is', async () => {
    const second = await at('\tk.warm(1)\n', { isSelected: true });
    assert.deepEqual([second.anchor?.site?.name, second.anchor?.site?.nth], ['warm', 2]);
    const started = await at('go k.watch()', { isSelected: true });
    assert.deepEqual([started.anchor?.site?.kind, started.anchor?.site?.name], ['go', 'watch']);
    const whole = await at(KILN.slice(KILN.indexOf('func (k'), KILN.indexOf('func init')), {
      isSelected: true,
    });
    assert.deepEqual([whole.anchor?.symbol, whole.anchor?.site], ['(*Kiln).Fire', undefined]);
  });

  test('can be asked for a call inside another one', async () => {
    const { anchor } = await at('\tk.warm(k.open())\n', { isSelected: true, call: 'open' });
    assert.equal(anchor?.site?.name, 'open');
  });

  test('tells functions with the same name apart, and is refused outside of declarations', async () => {
    assert.ok((await at('println')).anchor);
    assert.ok((await at('package kiln')).refusal);
  });
});
