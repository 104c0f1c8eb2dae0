import assert from 'node:assert/strict';
import {
  createEmptyDraft,
  createFlowDraft,
  createTemplate,
  ESSAY_TEXTS,
  followCallFlow,
  LANGUAGES,
  type Language,
} from '../../../../../src/core';
import { COMMUNITIES } from '../../../../../src/community';
import { callIndexOf, nodeOf } from '../../../../support/callIndex';
import { REGISTRY, TARGET_IDS } from '../../../../support/essays';
import { draftText, kilnCheckout, PINNED, TODAY } from '../draft/draftFixture';
import { essayIn, exportText } from './exportFixture';

/** Every text of a list named `prompts`, at whatever depth, and every request: a new one is found by itself. */
function asked(value: unknown, isAsking = false): string[] {
  if (typeof value === 'string') return isAsking ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    asked(inner, isAsking || key === 'prompts' || key === 'requests'),
  );
}

const ASKED = asked([ESSAY_TEXTS, COMMUNITIES]);

/** Letters and digits only, so that no mark of a target hides a sentence. */
function bare(text: string): string {
  return text
    .replace(/&[a-z]+;|&#\w+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Sentences of the questions; those of a few letters may stand in any text. */
const SENTENCES = [
  ...new Set(
    ASKED.flatMap((text) => text.split(/(?<=[?.!;])\s+|(?<=[？。！；])/))
      .map(bare)
      .filter((sentence) => sentence.length >= 8),
  ),
];

const FLOW = {
  'kiln/flow.go':
    'package kiln\n\ntype Kiln struct{ heats []int }\n\nfunc (k *Kiln) Run() { k.heat() }\n\nfunc (k *Kiln) heat() {}\n',
};

async function drafts(language: Language): Promise<Record<string, string>> {
  const history = { ...PINNED, files: FLOW };
  const checkout = await kilnCheckout({ files: FLOW, history });
  const index = await callIndexOf(FLOW);
  const options = { direction: 'callees', depth: 2, includesLibrary: false } as const;
  const flow = followCallFlow(index, nodeOf(index, 'kiln/flow.go', '(*Kiln).Run'), options);
  const templates = REGISTRY.templates.map((template) => [
    template.id,
    createTemplate({ template, language, today: TODAY }),
  ]);
  return {
    walkthrough: await draftText({ history: PINNED, language }),
    'walkthrough without a history': await draftText({ language }),
    'walkthrough on other code': await draftText({
      history: { ...PINNED, head: { commit: 'c'.repeat(40), tags: [] }, files: {} },
      language,
    }),
    'walkthrough with a map': await draftText({ history: PINNED, language, picture: 'kiln.map.svg' }),
    flow: await createFlowDraft({ checkout, flow, language, registry: REGISTRY, today: TODAY }),
    empty: await createEmptyDraft({ checkout, language, registry: REGISTRY, today: TODAY }),
    ...(Object.fromEntries(templates) as Record<string, string>),
  };
}

suite('the export of a draft that nobody has written in', () => {
  test('is compared with every question there is', () => {
    assert.ok(ASKED.length >= 80);
    assert.ok(SENTENCES.length >= ASKED.length);
  });

  test('has no heading of a part that nobody has answered, but those that say something', async () => {
    const draft = await draftText({ history: PINNED });
    const headings = (text: string): string[] =>
      [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title);
    const exported = essayIn(await exportText(draft, 'markdown'));
    const { summary, verification } = ESSAY_TEXTS.en.endHeadings;
    assert.ok(headings(draft).includes(summary));
    for (const unanswered of [summary, ESSAY_TEXTS.en.ideaHeading])
      assert.ok(!headings(exported).includes(unanswered));
    assert.deepEqual(
      headings(
        essayIn(await exportText(draft.replace(/^(## Summary\n)/m, '$1\nIt is hot.\n'), 'markdown')),
      ).filter((title) => title === summary),
      [summary],
    );
    assert.ok(
      headings(essayIn(await exportText(`# Kiln\n\n## ${verification}\n\n## Mine\n`, 'markdown'))).includes(
        'Mine',
      ),
    );
  });

  for (const language of LANGUAGES)
    test(`asks nothing, at any target, in ${language}`, async () => {
      for (const [name, draft] of Object.entries(await drafts(language))) {
        const written = bare(draft);
        assert.ok(SENTENCES.some((sentence) => written.includes(sentence)));
        for (const target of TARGET_IDS) {
          const { files, problems } = await exportText(draft, target, { language });
          const all = bare(files.map((file) => ('text' in file ? file.text : '')).join('\n'));
          const left = SENTENCES.filter((sentence) => all.includes(sentence));
          assert.deepEqual(left, [], `${name} for ${target}`);
          assert.ok(!/towrite|待写/.test(all), `${name} for ${target}`);
          assert.ok(problems.some(({ code }) => code === 'essay.unanswered'));
        }
      }
    });
});
