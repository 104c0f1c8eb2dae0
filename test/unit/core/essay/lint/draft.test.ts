import assert from 'node:assert/strict';
import { LANGUAGES, lintEssay, TARGET_IDS, type ExcerptSource } from '../../../../../src/core';
import { fillDraft } from '../../../../support/fillDraft';
import { COMMIT, draftText, FILES, PINNED } from '../draftFixture';

const SOURCE: ExcerptSource = {
  textAt: (commit, path) => Promise.resolve(commit === COMMIT ? (FILES[path] ?? null) : undefined),
  textNow: (path) => Promise.resolve(FILES[path]),
  declares: (_commit, symbol) => Promise.resolve(['(*Kiln).Open', 'Fire'].includes(symbol)),
  otherTexts: () => Promise.resolve([]),
};

suite('a draft that nobody has written in', () => {
  for (const language of LANGUAGES) {
    test(`asks the writer to write, and for nothing else, in ${language}`, async () => {
      const findings = await lintEssay(await draftText({ history: PINNED, language }), { source: SOURCE });
      assert.deepEqual(
        findings.filter(({ asksForWriting }) => !asksForWriting),
        [],
      );
      assert.deepEqual([...new Set(findings.map(({ code }) => code))].sort(), ['A1', 'P1', 'P2', 'P3', 'X4']);
    });

    test(`has nothing against it once it is written, but that it is short, in ${language}`, async () => {
      const draft = fillDraft(await draftText({ history: PINNED, language }), language);
      const findings = await lintEssay(draft, { source: SOURCE });
      assert.deepEqual([...new Set(findings.map(({ code }) => code))], ['X4', 'P1']);
    });

    test(`has every question that it asks found, in ${language}`, async () => {
      const draft = await draftText({ history: PINNED, language });
      const asked = draft.split('\n').filter((line) => /^> \*\*(?:\[To write\]|【待写】)/.test(line));
      const found = (await lintEssay(draft)).filter(({ code }) => code === 'A1');
      assert.equal(found.length, asked.length + 1);
    });
  }

  test('has what is missing said when there is no history', async () => {
    const codes = (await lintEssay(await draftText({}))).filter(({ asksForWriting }) => !asksForWriting);
    assert.deepEqual([...new Set(codes.map(({ code }) => code))].sort(), ['V1', 'X1']);
  });

  test('can be looked at for every target', async () => {
    const draft = fillDraft(await draftText({ history: PINNED, language: 'en' }), 'en');
    for (const target of TARGET_IDS) {
      const codes = (await lintEssay(draft, { target, source: SOURCE }))
        .filter(({ severity, asksForWriting }) => severity === 'error' && !asksForWriting)
        .map(({ code }) => code);
      assert.ok(
        codes.every((code) => code === 'M3'),
        `${target}: ${codes.join()}`,
      );
    }
  });
});
