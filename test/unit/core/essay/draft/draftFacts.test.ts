import assert from 'node:assert/strict';
import { drawFigure, type CodeFacts, type FunctionFacts, type RepoPath } from '../../../../../src/core';
import { draftParts, draftText, firing, PINNED } from './draftFixture';

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
    fieldUsers: () => Promise.resolve([]),
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
  identity: 'kiln/kiln.go#Kiln.mu',
  others: [OTHER],
} as const;

suite('a draft with facts', () => {
  test('says below an excerpt what its lines do, in their order, and asks about it', async () => {
    const facts = factsOfOpen({
      locks: [LOCK],
      errors: [{ line: 6, text: 'k.say()', of: 'k.say', kind: 'dropped', dropped: true }],
    });
    const { body } = await draftParts({ history: PINNED, facts });
    const at = body.findIndex((line) => line.startsWith('- Lines 6–7'));
    assert.deepEqual(body.slice(at, at + 4), [
      '- Lines 6–7: holds `k.mu`; also taken by `(*Kiln).Shut` (`shut.go:10`, for reading)',
      '- Line 7: nobody looks at the error of `k.say`',
      '',
      '> [To write] Why must these lines hold the lock? What would others see without it? (see lines 6–7, `k.mu`)',
    ]);
  });

  test('tells what changes a file from what a writer may keep in a buffer', async () => {
    const file = { line: 6, text: 'k.log.Write(b)' };
    const said = async (files: FunctionFacts['files']): Promise<string | undefined> =>
      (await draftParts({ history: PINNED, facts: factsOfOpen({ files }) })).body.find((line) =>
        line.startsWith('- Line 7: '),
      );
    assert.equal(await said([file]), '- Line 7: works on files: `k.log.Write(b)`');
    assert.equal(
      await said([{ ...file, isThroughWriter: true }]),
      '- Line 7: hands data to a writer, which may keep it in a buffer: `k.log.Write(b)`',
    );
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
      assert.match(note, /`\(\*Kiln\)\.Open` ?[(（]`k\.log\.WriteAt`/);
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
      /\| `Kiln\.mu` \| `\(\*Kiln\)\.Open` \(lines 6–7\) \| `\(\*Kiln\)\.Shut` \(`shut\.go:10`, for reading\) \|/,
    );
  });

  test('says of a lock that a function literal holds to its end only the lines of the literal', async () => {
    const facts = factsOfOpen({
      locks: [{ ...LOCK, isDeferred: true, literalEnd: 6, inside: 'deferred' }],
    });
    const { body } = await draftParts({ history: PINNED, facts });
    assert.ok(body.some((line) => line.startsWith('- Lines 6–7: holds `k.mu` when the function returns;')));
    assert.ok(body.some((line) => line.startsWith('| `Kiln.mu` | `(*Kiln).Open` (lines 6–7) |')));
  });

  test('lists each lock of a quoted function, also one that nobody else takes', async () => {
    const facts = factsOfOpen({
      locks: [
        { ...LOCK, others: [] },
        { line: 6, text: 'mu.Lock()', of: 'mu', mode: 'write', released: [7], isDeferred: false, others: [] },
      ],
    });
    const text = await draftText({ history: PINNED, facts });
    assert.match(text, /\| `Kiln\.mu` \| `\(\*Kiln\)\.Open` \(lines 6–7\) \| no other function found \|/);
    assert.match(text, /\| `mu` \| `\(\*Kiln\)\.Open` \(lines 7–8\) \| a local variable or a parameter \|/);
  });

  test('says once what is started together', async () => {
    const at = { path: 'kiln/shut.go' as RepoPath, symbol: '(*Kiln).Shut', line: 3 };
    const start = { text: 'go k.watch()', of: 'k.watch', waited: 'k.wg', waitedAt: at };
    const facts = factsOfOpen({
      started: [
        { ...start, line: 5 },
        { ...start, line: 6 },
      ],
    });
    const text = await draftText({ history: PINNED, facts });
    assert.ok(
      text.includes('- Lines 6–7: starts goroutines: `k.watch`; `(*Kiln).Shut` waits for the end (`k.wg`)'),
    );
    assert.equal(text.match(/: starts goroutines: `k\.watch`/g)?.length, 2);
  });

  test('lists settings where quoted code depends on them, and then those of other lines', async () => {
    const key = (name: string, line: number, text: string) => ({ line, text, of: `c.${name}`, key: name });
    const facts = factsOfOpen({
      configuration: [
        key('heat', 5, 'if c.heat {'),
        key('name', 6, 'k.log.Info("x", c.name)'),
        key('far', 40, 'x := c.far'),
      ],
      logs: [{ line: 6, text: 'x' }],
    });
    const text = await draftText({ history: PINNED, facts });
    assert.deepEqual(
      [...text.matchAll(/^- the setting `(\w+)`/gm)].map(([, name]) => name),
      ['heat', 'far'],
    );
  });

  test('says how many settings it leaves out', async () => {
    const configuration = Array.from('abcdefgh').map((name) => ({
      ...{ line: 5, text: `if c.${name} {`, of: name, key: name },
    }));
    const { body } = await draftParts({ history: PINNED, facts: factsOfOpen({ configuration }) });
    const at = body.findIndex((line) => line.startsWith('Settings that the quoted lines read'));
    assert.equal(body[at + 8], '- … 2 more');
  });

  test('says that a send does not wait, and asks what gets lost', async () => {
    const send = { line: 5, text: 'k.ch <- 1', of: 'k.ch', direction: 'send', otherwise: 6 } as const;
    const text = await draftText({ history: PINNED, facts: factsOfOpen({ channels: [send] }) });
    assert.ok(text.includes('- Line 6: sends to the channel `k.ch` without waiting; otherwise line 7 runs'));
    assert.match(text, /> \[To write\] Why does it not wait here\?.* \(see line 6, `k\.ch`\)/);
    assert.ok(text.includes('| 1 | `(*Kiln).Open` line 6: the channel `k.ch` has no room |  |  |'));
  });

  test('asks no question about a hand-over where a function takes back what it sends, or sends a signal', async () => {
    const send = { line: 5, text: 'tokens <- t', of: 'tokens', direction: 'send' } as const;
    const asked = async (channels: FunctionFacts['channels']): Promise<boolean> => {
      const { body } = await draftParts({ history: PINNED, facts: factsOfOpen({ channels }) });
      return body.some((line) => line.includes('handed over'));
    };
    assert.ok(await asked([send]));
    assert.ok(!(await asked([send, { ...send, line: 6, direction: 'receive' }])));
    assert.ok(!(await asked([{ ...send, isSignal: true }])));
  });

  test('lists as a loss what is sent without waiting and logged as a failure, not what is logged in detail', async () => {
    const logs = [
      { line: 5, text: 'failed for good', level: 'failure' },
      { line: 6, text: 'failed, and tried again', level: 'detail' },
    ] as const;
    const send = { line: 5, text: 'k.ch <- t', of: 'k.ch', direction: 'send', otherwise: 8 } as const;
    const rows = async (channels: FunctionFacts['channels']): Promise<string[]> => {
      const { body } = await draftParts({ history: PINNED, facts: factsOfOpen({ channels, logs }) });
      return body.filter((line) => /^\| \d/.test(line)).map((line) => line.replace(/ \|[ |]*$/, ''));
    };
    assert.deepEqual(await rows([send]), [
      '| 1 | `(*Kiln).Open` line 6: the channel `k.ch` has no room',
      '| 2 | `(*Kiln).Open` line 6: logs `failed for good`',
    ]);
    assert.deepEqual(await rows([{ ...send, isSignal: true }]), []);
  });

  test('counts a function that takes a lock in both ways once', async () => {
    const writer = { ...OTHER, line: 12, mode: 'write' } as const;
    const more = ['Heat', 'Cool'].map((name) => ({ ...OTHER, symbol: `(*Kiln).${name}` }));
    const facts = factsOfOpen({ locks: [{ ...LOCK, others: [OTHER, ...more, writer] }] });
    const { body } = await draftParts({ history: PINNED, facts });
    const line = body.find((one) => one.includes('also taken by')) ?? '';
    assert.match(line, /`\(\*Kiln\)\.Heat`.*`\(\*Kiln\)\.Cool`.*, 1 more$/);
  });

  test('says nothing of what every reader sees: returned errors, values that are no limits, reads', async () => {
    const facts = factsOfOpen({
      errors: [{ line: 6, text: 'return err', of: 'k.say', kind: 'returned', dropped: false }],
      constants: [
        { line: 5, text: 'kind', of: 'KindOven', value: '3' },
        { line: 6, text: 'wait', of: 'wait', value: '5s' },
      ],
      fields: [
        {
          line: 5,
          text: 'k.hot',
          of: 'hot',
          type: 'Kiln',
          path: 'kiln/open.go' as RepoPath,
          access: 'read',
        },
      ],
    });
    const { body } = await draftParts({ history: PINNED, facts });
    assert.deepEqual(
      body.filter((line) => line.startsWith('- Line')),
      ['- Line 7: `wait` is `5s`'],
    );
  });

  test('names the tests that lead to its functions, with these functions and their commands', async () => {
    const test = {
      line: 2,
      text: 'func TestOpen',
      of: 'TestOpen',
      path: 'kiln/open_test.go' as RepoPath,
      command: "go test ./kiln -run '^TestOpen$'",
      distance: 1,
    };
    const text = await draftText({ history: PINNED, facts: factsOfOpen({ tests: [test] }) });
    assert.ok(
      text.includes(
        "| `TestOpen` `kiln/open_test.go:3` | `(*Kiln).Open` | `go test ./kiln -run '^TestOpen$'` |",
      ),
    );
  });

  test('says all that a line changes if it changes what the draft is about', async () => {
    const change = { line: 6, text: 'r.id, k.err = k.add()', access: 'write' } as const;
    const own = { ...change, of: 'err', type: 'Kiln', path: 'kiln/kiln.go' as RepoPath };
    const foreign = { ...change, of: 'id', type: 'Row', path: 'rows/far/row.go' as RepoPath };
    const said = async (fields: FunctionFacts['fields']): Promise<string | undefined> =>
      (await draftParts({ history: PINNED, facts: factsOfOpen({ fields }) })).body.find((line) =>
        line.startsWith('- Line 7'),
      );
    assert.equal(await said([foreign, own]), '- Line 7: changes `Row.id`, `Kiln.err`');
    assert.equal(await said([foreign]), undefined);
  });

  test('says nothing that is not known', async () => {
    const text = await draftText({ history: PINNED, facts: factsOfOpen({}) });
    assert.doesNotMatch(text, /holds |nobody looks|Channels:|Errors that|Started |Tests that|Settings/);
  });
});

suite('the exercise of a walkthrough in a draft', () => {
  test('says which methods that it names this version does not have', async () => {
    const own = firing();
    const exercise = { heading: 'Exercise', body: 'Stop at `(*Kiln).Melt` and `(*Kiln).Open`.' };
    const en = { ...own.prose.en, supplements: new Map([['exercise', exercise] as const]) };
    const text = await draftText({ walkthrough: { ...own, prose: { ...own.prose, en } } });
    assert.ok(
      text.includes(
        'This version does not have `(*Kiln).Melt`.\n\nStop at `(*Kiln).Melt` and `(*Kiln).Open`.',
      ),
    );
  });
});

suite('the links to the steps in a draft', () => {
  test('are for the writer only: in a note, and one for each step', async () => {
    const { body } = await draftParts({ history: PINNED });
    const at = body.findIndex((line) =>
      line.startsWith('<!-- source-guide-note: The steps of the walkthrough'),
    );
    assert.deepEqual(body.slice(at + 2, at + 4), [
      '- The door: vscode://source-reading.source-guide/step/firing/open?module=example.com%2Fkiln',
      '- The fire: vscode://source-reading.source-guide/step/firing/fire?module=example.com%2Fkiln',
    ]);
    assert.equal(body.filter((line) => line.includes('vscode:')).length, body.slice(at + 2).indexOf('-->'));
  });
});

suite('the notes of a reader in a draft', () => {
  test('stand at the section of their step, in a comment that nothing in them can end', async () => {
    const notes = new Map([['open', 'Who shuts it? --> <b>']]);
    const { body } = await draftParts({ history: PINNED, notes });
    const at = body.findIndex((line) => line.startsWith('<!-- source-guide-note: Your own notes'));
    assert.deepEqual(body.slice(at + 1, at + 4), ['', 'Who shuts it? --&gt; <b>', '-->']);
    assert.ok(at > body.indexOf('### The door') && at < body.indexOf('### The fire'));
  });
});
