import assert from 'node:assert/strict';
import { anchorOf } from '../../../../support/anchors';
import type { DraftExcerpt } from '../../../../support/draftParts';
import { stepOf, walkthroughOf } from '../../../../support/packs';
import { COMMIT, draftParts, draftText, FILES, linesWith, PINNED, type DraftCase } from './draftFixture';

const BLOB = `https://example.com/pottery/kiln/blob/${COMMIT}`;

const OPEN: DraftExcerpt = {
  anchor: { step: 'open', path: 'kiln/open.go', symbol: '(*Kiln).Open', lines: '5-8', pin: COMMIT },
  caption: `\`(*Kiln).Open\` · [\`kiln/open.go\` lines 5–8](${BLOB}/kiln/open.go#L5-L8)`,
  code: 'func (k *Kiln) Open() error {\n\tk.say("开门🚪")\n\treturn nil\n}\n',
};

async function firstExcerpt(each: DraftCase): Promise<DraftExcerpt | undefined> {
  return (await draftParts(each)).excerpts[0];
}

function withoutPin({ anchor, ...rest }: DraftExcerpt, caption: string): DraftExcerpt {
  const values = Object.entries(anchor as object).filter(([key]) => key !== 'pin');
  return { ...rest, anchor: Object.fromEntries(values), caption };
}

suite('an excerpt in a draft', () => {
  test('is true to the file, with its anchor, pin and permalink', async () =>
    assert.deepEqual(await firstExcerpt({ history: PINNED }), OPEN));

  test('is the same when file and commit differ in their line ends only', async () => {
    const windows = Object.fromEntries(
      Object.entries(FILES).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    assert.deepEqual(await firstExcerpt({ files: windows, history: PINNED }), OPEN);
    assert.deepEqual(await firstExcerpt({ history: { ...PINNED, files: windows } }), OPEN);
  });

  for (const [language, mark] of [
    ['en', (lines: string) => `\t// … lines ${lines} left out …`],
    ['zh-cn', (lines: string) => `\t// …… 省略第 ${lines} 行 ……`],
  ] as const) {
    test(`marks what it leaves out with its lines, in ${language}`, async () => {
      const excerpt = (await draftParts({ history: PINNED, language })).excerpts[1];
      const lines = FILES['kiln/fire.go']?.split('\n') ?? [];
      const expected = [lines[2], mark('4–15'), ...lines.slice(15, 35), mark('36–83'), lines[83], ''];
      assert.deepEqual(
        [excerpt?.code.split('\n'), excerpt?.anchor],
        [
          expected,
          { step: 'fire', path: 'kiln/fire.go', symbol: 'Fire', lines: '3-3,16-35,84-84', pin: COMMIT },
        ],
      );
    });
  }

  test('is followed by one question with the lines that it is about, and the next one by another', async () => {
    const draft = await draftText({ history: PINNED });
    assert.match(draft, /\n```\n\n> \[To write\] What would a simpler version.* \(see lines 5–8\)\n\n#/);
    assert.match(
      draft,
      /\n```\n\n> \[To write\] What happens if the request is lost.* \(see lines 3–84\)\n\n#/,
    );
  });

  test('has neither pin nor link when the file differs from the commit', async () => {
    const files = { ...PINNED.files, 'kiln/open.go': 'package kiln\n' };
    const draft = await draftParts({ history: { ...PINNED, files } });
    const note =
      '(Note: this file in the work tree differs from the commit above, so the line numbers are those of the work tree; commit or revert before you quote it)';
    assert.deepEqual(
      draft.excerpts[0],
      withoutPin(OPEN, `\`(*Kiln).Open\` · \`kiln/open.go\` lines 5–8 ${note}`),
    );
    assert.deepEqual(linesWith(draft, `${BLOB}/kiln/open.go`), []);
    assert.equal(linesWith(draft, `${BLOB}/kiln/fire.go`).length, 2);
  });

  test('says so when it could not be compared with the commit', async () => {
    const draft = await firstExcerpt({ history: { head: { commit: COMMIT, tags: [] } } });
    assert.deepEqual(draft, {
      ...OPEN,
      caption: `${OPEN.caption} (Note: could not be compared with the commit above)`,
    });
  });

  test('has neither pin nor link without a history', async () =>
    assert.deepEqual(await firstExcerpt({}), withoutPin(OPEN, '`(*Kiln).Open` · `kiln/open.go` lines 5–8')));

  test('keeps code whole whose comment holds a fence', async () => {
    const code = 'func Help() {\n/*\n```go\nkiln.Fire()\n```\n````\n*/\n}';
    const walkthrough = walkthroughOf('help', [stepOf('help', anchorOf('help.go#Help'))]);
    const excerpt = await firstExcerpt({ files: { 'help.go': `package kiln\n\n${code}\n` }, walkthrough });
    assert.equal(excerpt?.code, `${code}\n`);
  });

  test('has a comment that its own values cannot end', async () => {
    const walkthrough = walkthroughOf('odd', [stepOf('odd', anchorOf('a-->b/--.go#odd'))]);
    const files = { 'a-->b/--.go': 'package odd\n\nvar odd = 1\n' };
    const { body, excerpts } = await draftParts({ files, walkthrough });
    assert.match(body.find((line) => line.startsWith('<!--')) ?? '', /^<!--(?:(?!--).)*-->$/);
    assert.deepEqual(excerpts[0]?.anchor, { step: 'odd', path: 'a-->b/--.go', symbol: 'odd', lines: '3-3' });
  });

  test('stands only for the steps that have a certain place', async () => {
    const draft = await draftParts({
      files: { 'kiln/fire.go': FILES['kiln/fire.go'] ?? '' },
      history: PINNED,
    });
    assert.deepEqual(
      draft.excerpts.map(({ anchor }) => (anchor as { step: string }).step),
      ['fire'],
    );
  });

  test('is one of as many as the depth allows', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `F${index}`);
    const walkthrough = walkthroughOf(
      'many',
      names.map((name) => stepOf(name, anchorOf(`many.go#${name}`))),
    );
    const files = { 'many.go': ['package many', ...names.map((name) => `func ${name}() {}`), ''].join('\n') };
    for (const [depth, most] of [
      ['short', 3],
      ['standard', 6],
      ['deep', 9],
    ] as const)
      assert.equal((await draftParts({ files, walkthrough, depth })).excerpts.length, most);
  });
});
