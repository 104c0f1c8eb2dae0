import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { NodeSourceTree } from '../../src/cli/adapters/nodeSourceTree';
import { Checkout, LANGUAGES, loadPack, type Anchor, type Language, type Pack } from '../../src/core';
import { countChinese, halfWidthMarksIn, hasChinese } from '../support/chineseText';
import { BUILT_IN_PACK } from '../support/builtInPack';
import { sharedGoSyntax } from '../support/goSyntax';
import { SAMPLE } from '../support/sampleModule';

/** A piece of prose and where it stands. */
interface Text {
  readonly where: string;
  readonly language: Language;
  readonly body: string;
}

suite('built-in pack', function () {
  this.timeout(20_000);
  let pack: Pack;
  let problems: readonly unknown[];

  suiteSetup(async () => {
    const loaded = await loadPack(new NodeSourceTree(BUILT_IN_PACK));
    assert.ok(loaded.pack);
    ({ pack, problems } = { pack: loaded.pack, problems: loaded.problems });
  });

  function stepTexts(language?: Language): Text[] {
    return LANGUAGES.filter((one) => language === undefined || one === language).flatMap((one) =>
      pack.walkthroughs.flatMap(({ id, prose }) =>
        [...prose[one].sections].map(([step, { body }]) => ({
          where: `${one} ${id}/${step}`,
          language: one,
          body,
        })),
      ),
    );
  }

  function allTexts(): Text[] {
    const introductions = LANGUAGES.flatMap((language) =>
      pack.walkthroughs.map(({ id, prose }) => ({
        where: `${language} ${id}`,
        language,
        body: prose[language].introduction,
      })),
    );
    return [...introductions, ...stepTexts()];
  }

  function anchors(): [string, Anchor][] {
    const steps = pack.walkthroughs.flatMap(({ id, steps }) =>
      steps.map((step): [string, Anchor] => [`${id}/${step.id}`, step.anchor]),
    );
    return [...steps, ...pack.entryPoints.map(({ id, anchor }): [string, Anchor] => [id, anchor])];
  }

  test('loads without a problem', () => {
    assert.deepEqual(problems, []);
    assert.ok(pack.walkthroughs.length > 0 && pack.entryPoints.length > 0);
  });

  test('has a title, an introduction and a section for every step in every language', () => {
    for (const { id, steps, prose } of pack.walkthroughs) {
      for (const language of LANGUAGES) {
        const { title, introduction, sections } = prose[language];
        assert.deepEqual(
          [...sections.keys()],
          steps.map((step) => step.id),
          `${language} ${id}`,
        );
        assert.ok(title !== '' && introduction !== '', `${language} ${id}`);
      }
    }
  });

  test('English steps have 60 to 130 words', () => {
    const counts = stepTexts('en').map(({ where, body }) => ({ where, words: body.split(/\s+/).length }));
    assert.deepEqual(
      counts.filter(({ words }) => words < 60 || words > 130),
      [],
    );
  });

  test('Chinese steps have 100 to 260 characters', () => {
    const counts = stepTexts('zh-cn').map(({ where, body }) => ({ where, characters: countChinese(body) }));
    assert.deepEqual(
      counts.filter(({ characters }) => characters < 100 || characters > 260),
      [],
    );
  });

  test('the prose has no blocks of code, no HTML and no pictures', () => {
    const unwanted = ['fence', 'code_block', 'html_block', 'html_inline', 'image'];
    const found = allTexts().flatMap(({ where, body }) =>
      tokensOf(body)
        .filter(({ type }) => unwanted.includes(type))
        .map(({ type }) => `${where}: ${type}`),
    );
    assert.deepEqual(found, []);
  });

  test('the prose links to https addresses only', () => {
    const targets = allTexts().flatMap(({ body }) =>
      tokensOf(body).flatMap((token) => token.attrGet('href') ?? []),
    );
    assert.deepEqual(
      targets.filter((target) => !String(target).startsWith('https://')),
      [],
    );
  });

  test('both languages name the same code in each step', () => {
    for (const { id, steps, prose } of pack.walkthroughs) {
      for (const { id: step } of steps) {
        const [chinese, english] = LANGUAGES.map((language) =>
          codeIn(prose[language].sections.get(step)?.body ?? ''),
        );
        assert.deepEqual(chinese, english, `${id}/${step}`);
      }
    }
  });

  test('Chinese prose has full-width marks', () => {
    const titles = [...pack.topics, ...pack.entryPoints].map(({ title }) => title['zh-cn']);
    const headings = pack.walkthroughs.flatMap(({ prose }) => {
      const { title, sections } = prose['zh-cn'];
      return [title, ...[...sections.values()].map(({ heading }) => heading)];
    });
    const prose = allTexts().filter(({ language }) => language === 'zh-cn');
    assert.deepEqual(
      [...titles, ...headings, ...prose.map(({ body }) => body)].flatMap(halfWidthMarksIn),
      [],
    );
  });

  test('English titles and prose have no Chinese characters', () => {
    const titles = [...pack.topics, ...pack.entryPoints].map(({ title }) => title.en);
    const prose = allTexts().filter(({ language }) => language === 'en');
    assert.deepEqual([...titles, ...prose.map(({ body }) => body)].filter(hasChinese), []);
  });

  test('every anchor has the hash of its body', () => {
    assert.deepEqual(
      anchors()
        .filter(([, { body }]) => body === undefined)
        .map(([where]) => where),
      [],
    );
  });

  test('every step points at a statement', () => {
    const steps = pack.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.deepEqual(
      steps.filter(({ anchor }) => anchor.site === undefined).map(({ id }) => id),
      [],
    );
  });

  test('releases named by anchors are releases that were checked', () => {
    const known = pack.releases.map(({ tag }) => tag);
    const named = anchors().flatMap(([, { was, absent }]) => [...was.map(({ until }) => until), ...absent]);
    assert.deepEqual(
      named.filter((tag) => !known.includes(tag)),
      [],
    );
  });

  test('every topic has an entry point', () => {
    const used = new Set(pack.entryPoints.map(({ topic }) => topic));
    assert.deepEqual(
      pack.topics.map(({ id }) => id).filter((id) => !used.has(id)),
      [],
    );
  });

  test('every anchor and its statement are found in the sample module', async () => {
    const syntax = await sharedGoSyntax();
    const checkout = new Checkout({ pack, tree: new NodeSourceTree(SAMPLE), syntax });
    for (const [where, anchor] of anchors()) {
      const { verdict, isSiteMissing } = await checkout.resolve(anchor);
      assert.match(verdict, /^(exact|changed)$/, where);
      assert.equal(isSiteMissing, false, where);
    }
  });
});

/** All tokens of a text, those inside of paragraphs too. HTML is recognised, as it is where the text is published. */
function tokensOf(markdown: string) {
  return new MarkdownIt({ html: true, linkify: false })
    .parse(markdown, {})
    .flatMap((token) => [token, ...(token.children ?? [])]);
}

/** What stands in backticks, each once, in alphabetical order. */
function codeIn(markdown: string): string[] {
  const code = tokensOf(markdown).filter(({ type }) => type === 'code_inline');
  return [...new Set(code.map(({ content }) => content))].sort();
}
