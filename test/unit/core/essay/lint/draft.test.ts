import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';
import {
  createEmptyDraft,
  createFlowDraft,
  ESSAY_TEXTS,
  followCallFlow,
  insertionFor,
  LANGUAGES,
  quoteDeclarationAt,
  writeExcerpt,
  type ExcerptSource,
  type Finding,
  type Language,
  type RepoPath,
} from '../../../../../src/core';
import { callIndexOf } from '../../../../support/callIndex';
import { fillDraft } from '../../../../support/fillDraft';
import { COMMIT, draftText, FILES, kilnCheckout, PINNED, TODAY } from '../draft/draftFixture';
import { applied } from './findings';
import { lintText, REGISTRY, TARGET_IDS } from '../../../../support/essays';

const SOURCE: ExcerptSource = {
  textAt: (commit, path) => Promise.resolve(commit === COMMIT ? (FILES[path] ?? null) : undefined),
  textNow: (path) => Promise.resolve(FILES[path]),
  declares: (_commit, symbol) => Promise.resolve(['(*Kiln).Open', 'Fire'].includes(symbol)),
  otherTexts: () => Promise.resolve([]),
};

function openPlaces(findings: readonly Finding[]): number {
  return findings.filter(({ isOpenPlace }) => isOpenPlace).length;
}

suite('a draft that nobody has written in', () => {
  for (const language of LANGUAGES) {
    test(`asks the writer to write, and for nothing else, in ${language}`, async () => {
      const findings = await lintText(await draftText({ history: PINNED, language }), { source: SOURCE });
      assert.deepEqual(
        findings.filter(({ asksForWriting }) => !asksForWriting),
        [],
      );
      assert.deepEqual([...new Set(findings.map(({ code }) => code))].sort(), [
        'A1',
        'D1',
        'P1',
        'P2',
        'P3',
        'X4',
      ]);
    });

    test(`is told nothing but information, each question in its own words, in ${language}`, async () => {
      const findings = await lintText(await draftText({ history: PINNED, language }), { source: SOURCE });
      assert.deepEqual([...new Set(findings.map(({ severity }) => severity))], ['information']);
      const questions = findings.filter(({ message: { template } }) => template === 'Open question: {0}');
      const words = questions.map(({ message: { args } }) => args[0] as string);
      assert.equal(new Set(words).size, words.length);
      assert.ok(
        words.every((text) => /[?？)）。.…]$/.test(text) && !/[>*【[]/.test(text.slice(0, 3))),
        words.join('\n'),
      );
    });

    test(`can be left without a question, or without the part that asks it, in ${language}`, async () => {
      const text = await draftText({ history: PINNED, language });
      const findings = await lintText(text, { source: SOURCE });
      const asked = findings.filter(({ fixes }) => fixes?.length === 2);
      assert.ok(asked.length > 5);
      for (const { range, fixes } of asked) {
        const [question, part] = (fixes ?? []).map(({ edits }) => applied(text, edits));
        assert.ok(question !== undefined && part !== undefined);
        const above = text.split('\n').slice(0, range.start.line);
        const heading = above.filter((line) => /^#{2,} /.test(line)).at(-1) ?? '';
        assert.deepEqual(
          [question, part].map((left) => left.split('\n').includes(heading)),
          [true, false],
        );
        assert.ok(openPlaces(await lintText(part, { source: SOURCE })) < openPlaces(findings));
      }
    });

    test(`lacks but a drawing of the types and length once it is written, in ${language}`, async () => {
      const draft = fillDraft(await draftText({ history: PINNED, language }), language);
      const findings = await lintText(draft, { source: SOURCE });
      assert.deepEqual(
        findings.map(({ code }) => code).filter((code) => code !== 'P1'),
        ['D1'],
      );
    });

    test(`has every question that it asks found, in ${language}`, async () => {
      const draft = await draftText({ history: PINNED, language });
      const asked = draft.split('\n').filter((line) => /^> (?:\[To write\]|【待写】)/.test(line));
      const found = (await lintText(draft)).filter(({ code }) => code === 'A1');
      // One more for the summary of the front matter.
      assert.equal(found.length, asked.length + 1);
    });
  }

  test('has what is missing said when there is no history', async () => {
    const draft = await draftText({});
    const findings = await lintText(draft);
    const line = draft.split('\n').findIndex((row) => row.endsWith(ESSAY_TEXTS.en.requests.addCommit));
    assert.deepEqual(
      findings.filter(({ range }) => range.start.line === line).map(({ code }) => code),
      ['A1'],
    );
    const codes = findings.filter(({ asksForWriting }) => !asksForWriting);
    assert.deepEqual([...new Set(codes.map(({ code }) => code))].sort(), ['V1', 'X1']);
  });

  test('can be looked at for every target', async () => {
    const draft = fillDraft(await draftText({ history: PINNED, language: 'en' }), 'en');
    for (const target of TARGET_IDS) {
      const codes = (await lintText(draft, { target, source: SOURCE }))
        .filter(({ severity, asksForWriting }) => severity === 'error' && !asksForWriting)
        .map(({ code }) => code);
      assert.ok(
        codes.every((code) => code === 'M3'),
        `${target}: ${codes.join()}`,
      );
    }
  });
});

/** A function that calls others, and the types that hold the data. */
const FLOW_FILES = {
  'kiln/flow.go': [
    'package kiln',
    '',
    'type Kiln struct {',
    '\tdoor  *Door',
    '\theats []int',
    '}',
    '',
    'type Door struct{ open bool }',
    '',
    'func (k *Kiln) Run() {',
    '\tk.door.Open()',
    '\tk.heat(1)',
    '\tk.heat(2)',
    '\tgo k.cool()',
    '}',
    '',
    'func (d *Door) Open() { d.open = true }',
    '',
    'func (k *Kiln) heat(by int) { k.heats = append(k.heats, by) }',
    '',
    'func (k *Kiln) cool() { k.heat(-1) }',
    '',
  ].join('\n'),
};
const FLOW_SOURCE: ExcerptSource = {
  ...SOURCE,
  textAt: (_commit, path) => Promise.resolve((FLOW_FILES as Record<string, string>)[path] ?? null),
  textNow: (path) => Promise.resolve((FLOW_FILES as Record<string, string>)[path]),
};
const FLOW_HISTORY = { ...PINNED, files: FLOW_FILES };

async function flowDraft(language: Language): Promise<string> {
  const index = await callIndexOf(FLOW_FILES);
  const node = index.find('kiln/flow.go', '(*Kiln).Run');
  assert.ok(node);
  const flow = followCallFlow(index, node, { direction: 'callees', depth: 2, includesLibrary: false });
  const checkout = await kilnCheckout({ files: FLOW_FILES, history: FLOW_HISTORY });
  return createFlowDraft({ checkout, flow, language, registry: REGISTRY, today: TODAY });
}

async function emptyDraft(language: Language): Promise<string> {
  const checkout = await kilnCheckout({ files: FLOW_FILES, history: FLOW_HISTORY });
  return createEmptyDraft({ checkout, language, registry: REGISTRY, today: TODAY });
}

/** The draft with the functions at some lines added to it. */
function withExcerpts(draft: string, language: Language, ...lines: number[]): string {
  const path = 'kiln/flow.go' as RepoPath;
  const pin = { repository: 'https://example.com/pottery/kiln', commit: COMMIT };
  return lines.reduce((text, line) => {
    const file = { path, text: FLOW_FILES[path as keyof typeof FLOW_FILES], code: goLanguage };
    const code = quoteDeclarationAt(file, line);
    assert.ok(code);
    const excerpt = writeExcerpt(code, { pin, state: 'same', texts: ESSAY_TEXTS[language] });
    const { symbol: heading } = code;
    const addition = { heading: `\`${heading}\``, excerpt, note: '', language };
    const { line: at, text: put } = insertionFor(text, addition);
    const rows = text.split('\n');
    return [...rows.slice(0, at), put + rows.slice(at).join('\n')].join('\n');
  }, draft);
}

async function codesOf(text: string): Promise<string[]> {
  const findings = await lintText(text, { source: FLOW_SOURCE });
  return [...new Set(findings.map(({ code }) => code))].sort();
}

suite('a draft about the flow of a function', () => {
  for (const language of LANGUAGES) {
    test(`asks the writer to write, and for nothing but length once it is written, in ${language}`, async () => {
      const draft = await flowDraft(language);
      assert.deepEqual(await codesOf(draft), ['A1', 'P1', 'P2', 'P3', 'X4']);
      const left = await codesOf(fillDraft(draft, language));
      assert.deepEqual(
        left.filter((code) => code !== 'P1'),
        [],
      );
    });
  }

  test('draws the calls, lists the functions and says how they are called', async () => {
    const draft = await flowDraft('en');
    const link = `https://example.com/pottery/kiln/blob/${COMMIT}/kiln/flow.go`;
    const rows = draft.split('\n').filter((line) => / \| `kiln\/flow\.go:\d+` \| {2}\|$/.test(line));
    assert.deepEqual(rows, [
      `| [\`(*Kiln).Run\`](${link}#L10) | entry | \`kiln/flow.go:10\` |  |`,
      `| [\`(*Door).Open\`](${link}#L17) | direct call | \`kiln/flow.go:17\` |  |`,
      `| [\`(*Kiln).heat\`](${link}#L19) | direct call | \`kiln/flow.go:19\` |  |`,
      `| [\`(*Kiln).cool\`](${link}#L21) | in a new goroutine | \`kiln/flow.go:21\` |  |`,
    ]);
    assert.match(draft, /flowchart LR\n[^`]*-\.->\|go\|/);
    assert.match(draft, /\n\| `door` \| `\*Door` \|\n\| `heats` \| `\[\]int` \|\n/);
  });
});

suite('an empty draft', () => {
  for (const language of LANGUAGES) {
    test(`asks the writer to write, to draw and to quote, and for nothing else, in ${language}`, async () => {
      const draft = await emptyDraft(language);
      const findings = await lintText(draft, { source: FLOW_SOURCE });
      assert.deepEqual(
        findings.filter(({ asksForWriting }) => !asksForWriting),
        [],
      );
      assert.deepEqual(await codesOf(draft), ['A1', 'D1', 'P1', 'P3', 'X4']);
    });

    test(`lacks but a drawing and length once it is written and quotes code, in ${language}`, async () => {
      const draft = withExcerpts(await emptyDraft(language), language, 9, 16, 18);
      const codes = await codesOf(fillDraft(draft, language));
      assert.deepEqual(
        codes.filter((code) => code !== 'P1'),
        ['D1'],
      );
    });
  }
});

suite('a draft with a walkthrough map beside it', () => {
  test('asks for nothing else than one without', async () => {
    for (const language of LANGUAGES) {
      const draft = await draftText({ history: PINNED, language, picture: 'kiln.map.svg' });
      assert.match(draft, /^!\[.{12,}\]\(kiln\.map\.svg\)$/m);
      const findings = await lintText(draft, { source: SOURCE });
      assert.deepEqual(
        findings.filter(({ asksForWriting }) => !asksForWriting),
        [],
      );
    }
  });
});
