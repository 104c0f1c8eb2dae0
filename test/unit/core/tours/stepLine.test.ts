import assert from 'node:assert/strict';
import { importTour, isImportedWhole, translateWith, type TourRepository } from '../../../../src/core';
import { goLanguage } from '../../../../src/core/languages';
import { sharedSites } from '../../../support/goCode';
import { InMemoryHistory } from '../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../support/inMemoryTree';

/** `Open` is in line 9, `return e.load(path)` in line 11, `load` in line 14. */
const ENGINE = `package engine

type Engine struct {
	// T1.1 - what it knows
	known map[string]int
}

// Open opens.
func (e *Engine) Open(path string) error {
	// T1.2
	return e.load(path)
}

func (e *Engine) load(path string) error {
	return nil // T1.30
}
`;

interface Found {
  /** The symbol of each step that has an anchor, with its statement. */
  readonly anchors: readonly string[];
  readonly said: string;
  readonly text: string;
  readonly isWhole: boolean;
}

async function found(tour: object, more: Partial<TourRepository> = {}): Promise<Found> {
  const tree = new InMemoryTree({ 'go.mod': 'module example.com/engine\n', 'engine/e.go': ENGINE });
  const repository = { tree, sites: await sharedSites(), ...more };
  const imported = await importTour({
    name: 't.tour',
    text: JSON.stringify(tour),
    code: goLanguage,
    repository,
  });
  const file = (end: string): string => imported.files.find(({ path }) => path.endsWith(end))?.text ?? '';
  const { steps } = JSON.parse(file('walkthrough.json')) as {
    steps: { anchor: { symbol: string; site?: { kind: string } } }[];
  };
  return {
    anchors: steps.map(({ anchor: { symbol, site } }) => [symbol, site?.kind].filter(Boolean).join(' ')),
    said: imported.problems.map((problem) => translateWith({})(problem.message)).join('\n'),
    text: file('/en.md'),
    isWhole: isImportedWhole(imported),
  };
}

const step = (parts: object): object => ({ file: 'engine/e.go', title: 'S', description: 'Text.', ...parts });

const tourOf = (...steps: readonly object[]): object => ({ title: 'T', steps });

suite('the place of a step of a tour', () => {
  test('is the line that its pattern fits', async () => {
    const { anchors } = await found(
      tourOf(
        step({ pattern: '^func \\(e \\*Engine\\) Open\\(' }),
        step({ pattern: '^[^\\S\\n]*return e\\.load' }),
      ),
    );
    assert.deepEqual(anchors, ['(*Engine).Open', '(*Engine).Open call']);
  });

  test('is where the pattern fits, not the line beside it that is out of date', async () => {
    const { anchors, said } = await found(
      tourOf(step({ pattern: '^func \\(e \\*Engine\\) load\\(', line: 9 })),
    );
    assert.deepEqual(anchors, ['(*Engine).load']);
    assert.match(
      said,
      /Step 1 is at engine\/e\.go:14 now\. The pattern fits line 14, not line 9, which the tour names\./,
    );
  });

  test('is the line of those that the pattern fits that the tour names', async () => {
    const { anchors } = await found(tourOf(step({ pattern: '^func ', line: 14 })));
    assert.deepEqual(anchors, ['(*Engine).load']);
  });

  const unclear: Record<string, [parts: object, said: RegExp]> = {
    'its pattern fits several lines': [{ pattern: '^func ' }, /fits several lines of engine\/e\.go: 9, 14\./],
    'its pattern fits nothing, whatever line it names': [
      { pattern: '^func Nope', line: 9 },
      /The pattern is nowhere in engine\/e\.go/,
    ],
    'its pattern cannot be run': [
      { pattern: '(?<=x)[' },
      /The pattern is not valid, or is of a kind that is not run/,
    ],
  };
  for (const [name, [parts, said]] of Object.entries(unclear)) {
    test(`is not guessed when ${name}`, async () => {
      const { anchors, said: all } = await found(tourOf(step({ line: 9 }), step(parts)));
      assert.deepEqual(anchors, ['(*Engine).Open']);
      assert.match(all, said);
    });
  }

  test('is read from a pattern that would take for ever in an engine that goes back', async () => {
    const started = process.cpuUsage();
    await found(
      tourOf(step({ pattern: '^(([a-z ])+.)+[A-Z]([a-z ])+$' }), step({ pattern: '(.*)*(.*)*x{900}' })),
    );
    assert.ok(process.cpuUsage(started).user < 5_000_000);
  });

  test('is what a comment with its marker stands above', async () => {
    const { anchors, said } = await found({ ...tourOf(step({}), step({}), step({})), stepMarker: 'T1' });
    assert.deepEqual(anchors, ['Engine', '(*Engine).Open call']);
    assert.match(said, /Step 3 has no anchor\. The marker is nowhere in engine\/e\.go/);
  });

  test('is not a line number of a revision that is missing, but still a pattern', async () => {
    const { anchors, said } = await found(tourOf(step({ line: 9 }), step({ pattern: 'func .* load' })), {
      lacks: 'v0.1',
    });
    assert.deepEqual(anchors, ['(*Engine).load']);
    assert.match(said, /Step 1 has no anchor\. Line 9 is for v0\.1, which this clone does not have\./);
    assert.doesNotMatch(said, /--repo/);
  });

  test('is none for a folder, whose text stays', async () => {
    const { said, text } = await found(
      tourOf(step({ line: 9 }), { directory: './engine/', title: 'All of it', description: 'Much.' }),
    );
    assert.match(said, /Step 2 shows the folder engine, not code/);
    assert.match(text, /Text\.\n\n### All of it\n\n`engine\/`\n\nMuch\.\n$/);
    assert.doesNotMatch(said, /There is no folder/);
  });

  test('is none for a folder that is gone, which is said', async () => {
    const { said } = await found(tourOf(step({ line: 9 }), { directory: 'oven', description: 'Much.' }));
    assert.match(said, /Step 2: There is no folder oven\./);
  });

  test('of every step makes a tour whole, though nobody has translated it', async () => {
    const own = { id: 'open', lane: 'code', reached: 'start' };
    const history = new InMemoryHistory({
      head: { commit: 'c'.repeat(40), tags: [], date: '2024-05-06' },
      remoteUrl: 'git@example.com:pottery/engine.git',
    });
    const { isWhole, said } = await found(tourOf(step({ line: 9, sourceGuide: own })), { history });
    assert.equal(isWhole, true, said);
    assert.equal((await found(tourOf(step({ line: 900 })))).isWhole, false);
  });
});
