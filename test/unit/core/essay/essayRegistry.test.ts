import assert from 'node:assert/strict';
import { REVIEWER_PARTS } from '../../../support/essays';
import {
  createEmptyDraft,
  essayRegistry,
  exportEssay,
  findCommunity,
  findTarget,
  findTemplate,
  LANGUAGES,
  message,
  registryFor,
  reviewEssay,
  type Community,
  type Language,
  type RepoPath,
} from '../../../../src/core';
import { MARKDOWN } from '../../../../src/core/essay/targets/plainTargets';
import { kilnCheckout, TODAY } from './draft/draftFixture';

const POTTERS: Community = {
  id: 'potters',
  targets: [{ ...MARKDOWN, id: 'potters-wall', name: 'The wall', form: 'site' }],
  templates: [
    {
      id: 'letter',
      label: message('x'),
      detail: message('y'),
      texts: {
        en: { title: () => 'L', tags: [], parts: [] },
        'zh-cn': { title: () => 'L', tags: [], parts: [] },
      },
    },
  ],
  texts: {
    en: { tags: ['clay'], prompts: { function: ['Follow one pot.'] } },
    'zh-cn': { tags: ['陶土'], prompts: { function: ['跟着一个陶罐走。'] } },
  },
};
const BAKERS: Community = { ...POTTERS, id: 'bakers', targets: [], templates: [] };

const REGISTRY = essayRegistry([POTTERS, BAKERS]);

async function emptyDraft(language: Language, community?: string): Promise<string> {
  const checkout = await kilnCheckout({ pack: community === undefined ? {} : { community } });
  return createEmptyDraft({ checkout, language, registry: REGISTRY, today: TODAY });
}

suite('the registry of essays', () => {
  test('puts plain Markdown first, then the sites of communities', () => {
    const ids = REGISTRY.targets.map(({ id }) => id);
    assert.deepEqual(ids.slice(0, 3), ['markdown', 'potters-wall', 'hugo-stack']);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('finds by id, and nothing for an id that it does not have', () => {
    assert.equal(findTarget(REGISTRY, 'potters-wall')?.name, 'The wall');
    assert.equal(findTemplate(REGISTRY, 'letter')?.id, 'letter');
    assert.equal(findCommunity(REGISTRY, 'potters'), POTTERS);
    for (const id of [undefined, 'moon']) {
      assert.equal(findTarget(REGISTRY, id), undefined);
      assert.equal(findCommunity(REGISTRY, id), undefined);
    }
  });

  test('without a community has nothing of it, and all that is its own', () => {
    const { targets, templates } = registryFor(REGISTRY, new Set(['bakers']));
    assert.deepEqual(templates, []);
    assert.deepEqual(targets, essayRegistry([]).targets);
    assert.deepEqual(registryFor(REGISTRY, new Set(['potters'])).targets, REGISTRY.targets);
  });
});

suite('a draft', () => {
  for (const language of LANGUAGES) {
    const { tags, prompts } = POTTERS.texts[language];
    const asked = prompts.function ?? [];

    test(`${language}: asks for what the community of its pack asks for`, async () => {
      const text = await emptyDraft(language, 'potters');
      for (const words of [...tags, ...asked]) assert.ok(text.includes(words), words);
    });

    test(`${language}: has no word of any community where the pack names none`, async () => {
      const text = await emptyDraft(language);
      for (const words of [...tags, ...asked]) assert.ok(!text.includes(words), words);
      assert.doesNotMatch(text, /gemini|line-protocol|行协议|时序|time-series|Apache/i);
    });

    test(`${language}: leaves no question in an export, whichever community asked it`, async () => {
      const text = await emptyDraft(language, 'potters');
      const { files } = await exportEssay(text, {
        target: MARKDOWN_SITE,
        registry: REGISTRY,
        path: 'kiln.md' as RepoPath,
        date: TODAY,
        readImage: () => Promise.resolve(undefined),
      });
      const [essay] = files;
      assert.ok(essay && 'text' in essay && !asked.some((prompt) => essay.text.includes(prompt)));
    });
  }

  test('of a kind that a community has is not looked at as an analysis', async () => {
    const kindOf = async (kind: string): Promise<string> => {
      const text = `<!-- source-guide-draft {"kind":"${kind}","target":"potters-wall"} -->\n\ntext\n`;
      const review = await reviewEssay(text, { ...REVIEWER_PARTS, registry: REGISTRY });
      return `${review.kind} ${review.target}`;
    };
    assert.equal(await kindOf('letter'), 'letter potters-wall');
    assert.equal(await kindOf('poem'), 'analysis potters-wall');
  });
});

const MARKDOWN_SITE = { ...MARKDOWN, form: 'site' } as const;
