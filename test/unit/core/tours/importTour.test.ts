import assert from 'node:assert/strict';
import {
  allProblems,
  importTour,
  loadPack,
  translateWith,
  type ImportedTour,
  type Pack,
} from '../../../../src/core';
import { sharedSites } from '../../../support/goCode';
import { InMemoryHistory } from '../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { COMMIT, KILN_FILES } from './tourFixture';
import { codeLanguages, goLanguage } from '../../../../src/core/languages';

const HISTORY = new InMemoryHistory({
  head: { commit: COMMIT, tags: [], date: '2024-05-06' },
  remoteUrl: 'git@example.com:pottery/kiln.git',
});

const README = '# Kiln\n\nA kiln for clay.\n\nSee `kiln.go`.\n';

interface Imported extends ImportedTour {
  /** The pack that the files make; `undefined` when they make none. */
  readonly pack: Pack | undefined;
  readonly packProblems: readonly string[];
  readonly said: readonly string[];
  readonly textOf: (path: string) => string;
}

async function imported(text: string, isAlone = false): Promise<Imported> {
  const files = { ...KILN_FILES, 'README.md': README };
  const repository = { tree: new InMemoryTree(files), history: HISTORY, sites: await sharedSites() };
  const tour = await importTour({
    name: 'a-tour.tour',
    text,
    code: goLanguage,
    ...(!isAlone && { repository }),
  });
  const written = Object.fromEntries(tour.files.map((file) => [file.path as string, file.text]));
  const loaded = await loadPack(new InMemoryTree(written), codeLanguages);
  const { pack } = loaded;
  return {
    ...tour,
    pack,
    // The other language is always still to be written.
    packProblems: allProblems(loaded).flatMap(({ code }) => (code === 'prose.open' ? [] : [code])),
    said: tour.problems.map((problem) => translateWith({})(problem.message)),
    textOf: (path) => written[path] ?? '',
  };
}

function tourOf(...steps: readonly object[]): string {
  return JSON.stringify({ title: 'A tour', steps });
}

const FIRE = { file: 'kiln/kiln.go', line: 9, title: 'Fire', description: 'It burns.' };

function anchorsOf({ textOf }: Imported): unknown[] {
  const { steps } = JSON.parse(textOf('a-tour/walkthrough.json')) as { steps: { anchor: unknown }[] };
  return steps.map(({ anchor }) => {
    const { path, symbol, site } = anchor as { path: string; symbol: string; site?: Record<string, unknown> };
    return [path, symbol, ...(site ? [[site['kind'], site['name'], site['nth'] ?? 1]] : [])];
  });
}

suite('a tour as a pack', () => {
  test('becomes files that load without a problem', async () => {
    const found = await imported(tourOf({ title: 'Hello', description: 'Welcome.' }, FIRE));
    assert.deepEqual(found.packProblems, []);
    assert.deepEqual(
      found.files.map(({ path }) => path),
      ['pack.json', 'a-tour/walkthrough.json', 'a-tour/zh-cn.md', 'a-tour/en.md'],
    );
    assert.equal(found.pack?.module, 'example.com/kiln');
    assert.equal(found.pack.repository, 'https://example.com/pottery/kiln');
    assert.deepEqual(found.pack.base, { commit: COMMIT, date: '2024-05-06' });
    assert.equal(
      found.textOf('a-tour/en.md'),
      '# A tour\n\n### Hello\n\nWelcome.\n\n## Fire {#fire}\n\nIt burns.\n',
    );
    assert.match(found.textOf('a-tour/zh-cn.md'), /## Fire \{#fire\}\n\n（待译）/);
  });

  const places: Record<string, [line: number, ...anchor: unknown[]]> = {
    'the line of a name': [9, '(*Kiln).Fire'],
    'the line of a goroutine': [11, '(*Kiln).Fire', ['go', 'heat', 1]],
    'the line of a call within a return': [13, '(*Kiln).Fire', ['call', 'close', 1]],
    'the comment above a declaration': [16, '(*Kiln).heat'],
  };
  for (const [name, [line, ...anchor]] of Object.entries(places)) {
    test(`finds what holds ${name}`, async () => {
      const found = await imported(tourOf({ ...FIRE, line }));
      assert.deepEqual(anchorsOf(found), [['kiln/kiln.go', ...anchor]]);
    });
  }

  const lost: Record<string, [step: object, said: RegExp]> = {
    'is past the end of its file': [{ ...FIRE, line: 900_000 }, /has only 20 lines/],
    'has a pattern that fits nothing': [{ ...FIRE, line: undefined, pattern: '(a+)+$b' }, /is nowhere in/],
    'is in no file of the repository': [{ ...FIRE, file: 'kiln/none.go' }, /The repository has no file/],
    'is outside the repository': [{ ...FIRE, file: '../../kiln.go' }, /is not the path of a file inside/],
    'is at an absolute path': [{ ...FIRE, file: '/etc/kiln.go' }, /is not the path of a file inside/],
  };
  for (const [name, [step, said]] of Object.entries(lost)) {
    test(`keeps the text of a step that ${name}, and says why it has no anchor`, async () => {
      const found = await imported(tourOf({ ...FIRE, title: 'First' }, step));
      assert.equal(anchorsOf(found).length, 1);
      assert.match(found.textOf('a-tour/en.md'), /## Fire \{#fire\}\n\nIt burns\./);
      assert.ok(
        found.said.some((each) => said.test(each)),
        found.said.join('\n'),
      );
    });
  }

  const lines: Record<string, [step: object, symbol: string]> = {
    'a line that no declaration contains': [{ ...FIRE, line: 1 }, 'kiln.go#L1'],
    'the first line of a file, if it names none': [{ ...FIRE, line: undefined }, 'kiln.go#L1'],
    'the first line, if its line is not a number': [{ ...FIRE, line: '9' }, 'kiln.go#L1'],
    'a file of another language': [{ ...FIRE, file: 'README.md', line: 3 }, 'README.md#L3'],
  };
  for (const [name, [step, symbol]] of Object.entries(lines)) {
    test(`is about lines where a step shows ${name}`, async () => {
      const found = await imported(tourOf(step));
      assert.deepEqual(found.packProblems, []);
      assert.deepEqual(
        anchorsOf(found).map((anchor) => (anchor as string[])[1]),
        [symbol],
      );
    });
  }

  test('without a repository keeps every text and says that there are no anchors', async () => {
    const found = await imported(tourOf(FIRE), true);
    assert.match(found.textOf('a-tour/en.md'), /It burns\./);
    assert.ok(found.said.some((each) => each.includes('Name it with --repo')));
    assert.ok(found.said.some((each) => each.includes('module, repository, base')));
  });

  test('runs nothing, and names what it leaves out with the number of the step', async () => {
    const selection = { start: { line: 9, character: 1 }, end: { line: 11, character: 2 } };
    const step = { ...FIRE, line: undefined, selection, commands: ['a.b'], view: 'scm' };
    const found = await imported(tourOf(FIRE, step));
    assert.deepEqual(anchorsOf(found), [
      ['kiln/kiln.go', '(*Kiln).Fire'],
      ['kiln/kiln.go', '(*Kiln).Fire'],
    ]);
    assert.ok(
      found.said.some((each) => /Step 2: .*: selection, commands, view/.test(each)),
      found.said.join('\n'),
    );
  });

  test('makes text of commands and of links that lead to no page', async () => {
    const description =
      'Do [it](command:a.b), see ![p](./p.png) and [file](./a.go).\n\n>> npm start\n\n[ok](https://example.com/)';
    const found = await imported(tourOf({ ...FIRE, description }));
    assert.match(
      found.textOf('a-tour/en.md'),
      /Do it, see p and file\.\n\n`npm start`\n\n\[ok\]\(https:\/\/example\.com\/\)/,
    );
    assert.deepEqual(found.packProblems, []);
  });

  test('leads to other steps by their id', async () => {
    const found = await imported(
      tourOf({ ...FIRE, title: 'First' }, { ...FIRE, description: '[back][#1] or [#1], not `[#1]`, [#9]' }),
    );
    assert.match(
      found.textOf('a-tour/en.md'),
      /\[back\]\(#first\) or \[#1\]\(#first\), not `\[#1\]`, \[#9\]/,
    );
    assert.deepEqual(found.packProblems, []);
  });

  test('a page of text belongs to the step before it', async () => {
    const found = await imported(tourOf(FIRE, { title: 'Aside', description: 'More.' }));
    assert.match(found.textOf('a-tour/en.md'), /It burns\.\n\n### Aside\n\nMore\.\n$/);
    assert.deepEqual(found.packProblems, []);
  });

  const takeovers: Record<string, string> = {
    'a heading with an id': '## Other {#other}\n\ntext',
    'a title': '# Title\n\ntext',
    'an underlined heading': 'Other {#other}\n---\n\ntext',
    'a fence that does not end': '```go\ncode',
    'a fence in a list that does not end': '- a\n\n  ~~~\n  code',
    'a heading after a NUL byte': '\u0000\n\n## Other {#other}',
    'lone carriage returns': 'a\r\r## Other {#other}\r',
    'an open comment': '<!-- open\n\n## Other {#other}',
  };
  for (const [name, description] of Object.entries(takeovers)) {
    test(`a text cannot leave its section by ${name}`, async () => {
      const found = await imported(tourOf({ ...FIRE, description }, { ...FIRE, title: 'Last' }));
      assert.deepEqual(found.packProblems, []);
      assert.deepEqual([...(found.pack?.walkthroughs[0]?.prose.en.sections.keys() ?? [])], ['fire', 'last']);
    });
  }

  const none: Record<string, string> = {
    'is empty': '',
    'is not JSON': '{"steps": [',
    'is a list': '[]',
    'is a number': '7',
    'is nested without end': '['.repeat(200_000),
    'has steps of another kind': '{"title": "T", "steps": {"length": 3}}',
    'is very large': `{"steps": [], "x": "${'x'.repeat(5_000_000)}"}`,
  };
  for (const [name, text] of Object.entries(none)) {
    test(`makes nothing of a file that ${name}`, async () => {
      const found = await importTour({ name: 'x.tour', text, code: goLanguage });
      assert.deepEqual(found.files, []);
      assert.deepEqual(
        found.problems.map(({ severity }) => severity),
        ['error'],
      );
    });
  }

  test('takes steps of the wrong types for what they are', async () => {
    const steps = [
      null,
      7,
      'text',
      [],
      { description: 9, title: {}, file: [], line: -1, sourceGuide: 'x' },
      FIRE,
    ];
    const found = await imported(JSON.stringify({ title: 3, description: [], ref: 4, steps }));
    assert.deepEqual(anchorsOf(found), [['kiln/kiln.go', '(*Kiln).Fire']]);
    assert.deepEqual(found.packProblems, []);
  });

  test('takes as many steps as a walkthrough may have, and says so', async () => {
    const found = await imported(tourOf(...Array.from({ length: 300 }, () => FIRE)));
    assert.equal(found.pack?.walkthroughs[0]?.steps.length, 200);
    assert.ok(found.said.some((each) => each.includes('at most 200 steps')));
  });

  test('believes nothing that a file says of itself and that does not fit', async () => {
    const sourceGuide = {
      id: 'prerequisites',
      lane: '../x',
      reached: 'magic',
      from: 'nowhere',
      via: ['rm -rf', 1],
    };
    const found = await imported(
      JSON.stringify({
        title: 'T',
        sourceGuide: { walkthrough: '../../etc', language: 'xx', lanes: [{ id: 'A B' }], module: '\n' },
        steps: [{ ...FIRE, sourceGuide }],
      }),
    );
    assert.deepEqual(found.packProblems, []);
    assert.deepEqual(anchorsOf(found), [['kiln/kiln.go', '(*Kiln).Fire']]);
    assert.equal(found.files[1]?.path, 'a-tour/walkthrough.json');
  });
});
