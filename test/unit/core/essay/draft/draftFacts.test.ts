import assert from 'node:assert/strict';
import { drawFigure, type CodeFacts, type FunctionFacts, type RepoPath } from '../../../../../src/core';
import { draftParts, draftText, PINNED } from './draftFixture';

const NOTHING: FunctionFacts = {
  path: 'kiln/open.go' as RepoPath,
  symbol: '(*Kiln).Open',
  line: 4,
  endLine: 7,
  locks: [],
  started: [],
  channels: [],
  defers: [],
  panics: [],
  errors: [],
  fields: [],
  constants: [],
  configuration: [],
  metrics: [],
  logs: [],
  files: [],
  tests: [],
};

/** Facts of the first quoted function. */
function factsOfOpen(facts: Partial<FunctionFacts>): CodeFacts {
  return {
    ofFunction: (_path, symbol) =>
      Promise.resolve(symbol === NOTHING.symbol ? { ...NOTHING, ...facts } : undefined),
    ofType: () => Promise.resolve(undefined),
    ofConstant: () => Promise.resolve([]),
  };
}

const OTHER = {
  path: 'kiln/shut.go' as RepoPath,
  symbol: '(*Kiln).Shut',
  line: 9,
  mode: 'read',
} as const;

const LOCK = {
  line: 5,
  text: 'k.mu.Lock()',
  of: 'k.mu',
  mode: 'write',
  released: [6],
  isDeferred: false,
  others: [OTHER],
} as const;

suite('a draft with facts', () => {
  test('says below an excerpt what its lines do, in their order, and asks about it', async () => {
    const facts = factsOfOpen({
      locks: [LOCK],
      errors: [{ line: 6, text: 'k.say()', of: 'k.say', kind: 'dropped', dropped: true }],
    });
    const { body } = await draftParts({ history: PINNED, facts });
    const at = body.findIndex((line) => line.startsWith('- lines 6–7'));
    assert.deepEqual(body.slice(at, at + 4), [
      '- lines 6–7: holds `k.mu`; also taken by `(*Kiln).Shut` (`kiln/shut.go:10`, for reading)',
      '- line 7: the error of `k.say` is dropped',
      '',
      '> [To write] Why must these lines hold the lock? What would others see without it? (see lines 6–7, `k.mu`)',
    ]);
  });

  for (const language of ['zh-cn', 'en'] as const)
    test(`offers figures that can be drawn where data seems to be written out, in a note (${language})`, async () => {
      const call = { line: 6, text: 'k.log.WriteAt(b, 0)', kind: 'returned', dropped: false } as const;
      const offered = async (of: string): Promise<string | undefined> => {
        const text = await draftText({
          history: PINNED,
          language,
          facts: factsOfOpen({ errors: [{ ...call, of }] }),
        });
        return /^<!-- source-guide-note: [^]*?-->/gm.exec(text.slice(text.indexOf('```figure') - 500))?.[0];
      };
      const note = (await offered('k.log.WriteAt')) ?? '';
      assert.match(note, /`kiln\/open\.go:7`/);
      const figures = [...note.matchAll(/^```(figure .*)\n([^]*?)\n```$/gm)];
      assert.equal(figures.length, 2);
      for (const [, info = '', lines = ''] of figures)
        assert.notEqual(drawFigure({ info, lines: lines.split('\n') }, language).svg, undefined);
      assert.equal(await offered('k.writer'), undefined);
    });

  test('lists its locks, with the lines on which they are taken and released', async () => {
    const text = await draftText({ history: PINNED, facts: factsOfOpen({ locks: [LOCK] }) });
    assert.match(
      text,
      /\| `k\.mu` \| `\(\*Kiln\)\.Open` \| 6 \| 7 \| `\(\*Kiln\)\.Shut` \(`kiln\/shut\.go:10`, for reading\) \|/,
    );
  });

  test('names the tests that reach its functions, with their commands', async () => {
    const test = {
      line: 2,
      text: 'func TestOpen',
      of: 'TestOpen',
      path: 'kiln/open_test.go' as RepoPath,
      command: "go test ./kiln -run '^TestOpen$'",
      distance: 1,
    };
    const text = await draftText({ history: PINNED, facts: factsOfOpen({ tests: [test] }) });
    assert.ok(text.includes("| `TestOpen` `kiln/open_test.go:3` | `go test ./kiln -run '^TestOpen$'` |"));
  });

  test('says nothing that is not known', async () => {
    const text = await draftText({ history: PINNED, facts: factsOfOpen({}) });
    assert.doesNotMatch(text, /holds |dropped|Channels:|Errors:|Started |reach the quoted|settings/);
  });
});

suite('the notes of a reader in a draft', () => {
  test('stand at the section of their step, in a comment that nothing in them can end', async () => {
    const notes = new Map([['open', 'Who shuts it? --> <b>']]);
    const { body } = await draftParts({ history: PINNED, notes });
    const at = body.findIndex((line) => line.startsWith('<!-- source-guide-note: Your own notes'));
    assert.deepEqual(body.slice(at + 1, at + 4), ['', 'Who shuts it? --&gt; <b>', '-->']);
    assert.ok(at > body.indexOf('### Phase 1: `(*Kiln).Open`') && at < body.indexOf('### Phase 2: `Fire`'));
  });
});
