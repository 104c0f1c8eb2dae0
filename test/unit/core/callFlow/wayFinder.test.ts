import assert from 'node:assert/strict';
import { atOnce, CallIndex, findHandOvers, WayFinder, type Way } from '../../../../src/core';
import { goLanguage } from '../../../../src/core/languages';
import { indexDataOf, nodeOf } from '../../../support/callIndex';

const SOURCE = `package m

type Kiln interface{ Fire() }
type gas struct{}
type wood struct{}

func (gas) Fire()   { burn() }
func (*wood) Fire() { burn() }

func Open(kiln Kiln) {
	kiln.Fire()
	long()
}

func long()   { longer() }
func longer() { longest() }
func longest() { burn() }

func burn() { smoke() }
func smoke() {}

func main() { go Open(nil) }

func left()  { end() }
func right() { end() }
func Fork() {
	left()
	right()
	detour()
}
func detour() { left() }
func end()    {}
func alone()  {}
`;

suite('WayFinder', () => {
  let index: CallIndex;
  let finder: WayFinder;

  suiteSetup(async () => {
    const data = await indexDataOf({ 'a.go': SOURCE });
    index = new CallIndex(data, goLanguage);
    finder = new WayFinder(data, goLanguage, findHandOvers(data, index, goLanguage));
  });

  const ways = (from: string, to: string, most = 5): readonly Way[] =>
    atOnce(finder.ways(nodeOf(index, 'a.go', from), nodeOf(index, 'a.go', to), most));

  const written = (found: readonly Way[]): string[] =>
    found.map(({ edges }) => [edges[0]?.from.symbol, ...edges.map(({ to }) => to.symbol)].join(' '));

  test('a certain way comes before a shorter one that is only possible', () => {
    const found = ways('Open', 'burn');
    assert.deepEqual(written(found), [
      'Open long longer longest burn',
      'Open (gas).Fire burn',
      'Open (*wood).Fire burn',
    ]);
    assert.deepEqual(
      found.map(({ isCertain }) => isCertain),
      [true, false, false],
    );
  });

  test('a call through an interface is one hop, which names the method of the interface', () => {
    const [hop] = ways('Open', '(gas).Fire')[0]?.edges ?? [];
    assert.equal(hop?.kind, 'I');
    assert.equal(hop.certainty, 'possible');
    assert.equal(hop.via?.symbol, '(Kiln).Fire');
    assert.equal(hop.line, 10);
  });

  test('a detour of a way is no other way', () => {
    assert.deepEqual(written(ways('Fork', 'end')), ['Fork left end', 'Fork right end']);
  });

  test('there are as many ways as are wanted', () => {
    assert.deepEqual(written(ways('Fork', 'end', 1)), ['Fork left end']);
  });

  test('there is no way where nothing leads', () => {
    assert.deepEqual(ways('burn', 'Open'), []);
    assert.deepEqual(ways('Open', 'alone'), []);
    assert.deepEqual(ways('burn', 'burn'), []);
  });

  test('a hop says how the call starts', () => {
    assert.equal(ways('main', 'Open')[0]?.edges[0]?.transfer, 'goroutine');
  });

  test('a function is called because control enters the program somewhere', () => {
    const found = atOnce(finder.waysFromEntries(nodeOf(index, 'a.go', 'burn'), [], 5));
    assert.deepEqual(written(found), ['main Open long longer longest burn']);
  });

  test('an entry that somebody names ends the search for one', () => {
    const entries = [nodeOf(index, 'a.go', 'longer')];
    const found = atOnce(finder.waysFromEntries(nodeOf(index, 'a.go', 'burn'), entries, 5));
    assert.deepEqual(written(found)[0], 'longer longest burn');
  });
});
